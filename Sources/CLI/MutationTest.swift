import Dispatch
import Foundation
import Menkan
import MenkanSource
import MenkanSuites
import MenkanTooling
import Synchronization

/// `menkan test --mutate`
struct MutationTest {
  let rules: RuleSet
  let files: SuiteFiles
  let language: OutputLanguage
  /// The file with the mutants that change nothing; it need not be there.
  let equivalentsPath: String
  /// Codes; empty for all.
  let policies: Set<String>

  /// - Throws: where the suites are wrong or an entry of the equivalent ones is.
  func run(atLeast share: Int?) throws {
    let run = MutationRun(rules, files.suites, policies: policies)
    let wrong = files.findings + run.findings
    let renderer = DiagnosticRenderer(language: language, isColoured: Terminal.outputIsTerminal)
    if !wrong.isEmpty {
      try Terminal.write(renderer.text(wrong, in: files.sources), in: language)
      throw CommandStop(.rulesWrong)
    }
    if run.failing > 0 { Terminal.say(failing(run.failing), in: language) }
    let (equivalents, sources) = try readEquivalents()
    let text = MutationText(results: results(run), equivalents: equivalents)
    let stale = equivalents.stale(text.results, isWhole: policies.isEmpty)
    let survivors = text.survivors.map { Diagnostic.warning(survivor: $0) }
    try Terminal.write(
      renderer.text(survivors, in: rules.sources)
        + renderer.text(equivalents.findings + stale, in: sources) + text.table(language),
      in: language)
    let isTooLittle = share.map { text.total.perMille < $0 * 10 } ?? false
    if isTooLittle || !stale.isEmpty || !equivalents.findings.isEmpty {
      throw CommandStop(.rulesWrong)
    }
  }

  private func readEquivalents() throws -> (EquivalentMutants, SourceMap) {
    var sources = SourceMap()
    guard let data = FileManager.default.contents(atPath: equivalentsPath) else {
      return (EquivalentMutants(), sources)
    }
    let file = sources.add(path: equivalentsPath, bytes: [UInt8](data))
    return (EquivalentMutants(file), sources)
  }

  /// On all cores.
  private func results(_ run: MutationRun) -> [MutantResult] {
    struct State: Sendable {
      var results: [MutantResult?]
      var done = 0
      var progress: ProgressBar
    }
    let mutants = run.mutants
    let progress = ProgressBar(language: language) { count in
      LocalizedText(en: "\(count) mutants", zh: "已试 \(count) 个变异")
    }
    let state = Mutex(
      State(results: Array(repeating: nil, count: mutants.count), progress: progress))
    DispatchQueue.concurrentPerform(iterations: mutants.count) { index in
      let result = run.result(of: mutants[index])
      state.withLock { state in
        state.results[index] = result
        state.done += 1
        state.progress.show(done: state.done, of: mutants.count, records: state.done)
      }
    }
    return state.withLock { state in
      state.progress.clear()
      return state.results.compactMap { $0 }
    }
  }

  private func failing(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(counted(count, "case fails", "cases fail")) without any mutant and cannot notice one: "
        + "`menkan test` shows them",
      zh: "有 \(count) 个用例本来就未通过，无法用来发现变异：请先运行 `menkan test`")
  }
}
