import MenkanReference
import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanValues

/// Rule files, from bytes to findings and evaluation.
enum RulesTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenLaw) {
    let checking = RuleChecking(framed(bytes))
    try expectPlacesInside(checking)
    try hold(
      RuleChecking(checking.file.bytes).diagnostics == checking.diagnostics,
      "one file has the same findings every time")
    try expectShown(checking)
    if checking.diagnostics.contains(where: { !$0.fixIts.isEmpty }) {
      let mended = FixItApplier.apply(checking.diagnostics, to: checking.file)
      try expectPlacesInside(RuleChecking(mended))
    }
    if !checking.hasErrors { try evaluate(checking) }
  }

  /// The bytes as a whole file, as declarations behind a schema, as items of a policy, or as the
  /// condition of a rule.
  static func framed(_ bytes: [UInt8]) -> [UInt8] {
    let input = FuzzInput(bytes, modes: 4)
    switch input.mode {
    case 0: return input.rest
    case 1: return Array(FuzzSchema.text.utf8) + input.rest
    case 2:
      return Array((FuzzSchema.text + FuzzSchema.heading).utf8) + input.rest + Array("\n}\n".utf8)
    default:
      return Array((FuzzSchema.text + FuzzSchema.heading + "require r: ").utf8) + input.rest
        + Array("\n}\n".utf8)
    }
  }

  private static func expectPlacesInside(_ checking: RuleChecking) throws(BrokenLaw) {
    let size = checking.file.bytes.count
    for diagnostic in checking.diagnostics {
      let spans =
        diagnostic.labels.map(\.span) + diagnostic.fixIts.flatMap(\.edits).map(\.span)
      for span in spans {
        try hold(
          span.file == checking.file.id && 0 <= span.lower && span.lower <= span.upper
            && Int(span.upper) <= size, "\(diagnostic.code) lies inside its file")
      }
    }
  }

  /// Every finding can be shown, and says something in either language.
  private static func expectShown(_ checking: RuleChecking) throws(BrokenLaw) {
    for diagnostic in checking.diagnostics {
      let texts =
        [diagnostic.title] + diagnostic.labels.map(\.text) + diagnostic.fixIts.map(\.title)
      for text in texts {
        try hold(
          text.english.isEmpty == text.chinese.isEmpty,
          "\(diagnostic.code) speaks both languages")
      }
      try hold(!diagnostic.title.english.isEmpty, "\(diagnostic.code) has a title")
    }
    for language in OutputLanguage.allCases {
      let renderer = DiagnosticRenderer(language: language, isColoured: language == .chinese)
      let text = renderer.text(checking.diagnostics, in: checking.sources)
      try hold(
        text.isEmpty == checking.diagnostics.isEmpty, "findings are shown, and nothing else")
    }
    let json = DiagnosticRenderer(language: .english).json(
      checking.diagnostics, in: checking.sources)
    try hold(JSONGrammar.accepts(Array(json.utf8)), "findings as JSON are JSON")
  }

  /// Sound policies and ranks take records without any value, and have one canonical form.
  private static func evaluate(_ checking: RuleChecking) throws(BrokenLaw) {
    let program = checking.program
    for policy in program.policies {
      let inputs = inputs(program, policy)
      let evaluator = ReferenceEvaluator(program: program, policy: policy, inputs: inputs)
      for record in emptyRecords(of: policy) {
        let evaluation = evaluator.evaluate(record)
        try hold(
          evaluation.rules.count == policy.rules.count, "every rule of \(policy.code) is evaluated")
        let isPlain = evaluation.rules.contains { $0.verdict == .unknown && $0.effect == nil }
        try hold(!isPlain, "an unknown rule has an effect")
        _ = evaluator.explain(record, evaluation)
        _ = evaluator.failures(record, evaluation)
      }
      let form = CanonicalForm.text(of: policy, in: program, inputs: inputs)
      try hold(
        form == CanonicalForm.text(of: policy, in: program, inputs: inputs),
        "\(policy.code) has one canonical form")
    }
    for rank in program.ranks {
      let inputs = inputs(program, rank.base)
      let pool = emptyRecords(of: rank.base).enumerated().map { place, record in
        Candidate(id: place == 0 ? nil : "a", record: record)
      }
      let ranker = ReferenceRanker(program: program, rank: rank, inputs: inputs)
      let found = ranker.evaluate(pool)
      try hold(found.count == pool.count, "every candidate of \(rank.code) has a place or a reason")
      try hold(
        ranker.evaluate(pool.reversed()) == found.reversed(),
        "\(rank.code) is the same whatever the order of its pool")
      try hold(
        CanonicalForm.text(of: rank, in: program, inputs: inputs)
          == CanonicalForm.text(of: rank, in: program, inputs: inputs),
        "\(rank.code) has one canonical form")
    }
  }

  private static func inputs(_ program: TypedProgram, _ policy: TypedPolicy) -> EvaluationInputs {
    EvaluationInputs(
      lists: program.lists.map { _ in [] },
      calendars: program.calendars.map { _ in WorkCalendar() },
      params: policy.params.map(\.value), today: CivilDate("2026-11-11"),
      now: Instant("2026-11-11T20:00+08:00"))
  }

  /// Nothing given at all; and empty records and lists for all that may be so.
  private static func emptyRecords(of policy: TypedPolicy) -> [Record] {
    let empty = policy.parameters.map { field -> Slot in
      switch field.type {
      case .entity: .value(.record(Record([])))
      case .list: .value(.list([]))
      default: .missing
      }
    }
    return [Record(policy.parameters.map { _ in .missing }), Record(empty)]
  }
}

/// One file as it goes through the parser and the checker.
struct RuleChecking {
  private(set) var sources = SourceMap()
  let file: SourceFile
  let tree: SyntaxTree
  let program: TypedProgram
  let diagnostics: [Diagnostic]

  init(_ bytes: [UInt8]) {
    file = sources.add(path: "fuzz.menkan", bytes: bytes)
    let (tree, found) = parse(file)
    let checked = ProgramChecker.check([
      RuleFile(source: file, tree: tree, expectedModule: "fuzz")
    ])
    self.tree = tree
    program = checked.program
    diagnostics = (found + checked.diagnostics).inOrder
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
