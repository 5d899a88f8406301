import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanTooling
import Testing

/// One sound rule file and its mutants.
struct Mutating {
  let source: SourceFile
  let mutants: [Mutant]

  static let goods = """
    module test
    enum Kind { food, toy, gold }
    entity Deal { on: date, price: money(CNY), kind: Kind }
    entity Shop {
      score: number in 0..5, age: int, rate: percent in 0%..100%, bonus: number?, at: instant
    }
    entity Item { price: money(CNY), stock: int, kind: Kind, deals: list<Deal> up to 9 }

    """

  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var sources = SourceMap()
    source = sources.add(path: "test.menkan", bytes: Array((Mutating.goods + text).utf8))
    let (tree, found) = parse(source)
    let file = RuleFile(source: source, tree: tree, expectedModule: "test")
    let checked = ProgramChecker.check([file])
    #expect(
      (found + checked.diagnostics).map(\.code) == [], sourceLocation: sourceLocation)
    mutants = Mutant.all(in: file)
  }

  /// One policy about an item and its shop.
  init(items: String, sourceLocation: SourceLocation = #_sourceLocation) {
    self.init(
      "policy p for shop: Shop, item: Item {\n\(items)\n}", sourceLocation: sourceLocation)
  }

  /// What the policy, without its head, becomes by each mutant of one kind, on one line each.
  func items(after mutation: Mutation) -> [String] {
    mutants.filter { $0.mutation == mutation }.map { mutant in
      let text = String(decoding: mutant.bytes(of: source), as: UTF8.self)
      let body = text.split(separator: "policy p for shop: Shop, item: Item {").last ?? ""
      return body.split { $0.isWhitespace }.dropLast().joined(separator: " ")
    }
  }

  var keys: [String] { mutants.map(\.key) }
}
