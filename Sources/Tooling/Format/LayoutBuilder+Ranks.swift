import MenkanSource
import MenkanSyntax

/// Ranks and what stands in them.
extension LayoutBuilder {
  mutating func rank(_ rank: RankDeclaration) {
    head(rank.heading, rank.parameters)
    block(rank.items.count) { $0.item(rank.items[$1]) }
  }

  private mutating func item(_ item: RankItem) {
    switch item {
    case .parameter(let it): param(it)
    case .binding(let it): binding(it)
    case .exclude(let it):
      let parts = RuleParts(
        condition: it.condition, exception: nil, message: it.message, end: it.span.upper)
      rule(parts) { $0.run(upTo: $0.tree[it.condition].span.lower) }
    case .factor(let it): factor(it.weight, it.value, end: it.span.upper)
    case .boost(let it): factor(it.share, it.condition, end: it.span.upper)
    case .order(let it): order(it)
    case .limit(let it):
      group { $0.expression(it.count) }
    case .quota(let it):
      group { builder in
        let parts = [it.count, it.key].sorted { builder.tree[$0].span < builder.tree[$1].span }
        for part in parts { builder.expression(part) }
      }
    }
  }

  /// `factor sales weight 40%: …`, `boost coupon by 5%: when …`
  private mutating func factor(_ share: ExpressionID, _ value: ExpressionID, end: Int32) {
    rule(RuleParts(condition: value, exception: nil, message: nil, end: end)) { head in
      head.expression(share)
      head.run(upTo: head.tree[value].span.lower)
    }
  }

  private mutating func order(_ order: OrderDeclaration) {
    group { builder in
      builder.indented(4) { inner in
        for (index, key) in order.keys.enumerated() {
          if index > 0 {
            inner.take()
            inner.fillLine()
          }
          if case .expression(let id) = key.subject { inner.expression(id) }
          inner.run(upTo: key.span.upper)
        }
      }
    }
  }
}
