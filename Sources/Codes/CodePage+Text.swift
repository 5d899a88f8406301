package import MenkanSource

extension CodePage {
  /// The page as it is read at the terminal, its last line ended.
  package func text(in language: OutputLanguage) -> String {
    let colon = LocalizedText(en: ": ", zh: "：").text(in: language)
    var parts = [code + colon + title.text(in: language), text.text(in: language)]
    for example in examples {
      let heading =
        example.verdict == .wrong
        ? LocalizedText(en: "Wrong:", zh: "错误：") : LocalizedText(en: "Right:", zh: "正确：")
      let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
      parts.append(
        ([heading.text(in: language)] + lines.map { $0.isEmpty ? "" : "    " + $0 })
          .joined(separator: "\n"))
    }
    if !related.isEmpty {
      let heading = LocalizedText(en: "See also: ", zh: "相关：").text(in: language)
      let comma = LocalizedText(en: ", ", zh: "、").text(in: language)
      parts.append(heading + related.joined(separator: comma))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
