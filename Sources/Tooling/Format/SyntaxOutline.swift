import MenkanSource
import MenkanSyntax

/// All that a file says, line by line and without places: two files with one outline differ in
/// their layout alone.
struct SyntaxOutline {
  private(set) var lines: [String] = []
  private let tree: SyntaxTree
  private let order: ExpressionOrder
  private let renaming: [Int32: String]

  /// - Parameter renaming: what names say instead, by where they begin.
  init(of tree: SyntaxTree, in file: SourceFile, renaming: [Int32: String] = [:]) {
    self.tree = tree
    order = ExpressionOrder(of: tree)
    self.renaming = renaming
    if let module = tree.module { lines.append("module \(module.path.text)") }
    for use in tree.uses {
      let names = use.names.map { names in names.map { name($0) }.joined(separator: ",") }
      lines.append("use \(use.path.text) \(names ?? "all")")
    }
    tree.declarations.forEach { add($0) }
    for (number, index) in order.indices.enumerated() {
      lines.append("\(number) \(words(for: tree.expressions[index].kind))")
    }
    for piece in LayoutPiece.pieces(of: file, tree.tokens, tree.comments) {
      if case .comment(let text, _) = piece.kind { lines.append(text) }
    }
  }

  private func name(_ name: Identifier) -> String {
    quoted(renaming[name.span.lower] ?? name.text)
  }

  private mutating func add(_ parts: String...) { lines.append(parts.joined(separator: " ")) }

  private func quoted(_ text: String) -> String { String(reflecting: text) }

  private func text(_ literal: TextLiteral?) -> String { literal.map { quoted($0.text) } ?? "-" }

  private func heading(_ heading: Heading) -> String {
    let documentation = heading.documentation.map { line in
      quoted(String(line.reversed().drop { $0.isWhitespace }.reversed()))
    }
    return "\(name(heading.name)) \(text(heading.label)) \(documentation)"
  }

  private func type(_ type: TypeSyntax) -> String {
    let kind =
      switch type.kind {
      case .named(let name, let argument): "\(self.name(name))<\(argument.map(self.name) ?? "")>"
      case .list(let element, let bound): "list<\(self.type(element))>\(bound)"
      case .invalid: "?"
      }
    let constraint =
      switch type.constraint {
      case .range(let lower, let upper, _): "\(number(lower))..\(number(upper))"
      case .like(let pattern): text(pattern)
      case nil: ""
      }
    return "\(kind)\(type.isOptional ? "?" : "") \(constraint)"
  }

  // MARK: Declarations

  private mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .entity(let it):
      add("entity", heading(it.heading))
      it.fields.forEach { add($0) }
    case .enumeration(let it):
      add("enum", heading(it.heading), "\(it.isOrdered) \(it.parents)")
      it.cases.forEach { add(heading($0)) }
    case .list(let it): add("list", heading(it.heading), type(it.element), text(it.path))
    case .define(let it):
      add("define", heading(it.heading), type(it.result), "\(number(it.body))")
      it.parameters.forEach { add($0) }
    case .table(let it): add(it)
    case .policy(let it):
      add("policy", heading(it.heading))
      it.parameters.forEach { add($0) }
      add(it.items)
    case .unit(let it): add("unit", heading(it.heading))
    case .calendar(let it): add("calendar", heading(it.heading), text(it.path))
    case .rank(let it):
      add("rank", heading(it.heading))
      it.parameters.forEach { add($0) }
      add("{")
      it.items.forEach { add($0) }
      add("}")
    }
  }

  private mutating func add(_ table: TableDeclaration) {
    add("table", heading(table.heading), "\(table.isPartial) \(table.hit)", text(table.path))
    table.inputs.forEach { add($0) }
    add("->")
    table.outputs.forEach { add($0) }
    add("\(table.rows.head.map { "\($0.isOutput) \(name($0.name))" })")
    for row in table.rows.rows { add("\(row.cells.map { words(for: $0) })") }
  }

  private func words(for cell: CellSyntax) -> String {
    switch cell.kind {
    case .any: "any"
    case .otherwise: "otherwise"
    case .open: "?"
    case .invalid: "invalid"
    case .tests(let tests, let isNegated): "\(isNegated) \(tests.map { words(for: $0) })"
    }
  }

  private func words(for test: CellTest) -> String {
    switch test {
    case .missing: "missing"
    case .value(let value): "\(number(value))"
    case .comparison(let operation, let value): "\(operation.rawValue) \(number(value))"
    case .interval(let lower, let upper, let includesLower, let includesUpper):
      "\(includesLower) \(number(lower))..\(number(upper)) \(includesUpper)"
    }
  }

  private mutating func add(_ field: FieldDeclaration) {
    let step = field.step.map { "\(number($0))" } ?? "-"
    add("field", heading(field.heading), type(field.type), "\(field.isPrivate) \(step)")
  }

  private mutating func add(_ items: [PolicyItem]) {
    add("{")
    for item in items { add(item) }
    add("}")
  }

  private mutating func add(_ item: PolicyItem) {
    switch item {
    case .parameter(let it):
      let dated = it.datedValues.map { "\(number($0.value))@\(number($0.from))" }
      add("param", heading(it.heading), type(it.type), "\(number(it.value)) \(dated)")
    case .binding(let it):
      add("let", heading(it.heading), it.type.map { type($0) } ?? "", "\(number(it.value))")
    case .output(let it):
      add("output", heading(it.heading), type(it.type), "\(number(it.value))")
    case .rule(let it):
      add(it.form.rawValue, heading(it.heading), "\(number(it.condition))")
      add("unless \(index(it.exception)) \(validity(it.validity))")
      add("else \(it.otherwise?.rawValue ?? "-") unknown \(it.ifUnknown?.rawValue ?? "-")")
      add(it.message)
    case .waive(let it):
      add("waive \(it.rules.map(\.text))", "\(number(it.condition))")
      add(it.message)
    case .include(let it):
      let bindings = it.bindings.map { "\(name($0.name))=\(number($0.value))" }
      add("include", it.policy.text, it.alias.map { name($0) } ?? "-", "\(bindings)")
    case .group(let it):
      add("group", heading(it.heading), validity(it.validity))
      add(it.items)
    case .when(let it):
      add("when \(number(it.condition))")
      add(it.items)
    }
  }

  private mutating func add(_ item: RankItem) {
    switch item {
    case .parameter(let it): add(PolicyItem.parameter(it))
    case .binding(let it): add(PolicyItem.binding(it))
    case .exclude(let it):
      add("exclude", heading(it.heading), "\(number(it.condition)) keep \(it.keepsUnknown)")
      add(validity(it.validity))
      add(it.message)
    case .factor(let it):
      add("factor", heading(it.heading), "\(number(it.weight)) \(number(it.value))")
      add(validity(it.validity))
    case .boost(let it):
      add("boost", heading(it.heading), "\(number(it.share)) \(number(it.condition))")
      add(validity(it.validity))
    case .order(let it):
      for key in it.keys {
        let subject =
          switch key.subject {
          case .score: "score"
          case .expression(let id): "\(number(id))"
          }
        add("order", subject, "\(key.isDescending)")
      }
    case .limit(let it): add("limit", "\(number(it.count))")
    case .quota(let it):
      add("at", it.bound.rawValue, "\(number(it.count)) per \(number(it.key))")
    }
  }

  private func number(_ id: ExpressionID) -> Int { order[id] }

  private func index(_ id: ExpressionID?) -> String { id.map { "\(number($0))" } ?? "-" }

  private func validity(_ validity: ValiditySyntax) -> String {
    "from \(index(validity.from)) until \(index(validity.until))"
  }

  private mutating func add(_ message: MessageSyntax?) {
    for template in message?.templates ?? [] {
      let parts = template.parts.map { part in
        switch part {
        case .text(let text): quoted(text)
        case .expression(let id): "{\(number(id))}"
        }
      }
      add("because", template.language.map { name($0) } ?? "-", "\(parts)")
    }
  }
}

