import MenkanSemantics
import MenkanSource
import Testing

/// Large and deep files: checked in one go, with a stack that does not grow with them.
@Suite(.timeLimit(.minutes(10))) struct SizeTests {
  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n")
  }

  @Test(arguments: [
    (190, "(", ")"), (60, "not (", ")"), (150, "item.b and (", ")"),
    (60, "if item.b then (", ") else true"),
    (60, "choose { when item.b -> (", ") otherwise true }"),
    (150, "true == (", ")"),
  ])
  func `deep expressions are checked`(depth: Int, open: String, close: String) {
    let text =
      String(repeating: open, count: depth) + "item.b" + String(repeating: close, count: depth)
    #expect(Checking(items: "require r: \(text)").findings == [])
  }

  @Test func `deep blocks are checked`() {
    let open = (0..<190).map { "when item.i > \($0) { let x\($0) = item.i" }
    let text =
      open.joined(separator: "\n") + "\nrequire r: x0 > x189\n"
      + String(repeating: "}\n", count: 190)
    let checking = Checking(items: text)
    #expect(checking.findings == [])
    #expect(checking.program.policies[0].rules[0].whens.count == 190)
  }

  @Test func `deep loops cost too much and are not counted one by one`() {
    let open = String(repeating: "sum(", count: 190)
    let close = (0..<190).map { " for v\($0) in item.prices)" }.joined()
    #expect(
      Checking(items: "require r: \(open)1\(close) > 3").findings == ["policy/too-costly p"])
  }

  @Test func `long rows of operators are checked`() {
    let sum = (0..<390).map { "\($0)" }.joined(separator: " + ")
    #expect(Checking(items: "require r: \(sum) > item.i").findings == [])
  }

  @Test func `many rules are checked`() {
    let checking = Checking(
      items: lines(5000) { "require r\($0) \"规则\($0)\": item.i > \($0) and item.e in [food, toy]" })
    #expect(checking.findings == [])
    #expect(checking.program.policies[0].rules.count == 5000)
  }

  @Test func `long chains of defines are checked, and refused where they are called`() {
    let chain =
      "define d0(x: int): int = x\n"
      + lines(3000) { "define d\($0 + 1)(x: int): int = d\($0)(x) + 1" }
    #expect(Checking(chain).findings == [])
    let call = "\npolicy p for item: Item { require r: d3000(item.i) > 3 }"
    #expect(Checking(chain + call).findings == ["policy/too-deep p"])
    let backwards = lines(3000) { "define d\($0)(x: int): int = d\($0 + 1)(x) + 1" }
    #expect(Checking(backwards + "\ndefine d3000(x: int): int = x").findings == [])
    #expect(
      Checking(backwards + "\ndefine d3000(x: int): int = d0(x)").codes == ["define/recursive"])
  }

  @Test func `long chains of lets are checked in either direction`() {
    let forwards = "let a0 = item.i\n" + lines(3000) { "let a\($0 + 1) = a\($0) + 1" }
    let backwards = lines(3000) { "let a\($0) = a\($0 + 1) + 1" }
    let checking = Checking(items: forwards + "\nrequire r: a3000 > 3")
    #expect(checking.findings == [])
    #expect(checking.program.policies[0].lets.count == 3001)
    #expect(Checking(items: backwards + "\nlet a3000 = item.i").findings == [])
    #expect(Checking(items: backwards + "\nlet a3000 = a0").codes == ["name/circular-let"])
  }

  @Test func `many cases, fields and members of a set are checked`() {
    let cases = (0..<4000).map { "c\($0)" }.joined(separator: ", ")
    let fields = lines(2000) { "f\($0) \"字段\($0)\": int" }
    let uses = lines(2000) { "require r\($0): a.f\($0) > a.字段\($0)" }
    let checking = Checking(
      """
      enum Big { \(cases) }
      entity A { big: Big, \(fields) }
      policy p for a: A { require all: a.big in [\(cases)]\n\(uses) }
      """)
    #expect(checking.findings == [])
  }

  @Test(arguments: [
    ("let a# = b# + 1", "name/unknown"), ("let a# = f#(1)", "name/unknown-function"),
    ("let a# = item.b#", "name/unknown-field"), ("let a#: b# = 1", "type/unknown"),
    ("require a#: item.e == b#", "name/unknown-case"),
    ("require a#: item.t in b#", "name/unknown-list"),
    ("require a#: item.e == \"b#\"", "type/text-for-case"),
  ])
  func `a file full of mistakes gives as many findings as one can read`(line: String, code: String)
  {
    let checking = Checking(items: lines(3000) { line.replacing("#", with: "\($0)") })
    #expect((200...1000).contains(checking.codes.count))
    #expect(Set(checking.codes) == [code])
  }

  @Test func `a long choice is checked`() {
    let arms = lines(5000) { "when item.i == \($0) -> \($0)" }
    #expect(
      Checking(items: "let a = choose { \(arms) otherwise 0.5 }\nrequire r: a > 3").findings == [])
  }
}
