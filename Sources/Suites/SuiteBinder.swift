import Menkan
import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// A case ready to run.
struct BoundCase {
  let test: Suite.Case
  let record: Record
  let expectation: Expectation
}

/// A suite whose names mean something in a set of rules.
struct BoundSuite {
  let suite: Suite
  let policy: TypedPolicy
  var cases: [BoundCase]
}

/// Brings a suite and the rules together. What does not fit is told with its place; what is wrong
/// with one case leaves the others as they are.
struct SuiteBinder {
  let rules: RuleSet
  private let reviewers: ReviewerPool
  let language: OutputLanguage
  var findings: [Diagnostic] = []

  init(_ rules: RuleSet, _ reviewers: ReviewerPool, language: OutputLanguage) {
    self.rules = rules
    self.reviewers = reviewers
    self.language = language
  }

  /// nil where nothing of the suite can run.
  mutating func bind(_ suite: Suite) -> BoundSuite? {
    guard let policy = try? rules.policy(named: suite.policy) else {
      findings.append(
        .error(unknownPolicy: suite.policy, among: rules.policyCodes, at: suite.policySpan))
      return nil
    }
    let schema = rules.program.schema
    let paths = FieldPaths(schema: schema, parameters: policy.parameters)
    let root = EntityType(code: policy.code, fields: policy.parameters)
    do throws(DataError) {
      let reader = try SubmissionReader(schema: schema, root: root)
      let known = findings.count
      checkBase(suite, paths, reader)
      checkSetting(suite.setting, of: suite, policy)
      guard findings.count == known else { return nil }
      let formatter = ValueFormatter(
        schema: schema, zone: suite.setting.zone ?? .shanghai,
        language: language == .chinese ? .chinese : .english)
      var expectations = ExpectationReader(
        file: suite.file, policy: policy, paths: paths, reader: reader, formatter: formatter)
      let cases = suite.cases.compactMap { test in
        bind(test, of: suite, policy, paths, reader, &expectations)
      }
      return BoundSuite(suite: suite, policy: policy, cases: cases)
    } catch {
      findings.append(.error(unreadable: error, at: suite.policySpan))
      return nil
    }
  }

  private mutating func bind(
    _ test: Suite.Case, of suite: Suite, _ policy: TypedPolicy, _ paths: FieldPaths,
    _ reader: SubmissionReader, _ expectations: inout ExpectationReader
  ) -> BoundCase? {
    let known = findings.count
    if test.setting != suite.setting { checkSetting(test.setting, of: suite, policy) }
    let expectation = expectations.expectation(test.expected)
    findings += expectations.findings
    var node = suite.base ?? YAMLNode(.mapping([]), at: YAMLPosition(line: 1, column: 1, offset: 0))
    for pair in test.given { node = edited(node, pair, suite.file, paths) }
    guard findings.count == known, let record = record(node, suite.file, reader) else {
      return nil
    }
    return BoundCase(test: test, record: record, expectation: expectation)
  }

  mutating func edited(
    _ node: YAMLNode, _ pair: YAMLNode.Pair, _ file: SourceFile, _ paths: FieldPaths
  ) -> YAMLNode {
    let span = file.span(ofKey: pair)
    do throws(PathProblem) {
      let place = try paths.place(pair.key)
      tell(paths.unknownKeys(of: pair.value, as: place.field.type), in: file)
      let edit = RecordEdit(
        steps: place.steps, value: pair.value.isNull ? nil : pair.value, position: pair.position)
      do throws(RecordEdit.NoElement) { return try edit.applied(to: node) } catch {
        findings.append(.error(noElement: error, at: span))
      }
    } catch {
      findings.append(.error(noPlace: error, in: file, at: span))
    }
    return node
  }

  mutating func record(_ node: YAMLNode, _ file: SourceFile, _ reader: SubmissionReader)
    -> Record?
  {
    do throws(DataError) { return try reader.record(of: node) } catch {
      findings.append(.error(unfit: error, at: file.span(of: error)))
      return nil
    }
  }

  private mutating func checkBase(
    _ suite: Suite, _ paths: FieldPaths, _ reader: SubmissionReader
  ) {
    guard let base = suite.base, !base.isNull else { return }
    let known = findings.count
    tell(paths.unknownKeys(ofSubmission: base), in: suite.file)
    if findings.count == known { _ = record(base, suite.file, reader) }
  }

  mutating func tell(
    _ unknown: [(key: YAMLNode.Pair, problem: PathProblem)], in file: SourceFile
  ) {
    for (key, problem) in unknown {
      findings.append(.error(noPlace: problem, in: file, at: file.span(ofKey: key)))
    }
  }

  /// Whether the policy takes the params and is told the time.
  private mutating func checkSetting(
    _ setting: SuiteSetting, of suite: Suite, _ policy: TypedPolicy
  ) {
    do throws(UsageError) {
      let reviewer = try reviewers.reviewer(policy.code, setting, language)
      let isTold =
        switch setting.clock {
        case .now: true
        case .today: !reviewer.readsNow
        case nil: !reviewer.readsNow && !reviewer.readsToday
        }
      if !isTold, suite.cases.contains(where: { $0.setting == setting }) {
        findings.append(
          .error(noDateFor: policy.code, needsMoment: reviewer.readsNow, at: suite.policySpan))
      }
    } catch {
      let culprit = setting.params.first { refuses($0, policy) }
      findings.append(.error(paramRefused: error.message, at: culprit?.span ?? suite.policySpan))
    }
  }

  private func refuses(_ param: SuiteSetting.Param, _ policy: TypedPolicy) -> Bool {
    let alone = SuiteSetting(params: [param])
    return (try? reviewers.reviewer(policy.code, alone, language)) == nil
  }
}
