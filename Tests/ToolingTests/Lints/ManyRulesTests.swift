import MenkanSource
import Testing

/// Files that would take long if each rule were compared with each other one.
@Suite struct ManyRulesTests {
  private static let count = 10_000

  private func policy(_ rule: (Int) -> String) -> String {
    (0..<Self.count).map(rule).joined(separator: "\n")
  }

  @Test(.timeLimit(.minutes(10))) func `many rules on one field are compared with the strictest`() {
    let linting = Linting(
      items: policy { "require r\($0) \"规\($0)\": item.price <= \($0 + 5) CNY" })
    #expect(linting.findings.count == Self.count - 1)
    #expect(Set(linting.codes) == ["lint/subsumed-rule"])
    #expect(linting.findings.allSatisfy { $0.title.english.hasSuffix("adds nothing to `规0`") })
  }

  @Test(.timeLimit(.minutes(10))) func `many names and comments are looked up`() {
    let linting = Linting(
      items: policy {
        "// allow lint/unused-name: why not\nlet a\($0) = item.stock + \($0)"
      } + "\nrequire r \"规\": item.stock > 5")
    #expect(linting.codes == [])
  }
}
