import MenkanData
import MenkanSource

/// What was wrong with the data of a run, as people read it.
struct RemarksText {
  let malformed: MalformedTally
  let notes: ReadingNotes
  let language: OutputLanguage
  /// What became of malformed records, and how many there are.
  let heading: LocalizedText

  /// How many fields are shown at most.
  private static let shownFields = 12

  /// None where nothing was wrong.
  var lines: [String] {
    malformedLines
      + fields(
        notes.ignoredFields,
        LocalizedText(
          en: "Ignored fields, which the schema does not have:", zh: "数据结构中没有、已忽略的字段："))
      + fields(
        notes.unlistedValues,
        LocalizedText(
          en: "Values that the schema does not list, taken as unknown:", zh: "字段表没有列出、按未知处理的取值："))
      + fields(
        notes.roundedFields, LocalizedText(en: "Rounded to six decimals:", zh: "已四舍六入到六位小数的字段："))
  }

  private var malformedLines: [String] {
    if malformed.total == 0 { return [] }
    let rows = malformed.codes.sorted { $0.key < $1.key }
    let width = rows.map { DisplayWidth.of($0.key) }.max() ?? 0
    return ["", heading.text(in: language)]
      + rows.map { code, found in
        let place = LocalizedText(
          en: "first in line \(found.line)", zh: "首见于第 \(found.line) 行"
        ).text(in: language)
        return "  \(aligned(found.count))  \(DisplayWidth.padded(code, to: width))  \(place)"
      }
  }

  private func fields(_ notes: [ReadingNotes.Note], _ heading: LocalizedText) -> [String] {
    if notes.isEmpty { return [] }
    let shown = notes.prefix(RemarksText.shownFields)
    return ["", heading.text(in: language)]
      + shown.map { "  \(aligned($0.count))  \(text(of: $0))" }
      + RemarksText.more(notes.count - shown.count, language)
  }

  private func text(of note: ReadingNotes.Note) -> String {
    let value = note.value.map { " \"\(Excerpt.of($0))\"" } ?? ""
    let near = note.near.map {
      LocalizedText(en: " (did you mean `\($0)`?)", zh: "（是否想写 `\($0)`？）").text(in: language)
    }
    return note.path + value + (near ?? "")
  }

  /// A line for what is not shown.
  static func more(_ rest: Int, _ language: OutputLanguage) -> [String] {
    let words = LocalizedText(en: "and \(rest) more", zh: "另有 \(rest) 项")
    return rest == 0 ? [] : ["            " + words.text(in: language)]
  }

  private func aligned(_ count: Int) -> String { DisplayWidth.rightAligned("\(count)", to: 8) }
}
