import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Reads what a case expects, as its policy allows.
struct ExpectationReader {
  let file: SourceFile
  let policy: TypedPolicy
  let paths: FieldPaths
  let reader: SubmissionReader
  let formatter: ValueFormatter
  private(set) var findings: [Diagnostic] = []

  init(
    file: SourceFile, policy: TypedPolicy, paths: FieldPaths, reader: SubmissionReader,
    formatter: ValueFormatter
  ) {
    self.file = file
    self.policy = policy
    self.paths = paths
    self.reader = reader
    self.formatter = formatter
  }

  /// What is wrong is told in `findings`.
  mutating func expectation(_ pairs: [YAMLNode.Pair]) -> Expectation {
    findings = []
    var expectation = Expectation()
    for pair in pairs {
      switch pair.key {
      case "outcome":
        let outcome = pair.value.text.flatMap { Outcome(rawValue: $0) }
        if outcome == nil { refuse(pair.value, .outcome) }
        expectation.outcome = outcome.map { Placed(value: $0, span: file.span(of: pair.value)) }
      case "uncertain": expectation.uncertain = rules(pair)
      case "missing": expectation.missing = missing(pair)
      case "outputs": expectation.outputs = mapping(pair, .outputs).compactMap { output($0) }
      case "message": expectation.messages = mapping(pair, .messages).flatMap { messages($0) }
      case "nearest": expectation.nearest = nearest(pair)
      default:
        guard let verdict = Verdict.expected.first(where: { $0.key == pair.key })?.verdict else {
          continue
        }
        expectation.verdicts[verdict] = rules(pair)
      }
    }
    checkVerdicts(expectation)
    return expectation
  }

  private mutating func refuse(_ node: YAMLNode, _ form: SuiteForm) {
    findings.append(.error(wrongForm: form, at: file.span(of: node)))
  }

  private mutating func mapping(_ pair: YAMLNode.Pair, _ form: SuiteForm) -> [YAMLNode.Pair] {
    if let pairs = pair.value.pairs { return pairs }
    refuse(pair.value, form)
    return []
  }

  private mutating func names(_ pair: YAMLNode.Pair) -> [Placed<String>] {
    guard let elements = pair.value.elements else {
      refuse(pair.value, .names)
      return []
    }
    return elements.compactMap { node in
      if let text = node.text { return Placed(value: text, span: file.span(of: node)) }
      refuse(node, .names)
      return nil
    }
  }

  private mutating func rules(_ pair: YAMLNode.Pair) -> ExpectedNames {
    let names = names(pair)
    for name in names where !policy.rules.contains(where: { $0.name == name.value }) {
      findings.append(.error(unknownRule: name.value, of: policy, at: name.span))
    }
    return ExpectedNames(span: file.span(ofKey: pair), names: names)
  }

  /// Paths in the spelling of decisions.
  private mutating func missing(_ pair: YAMLNode.Pair) -> ExpectedNames {
    let names = names(pair).compactMap { name -> Placed<String>? in
      do throws(PathProblem) {
        return Placed(value: try paths.place(name.value).path, span: name.span)
      } catch {
        findings.append(.error(noPlace: error, in: file, at: name.span))
        return nil
      }
    }
    return ExpectedNames(span: file.span(ofKey: pair), names: names)
  }

  private mutating func output(_ pair: YAMLNode.Pair) -> Expectation.Output? {
    let span = file.span(of: pair.value)
    guard let output = policy.outputs.first(where: { $0.field.name == pair.key }) else {
      findings.append(.error(unknownOutput: pair.key, of: policy, at: file.span(ofKey: pair)))
      return nil
    }
    if pair.value.isNull {
      return Expectation.Output(name: pair.key, wanted: .unknown, span: span)
    }
    if case .scalar("none", isPlain: true) = pair.value.kind, output.field.isOptional {
      return Expectation.Output(name: pair.key, wanted: .nothing, span: span)
    }
    guard let value = value(pair.value, as: output.field) else { return nil }
    let type = output.field.type
    return Expectation.Output(
      name: pair.key,
      wanted: .value(
        json: formatter.json(of: value, type), text: formatter.text(of: value, type)),
      span: span)
  }

  private mutating func messages(_ pair: YAMLNode.Pair) -> [Expectation.Message] {
    let isKnown =
      policy.rules.contains { $0.name == pair.key }
      || policy.outputs.contains { $0.field.name == pair.key }
    guard isKnown else {
      findings.append(.error(unknownRule: pair.key, of: policy, at: file.span(ofKey: pair)))
      return []
    }
    return (pair.value.elements ?? [pair.value]).compactMap { node in
      guard let pattern = node.text, !pattern.isEmpty else {
        refuse(node, .pattern)
        return nil
      }
      return Expectation.Message(rule: pair.key, pattern: pattern, span: file.span(of: node))
    }
  }

  private mutating func nearest(_ pair: YAMLNode.Pair) -> Expectation.Nearest? {
    let span = file.span(of: pair.value)
    if pair.value.isNull { return Expectation.Nearest(changes: [:], span: span) }
    var changes: [String: String] = [:]
    for change in mapping(pair, .nearest) {
      do throws(PathProblem) {
        let place = try paths.place(change.key)
        guard let value = value(change.value, as: place.field) else { continue }
        changes[place.path] = formatter.json(of: value, place.field.type)
      } catch {
        findings.append(.error(noPlace: error, in: file, at: file.span(ofKey: change)))
      }
    }
    return Expectation.Nearest(changes: changes, span: span)
  }

  private mutating func value(_ node: YAMLNode, as field: Field) -> Value? {
    do throws(DataError) {
      switch try reader.slot(of: node, as: field) {
      case .value(let value): return value
      case .missing: refuse(node, .oneValue)
      case .unlisted(let text):
        findings.append(
          .error(unknownCase: text.string, field.type, paths.schema, at: file.span(of: node)))
      }
    } catch {
      findings.append(.error(unfit: error, at: file.span(of: error)))
    }
    return nil
  }

  /// A rule has one verdict.
  private mutating func checkVerdicts(_ expectation: Expectation) {
    var firsts: [String: SourceSpan] = [:]
    for (_, verdict) in Verdict.expected {
      for name in expectation.verdicts[verdict]?.names ?? [] {
        if let first = firsts[name.value] {
          findings.append(.error(twoVerdictsFor: name.value, first: first, at: name.span))
        }
        firsts[name.value] = name.span
      }
    }
  }
}
