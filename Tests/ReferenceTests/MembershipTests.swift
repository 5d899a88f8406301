@testable import MenkanSemantics
import MenkanValues
import Testing

@Suite struct MembershipTests {
  let sheet = Sheet()

  func isIn(_ elements: [TypedExpression]) -> TypedExpression {
    sheet.term(.inElements(sheet.item("n"), elements), .bool, "item.n in [...]")
  }

  @Test func `in a list of elements is an or of equalities`() {
    let listed = isIn([sheet.int(1), sheet.item("m"), sheet.int(3)])
    let result = { (n: Slot, m: Slot) in self.sheet.value(listed, of: .goods(["n": n, "m": m])) }
    #expect(result(.int(3), .int(2)) == .yes)
    #expect(result(.int(4), .int(2)) == .no)
    #expect(result(.int(3), .missing) == .yes)
    #expect(result(.int(4), .missing) == .missing("item.m"))
    #expect(result(.missing, .missing) == .missing("item.m", "item.n"))
    #expect(sheet.value(isIn([])) == .no)
  }

  @Test func `an interval holds the ends that its brackets say`() {
    let inside = { (lower: Bool, upper: Bool, n: Int64) in
      self.sheet.value(
        self.sheet.term(
          .inInterval(
            self.sheet.item("n"), self.sheet.int(2), self.sheet.int(4), includesLower: lower,
            includesUpper: upper), .bool, "interval"), of: .goods(["n": .int(n)])) == .yes
    }
    #expect((1...5).filter { inside(true, true, $0) } == [2, 3, 4])
    #expect((1...5).filter { inside(true, false, $0) } == [2, 3])
    #expect((1...5).filter { inside(false, true, $0) } == [3, 4])
    #expect((1...5).filter { inside(false, false, $0) } == [3])
  }

  @Test func `beyond the known end of an interval the other end does not matter`() {
    let inside = sheet.term(
      .inInterval(
        sheet.item("n"), sheet.item("m"), sheet.int(4), includesLower: true,
        includesUpper: true), .bool, "interval")
    #expect(sheet.value(inside, of: .goods(["n": .int(5)])) == .no)
    #expect(sheet.value(inside, of: .goods(["n": .int(4)])) == .missing("item.m"))
  }

  @Test func `a list contains what equals one of its elements`() {
    let contains = sheet.term(
      .listContains(sheet.item("tags"), element: sheet.item("name")), .bool, "contains")
    let result = { (tags: Slot, name: Slot) in
      self.sheet.value(contains, of: .goods(["tags": tags, "name": name]))
    }
    #expect(result(.list([.text("a"), .text("b")]), .text("b")) == .yes)
    #expect(result(.list([.text("a"), .text("b")]), .text("c")) == .no)
    #expect(result(.list([.text("a"), .missing]), .text("a")) == .yes)
    #expect(result(.list([.text("a"), .missing]), .text("c")) == .missing("item.tags[1]"))
    #expect(result(.list([]), .text("c")) == .no)
    #expect(result(.missing, .text("c")) == .missing("item.tags"))
    #expect(result(.missing, .missing) == .missing("item.name", "item.tags"))
  }

  @Test func `lists overlap where they share an element`() {
    let other = sheet.constant(
      .list([.text("b"), .text("c")]), .list(.text, upTo: 2), "[\"b\", \"c\"]")
    let overlap = sheet.term(.overlaps(sheet.item("tags"), other), .bool, "overlaps")
    let result = { (tags: Slot) in self.sheet.value(overlap, of: .goods(["tags": tags])) }
    #expect(result(.list([.text("a"), .text("b")])) == .yes)
    #expect(result(.list([.text("a")])) == .no)
    #expect(result(.list([.missing, .text("c")])) == .yes)
    #expect(result(.list([.missing, .text("a")])) == .missing("item.tags[0]"))
    #expect(result(.missing) == .missing("item.tags"))
  }

  @Test func `texts are tested by their bytes`() {
    let test = { (test: TextTest, part: String) in
      self.sheet.value(
        self.sheet.term(
          .textTest(test, self.sheet.item("name"), self.sheet.text(literal: part)), .bool, "t"),
        of: .goods(["name": .text("全棉四件套")]))
    }
    #expect(test(.contains, "四件") == .yes)
    #expect(test(.contains, "件四") == .no)
    #expect(test(.contains, "") == .yes)
    #expect(test(.startsWith, "全棉") == .yes)
    #expect(test(.startsWith, "棉") == .no)
    #expect(test(.endsWith, "套") == .yes)
    #expect(test(.endsWith, "四") == .no)
  }

  @Test func `a star stands for any run of characters`() {
    let like = { (pattern: Text) in
      self.sheet.value(
        self.sheet.term(.like(self.sheet.item("name"), pattern: pattern), .bool, "like"),
        of: .goods(["name": .text("S-1001-X")]))
    }
    #expect(like("S-*-X") == .yes)
    #expect(like("*1001*") == .yes)
    #expect(like("S-*-Y") == .no)
    #expect(
      sheet.value(sheet.term(.like(sheet.item("name"), pattern: "*"), .bool, "like"))
        == .missing("item.name"))
  }

  @Test func `a text contains any of the words or it is unclear`() {
    let contains = sheet.term(
      .containsAnyOf(sheet.item("name"), list: sheet.item("tags")), .bool, "contains any of")
    let result = { (tags: [Slot]) in
      self.sheet.value(
        contains, of: .goods(["name": .text("最低价"), "tags": .list(tags)]))
    }
    #expect(result([.text("最高"), .text("最低")]) == .yes)
    #expect(result([.text("最高")]) == .no)
    #expect(result([.missing, .text("最低")]) == .yes)
    #expect(result([.missing, .text("最高")]) == .missing("item.tags[0]"))
    #expect(result([]) == .no)
  }
}
