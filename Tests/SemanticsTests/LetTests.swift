import MenkanSemantics
import MenkanValues
import Testing

@Suite struct LetTests {
  @Test func `lets stand in any order`() {
    let checking = Checking(
      items: """
        require r: c > 5
        let c = b * 2
        let b = a + 1
        let a = item.i
        """)
    #expect(checking.findings == [])
    // Each behind those that it needs.
    #expect(checking.program.policies[0].lets.map(\.name) == ["a", "b", "c"])
  }

  @Test(arguments: [
    ("let a = a", ["name/circular-let a"]),
    ("let a = b\nlet b = a", ["name/circular-let a"]),
    ("let a = b\nlet b = c\nlet c = a + 1", ["name/circular-let a"]),
    ("let a = b\nlet b = a\nlet c = c", ["name/circular-let a", "name/circular-let c"]),
  ])
  func `a let that needs itself is reported once`(lets: String, findings: [String]) {
    let checking = Checking(items: "\(lets)\nrequire r: a > 1\nrequire s: a > 2")
    #expect(checking.findings == findings)
  }

  @Test func `a let without use is checked`() {
    #expect(Checking(items: "let a = item.m + 1").findings == ["type/money-against-number 1"])
  }

  @Test func `a declared type holds`() {
    let checking = Checking(items: "let a: number = item.i\nlet b: percent = item.n")
    #expect(checking.findings == ["type/percent-against-number item.n"])
    #expect(checking.type(ofLet: "a") == .number)
  }

  @Test func `a block sees the names around it, its own stay inside`() {
    let checking = Checking(
      items: """
        let outer = item.i
        when item.b {
          let inner = outer + 1
          require a: inner > 1
          when item.n > 3 {
            require b: inner + outer > 1
          }
        }
        when item.b {
          let inner = item.t
          require c: inner == "x"
        }
        require d: inner > 1
        """)
    #expect(checking.findings == ["name/unknown inner"])
    #expect(checking.program.policies[0].rules.map(\.whens.count) == [1, 2, 1])
  }

  @Test func `a name of an outer block cannot be given again`() {
    let checking = Checking(
      items: """
        let a = item.i
        when item.b {
          let a = item.t
          require r: a == "x"
        }
        require s: any(item.i > 1 for item in item.prices)
        """)
    #expect(checking.codes == ["name/duplicate", "name/unknown-field", "name/duplicate"])
  }
}
