import MenkanSource
import MenkanValues

/// The day that counts as today.
enum CommandDay {
  /// The day behind `--today`.
  static func date(_ text: String, _ language: OutputLanguage) throws -> CivilDate {
    if let date = CivilDate(text) { return date }
    let words = LocalizedText(
      en: "`\(text)` is no date; write it like 2026-11-11",
      zh: "`\(text)` 不是日期，请写成 2026-11-11 的形式")
    throw CommandStop(.wrongUse, words.text(in: language))
  }
}
