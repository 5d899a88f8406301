import Testing

@Suite struct UnguardedOptionalTests {
  private func found(_ condition: String, _ tail: String = "") -> [String] {
    Linting(items: "require r \"规\": \(condition) \(tail)").found(by: "unguarded-optional")
  }

  @Test(arguments: [
    ("shop.note != \"x\"", "shop.note"), ("not (shop.extra > 3)", "shop.extra"),
    ("not (shop.extra in [3..4])", "shop.extra"), ("shop.note not in [\"x\", \"y\"]", "shop.note"),
    ("not (item.boxed and shop.extra > 3)", "shop.extra"),
    ("item.boxed or shop.note != \"x\"", "shop.note"),
    ("if item.boxed then shop.note != \"x\" else true", "shop.note"),
    ("not (shop.note like \"*x*\")", "shop.note"),
    ("shop.extra + 1 != 4", "shop.extra"),
    // Asking for another field guards nothing.
    ("if shop.extra is known then shop.note != \"x\" else true", "shop.note"),
  ])
  func `not and != over what may be missing are found`(condition: String, place: String) {
    #expect(found(condition) == [place])
  }

  @Test(arguments: [
    "shop.extra > 3", "shop.note == \"x\"", "item.title != \"x\"", "not item.boxed",
    "if shop.note is known then shop.note != \"x\" else true",
    "if shop.note is missing then true else shop.note != \"x\"",
    "shop.note is known and shop.note != \"x\"", "shop.note is missing or shop.note != \"x\"",
    "(shop.note ?? \"\") != \"x\"", "not (shop.note is missing)",
    "not (not (shop.extra > 3))", "not (shop.note != \"x\")",
    "shop.extra > 3 and shop.extra != 4",
    "choose { when shop.note is missing -> true  otherwise shop.note != \"x\" }",
  ])
  func `what is guarded, or does not turn anything around, is left alone`(condition: String) {
    #expect(found(condition) == [])
  }

  @Test(arguments: [
    "if unknown refer", "if unknown pass", "unless shop.note is missing",
  ])
  func `a rule that says what happens then is left alone`(tail: String) {
    #expect(found("shop.note != \"x\"", tail) == [])
  }

  @Test func `the conditions around a rule and the lets that it uses count`() {
    let guarded = "when shop.note is known { require r \"规\": shop.note != \"x\" }"
    #expect(Linting(items: guarded).found(by: "unguarded-optional") == [])
    let named = "let other \"别的\" = shop.note != \"x\"\nrequire r \"规\": other"
    #expect(Linting(items: named).found(by: "unguarded-optional") == ["shop.note"])
    let both =
      """
      let other "别的" = shop.note != "x"
      require r "规": if shop.note is known then other else true
      """
    #expect(Linting(items: both).found(by: "unguarded-optional") == [])
  }

  @Test func `elements that are dropped where something is missing are guarded`() {
    let entity = "entity Row \"行\" { tag \"标\": text? }"
    let policy = "policy p \"策略\" for rows \"行表\": list<Row> up to 9 { require r \"规\":"
    let open = Linting("\(entity)\n\(policy) count(x in rows where x.tag != \"a\") > 3 }")
    #expect(open.found(by: "unguarded-optional") == ["x.tag"])
    let dropped = Linting(
      "\(entity)\n\(policy) count(x in rows ignoring missing where x.tag != \"a\") > 3 }")
    #expect(dropped.found(by: "unguarded-optional") == [])
  }
}
