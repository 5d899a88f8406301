import MenkanReference
import MenkanSemantics
import MenkanSource
import MenkanValues
import TestSupport
import Testing

/// Whatever stands in the files: no crash, no end of time, every place inside its file.
@Suite struct HostileTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `spoilt rule files are told from sound ones and never crash`(seed: UInt64) throws {
    let folders = try Mutation.ruleFolders()
    #expect(folders.count >= 2)
    var mutation = Mutation(seed: Draws.seed(seed))
    var sound = 0
    var broken = 0
    for folder in folders {
      for index in folder.indices {
        for _ in 0..<Draws.count(2) {
          var files = folder
          files[index].bytes = mutation.spoil(files[index].bytes)
          let checking = Checking(bytes: files)
          expectPlacesInside(checking)
          if checking.hasErrors {
            broken += 1
          } else {
            sound += 1
            evaluateNothing(checking)
          }
        }
      }
    }
    // Most changes break something, some do not.
    #expect(broken > sound)
    #expect(sound > 0)
  }

  @Test func `the rules as they are evaluate an empty record`() throws {
    for folder in try Mutation.ruleFolders() {
      let checking = Checking(bytes: folder)
      #expect(checking.findings == [])
      #expect(evaluateNothing(checking) > 0)
    }
  }

  @Test(arguments: [
    "", "\u{FEFF}", "\n\n", "{", "}", "policy", "policy p", "policy p for", "policy p for a: A {",
    "module", "module .", "use", "use .{", "define f(", "define f(): int =", "entity A {",
    "enum {", "list l: from", "\"", "“", "`", "/*", "////", "\0", "module test\n\u{202E}",
  ])
  func `files that end too early are reported inside themselves`(text: String) {
    for prefix in ["", "module test\n", "module test\n\(Checking.goods)\n"] {
      let checking = Checking(modules: [("test", prefix + text)])
      expectPlacesInside(checking)
    }
  }

  private func expectPlacesInside(_ checking: Checking) {
    for diagnostic in checking.diagnostics {
      let spans =
        diagnostic.labels.map(\.span) + diagnostic.fixIts.flatMap(\.edits).map(\.span)
      for span in spans {
        let size = checking.sources.file(span.file)?.bytes.count
        guard let size, span.lower >= 0, span.lower <= span.upper, Int(span.upper) <= size else {
          Issue.record("\(diagnostic.code) lies outside its file")
          continue
        }
      }
    }
    for file in checking.files {
      _ = FixItApplier.apply(checking.diagnostics, to: file.source)
    }
    #expect(checking.rendered(.chinese).isEmpty == checking.diagnostics.isEmpty)
  }

  /// Evaluates records without any value; returns how many policies there are.
  @discardableResult
  private func evaluateNothing(_ checking: Checking) -> Int {
    let program = checking.program
    for policy in program.policies {
      let inputs = EvaluationInputs(
        lists: program.lists.map { _ in [] }, params: policy.params.map(\.value),
        today: CivilDate("2026-11-11"))
      let evaluator = ReferenceEvaluator(
        program: program, policy: policy, inputs: inputs)
      let missing = Record(policy.parameters.map { _ in .missing })
      let empty = Record(
        policy.parameters.map { field in
          switch field.type {
          case .entity: .value(.record(Record([])))
          case .list: .value(.list([]))
          default: .missing
          }
        })
      for record in [missing, empty] {
        #expect(evaluator.evaluate(record).rules.count == policy.rules.count)
      }
    }
    for rank in program.ranks {
      let ranker = ReferenceRanker(
        program: program, rank: rank,
        inputs: EvaluationInputs(
          lists: program.lists.map { _ in [] }, params: rank.base.params.map(\.value),
          today: CivilDate("2026-11-11")))
      let missing = Record(rank.base.parameters.map { _ in .missing })
      let pool = [nil, "a", "a"].map { Candidate(id: $0, record: missing) }
      #expect(ranker.evaluate(pool).count == 3)
    }
    return program.policies.count + program.ranks.count
  }
}
