import MenkanSemantics
import MenkanSource
import MenkanValues
import Testing

@Suite struct NoneTests {
  /// A ceiling that may be none, and a value to compare it with.
  private func check(_ items: String) -> Checking {
    Checking(
      """
      define limit(item: Item): percent? = if item.b then none else 5%
      policy p for item: Item {
        let ceiling = limit(item)
        let other = limit(item)
        \(items)
      }
      """)
  }

  @Test(arguments: [
    "require r: item.p <= ceiling unless ceiling is none",
    "require r: item.p <= ceiling unless ceiling is none or item.i < 90",
    "require r: item.p <= ceiling unless item.i < 90 or (ceiling is none)",
    "reject r: when item.p > ceiling unless ceiling is none",
    "require r: ceiling is none or item.p <= ceiling",
    "require r: item.b or ceiling is none or item.p <= ceiling",
    "require r: not (ceiling is none) and item.p <= ceiling",
    "require r: if ceiling is none then true else item.p <= ceiling",
    "require r: if not (ceiling is none) then item.p <= ceiling else true",
    "require r: if not ceiling is none and item.b then item.p <= ceiling else true",
    "require r: choose { when ceiling is none -> true otherwise item.p <= ceiling }",
    "require r: choose { when item.b -> true when ceiling is none -> false "
      + "when item.p <= ceiling -> true otherwise item.p > ceiling }",
    "require r: choose { when not (ceiling is none) -> item.p <= ceiling otherwise true }",
    "when not (ceiling is none) { require r: item.p <= ceiling }",
    "when not (ceiling is none) { when item.b { refer r: when item.p <= ceiling } }",
    "require r: ceiling + other > 1% unless ceiling is none or other is none",
    "require r: if ceiling is none and other is none then true else item.b",
    "require r: item.b because \"{ceiling}\"",
    "let a = if ceiling is none then 1% else ceiling\nrequire r: a > 2%",
    "let a: percent? = ceiling\nrequire r: a > 2% unless a is none",
    "output o: percent? = ceiling\nrequire r: o > 2% unless o is none",
    "waive r when ceiling is none\nrequire r: item.b",
    "require r: item.b\nwhen not ceiling is none { waive r when ceiling > 3% }",
  ])
  func `what has been asked about can be compared`(items: String) {
    #expect(check(items).findings == [])
  }

  @Test(arguments: [
    "require r: item.p <= ceiling", "require r: item.p <= ceiling unless other is none",
    "require r: item.p <= ceiling unless item.b and ceiling is none",
    "require r: ceiling is none and item.p <= ceiling",
    "require r: not (ceiling is none) or item.p <= ceiling",
    "require r: item.p <= ceiling or ceiling is none",
    "require r: if ceiling is none then item.p <= ceiling else true",
    "require r: choose { when item.b -> true otherwise item.p <= ceiling }",
    "require r: choose { when ceiling is none -> item.p <= ceiling otherwise true }",
    "require r: choose { when not (ceiling is none) -> true otherwise item.p <= ceiling }",
    "require r: if not (ceiling is none and other is none) then item.p <= ceiling else true",
    "require r: if not (ceiling is none) or item.b then item.p <= ceiling else true",
    "when ceiling is none { require r: item.p <= ceiling }",
    "require r: item.p in [ceiling, 5%]", "require r: ceiling in [4%, 5%]",
    "require r: item.p between 0% and ceiling", "require r: ceiling is missing",
    "require r: (ceiling ?? 5%) > 4%", "require r: item.p > ceiling * 2",
    "require r: max(item.p, ceiling) > 1%", "output o: percent = ceiling",
    "require r: all(x.paid > item.m * ceiling for x in item.prices)",
    "when not (ceiling is none) { let a = ceiling + 1%\nrequire r: item.p > a }",
  ])
  func `what may be none is said once where it is compared unasked`(items: String) {
    #expect(check(items).findings == ["type/may-be-none ceiling"])
  }

  @Test func `what has no name gets one first`() throws {
    let checking = check("require r: item.p <= limit(item) unless limit(item) is none")
    #expect(checking.findings == ["type/may-be-none limit(item)"])
    let help = try #require(checking.diagnostics.first?.help?.english)
    #expect(help.contains("let x = limit(item)"))
  }

  @Test func `none itself is no value`() {
    #expect(
      check("require r: item.p == none").findings == ["parse/presence == none"])
    #expect(check("let x = none").findings == ["type/none-alone none"])
    #expect(check("let x = if item.b then none else none").codes.contains("type/none-alone"))
    #expect(check("param x: percent = none").findings == ["type/none-as-value none"])
  }

  @Test func `none takes the type of the other values, wherever it stands`() {
    for choice in [
      "if item.b then none else 1", "if item.b then 1 else none",
      "choose { when item.b -> none when item.i > 1 -> 1 otherwise none }",
    ] {
      let checking = check("let x = \(choice)")
      #expect(checking.findings == [])
      #expect(checking.type(ofLet: "x") == .int)
    }
    let checking = check("let x: number? = if item.b then none else 1")
    #expect(checking.findings == [])
    #expect(checking.type(ofLet: "x") == .number)
  }
}
