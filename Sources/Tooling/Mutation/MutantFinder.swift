package import MenkanSemantics
import MenkanSource
import MenkanSyntax

extension Mutant {
  /// All mutants of the policies, `define`s and tables of a file, in the order of the source.
  ///
  /// Some do not pass the checks of the language: who runs them has to leave those out.
  package static func all(in file: RuleFile) -> [Mutant] {
    let module = file.tree.module?.path.text ?? file.expectedModule ?? ""
    var finder = MutantFinder(file.source, file.tree, module: module)
    for declaration in file.tree.declarations { finder.visit(declaration) }
    return finder.mutants.enumerated().sorted { a, b in
      (a.element.span, a.offset) < (b.element.span, b.offset)
    }.map(\.element)
  }
}

/// Walks over one file and collects its mutants.
struct MutantFinder {
  let file: SourceFile
  let tree: SyntaxTree
  private let module: String
  private(set) var mutants: [Mutant] = []
  private var owner = ""
  private var declaration: SourceSpan
  private var scope = ""
  private var counts: [String: Int] = [:]

  init(_ file: SourceFile, _ tree: SyntaxTree, module: String) {
    self.file = file
    self.tree = tree
    self.module = module
    declaration = SourceSpan(file: file.id, lower: 0, upper: 0)
  }

  mutating func visit(_ declaration: Declaration) {
    switch declaration {
    case .define(let define):
      enter(define.heading, define.span)
      visit(define.body)
    case .table(let table):
      enter(table.heading, table.span)
      visit(table.rows)
    case .policy(let policy):
      enter(policy.heading, policy.span)
      visit(policy.items, of: policy)
    default: break
    }
  }

  /// What rows give. What they ask is left alone: the proof of the table refuses nearly all of it.
  private mutating func visit(_ table: TableRows) {
    for (index, row) in table.rows.enumerated() {
      within("row \(index + 1)") { finder in
        for (cell, head) in zip(row.cells, table.head) where head.isOutput {
          for value in cell.expressions { finder.visit(value) }
        }
      }
    }
  }

  private mutating func enter(_ heading: Heading, _ span: SourceSpan) {
    owner = "\(module).\(heading.name.text)"
    scope = owner
    declaration = span
  }

  /// Runs `body` for what has this name within the present scope; nil stands for the scope itself.
  mutating func within(_ name: String?, _ body: (inout MutantFinder) -> Void) {
    let outer = scope
    if let name { scope += ".\(name)" }
    body(&self)
    scope = outer
  }

  mutating func add(
    _ mutation: Mutation, at span: SourceSpan, _ edits: [Diagnostic.FixIt.Edit],
    _ title: LocalizedText, noticedBy killer: LocalizedText
  ) {
    let ordinal = counts["\(scope) \(mutation.rawValue)", default: 0] + 1
    counts["\(scope) \(mutation.rawValue)"] = ordinal
    mutants.append(
      Mutant(
        mutation: mutation, scope: scope, ordinal: ordinal, span: span, owner: owner,
        declaration: declaration, edits: edits, title: title, killer: killer))
  }
}
