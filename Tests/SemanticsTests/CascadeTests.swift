import MenkanSource
import Testing

/// One mistake is reported once, however often what it breaks is used.
@Suite struct CascadeTests {
  private let uses = (0..<20).map { "require r\($0): broken > \($0) and broken + 1 < 50" }
    .joined(separator: "\n")

  @Test(arguments: [
    ("let broken = item.zzzzzz", "name/unknown-field zzzzzz"),
    ("let broken = zzzzzz(1)", "name/unknown-function zzzzzz"),
    ("let broken: zzzzzz = 1", "type/unknown zzzzzz"),
    ("param broken: zzzzzz in 1..3 = 1", "type/unknown zzzzzz"),
    ("param broken: int in 1..3 = 1.5", "type/mismatch 1.5"),
    ("let other = zzzzzz\nlet broken = other + 1", "name/unknown zzzzzz"),
    ("let broken = sum(x.zzzzzz for x in item.prices)", "name/unknown-field zzzzzz"),
    ("let broken = count(x in item.t where x > 3)", "type/list-needed item.t"),
  ])
  func `a broken name of a policy`(declaration: String, finding: String) {
    #expect(Checking(items: declaration + "\n" + uses).findings == [finding])
  }

  @Test func `a broken field`() {
    let uses = (0..<20).map { "require r\($0): a.x > \($0) and a.甲 < 50" }
    let checking = Checking(
      "entity A { x \"甲\": zzzzzz, y: int }\npolicy p for a: A { \(uses.joined(separator: "\n")) }")
    #expect(checking.findings == ["type/unknown zzzzzz"])
  }

  @Test func `a broken define`() {
    let uses = (0..<20).map { "require r\($0): f(\($0)) > 3 and g(\($0)) > f(1)" }
    let checking = Checking(
      """
      define f(x: zzzzzz): int = x + 1
      define g(x: int): yyyyyy = x + 1
      policy p for item: Item { \(uses.joined(separator: "\n")) }
      """)
    #expect(checking.findings == ["type/unknown zzzzzz", "type/unknown yyyyyy"])
  }

  @Test func `a parameter of an unknown type`() {
    let checking = Checking(
      "policy p for a: Zzzzzz { require r: a.x > 3 and a.y == food require s: f(a.x) > 1 }")
    #expect(checking.findings == ["type/unknown Zzzzzz", "name/unknown-function f"])
  }

  @Test func `independent mistakes are all reported`() {
    let checking = Checking(
      items: """
        require a: item.xx > 3 and item.yy > 4
        require b: item.p > 5 or item.m > 6
        require c: if item.n then item.zz else item.p > 7
        """)
    #expect(
      checking.findings == [
        "name/unknown-field xx", "name/unknown-field yy", "type/percent-against-number 5",
        "type/money-against-number 6", "type/mismatch item.n", "name/unknown-field zz",
        "type/percent-against-number 7",
      ])
  }

  @Test func `a table that cannot be read is reported once, and not where it is used`() {
    let checking = Checking(
      """
      table feed(kind: Kind) most: percent { | kind | -> most | }
      policy p for item: Item { require a: item.p < feed(item.e) require b: feed(food) > 3% }
      """)
    #expect(checking.codes == ["parse/unexpected"])
  }
}
