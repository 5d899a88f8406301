import MenkanSource
import MenkanSuites
import MenkanTooling

/// How many mutants were noticed, by policy, as people read it.
struct MutationText {
  let results: [MutantResult]
  let equivalents: EquivalentMutants

  /// The mutants that no test notices and nobody has excused.
  var survivors: [MutantResult] {
    results.filter { $0.fate == .survived && !equivalents.contains($0.mutant) }
  }

  var total: MutationScore { score(results) }

  private func score(_ results: [MutantResult]) -> MutationScore {
    var score = MutationScore()
    for result in results {
      score.count(result, isExcused: equivalents.contains(result.mutant))
    }
    return score
  }

  /// One line for each policy and each `define`, and one for all.
  func table(_ language: OutputLanguage) -> String {
    var order: [String] = []
    var groups: [String: [MutantResult]] = [:]
    for result in results {
      let owner = result.mutant.owner
      if groups[owner] == nil { order.append(owner) }
      groups[owner, default: []].append(result)
    }
    let head = LocalizedText(en: "policy or define", zh: "策略或定义").text(in: language)
    let all = LocalizedText(en: "all", zh: "合计").text(in: language)
    var rows = [(head, columns.map { $0.text(in: language) })]
    for owner in order { rows.append((owner, cells(score(groups[owner] ?? [])))) }
    rows.append((all, cells(total)))
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    return rows.map { title, cells in
      DisplayWidth.padded(title, to: width)
        + cells.map { "  " + DisplayWidth.rightAligned($0, to: 10) }.joined() + "\n"
    }.joined()
  }

  private let columns = [
    LocalizedText(en: "noticed", zh: "已发现"), LocalizedText(en: "killed", zh: "发现数"),
    LocalizedText(en: "survived", zh: "未发现"), LocalizedText(en: "equivalent", zh: "等效"),
    LocalizedText(en: "refused", zh: "不成立"),
  ]

  private func cells(_ score: MutationScore) -> [String] {
    [score.text] + [score.killed, score.survived, score.equivalent, score.refused].map { "\($0)" }
  }
}
