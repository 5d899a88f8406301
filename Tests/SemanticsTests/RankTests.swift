import MenkanSource
import Testing

@Suite struct RankTests {
  private func check(_ items: String) -> Checking {
    Checking("rank r for c: Item, shop: Shop {\n\(items)\n}")
  }

  private let half = "factor a weight 50%: c.p\n"

  @Test func `a factor has to be a number that the schema or a function keeps from 0 to 1`() {
    let sound = [
      "c.p", "scale(c.i, 0 .. 10)", "minmax(c.m)", "percentile(c.i per c.e)", "100% - c.p",
      "if c.b then 1 else 0", "c.n / 5", "clamp(c.i, 0, 1)", "min(c.n, 1)",
      "share(p.paid > 1 CNY for p in c.prices)",
      "(minmax(c.i) + percentile(c.n)) / 2", "c.p * minmax(c.i)",
    ]
    for value in sound {
      #expect(check("factor a weight 100%: \(value)").findings == [], "\(value)")
    }
    let loose = [
      "c.n", "c.i", "-c.p", "c.p + 0.0001%", "ln(1 + c.i)", "minmax(c.i) * 2", "c.i / 5",
    ]
    for value in loose {
      #expect(
        check("factor a weight 100%: \(value)").findings == ["rank/factor-range \(value)"])
    }
    for value in ["c.b", "c.m", "c.t", "c.d", "c.e", "c.days"] {
      #expect(check("factor a weight 100%: \(value)").findings == ["rank/factor-type \(value)"])
    }
  }

  @Test func `the message of a loose factor names its range and scale`() {
    let text = check("factor a weight 100%: c.n").rendered(.english)
    #expect(text.contains("this can be from 0 to 5"))
    #expect(text.contains("scale(c.n, 0 .. 5)"))
  }

  @Test func `weights come to 100 percent on every day`() {
    #expect(check(half + "factor b weight 50%: c.p").codes == [])
    #expect(check(half).codes == ["rank/weights"])
    #expect(check(half + "factor b weight 50.0001%: c.p").codes == ["rank/weights"])
    let dated = "param w: percent = 50%, 60% from 2026-11-01\n"
    #expect(check(dated + half + "factor b weight w: c.p").codes == ["rank/weights"])
    #expect(
      check(
        dated + "param v: percent = 50%, 40% from 2026-11-01\nfactor a weight v: c.p\n"
          + "factor b weight w: c.p"
      ).codes == [])
    #expect(
      check(half + "factor b weight 50%: c.p until 2026-10-31").codes == ["rank/weights"])
    #expect(
      check(
        half
          + "factor b weight 50%: c.p until 2026-10-31\n"
          + "factor d weight 50%: c.n / 5 from 2026-11-01"
      ).codes == [])
    // A day on which neither holds.
    #expect(
      check(
        half
          + "factor b weight 50%: c.p until 2026-10-30\n"
          + "factor d weight 50%: c.n / 5 from 2026-11-01"
      ).codes == ["rank/weights"])
  }

  @Test func `the fix-it scales fixed weights to exactly 100 percent`() throws {
    let checking = check(
      "factor a weight 30%: c.p\nfactor b weight 30%: c.p\nfactor d weight 30%: c.p")
    let file = checking.sources.files[0]
    let mended = FixItApplier.apply(checking.diagnostics, to: file)
    let again = Checking(bytes: [("test", mended)])
    #expect(again.codes == [])
    let text = String(decoding: mended, as: UTF8.self)
    #expect(text.contains("weight 33.33%") && text.contains("weight 33.34%"))
  }

  @Test func `a broken factor does not bring a second finding about the sum`() {
    #expect(check(half + "factor b weight 50%: c.nothing").codes == ["name/unknown-field"])
    #expect(check("factor a weight 100%: c.n.x").codes == ["type/no-fields"])
  }

  @Test func `weights, boosts, limits and quotas are numbers or params within their ranges`() {
    let whole = "factor a weight 100%: c.p\n"
    let cases = [
      ("factor a weight 1: c.p", "rank/number-needed"),
      ("factor a weight 100: c.p", "rank/number-needed"),
      ("factor a weight c.p: c.p", "rank/fixed-number"),
      ("factor a weight 101%: c.p", "rank/number-range"),
      (whole + "boost b by 5: when c.b", "rank/number-needed"),
      (whole + "boost b by -101%: when c.b", "rank/number-range"),
      (whole + "boost b by 1001%: when c.b", "rank/number-range"),
      (whole + "limit 0", "rank/number-range"), (whole + "limit 1.5", "rank/number-needed"),
      (whole + "limit c.i", "rank/fixed-number"), (whole + "limit 101%", "rank/number-range"),
      (whole + "at most 0 per c.t", "rank/number-range"),
      (whole + "at least 10% per c.t", "rank/number-needed"),
      (whole + "at least 101 per c.t", "rank/number-range"),
      (whole + "at most 1 per c.prices", "type/wrong-operand"),
      (whole + "param n: int = 3, 0 from 2026-11-01\nlimit n", "rank/number-range"),
    ]
    for (items, code) in cases { #expect(check(items).codes == [code], "\(items)") }
  }

  @Test func `a plain number for a percentage is mended`() {
    #expect(check("factor a weight 100: c.p").replacements == ["100%"])
    #expect(check("factor a weight 0.4: c.p").replacements == ["40%"])
  }

  @Test func `pool functions stand in factors and lets of ranks alone`() {
    let whole = "factor a weight 100%: c.p\n"
    let cases = [
      (whole + "exclude x: when minmax(c.i) < 0.1", "rank/pool-function-here"),
      (whole + "boost x by 5%: when percentile(c.i) > 0.9", "rank/pool-function-here"),
      (whole + "order by minmax(c.i)", "rank/pool-function-here"),
      (whole + "at most 1 per percentile(c.i)", "rank/pool-function-here"),
      ("factor a weight 100%: avg(minmax(p.paid) for p in c.prices)", "rank/pool-function-in-loop"),
      (whole + "let m = minmax(c.i)\nexclude x: when m < 0.1", "rank/pool-in-exclude"),
      (
        whole + "let m = minmax(c.i)\nlet n = m + 1\nexclude x: when c.b because \"{n}\"",
        "rank/pool-in-exclude"
      ),
      ("factor a weight 100%: minmax(c.t)", "type/wrong-operand"),
      ("factor a weight 100%: minmax()", "type/argument-count"),
      ("factor a weight 100%: percentile(c.i per c.prices)", "type/wrong-operand"),
    ]
    for (items, code) in cases { #expect(check(items).codes == [code], "\(items)") }
    #expect(
      Checking(items: "require r: minmax(item.i) > 0.5").codes == ["rank/pool-function-here"])
    #expect(
      check(whole + "let m = minmax(c.i)\nboost x by 5%: when m > 0.9\norder by m desc").codes == []
    )
  }

  @Test func `something has to say who comes first, and once`() {
    let whole = "factor a weight 100%: c.p\n"
    #expect(check("limit 3").codes == ["rank/no-order"])
    #expect(check("order by c.i").codes == [])
    #expect(check("order by score").codes == ["rank/score-without-factor"])
    #expect(check(whole + "limit 3\nlimit 4").codes == ["rank/twice"])
    #expect(check(whole + "order by score\norder by c.i").codes == ["rank/twice"])
    #expect(check("order by c.b").codes == ["type/wrong-operand"])
    #expect(check("order by c.t, c.level").codes == ["type/wrong-operand"])
    #expect(check(whole + "exclude a: when c.b").codes == ["name/duplicate"])
  }

  @Test func `many boosts cannot multiply without bound`() {
    let boosts = (0..<6).map { "boost b\($0) by 900%: when c.b" }.joined(separator: "\n")
    #expect(check("factor a weight 100%: c.p\n" + boosts).codes == [])
    #expect(
      check("factor a weight 100%: c.p\n" + boosts + "\nboost b by 1%: when c.b").codes
        == ["rank/boosts-too-large"])
  }

  @Test func `what one candidate costs is bounded`() {
    let nested = "any(q.day > p.day for q in c.prices)"
    let items = "factor a weight 100%: share(\(nested) for p in c.prices)"
    #expect(check(items).codes == ["rank/too-costly"])
    let many = (0..<201).map { "let l\($0) = c.i" }.joined(separator: "\n")
    #expect(check("order by c.i\n" + many).codes == ["rank/too-many-items"])
  }

  @Test func `a rank cannot be included`() {
    #expect(
      Checking("rank r for c: Item { order by c.i }\npolicy p for c: Item { include r }").codes
        == ["name/wrong-kind"])
  }
}
