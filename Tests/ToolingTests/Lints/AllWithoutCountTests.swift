import Testing

@Suite struct AllWithoutCountTests {
  private let all = "all(s.paid > 1 CNY for s in item.sales where s.on within last 30 days)"

  @Test func `all over a window with nothing beside it is found`() {
    let linting = Linting(items: "require r \"价\": \(all)")
    #expect(linting.found == ["all-without-count \(all)"])
  }

  @Test(arguments: [
    "require n \"笔数\": count(s in item.sales where s.on within last 30 days) >= 1",
    "require n \"有过\": any(s.paid > 5 CNY for s in item.sales)",
    "let least \"最低\" = min(s.paid for s in item.sales)  require n \"价低\": least > 2 CNY",
  ])
  func `something that an empty list does not meet makes it sound`(other: String) {
    #expect(
      Linting(items: "require r \"价\": \(all)\n\(other)").found(by: "all-without-count") == [])
  }

  @Test(arguments: [
    // No window: a list that is filled by hand.
    "require r \"价\": all(s.paid > 1 CNY for s in item.sales)",
    // Not demanded.
    "require r \"价\": item.boxed or all(s.paid > 1 CNY for s in item.sales where s.on < today)",
    "reject r \"价\": when all(s.paid > 1 CNY for s in item.sales where s.on within last 3 days)",
  ])
  func `what is no demand over a window is left alone`(rule: String) {
    #expect(Linting(items: rule).found(by: "all-without-count") == [])
  }
}
