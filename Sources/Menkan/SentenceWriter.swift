import MenkanSource
import MenkanValues

/// Puts what was found and what was needed into words, in one language.
struct SentenceWriter: Sendable {
  let formatter: ValueFormatter
  /// The policy's parameters: where paths begin.
  let parameters: [Field]
  /// What people call the expressions that causes name by their source text.
  let causeNouns: [String: Noun]

  init(formatter: ValueFormatter, parameters: [Field] = [], causeNouns: [String: Noun] = [:]) {
    self.formatter = formatter
    self.parameters = parameters
    self.causeNouns = causeNouns
  }

  var isChinese: Bool { formatter.language == .chinese }

  func words(_ english: String, _ chinese: String) -> String {
    isChinese ? chinese : english
  }

  /// Separates parts of one sentence.
  var comma: String { words(", ", "，") }
  /// Separates things that are listed.
  var listComma: String { words(", ", "、") }
  var semicolon: String { words("; ", "；") }
  var colon: String { words(": ", "：") }

  func bracketed(_ text: String) -> String { words(" (\(text))", "（\(text)）") }

  func quoted(_ text: String) -> String { words("\"\(text)\"", "“\(text)”") }
}