// MARK: Expressions

extension SyntaxOutline {
  private func words(for kind: ExpressionKind) -> String {
    var children: [Int] = []
    kind.forEachChild { children.append(number($0)) }
    return "\(head(of: kind)) \(children)"
  }

  /// A node without those below it.
  private func head(of kind: ExpressionKind) -> String {
    switch kind {
    case .invalid: "invalid"
    case .none: "none"
    case .literal(let literal): "\(literal)"
    case .name(let name): "name \(self.name(name))"
    case .member(_, let field): "member \(name(field))"
    case .call(let function, _): "call \(name(function))"
    case .parenthesised: "()"
    case .negate: "-"
    case .not: "not"
    case .binary(let operation, _, _, _): operation.rawValue
    case .membership(_, let set, let isNegated): "\(isNegated ? "not in" : "in") \(words(for: set))"
    case .between: "between"
    case .within(_, let window): "within \(words(for: window))"
    case .like(_, let pattern): "like \(quoted(pattern.text))"
    case .presence(_, let presence): "is \(presence.rawValue)"
    case .multiple: "multiple"
    case .conditional: "if"
    case .choose(let arms, _): "choose \(arms.count)"
    case .aggregate(let it): words(for: it)
    case .list: "list"
    }
  }

  private func words(for set: SetSyntax) -> String {
    switch set {
    case .elements: "elements"
    case .interval(_, _, let includesLower, let includesUpper, _):
      "interval \(includesLower) \(includesUpper)"
    case .expression: "list"
    case .descendants: "descendants"
    }
  }

  private func words(for window: WindowSyntax) -> String {
    switch window {
    case .relative(let direction, _, let unit): "\(words(for: direction)) \(unit.rawValue)"
    case .between: "between"
    case .since: "since"
    case .this(let unit): "this \(unit.rawValue)"
    case .previous(let count, let unit): "previous \(count == nil) \(unit.rawValue)"
    case .business(let direction, _, let calendar):
      "\(words(for: direction)) business \(name(calendar))"
    }
  }

  private func words(for direction: WindowSyntax.Direction) -> String {
    switch direction {
    case .last(let includingToday): "last \(includingToday)"
    case .lastBefore: "before"
    case .next: "next"
    case .after: "after"
    }
  }

  private func words(for aggregate: AggregateSyntax) -> String {
    let parts = [aggregate.element, aggregate.weight, aggregate.filter, aggregate.order]
    let present = parts.map { $0 == nil ? "0" : "1" }.joined()
    let flags = "\(aggregate.isDistinct) \(aggregate.ignoresMissing) \(present)"
    return "\(aggregate.function.rawValue) \(flags) \(name(aggregate.variable))"
  }
}
