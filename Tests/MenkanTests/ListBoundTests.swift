import Menkan
import Testing

/// How long a list in a file may be.
@Suite struct ListBoundTests {
  @Test func `a list has at most a million elements`() throws {
    let rules = """
      list numbers: int from "lists/numbers.yaml"
      entity Item { n: int }
      policy p for item: Item { require listed: item.n in numbers }
      """
    let file = "[" + String(repeating: "7,", count: 1_000_000) + "7]"
    let found = try Rulebook(rules, files: ["lists/numbers.yaml": file]).rules.findings
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("list/too-long "))
    #expect(found[0].contains("1000001 elements, at most 1000000 are allowed"))
  }
}
