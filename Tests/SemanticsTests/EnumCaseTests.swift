import MenkanSemantics
import MenkanValues
import Testing

@Suite struct EnumCaseTests {
  /// The case that the right side of a rule's comparison stands for.
  private func caseMeant(by text: String, comparing left: String = "item.e") -> String? {
    let checking = Checking(items: "require r: \(left) == \(text)")
    let rule = checking.program.policies.first?.rules.first
    guard checking.codes.isEmpty, case .compare(_, _, let right)? = rule?.condition.kind,
      case .constant(.enumCase(let index)) = right.kind, case .enumeration(let id) = right.type
    else { return nil }
    let type = checking.program.schema[id]
    return "\(type.code).\(type.cases[Int(index)].name)"
  }

  @Test(arguments: ["food", "食品", "Kind.food", "Kind.食品", "种类.food", "种类.食品", "(food)"])
  func `a case goes by its name, its label, and both with the enum before them`(text: String) {
    #expect(caseMeant(by: text) == "test.Kind.food")
  }

  @Test func `a bare case belongs to the enum that is expected`() {
    #expect(caseMeant(by: "gold") == "test.Kind.gold")
    #expect(caseMeant(by: "gold", comparing: "item.level") == "test.Level.gold")
  }

  @Test func `a bare case is found on either side and wherever its enum is expected`() {
    let checking = Checking(
      """
      define is_food(kind: Kind): bool = food == kind
      define kind_of(item: Item): Kind = if item.b then food else toy
      policy p for item: Item {
        let best: Kind = choose { when item.b -> gold otherwise toy }
        require a: item.e in [food, 玩具] and item.e not in [gold]
        require b: item.kinds contains food
        require c: is_food(gold)
        require d: first(x.kind for x in item.prices order by x.day) == food
        output o: Kind = food
      }
      """)
    #expect(checking.findings == [])
  }

  @Test(arguments: ["fod", "Kind.fod", "种类.fod"])
  func `a misspelt case is reported with what was meant`(text: String) {
    let checking = Checking(items: "require r: item.e == \(text)")
    #expect(checking.findings == ["name/unknown-case fod"])
    #expect(checking.replacements == ["food"])
  }

  @Test func `a case of another enum is none`() {
    #expect(
      Checking(items: "require r: item.level == food").findings == ["name/unknown-case food"])
    #expect(
      Checking(items: "require r: item.level == Kind.gold").findings == [
        "type/mismatch Kind.gold"
      ])
  }

  @Test(arguments: ["let food = 3", "let food = shop.kind", "param food: int in 0..9 = 3"])
  func `a case that a local name hides wants its enum`(local: String) {
    let checking = Checking(items: "\(local)\nrequire r: item.e == food")
    #expect(checking.findings == ["name/case-or-local food"])
    #expect(checking.replacements == ["Kind.food"])
    #expect(Checking(items: "\(local)\nrequire r: item.e == Kind.food").findings == [])
  }

  @Test func `a let that is named like the case it asks for wants the enum`() {
    let checking = Checking(items: "let food = item.e == food")
    #expect(checking.findings == ["name/case-or-local food"])
    #expect(checking.replacements == ["Kind.food"])
    #expect(Checking(items: "let food = item.e == Kind.food").findings == [])
  }

  @Test func `enum cases have no order`() {
    #expect(Checking(items: "require r: item.e < food").findings == ["type/not-comparable <"])
  }
}
