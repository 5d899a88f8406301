import Menkan
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Expressions: their values and types.
extension ReplSession {
  /// A name that the rules do not use.
  private var freeName: String {
    let texts = extended.sources.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    var name = "_typed"
    while texts.contains(where: { $0.contains(name) }) { name += "_" }
    return name
  }

  /// The rules with the expression as a `let`, or what is wrong with it.
  func extended(by expression: String) -> Result<(RuleSet, String), Wrong> {
    let name = freeName
    let found = ExtendedRules(
      rules, policy, definitions: definitions, head: "let \(name) = ", line: expression,
      path: inputName, language: language)
    let errors = found.errors
    return errors.isEmpty
      ? .success((found.rules, name)) : .failure(Wrong(.findings(errors, found.sources)))
  }

  struct Wrong: Error {
    let answer: ReplAnswer
    init(_ answer: ReplAnswer) { self.answer = answer }
  }

  func value(of expression: String) -> [ReplAnswer] {
    switch extended(by: expression) {
    case .failure(let wrong): return [wrong.answer]
    case .success(let (rules, name)):
      do throws(UsageError) {
        let reviewer = try reviewer(rules)
        guard let found = reviewer.value(ofLet: name, in: record.current) else { return [] }
        return [.text(lines(found, reviewer).joined(separator: "\n"))]
      } catch {
        return [say(error)]
      }
    }
  }

  /// `= 4.62 (number)`, or why it is unknown.
  func lines(_ found: FoundValue, _ reviewer: Reviewer) -> [String] {
    let name = TypeName(schema: extended.program.schema, language: language)
      .text(of: found.type, mayBeNone: found.mayBeNone)
    let kind = language == .english ? " (\(name))" : "（\(name)）"
    switch found.value {
    case .value(let value):
      let (head, below) = ValueLines(formatter: formatter, language: language)
        .lines(of: value, found.type)
      return ["= \(head)\(kind)"] + below
    case .unknown(let causes):
      let reason = reviewer.reason(causes)
      return [
        LocalizedText(en: "? unknown\(kind), because \(reason)", zh: "? 未知\(kind)，因为\(reason)")
          .text(in: language)
      ]
    }
  }

  func type(of expression: String) -> [ReplAnswer] {
    var sources = SourceMap()
    switch TypedLine(expression, in: &sources, path: inputName.text(in: language)) {
    case .wrong(let diagnostics): return [.findings(diagnostics, sources)]
    case .expression: break
    case .nothing, .command, .items, .declarations, .declaration:
      return [say(en: "only an expression has a type", zh: "只有表达式才有类型")]
    }
    switch extended(by: expression) {
    case .failure(let wrong): return [wrong.answer]
    case .success(let (rules, name)):
      guard
        let binding = rules.policy(ofCode: policy.code)?.lets.last(where: { $0.name == name })
      else { return [] }
      let types = TypeName(schema: rules.program.schema, language: language)
      return [
        .text(types.text(of: binding.value.type, mayBeNone: binding.value.mayBeNone))
      ]
    }
  }
}

extension RuleSet {
  func policy(ofCode code: String) -> TypedPolicy? {
    program.policies.first { $0.code == code }
  }
}
