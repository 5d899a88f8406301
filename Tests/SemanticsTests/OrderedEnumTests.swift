import MenkanSemantics
import MenkanValues
import Testing

@Suite struct OrderedEnumTests {
  private func check(_ items: String) -> Checking {
    Checking(
      """
      enum Credit "信用" ordered { heart "心" < diamond "钻" < crown "冠" }
      enum Tree { a { b { c }, d }, e }
      entity Seller { credit: Credit, kind: Kind, tree: Tree, all: list<Credit> up to 9 }
      policy p for s: Seller {
        \(items)
      }
      """)
  }

  @Test(arguments: [
    "s.credit < crown", "heart <= s.credit", "s.credit > 钻", "s.credit == Credit.crown",
    "s.credit between heart and diamond", "s.credit in [heart..crown)",
    "min(s.credit, diamond) > heart", "clamp(s.credit, heart, diamond) == heart",
    "max(x for x in s.all) >= diamond", "all(x > heart for x in s.all)",
    "first(x for x in s.all order by x) == heart", "s.kind == food",
    "s.tree in descendants(b)", "s.tree not in descendants(Tree.a)",
  ])
  func `cases are ordered where the enum is`(condition: String) {
    #expect(check("require r: \(condition)").findings == [])
  }

  @Test(arguments: [
    "s.kind < toy", "s.kind between food and toy", "s.kind in [food..toy]",
    "min(s.kind, toy) == food", "s.tree >= b", "s.credit > 1", "s.credit + diamond == crown",
    "s.credit < s.kind", "median(x for x in s.all) == heart",
    "first(x for x in s.all order by s.tree) == heart",
  ])
  func `what has no order is not compared`(condition: String) {
    #expect(check("require r: \(condition)").codes.count == 1)
  }

  @Test func `descendants are the case itself and all below it`() throws {
    for (root, cases) in [("a", [0, 1, 2, 3]), ("b", [1, 2]), ("c", [2]), ("e", [4])] {
      let checking = check("require r: s.tree in descendants(\(root))")
      let condition = try #require(checking.program.policies.first?.rules.first?.condition)
      guard case .inElements(_, let elements) = condition.kind else {
        Issue.record("\(condition.kind) tests no elements")
        continue
      }
      let found = elements.map { element -> Int in
        if case .constant(.enumCase(let index)) = element.kind { Int(index) } else { -1 }
      }
      #expect(found == cases)
    }
    #expect(check("require r: s.tree in descendants(x)").findings == ["name/unknown-case x"])
    #expect(check("require r: s.tree in descendants(s.tree)").codes.count == 1)
    #expect(check("require r: s.credit in descendants(heart)").findings == [])
    #expect(check("require r: s.all in descendants(heart)").codes.count == 1)
  }
}
