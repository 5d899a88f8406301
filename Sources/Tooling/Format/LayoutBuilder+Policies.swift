import MenkanSource
import MenkanSyntax

/// Policies and what stands in them, rules aside.
extension LayoutBuilder {
  mutating func policy(_ policy: PolicyDeclaration) {
    head(policy.heading, policy.parameters)
    items(policy.items)
  }

  /// `policy daily_single for merchant: Merchant`
  mutating func head(_ heading: Heading, _ parameters: [FieldDeclaration]) {
    group { builder in
      builder.run(upTo: heading.end)
      builder.indented { head in
        head.line()
        head.take()
        head.indented(4) {
          $0.parameters(parameters)
          $0.drop(.comma)
        }
      }
    }
  }

  private mutating func items(_ items: [PolicyItem]) {
    block(items.count) { $0.item(items[$1]) }
  }

  private mutating func item(_ item: PolicyItem) {
    switch item {
    case .parameter(let it): param(it)
    case .binding(let it): binding(it)
    case .output(let it): output(it)
    case .rule(let it): rule(it)
    case .waive(let it): waive(it)
    case .include(let it): include(it)
    case .group(let it):
      run(upTo: it.heading.end)
      while !at(.leftBrace), next.kind != .endOfFile { take() }
      items(it.items)
    case .when(let it):
      group { builder in
        builder.take()
        builder.indented(4) { $0.expression(it.condition) }
      }
      items(it.items)
    }
  }

  /// `param min_discount: percent in 0%..90% = 20%, 25% from 2026-11-01`
  mutating func param(_ param: ParamDeclaration) {
    group { builder in
      builder.type(param.type)
      builder.value { value in
        value.group { inner in
          inner.expression(param.value)
          for dated in param.datedValues {
            inner.take()
            inner.fillLine()
            inner.expression(dated.value)
            inner.expression(dated.from)
            if inner.at(.on) { inner.take() }
          }
        }
        value.run(upTo: param.span.upper)
      }
    }
  }

  mutating func binding(_ binding: LetDeclaration) {
    group { builder in
      builder.run(upTo: binding.heading.end)
      if let type = binding.type { builder.type(type) }
      builder.value { $0.expression(binding.value) }
    }
  }

  private mutating func output(_ output: OutputDeclaration) {
    group { builder in
      builder.type(output.type)
      builder.value { $0.expression(output.value) }
    }
  }

  /// `include merchant_gate as gate with min_dsr = 4.7, merchant = 商家`
  private mutating func include(_ include: IncludeDeclaration) {
    group { builder in
      builder.take()
      builder.indented(4) { inner in
        for (index, binding) in include.bindings.enumerated() {
          if index > 0 {
            inner.take()
            inner.fillLine()
          }
          inner.expression(binding.value)
        }
        inner.run(upTo: include.bindings.isEmpty ? include.span.upper : 0)
      }
    }
  }
}
