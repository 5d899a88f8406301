import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// What one case of a rank expects.
struct RankExpectation {
  let file: SourceFile
  /// The names of all candidates.
  let pool: [String]
  private let members: Set<String>
  private(set) var findings: [Diagnostic] = []
  private var order: Placed<[String]>?
  private var cut: Placed<[String]>?
  private var excluded: Placed<[String]>?
  private var scores: [(id: String, score: FixedDecimal, span: SourceSpan)] = []
  private var messages: [(id: String, pattern: String, span: SourceSpan)] = []

  init(file: SourceFile, pool: [String]) {
    self.file = file
    self.pool = pool
    members = Set(pool)
  }

  // MARK: Reading

  mutating func read(_ pairs: [YAMLNode.Pair]) {
    for pair in pairs {
      switch pair.key {
      case "order": order = names(pair)
      case "cut": cut = names(pair)
      case "excluded": excluded = names(pair)
      case "scores":
        for score in mapping(pair, .scores) {
          guard case .exact(let number)? = score.value.text.map(FixedDecimal.parse) else {
            refuse(score.value, .scores)
            continue
          }
          scores.append((score.key, number, file.span(of: score.value)))
        }
      case "message":
        for message in mapping(pair, .candidateMessages) { readMessages(message) }
      default: continue
      }
    }
  }

  /// One text, or a list of texts that all have to fit.
  private mutating func readMessages(_ pair: YAMLNode.Pair) {
    for node in pair.value.elements ?? [pair.value] {
      guard let pattern = node.text else {
        refuse(node, .pattern)
        continue
      }
      messages.append((pair.key, pattern, file.span(of: node)))
    }
  }

  private mutating func names(_ pair: YAMLNode.Pair) -> Placed<[String]>? {
    guard let elements = pair.value.elements else {
      refuse(pair.value, .names)
      return nil
    }
    let names = elements.compactMap { node -> String? in
      guard let name = node.text else {
        refuse(node, .names)
        return nil
      }
      if members.contains(name) { return name }
      findings.append(.error(unknownMember: name, among: pool, at: file.span(of: node)))
      return nil
    }
    return Placed(value: names, span: file.span(ofKey: pair))
  }

  private mutating func mapping(_ pair: YAMLNode.Pair, _ form: SuiteForm) -> [YAMLNode.Pair] {
    guard let pairs = pair.value.pairs else {
      refuse(pair.value, form)
      return []
    }
    for one in pairs where !members.contains(one.key) {
      findings.append(.error(unknownMember: one.key, among: pool, at: file.span(ofKey: one)))
    }
    return pairs
  }

  private mutating func refuse(_ node: YAMLNode, _ form: SuiteForm) {
    findings.append(.error(wrongForm: form, at: file.span(of: node)))
  }

  // MARK: Comparing

  /// - Parameter translation: the same in the other language, in which messages may be expected.
  func differences(from ranking: Ranking, translation: Ranking?) -> [Difference] {
    let entries = ranking.listed + ranking.cut + ranking.excluded
    let found = Dictionary(entries.map { ($0.candidate, $0) }) { first, _ in first }
    let others = translation.map { $0.listed + $0.cut + $0.excluded } ?? []
    let translated = Dictionary(others.map { ($0.candidate, $0) }) { first, _ in first }
    var differences: [Difference] = []
    if let order, order.value != ranking.listed.map(\.candidate) {
      let why = order.value.compactMap { id -> LocalizedText? in
        guard let entry = found[id], entry.status != .listed, let reason = entry.reason else {
          return nil
        }
        return LocalizedText(verbatim: "\(id): \(reason.message)")
      }
      differences.append(
        Difference(
          span: order.span, subject: "order", label: nil,
          words: [unequal(order.value, ranking.listed.map(\.candidate))] + why))
    }
    differences += set(cut, ranking.cut, "cut") + set(excluded, ranking.excluded, "excluded")
    for (id, score, span) in scores where found[id]?.score != score {
      let actual = found[id]?.score?.description
      differences.append(
        Difference(
          span: span, subject: id, label: nil,
          words: [
            LocalizedText(
              en: "score \(score) was expected, it is \(actual ?? "none")",
              zh: "预期得分 \(score)，实际\(actual.map { "为 \($0)" } ?? "没有得分")")
          ]))
    }
    for (id, pattern, span) in messages {
      let texts = [found[id], translated[id]].map { $0.map(allMessages) ?? [] }
      let isMet = texts.joined().contains { TextPattern(Text(pattern)).matches(Text($0)) }
      if isMet { continue }
      let actual = texts.first?.first ?? ""
      differences.append(
        Difference(
          span: span, subject: id, label: nil,
          words: [
            LocalizedText(
              en: "the message is “\(actual)”", zh: "提示语是“\(actual)”")
          ]))
    }
    return differences
  }

  private func allMessages(_ entry: Ranking.Entry) -> [String] {
    [entry.reason?.message].compactMap { $0 } + entry.factors.compactMap(\.note)
      + entry.boosts.compactMap(\.note)
  }

  private func set(_ wanted: Placed<[String]>?, _ found: [Ranking.Entry], _ key: String)
    -> [Difference]
  {
    let actual = found.map(\.candidate)
    guard let wanted else { return [] }
    let expected = Set(wanted.value)
    if expected == Set(actual) { return [] }
    let why = found.filter { !expected.contains($0.candidate) }.map { entry in
      LocalizedText(verbatim: "\(entry.candidate): \(entry.reason?.message ?? "")")
    }
    return [
      Difference(
        span: wanted.span, subject: key, label: nil,
        words: [unequal(wanted.value, actual)] + why)
    ]
  }

  private func unequal(_ wanted: [String], _ actual: [String]) -> LocalizedText {
    let (a, b) = (wanted.joined(separator: ", "), actual.joined(separator: ", "))
    return LocalizedText(en: "[\(a)] was expected, it is [\(b)]", zh: "预期为 [\(a)]，实际为 [\(b)]")
  }
}
