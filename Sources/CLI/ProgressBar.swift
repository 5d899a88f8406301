import Foundation
import MenkanSource

/// A line on standard error that tells how far a long run is; only on a terminal, and only after
/// the first second.
struct ProgressBar {
  private let language: OutputLanguage
  private let isShown = Terminal.errorIsTerminal
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  private var isVisible = false

  private let counted: @Sendable (Int) -> LocalizedText

  /// - Parameter counted: tells how many have been done.
  init(
    language: OutputLanguage,
    counting counted: @escaping @Sendable (Int) -> LocalizedText = ProgressBar.submissions
  ) {
    self.language = language
    self.counted = counted
  }

  @Sendable private static func submissions(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count) submissions", zh: "已处理 \(count) 条")
  }

  /// - Parameter total: bytes, or whatever is done, in all; nil where that is not known.
  mutating func show(done: Int, of total: Int?, records: Int) {
    guard isShown, records % 64 == 0 else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), now - lastShown > .milliseconds(100) else { return }
    lastShown = now
    isVisible = true
    let counted = self.counted(records).text(in: language)
    guard let total, total > 0 else {
      Terminal.writeError("\r\u{1B}[K\(counted)")
      return
    }
    let width = 30
    let filled = min(width, done * width / total)
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Terminal.writeError("\r\u{1B}[K\(bar) \(min(100, done * 100 / total))%  \(counted)")
  }

  mutating func clear() {
    if isVisible { Terminal.writeError("\r\u{1B}[K") }
    isVisible = false
  }
}
