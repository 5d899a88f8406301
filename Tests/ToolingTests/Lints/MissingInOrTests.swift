import MenkanSemantics
import MenkanSource
import Testing

@Suite struct MissingInOrTests {
  private func linting(_ condition: String) -> Linting {
    Linting(items: "require r \"规\": \(condition)")
  }

  @Test(arguments: [
    (
      "shop.extra >= 4 or (shop.extra is missing and item.boxed)",
      "if shop.extra is known then shop.extra >= 4 else item.boxed"
    ),
    (
      "(item.stock > 3 and not (shop.extra is known) and item.boxed) or shop.extra >= 4",
      "if shop.extra is known then shop.extra >= 4 else item.stock > 3 and item.boxed"
    ),
    (
      "item.boxed and (shop.extra > 4 or shop.extra is missing and (item.boxed or item.stock > 3))",
      "item.boxed and "
        + "(if shop.extra is known then shop.extra > 4 else (item.boxed or item.stock > 3))"
    ),
    (
      "shop.extra >= 4 or (shop.extra is missing and item.boxed) or item.stock > 3",
      "(if shop.extra is known then shop.extra >= 4 else item.boxed) or item.stock > 3"
    ),
  ])
  func `the question whether it is known comes first`(condition: String, mended: String) {
    let linting = linting(condition)
    #expect(linting.found(by: "missing-in-or").count == 1)
    let after = linting.mended()
    #expect(after.found(by: "missing-in-or") == [])
    let span = after.program.policies[0].rules[0].condition.span
    #expect(after.sources[span.file].text(span) == mended)
  }

  @Test(arguments: [
    // Where it is missing, this is true; where it is there, the test decides.
    "shop.extra >= 4 or shop.extra is missing",
    "(shop.extra is known and shop.extra >= 4) or (shop.extra is missing and item.boxed)",
    "item.stock >= 4 or (shop.extra is missing and item.boxed)",
    "(shop.extra ?? 0) >= 4 or (shop.extra is missing and item.boxed)",
    "shop.extra >= 4 or (shop.note is missing and item.boxed)",
  ])
  func `what comes out known is left alone`(condition: String) {
    #expect(linting(condition).found(by: "missing-in-or") == [])
  }
}
