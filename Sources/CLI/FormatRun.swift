import Foundation
import Menkan
import MenkanSource
import MenkanTooling

/// Formats one file after another; a file that cannot be formatted does not hold up the others.
struct FormatRun {
  let language: OutputLanguage
  /// True where nothing is written.
  let checks: Bool
  var seen = 0
  private var changed = 0
  private var broken = 0

  /// So many lines of a difference are shown for each file.
  private static let shownLines = 12

  init(language: OutputLanguage, checks: Bool) {
    self.language = language
    self.checks = checks
  }

  /// Whether the run has to end with a status that says so.
  var hasFailed: Bool { broken > 0 || checks && changed > 0 }

  mutating func format(_ path: String) throws(CommandStop) {
    seen += 1
    var sources = SourceMap()
    let source = sources.add(path: path, bytes: try bytes(of: path))
    guard let text = text(of: RuleFormatter.format(source), source, in: sources) else { return }
    try put(text, in: path, instead: source.bytes)
  }

  mutating func put(
    _ text: String, in path: String, instead old: [UInt8]
  ) throws(CommandStop) {
    if Array(text.utf8) == old { return }
    changed += 1
    if checks {
      try show(path, String(decoding: old, as: UTF8.self), text)
    } else {
      try OutputFile.replace(path, by: text.utf8, language)
      Terminal.writeError(path + "\n")
    }
  }

  /// Formats a text that is in no file.
  mutating func formatInput(_ bytes: [UInt8]) throws(CommandStop) {
    seen += 1
    var sources = SourceMap()
    let name = LocalizedText(en: "standard input", zh: "标准输入").text(in: language)
    let source = sources.add(path: name, bytes: bytes)
    guard let text = text(of: RuleFormatter.format(source), source, in: sources) else { return }
    if Array(text.utf8) != bytes { changed += 1 }
    if !checks { try Terminal.write(text, in: language) }
  }

  func summarise() {
    let files = counted(seen, "file", "files")
    let left = broken == 0 ? "" : ", \(broken) left as \(broken == 1 ? "it is" : "they are")"
    let other = broken == 0 ? "" : "，\(broken) 个未动"
    Terminal.say(
      checks
        ? LocalizedText(
          en: "checked the layout of \(files): \(changed) would change\(left)",
          zh: "已检查 \(seen) 个文件的排版：\(changed) 个需要调整\(other)")
        : LocalizedText(
          en: "laid out \(files): \(changed) changed\(left)",
          zh: "已排版 \(seen) 个文件：改动 \(changed) 个\(other)"), in: language)
  }

  // MARK: One file

  private func bytes(of path: String) throws(CommandStop) -> [UInt8] {
    do throws(UsageError) { return try RuleFolder.bytes(of: path) } catch {
      throw CommandStop(.wrongUse, error.message.text(in: language))
    }
  }

  /// The canonical text; nil, and said why, where there is none.
  mutating func text(
    of formatted: FormattedRules, _ source: SourceFile, in sources: SourceMap
  ) -> String? {
    switch formatted {
    case .text(let text): return text
    case .unreadable(let diagnostics):
      let renderer = DiagnosticRenderer(
        language: language, isColoured: Terminal.errorIsTerminal)
      Terminal.writeError(renderer.text(diagnostics, in: sources))
      broken += 1
    case .fault: refuse(source.path)
    }
    return nil
  }

  /// Leaves a file as it is, because what would have been written is wrong.
  mutating func refuse(_ path: String) {
    broken += 1
    Terminal.say(
      LocalizedText(
        en: "\(path): left as it is, because laying it out would have changed what it says. "
          + "This is a fault of Menkan: please report it with the file",
        zh: "\(path)：文件未改动，因为排版会改变它的含义。这是门槛自身的缺陷，请连同该文件一起反馈"),
      in: language)
  }

  private func show(_ path: String, _ old: String, _ new: String) throws(CommandStop) {
    let lines = LineDifference(from: old, to: new).lines
    var text = path + "\n"
    for line in lines.prefix(FormatRun.shownLines) {
      let number = DisplayWidth.rightAligned(String(line.number), to: 6)
      text += "\(number) \(line.side == .removed ? "-" : "+") \(line.text)\n"
    }
    let rest = lines.count - FormatRun.shownLines
    if rest > 0 {
      let words = LocalizedText(
        en: "       … \(counted(rest, "more line", "more lines"))", zh: "       …… 还有 \(rest) 行")
      text += words.text(in: language) + "\n"
    }
    try Terminal.write(text, in: language)
  }
}
