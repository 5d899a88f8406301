import Menkan
import MenkanSource
import MenkanTooling

/// Formatting into another language, for which names have to be understood.
extension FormatRun {
  private struct Translated {
    let path: String
    let source: SourceFile
    let text: String
  }

  /// Formats these files, which are among the rules; those with mistakes are left as they are. What
  /// is written decides as before: the rules have been checked again with it.
  mutating func translate(
    _ paths: [String], in rules: RuleSet, to wanted: OutputLanguage
  ) throws(CommandStop) {
    let sources = Dictionary(
      rules.sources.files.map { (RuleFolder.resolved($0.path), $0) }, uniquingKeysWith: { $1 })
    let chosen = paths.compactMap { path in
      sources[RuleFolder.resolved(path)].map { (path, $0) }
    }
    let errors = Dictionary(
      grouping: rules.diagnostics.filter { $0.severity == .error }, by: { $0.span.file })
    let sound = chosen.map(\.1.id).filter { errors[$0] == nil }
    let formatted = FormatRun.formatted(rules, only: Set(sound), in: wanted)
    var translated: [Translated] = []
    for (path, source) in chosen {
      seen += 1
      let result = formatted[source.id] ?? .unreadable(errors[source.id] ?? [])
      if let text = text(of: result, source, in: rules.sources) {
        translated.append(Translated(path: path, source: source, text: text))
      }
    }
    for one in meaningTheSame(translated, in: rules) {
      try put(one.text, in: one.path, instead: one.source.bytes)
    }
  }

  /// In the order of words and in the words of a language.
  private static func formatted(
    _ rules: RuleSet, only sound: Set<FileID>, in wanted: OutputLanguage
  ) -> [FileID: FormattedRules] {
    let texts = WindowOrder.texts(of: rules.files, only: sound, in: wanted)
    let ordered = texts.isEmpty ? rules : rules.replacing(texts)
    return RuleFormatter.format(
      ordered.files, only: sound, in: wanted, names: ordered.names)
  }

  /// Those that leave every policy as it was.
  private mutating func meaningTheSame(
    _ all: [Translated], in rules: RuleSet
  ) -> [Translated] {
    let before = rules.meanings
    let errors = rules.diagnostics.count { $0.severity == .error }
    func isSame(_ some: [Translated]) -> Bool {
      let texts = some.map { ($0.source.id, Array($0.text.utf8)) }
      let after = rules.replacing(Dictionary(texts, uniquingKeysWith: { $1 }))
      return after.meanings == before
        && after.diagnostics.count { $0.severity == .error } == errors
    }
    if isSame(all) { return all }
    return all.filter { one in
      let isKept = isSame([one])
      if !isKept { refuse(one.path) }
      return isKept
    }
  }
}
