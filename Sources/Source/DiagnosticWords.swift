/// The renderer's own words, in one language.
struct DiagnosticWords {
  let language: OutputLanguage

  private func pick(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }

  var help: String { pick("help", "帮助") }
  var fix: String { pick("fix", "修改") }
  var colon: String { pick(": ", "：") }

  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: pick("error", "错误")
    case .warning: pick("warning", "警告")
    }
  }

  func summary(errors: Int, warnings: Int) -> String? {
    var parts: [String] = []
    if errors > 0 {
      parts.append(pick("\(errors) error\(errors == 1 ? "" : "s")", "\(errors) 个错误"))
    }
    if warnings > 0 {
      parts.append(pick("\(warnings) warning\(warnings == 1 ? "" : "s")", "\(warnings) 个警告"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: pick(", ", "，"))
  }

  /// What a fix-it does. One edit is told from the edit itself, so that every such line reads the
  /// same; a larger change has a title of its own.
  func sentence(
    _ fixIt: Diagnostic.FixIt, of diagnostic: Diagnostic, in sources: SourceMap
  ) -> String {
    guard fixIt.edits.count == 1, let edit = fixIt.edits.first,
      let file = sources.file(edit.span.file)
    else { return fixIt.title.text(in: language) }
    let place = file.position(of: edit.span.lower)
    let old = quoted(file.text(edit.span))
    let new = quoted(edit.replacement)
    if edit.span.isEmpty {
      return pick(
        "insert \(new) at line \(place.line), column \(place.column)",
        "在第 \(place.line) 行第 \(place.column) 列插入\(new)")
    }
    let primary = diagnostic.span
    let isNear = primary.file == file.id && file.position(of: primary.lower).line == place.line
    let line = isNear ? "" : pick("on line \(place.line), ", "第 \(place.line) 行：")
    return edit.replacement.isEmpty
      ? line + pick("remove \(old)", "删除\(old)")
      : line + pick("replace \(old) with \(new)", "将\(old) 改为\(new)")
  }

  /// Source text in backquotes, its first line only; what cannot be seen is named.
  private func quoted(_ text: String) -> String {
    let words = text.split { $0.isWhitespace }
    guard let first = words.first, let last = words.last else {
      let name =
        text.contains { $0.isNewline } ? pick("a line break", "换行") : pick("a space", "空格")
      return name
    }
    let trimmed = text[first.startIndex..<last.endIndex]
    let line = trimmed.prefix { !$0.isNewline }
    let shown = line.prefix(60)
    let mark = shown.endIndex < trimmed.endIndex ? "…" : ""
    return pick("", " ") + "`\(VisibleText.of(shown))\(mark)`"
  }
}
