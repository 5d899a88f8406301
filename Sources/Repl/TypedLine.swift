import MenkanSource
import MenkanSyntax

/// What somebody typed, before anybody knows what its names mean.
enum TypedLine {
  case nothing
  /// `:set merchant.dsr_item 4.6`: the word behind the colon, and the rest.
  case command(String, argument: String)
  case expression
  /// Lets, rules and other things that stand in a policy; the names that they declare.
  case items(names: Set<String>)
  /// `define`s and tables, which stand outside of policies; the names that they declare.
  case declarations(names: Set<String>)
  /// What else stands outside of policies.
  case declaration
  case wrong([Diagnostic])

  init(_ text: String, in sources: inout SourceMap, path: String) {
    let typed = sources.add(path: path, bytes: Array(text.utf8))
    let trimmed = text.trimmed
    if trimmed.first == ":" || trimmed.first == "：" {
      let words = trimmed.dropFirst().split(maxSplits: 1) { $0.isWhitespace }
      let argument = words.count > 1 ? String(words[1]).trimmed : ""
      self = .command(words.first.map(String.init) ?? "", argument: argument)
      return
    }
    let whole = SourceSpan(
      file: typed.id, lower: 0, upper: Int32(truncatingIfNeeded: typed.bytes.count))
    let tokens = tokens(of: typed, in: whole).tokens.filter { $0.kind != .documentation }
    guard let first = tokens.first, first.kind != .endOfFile else {
      self = .nothing
      return
    }
    let next = tokens.count > 1 ? tokens[1] : first
    if let keyword = first.keyword, TypedLine.begins(keyword, before: next) {
      self = TypedLine.items(typed, in: sources)
    } else if first.wouldBeginSomething(before: next) {
      self = TypedLine.declarations(typed, in: sources)
    } else {
      self = TypedLine.expression(typed, in: sources)
    }
  }

  /// Words of the language may be names, as in `limit + 1`.
  private static func begins(_ keyword: Keyword, before next: Token) -> Bool {
    keyword.beginsPolicyItem && (next.kind == .word || keyword == .when)
  }

  /// Read as the body of a calculation, behind which the file ends.
  private static func expression(_ typed: SourceFile, in sources: SourceMap) -> TypedLine {
    let (tree, diagnostics) = parse(typed, behind: "define it(): bool = ", before: "\n", sources)
    if diagnostics.contains(where: { $0.severity == .error }) { return .wrong(diagnostics) }
    guard tree.declarations.count == 1, case .define = tree.declarations[0] else {
      return .declaration
    }
    return .expression
  }

  private static func items(_ typed: SourceFile, in sources: SourceMap) -> TypedLine {
    let (tree, diagnostics) = parse(
      typed, behind: "policy it for it: it {\n", before: "\n}\n", sources)
    if diagnostics.contains(where: { $0.severity == .error }) { return .wrong(diagnostics) }
    guard tree.declarations.count == 1, case .policy(let policy) = tree.declarations[0] else {
      return .declaration
    }
    return .items(names: Set(policy.items.flatMap(\.declaredNames)))
  }

  private static func declarations(_ typed: SourceFile, in sources: SourceMap) -> TypedLine {
    let (tree, diagnostics) = parse(typed, behind: "", before: "\n", sources)
    var names: Set<String> = []
    for declaration in tree.declarations {
      switch declaration {
      case .define(let define): names.insert(define.heading.name.text)
      case .table(let table): names.insert(table.heading.name.text)
      default: return .declaration
      }
    }
    if diagnostics.contains(where: { $0.severity == .error }) { return .wrong(diagnostics) }
    return names.isEmpty ? .declaration : .declarations(names: names)
  }

  private static func parse(
    _ typed: SourceFile, behind head: String, before tail: String, _ sources: SourceMap
  ) -> (SyntaxTree, [Diagnostic]) {
    var sources = sources
    let bytes = Array(head.utf8) + typed.bytes + Array(tail.utf8)
    let whole = sources.add(path: typed.path, bytes: bytes)
    let (tree, diagnostics) = MenkanSyntax.parse(whole)
    let splice = Splice(
      file: whole.id, lower: 0, length: Int32(truncatingIfNeeded: bytes.count),
      parts: [Splice.Part(source: typed, lower: Int32(truncatingIfNeeded: head.utf8.count))])
    return (tree, diagnostics.map { splice.original($0) })
  }
}

extension PolicyItem {
  /// What the item, and those in it, can be called by.
  fileprivate var declaredNames: [String] {
    switch self {
    case .parameter(let param): [param.heading.name.text]
    case .binding(let binding): [binding.heading.name.text]
    case .output(let output): [output.heading.name.text]
    case .rule(let rule): [rule.heading.name.text]
    case .when(let block): block.items.flatMap(\.declaredNames)
    case .group(let group): group.items.flatMap(\.declaredNames)
    case .include(let include): [include.alias?.text ?? include.policy.text]
    case .waive: []
    }
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
