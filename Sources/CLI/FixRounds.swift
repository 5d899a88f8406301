import Foundation
import Menkan
import MenkanSource

/// `check --fix`: applies what the findings offer, until nothing is left to apply.
///
/// A mend that collides with another waits for the next round.
struct FixRounds {
  let language: OutputLanguage
  /// Reads and checks everything anew.
  let findings: () throws -> (rules: RuleSet, shown: [Diagnostic])

  /// More are never needed by what people write; a mend that breeds another ends here.
  private static let limit = 20

  func run() throws {
    var changes = 0
    var files: Set<String> = []
    for _ in 0..<FixRounds.limit {
      let (rules, shown) = try findings()
      let changed = try round(rules.sources, shown)
      if changed.isEmpty { break }
      changes += changed.count
      files.formUnion(changed)
    }
    Terminal.say(summary(changes, files.count), in: language)
  }

  /// Mends each file once; the path of the file for every mend.
  private func round(_ sources: SourceMap, _ shown: [Diagnostic]) throws -> [String] {
    let renderer = DiagnosticRenderer(language: language)
    var changed: [String] = []
    for file in sources.files {
      let complete = shown.filter { $0.fixIts.first?.isTemplate == false }
      let applied = FixItApplier.applicable(complete, to: file)
      if applied.isEmpty { continue }
      try OutputFile.replace(file.path, by: FixItApplier.apply(applied, to: file), language)
      for diagnostic in applied {
        if let line = renderer.change(diagnostic, in: sources) {
          Terminal.writeError(line + "\n")
        }
        changed.append(file.path)
      }
    }
    return changed
  }

  private func summary(_ changes: Int, _ files: Int) -> LocalizedText {
    changes == 0
      ? LocalizedText(en: "nothing to mend by itself", zh: "没有可以自动修改的问题")
      : LocalizedText(
        en:
          "mended \(counted(changes, "mistake", "mistakes")) in \(counted(files, "file", "files"))",
        zh: "已修改 \(files) 个文件中的 \(changes) 处问题")
  }
}
