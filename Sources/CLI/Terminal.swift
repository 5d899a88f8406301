import Foundation
import MenkanSource

/// What stands at the other end of standard output and standard error.
enum Terminal {
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes results.
  ///
  /// - Throws: where nobody takes them, as on a full disk.
  static func write(_ text: String, in language: OutputLanguage) throws(CommandStop) {
    try OutputFile(path: nil, language: language).write(Array(text.utf8))
  }

  static func writeError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// One line on standard error.
  static func say(_ text: LocalizedText, in language: OutputLanguage) {
    writeError(text.text(in: language) + "\n")
  }

  /// The language of the environment: Chinese where the locale begins with `zh`.
  static var language: OutputLanguage {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
