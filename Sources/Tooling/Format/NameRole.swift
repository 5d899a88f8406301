import MenkanSource
import MenkanSyntax

/// As what a word of a file is read where it is no keyword.
enum NameRole {
  case type
  case function
  case value
  case field
  /// A name that nothing else may stand for: of a parameter, a rule, a module.
  case own

  /// What a word of the language can be in its place.
  var keywordRole: Keyword.Role? {
    switch self {
    case .type: .type
    case .function: .function
    case .value: .value
    case .field, .own: nil
    }
  }
}

extension SyntaxTree {
  /// Where names stand, by the offset of their first byte.
  var nameRoles: [Int32: NameRole] {
    var finder = NameFinder()
    if let module { finder.own(module.path) }
    for use in uses {
      finder.own(use.path)
      use.names?.forEach { finder.own($0) }
    }
    for declaration in declarations { finder.add(declaration) }
    for node in expressions { finder.add(node.kind) }
    return finder.roles
  }
}

private struct NameFinder {
  private(set) var roles: [Int32: NameRole] = [:]

  mutating func add(_ name: Identifier, _ role: NameRole) { roles[name.span.lower] = role }
  mutating func own(_ name: Identifier) { add(name, .own) }
  mutating func own(_ path: ModulePath) { path.parts.forEach { own($0) } }

  private mutating func add(_ type: TypeSyntax) {
    switch type.kind {
    case .named(let name, let argument):
      add(name, .type)
      if let argument { add(argument, .type) }
    case .list(let element, _): add(element)
    case .invalid: break
    }
  }

  private mutating func add(_ field: FieldDeclaration) {
    own(field.heading.name)
    add(field.type)
  }

  // MARK: Declarations

  mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .entity(let it):
      own(it.heading.name)
      it.fields.forEach { add($0) }
    case .enumeration(let it):
      own(it.heading.name)
      it.cases.forEach { own($0.name) }
    case .list(let it):
      own(it.heading.name)
      add(it.element)
    case .define(let it):
      own(it.heading.name)
      it.parameters.forEach { add($0) }
      add(it.result)
    case .table(let it):
      own(it.heading.name)
      (it.inputs + it.outputs).forEach { add($0) }
      it.rows.head.forEach { own($0.name) }
    case .policy(let it):
      own(it.heading.name)
      it.parameters.forEach { add($0) }
      it.items.forEach { add($0) }
    case .unit(let it): own(it.heading.name)
    case .calendar(let it): own(it.heading.name)
    case .rank(let it):
      own(it.heading.name)
      it.parameters.forEach { add($0) }
      it.items.forEach { add($0) }
    }
  }

  private mutating func add(_ item: RankItem) {
    switch item {
    case .parameter(let it): add(PolicyItem.parameter(it))
    case .binding(let it): add(PolicyItem.binding(it))
    case .exclude(let it):
      own(it.heading.name)
      add(it.message)
    case .factor(let it): own(it.heading.name)
    case .boost(let it): own(it.heading.name)
    case .order, .limit, .quota: break
    }
  }

  private mutating func add(_ item: PolicyItem) {
    switch item {
    case .parameter(let it):
      own(it.heading.name)
      add(it.type)
    case .binding(let it):
      own(it.heading.name)
      it.type.map { add($0) }
    case .output(let it):
      own(it.heading.name)
      add(it.type)
    case .rule(let it):
      own(it.heading.name)
      add(it.message)
    case .waive(let it):
      it.rules.forEach { own($0) }
      add(it.message)
    case .include(let it):
      own(it.policy)
      it.alias.map { own($0) }
      it.bindings.forEach { own($0.name) }
    case .group(let it):
      own(it.heading.name)
      it.items.forEach { add($0) }
    case .when(let it): it.items.forEach { add($0) }
    }
  }

  private mutating func add(_ message: MessageSyntax?) {
    for template in message?.templates ?? [] { template.language.map { own($0) } }
  }

  // MARK: Expressions

  mutating func add(_ kind: ExpressionKind) {
    switch kind {
    case .name(let name): add(name, .value)
    case .member(_, let field): add(field, .field)
    case .call(let function, _): add(function, .function)
    case .aggregate(let it):
      roles[it.functionSpan.lower] = .function
      own(it.variable)
    case .within(_, .business(_, _, let calendar)): own(calendar)
    default: break
    }
  }
}
