import Foundation
import MenkanSource
import MenkanSyntax
import MenkanTooling
import TestSupport
import Testing

/// What holds for the layout of any file.
@Suite struct GeneratedLayoutTests {
  @Test func `any file keeps its words and comments, and what is laid out stays`() throws {
    for seed in Draws.seeds(60) {
      var rules = RandomRules(seed: seed)
      let text = rules.file()
      guard case .text(let formatted) = RuleFormatter.format(Formatting.file(text)) else {
        Issue.record("seed \(seed): \(RuleFormatter.format(Formatting.file(text)))\n\(text)")
        return
      }
      #expect(words(formatted) == words(text), "seed \(seed)")
      #expect(comments(formatted) == rules.comments, "seed \(seed)")
      guard case .text(let again) = RuleFormatter.format(Formatting.file(formatted)) else {
        Issue.record("seed \(seed), laid out: \(formatted)")
        return
      }
      try #require(again == formatted, "seed \(seed)")
    }
  }

  /// All words, numbers and signs, but for commas and arrows, which may come and go.
  private func words(_ text: String) -> [String] {
    let file = Formatting.file(text)
    let dropped: [Token.Kind] = [.sign(.comma), .sign(.arrow), .documentation, .endOfFile]
    return parse(file).tree.tokens.filter { !dropped.contains($0.kind) }.map { token in
      switch token.kind {
      case .sign(let sign): sign.rawValue
      case .text: "text"
      case .word: token.text
      default:
        String(
          String.UnicodeScalarView(
            file.text(token.span).unicodeScalars.map {
              (0xFF01...0xFF5E).contains($0.value) ? Unicode.Scalar($0.value - 0xFEE0) ?? $0 : $0
            }))
      }
    }
  }

  private func comments(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      line.range(of: "//").map { start in
        let comment = line[start.lowerBound...]
        let slashes = comment.hasPrefix("///") ? "///" : "//"
        let said = comment.dropFirst(slashes.count).trimmingCharacters(in: .whitespaces)
        return "\(slashes) \(said)"
      }
    }
  }
}
