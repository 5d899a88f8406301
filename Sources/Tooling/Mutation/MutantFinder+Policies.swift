import MenkanSource
import MenkanSyntax

/// Mutants of what a policy consists of.
extension MutantFinder {
  mutating func visit(_ items: [PolicyItem], of policy: PolicyDeclaration) {
    for item in items { visit(item, of: policy) }
  }

  private mutating func visit(_ item: PolicyItem, of policy: PolicyDeclaration) {
    switch item {
    case .parameter(let param):
      within(param.heading.name.text) { finder in
        finder.visit(param.value)
        for dated in param.datedValues {
          finder.visit(dated.value)
          finder.visit(dated.from)
        }
      }
    case .binding(let binding):
      within(binding.heading.name.text) { $0.visit(binding.value) }
    case .output(let output): within(output.heading.name.text) { $0.visit(output.value) }
    case .rule(let rule): within(rule.heading.name.text) { $0.visit(rule, of: policy) }
    case .when(let block):
      within(nil) { finder in
        finder.visit(block.condition)
        finder.dropWhen(block)
        finder.visit(block.items, of: policy)
      }
    case .group(let group):
      within(group.heading.name.text) { $0.visit(group.validity) }
      visit(group.items, of: policy)
    case .include(let include):
      within((include.alias ?? include.policy.parts.last)?.text) { finder in
        for binding in include.bindings { finder.visit(binding.value) }
      }
    case .waive(let waive):
      within("waive") { finder in
        finder.visit(waive.condition)
        finder.dropWaive(waive)
      }
    }
  }

  private mutating func visit(_ validity: ValiditySyntax) {
    validity.from.map { visit($0) }
    validity.until.map { visit($0) }
  }

  private mutating func dropWhen(_ block: WhenBlock) {
    let condition = tree[block.condition].span
    let head = tokens(from: condition.upper, to: block.span.upper)
    guard let opening = head.first(where: { $0.kind == .sign(.leftBrace) })?.span,
      let closing = head.last(where: { $0.kind == .sign(.rightBrace) })?.span
    else { return }
    let place = span(block.span.lower, condition.upper)
    add(
      .dropWhen, at: place, [edit(place.joined(with: opening), ""), edit(closing, "")],
      .dropped(text(place)), noticedBy: .outside(text(condition)))
  }

  /// As a whole, and where it names several rules each of them.
  private mutating func dropWaive(_ waive: WaiveDeclaration) {
    add(
      .dropWaive, at: waive.span, [edit(waive.span, "")], .dropped(text(waive.span)),
      noticedBy: .waived(text(waive.condition)))
    guard waive.rules.count > 1 else { return }
    for (index, rule) in waive.rules.enumerated() {
      add(
        .dropWaive, at: rule.span, [edit(cut(index, of: waive.rules), "")], .dropped(rule.text),
        noticedBy: .waived(text(waive.condition)))
    }
  }

  private func cut(_ index: Int, of rules: [ModulePath]) -> SourceSpan {
    index == 0
      ? span(rules[0].span.lower, rules[1].span.lower)
      : span(rules[index - 1].span.upper, rules[index].span.upper)
  }

  // MARK: Rules

  private mutating func visit(_ rule: RuleDeclaration, of policy: PolicyDeclaration) {
    let edits = [edit(rule.span, "")] + waives(of: rule.heading.name.text, in: policy.items)
    let name = rule.heading.name
    add(
      .dropRule, at: name.span, edits, .droppedRule(name.text), noticedBy: .onlyThisRuleFails)
    visit(rule.condition)
    if let exception = rule.exception {
      visit(exception)
      dropUnless(rule, tree[exception].span)
    }
    visit(rule.validity)
    dropIfUnknown(rule)
    swapEffect(rule)
  }

  /// What has to go with a rule: its name in the waives beside it.
  private func waives(of rule: String, in items: [PolicyItem]) -> [Diagnostic.FixIt.Edit] {
    items.flatMap { item -> [Diagnostic.FixIt.Edit] in
      switch item {
      case .when(let block): return waives(of: rule, in: block.items)
      case .group(let group): return waives(of: rule, in: group.items)
      case .waive(let waive):
        guard let index = waive.rules.firstIndex(where: { $0.text == rule }) else { return [] }
        return [edit(waive.rules.count == 1 ? waive.span : cut(index, of: waive.rules), "")]
      default: return []
      }
    }
  }

  private mutating func dropUnless(_ rule: RuleDeclaration, _ exception: SourceSpan) {
    let start = tree[rule.condition].span.upper
    guard let word = word(.unless, from: start, before: exception.lower) else { return }
    let cut = word.joined(with: exception)
    add(
      .dropUnless, at: cut, [edit(cut, "")], .dropped(text(cut)), noticedBy: .excepted)
  }

  private mutating func dropIfUnknown(_ rule: RuleDeclaration) {
    guard rule.ifUnknown != nil else { return }
    let tails = tokens(from: tree[rule.condition].span.upper, to: rule.span.upper)
    guard
      let start = tails.indices.first(where: { index in
        tails[index].keyword == .if && index + 2 < tails.endIndex
          && tails[index + 1].keyword == .unknown
      })
    else { return }
    let cut = tails[start].span.joined(with: tails[start + 2].span)
    add(
      .dropIfUnknown, at: cut, [edit(cut, "")], .dropped(text(cut)), noticedBy: .fieldMissing)
  }

  private mutating func swapEffect(_ rule: RuleDeclaration) {
    let condition = tree[rule.condition].span
    switch rule.form {
    case .reject, .refer:
      guard let word = tokens(from: rule.span.lower, to: condition.lower).first?.span else {
        return
      }
      swapEffect(word, by: rule.form == .reject ? "refer" : "reject")
    case .require:
      guard let otherwise = rule.otherwise else {
        add(
          .effect, at: rule.heading.name.span, [edit(condition.end, " else refer ")],
          .refersInstead(rule.heading.name.text), noticedBy: .onlyThisRuleFails)
        return
      }
      let tails = tokens(from: condition.upper, to: rule.span.upper)
      guard
        let word = tails.indices.last(where: { index in
          tails[index].keyword == .else && index + 1 < tails.endIndex
            && [.reject, .refer].contains(tails[index + 1].keyword)
        })
      else { return }
      swapEffect(tails[word + 1].span, by: otherwise == .refer ? "reject" : "refer")
    }
  }

  private mutating func swapEffect(_ place: SourceSpan, by other: String) {
    add(
      .effect, at: place, [edit(place, other)], .replaced(text(place), by: other),
      noticedBy: .onlyThisRuleFails)
  }
}
