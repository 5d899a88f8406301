package import MenkanSource
import MenkanTables

extension TypedTable {
  /// What was proved of it, for somebody who has found nothing wrong; nil where a part is broken.
  package var proved: LocalizedText? { proof.map { words(for: $0) } }

  private func words(for proof: TableProof) -> LocalizedText {
    switch (hit, proof.coverage) {
    case (.collect(.list), _), (.collect(.sum), _), (.collect(.count), _):
      LocalizedText(en: "all rows that fit are taken together", zh: "符合的各行一起收集")
    case (_, .complete) where proof.isPairwiseDisjoint:
      LocalizedText(en: "every case has exactly one row", zh: "每种情况恰好有一行")
    case (.first, .complete):
      LocalizedText(en: "every case has a row, the upper one wins", zh: "每种情况都有对应的行，上面的优先")
    case (.any, .complete):
      LocalizedText(
        en: "every case has a row, rows that overlap give the same", zh: "每种情况都有对应的行，重叠的行结果相同")
    case (_, .complete):
      LocalizedText(en: "every case has a row", zh: "每种情况都有对应的行")
    case (.unique, _):
      LocalizedText(
        en: "no case has two rows; one without a row is unknown", zh: "没有情况对应两行；没有对应行的情况为未知")
    case (_, _):
      LocalizedText(en: "a case without a row is unknown", zh: "没有对应行的情况为未知")
    }
  }
}
