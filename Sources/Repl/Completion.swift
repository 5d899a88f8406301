import Menkan
import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanValues

/// What can stand where somebody types.
package struct Completion: Sendable {
  /// Where the word begins that is completed: so many characters before the cursor.
  package let length: Int
  /// Whole words that begin like it, sorted.
  package let candidates: [String]

  /// What can be added at the cursor because all candidates agree on it.
  package var addition: String {
    guard let first = candidates.first else { return "" }
    let shared = candidates.dropFirst().reduce(first) { shared, next in
      String(zip(shared, next).prefix { $0 == $1 }.map(\.0))
    }
    return String(shared.dropFirst(length))
  }
}

extension ReplSession {
  /// - Parameter text: all that stands before the cursor.
  package func completion(of text: String) -> Completion {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let start = line.first { !$0.isWhitespace }
    if start == ":" || start == "：" {
      let typed = String(line).trimmed.dropFirst()
      let words = line.split(omittingEmptySubsequences: false) { $0.isWhitespace }
        .drop { $0.isEmpty }
      if words.count <= 1 {
        return begun(String(typed), among: ReplCommand.allCases.flatMap(\.spellings))
      }
      return argument(of: ReplCommand(spelt: String(words.first?.dropFirst() ?? "")), String(line))
    }
    return expression(String(line))
  }

  private func argument(of command: ReplCommand?, _ line: String) -> Completion {
    let word = String(line.reversed().prefix { !$0.isWhitespace }.reversed())
    switch command {
    case .policy: return begun(word, among: known.policyCodes + known.program.policies.map(\.name))
    case .why:
      return begun(word, among: extended.policy(ofCode: policy.code)?.rules.map(\.name) ?? [])
    case .forget: return begun(word, among: definitions.all.flatMap { Array($0.names) })
    case .locale: return begun(word, among: ["zh", "en"])
    case .table:
      if line.contains("(") || line.contains("（") { return expression(line) }
      return begun(word, among: tables.flatMap { lastPart($0.code, $0.label) })
    case .rank:
      return begun(
        word, among: ranks.program.ranks.flatMap { [$0.code] + lastPart($0.code, $0.base.label) })
    case .set, .unset, .type: return expression(line)
    default: return begun(word, among: [])
    }
  }

  private func expression(_ line: String) -> Completion {
    let typed = String(line.reversed().prefix { $0.isNamePart || $0 == "." }.reversed())
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let last = parts.last else { return begun(typed, among: names) }
    return begun(last, among: fields(behind: parts.dropLast()).flatMap(spellings))
  }

  /// Fields of what a path such as `merchant.address` leads to.
  private func fields(behind path: ArraySlice<String>) -> [Field] {
    var fields = policy.parameters
    for part in path {
      guard let field = fields.first(where: { $0.name == part || $0.alias == part }) else {
        return []
      }
      fields = rules.program.schema.entity(of: field.type)?.fields ?? []
    }
    return fields
  }

  private func spellings(_ field: Field) -> [String] {
    [field.name] + [field.alias].compactMap { $0 }
  }

  /// All that can begin an expression or a definition.
  private var names: [String] {
    let now = extended.policy(ofCode: policy.code) ?? policy
    var all = policy.parameters.flatMap(spellings) + now.params.flatMap { spellings($0.field) }
    all += now.lets.flatMap { [$0.name] + [$0.label].compactMap { $0 } }
    all += extended.program.defines.flatMap { lastPart($0.code, $0.label) }
    all += rules.program.lists.flatMap { lastPart($0.code, $0.label) }
    all += Keyword.allCases.flatMap { [$0.english] + [$0.chinese].compactMap { $0 } }
    return all
  }

  private func lastPart(_ code: String, _ label: String?) -> [String] {
    [code.split(separator: ".").last.map(String.init), label].compactMap { $0 }
  }

  private func begun(_ word: String, among names: [String]) -> Completion {
    let fitting = Set(names.filter { $0.hasPrefix(word) && $0.isPlainNameBehindDotOrPath })
    return Completion(length: word.count, candidates: fitting.sorted())
  }
}

extension Character {
  /// Whether a name can hold it.
  fileprivate var isNamePart: Bool {
    unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
  }
}

extension String {
  /// Labels that are no names are left out; codes of policies have points.
  fileprivate var isPlainNameBehindDotOrPath: Bool {
    split(separator: ".").allSatisfy { String($0).isPlainNameBehindDot } || self == "?"
  }
}
