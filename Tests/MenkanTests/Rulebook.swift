import Menkan
import MenkanSource
import MenkanValues
import Testing

/// One module `m` of rules that a test writes, and what its policy `p` says.
struct Rulebook {
  private let folder: RulesOnDisk
  let rules: RuleSet

  /// - Parameter files: other files of the folder by path.
  init(_ text: String, files: [String: String] = [:]) throws {
    folder = try RulesOnDisk(files.merging(["m.menkan": "module m\n" + text]) { $1 })
    rules = try folder.load()
  }

  func reviewer(
    today: String? = "2026-11-11", params: [(name: String, literal: String)] = [],
    policy: String = "m.p", change: (inout ReviewOptions) -> Void = { _ in }
  ) throws -> Reviewer {
    #expect(rules.findings == [])
    var options = ReviewOptions()
    options.today = today.flatMap { CivilDate($0) }
    options.params = params
    options.language = .english
    change(&options)
    return try Reviewer(rules, policy: policy, options: options)
  }

  func decide(
    _ json: String, today: String? = "2026-11-11",
    params: [(name: String, literal: String)] = [], policy: String = "m.p"
  ) throws -> Decision {
    try reviewer(today: today, params: params, policy: policy).decide(json: Array(json.utf8))
  }
}

extension Decision {
  /// `outcome: rule verdict, rule verdict`
  var summary: String {
    "\(outcome.rawValue): "
      + rules.map { "\($0.rule) \($0.verdict.rawValue)" }.joined(separator: ", ")
  }
}
