import MenkanSource
import MenkanSuites
import MenkanTooling
import Testing

struct EquivalentMutantTests {
  private func read(_ text: String) -> EquivalentMutants {
    var sources = SourceMap()
    return EquivalentMutants(sources.add(path: "e.yaml", bytes: Array(text.utf8)))
  }

  private func result(_ scope: String, _ fate: MutantResult.Fate) -> MutantResult {
    let span = SourceSpan(file: FileID(0), lower: 0, upper: 1)
    let words = LocalizedText(verbatim: "")
    let mutant = Mutant(
      mutation: .raise, scope: scope, ordinal: 1, span: span, owner: "m", declaration: span,
      edits: [], title: words, killer: words)
    return MutantResult(mutant: mutant, fate: fate, policies: [])
  }

  @Test func `an entry with a reason excuses the mutant of that name`() {
    let list = read("equivalent:\n- {mutant: a raise 1, because: no price is that high}\n")
    #expect(list.findings == [])
    #expect(list.contains(result("a", .survived).mutant))
    #expect(!list.contains(result("b", .survived).mutant))
  }

  @Test func `an entry without a reason, and one that comes twice, are found`() {
    let list = read(
      """
      equivalent:
      - {mutant: a raise 1}
      - {mutant: b raise 1, because: it is so}
      - {mutant: b raise 1, because: it is so}
      - {because: it is so}
      """)
    #expect(
      list.findings.map(\.code) == [
        "test/equivalent-without-reason", "test/equivalent-twice", "test/equivalent-form",
      ])
  }

  @Test func `another form is found`() {
    #expect(read("mutants: []\n").findings.map(\.code) == ["test/equivalent-form"])
    #expect(read("{").findings.count == 1)
  }

  @Test func `an entry that is not needed is stale`() {
    let list = read(
      """
      equivalent:
      - {mutant: a raise 1, because: it is so}
      - {mutant: b raise 1, because: it is so}
      - {mutant: c raise 1, because: it is so}
      """)
    let results = [result("a", .survived), result("b", .killed)]
    func stale(_ isWhole: Bool) -> [String] {
      list.stale(results, isWhole: isWhole).map {
        "\($0.title.english): \($0.labels[0].text.english)"
      }
    }
    #expect(stale(false) == ["`b raise 1` need not stand here: a test notices it"])
    #expect(
      stale(true) == [
        "`b raise 1` need not stand here: a test notices it",
        "`c raise 1` need not stand here: the rules have no mutant of this name",
      ])
  }

  @Test func `the score counts what tests could notice`() {
    var score = MutationScore()
    for _ in 0..<2 { score.count(result("a", .killed), isExcused: false) }
    score.count(result("a", .survived), isExcused: false)
    score.count(result("a", .survived), isExcused: true)
    score.count(result("a", .equivalent), isExcused: false)
    score.count(result("a", .refused), isExcused: false)
    #expect(score.text == "66.6%")
    #expect([score.killed, score.survived, score.equivalent, score.refused] == [2, 1, 2, 1])
    #expect(MutationScore().text == "100.0%")
  }
}
