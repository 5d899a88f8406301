import MenkanSource
import Testing

@Suite struct AllowanceTests {
  /// A rule over three lines with one finding in its middle.
  private func rule(_ above: String, _ behind: String = "") -> String {
    """
    require other "盒装": item.boxed
    \(above)
    require r "成交价":
      all(
        s.paid > 1 CNY for s in item.sales where s.on within last 30 days) \(behind)
    """
  }

  @Test(arguments: [
    ("// allow lint/all-without-count: no sales, no harm", ""),
    ("// 允许 lint/all-without-count：没有成交也可以", ""),
    ("//允许lint/all-without-count：没有成交也可以", ""),
    ("", "// allow lint/all-without-count: no sales, no harm"),
    ("// allow lint/all-without-count: no sales, no harm\n// A remark.\n/// What it is.", ""),
  ])
  func `a comment with a reason allows it`(above: String, behind: String) {
    #expect(Linting(items: rule(above, behind)).found == [])
  }

  @Test(arguments: ["", ":", "：  "])
  func `a reason is asked for`(colon: String) {
    let linting = Linting(items: rule("// allow lint/all-without-count\(colon)"))
    #expect(linting.found == ["allow-without-reason lint/all-without-count"])
  }

  @Test func `a misspelt lint is named`() throws {
    let linting = Linting(items: rule("// allow lint/all-without-cuont: why not"))
    #expect(linting.codes == ["lint/allow-unknown", "lint/all-without-count"])
    #expect(linting.mended().found == [])
  }

  @Test(arguments: [
    "// allow lint/all-without-count: why not\nrequire first \"有货\": item.stock > 3",
    "require first \"有货\": item.stock > 3 // allow lint/all-without-count: why not",
  ])
  func `what allows nothing is found, and taken out`(first: String) {
    let linting = Linting(items: first + "\n" + rule(""))
    #expect(linting.codes == ["lint/allow-unused", "lint/all-without-count"])
    #expect(linting.mended().codes == ["lint/all-without-count"])
  }

  @Test func `the head of a block allows nothing inside`() {
    let text = "// allow lint/all-without-count: why not\ngroup g \"组\" {\n\(rule(""))\n}"
    #expect(Linting(items: text).codes == ["lint/allow-unused", "lint/all-without-count"])
  }

  @Test func `other comments are comments`() {
    let text = rule("// allow me: lint/all-without-count\n// allowing lint/x")
    #expect(Linting(items: text).codes == ["lint/all-without-count"])
  }
}
