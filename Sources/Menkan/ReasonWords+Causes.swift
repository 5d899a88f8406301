import MenkanSemantics
import MenkanSource
import MenkanValues

/// Why something is unknown, in words.
extension ReasonWords {
  /// How many missing fields a sentence names; the others are counted.
  private static let shownPaths = 4

  /// The causes as one sentence: what is missing first, then the others, each as a clause.
  func describe(_ causes: Causes) -> String {
    let missing = causes.missingPaths
    let others = causes.all.filter { $0.kind != .missing }.map { describe($0) }
    let clauses = (missing.isEmpty ? [] : [describe(missing: missing)]) + others
    return clauses.joined(separator: text(en: "; ", zh: "；"))
  }

  private func describe(missing paths: [String]) -> String {
    let shown = paths.prefix(ReasonWords.shownPaths).map { name(of: $0) }
    let names = shown.joined(separator: text(en: ", ", zh: "、"))
    let rest = paths.count - shown.count
    if rest == 0 { return text(en: "missing \(names)", zh: "缺少 \(names)") }
    return text(en: "missing \(names) and \(rest) more", zh: "缺少 \(names) 等 \(paths.count) 项")
  }

  private func describe(_ cause: Cause) -> String {
    let subject = cause.subject
    switch cause.kind {
    case .missing: return describe(missing: [subject])
    case .unlisted:
      let found = cause.detail ?? ""
      return text(
        en: "\(name(of: subject)) is `\(found)`, which the rules do not know",
        zh: "\(name(of: subject))的取值 `\(found)` 不在已知范围内")
    case .divisionByZero:
      return text(en: "`\(subject)` divides by zero", zh: "`\(subject)` 的除数为零")
    case .empty:
      return text(en: "there is no record for `\(subject)`", zh: "没有符合条件的记录：`\(subject)`")
    case .undefined:
      return text(en: "`\(subject)` has no value", zh: "`\(subject)` 没有值")
    case .overflow:
      return text(
        en: "`\(subject)` is too large to calculate", zh: "`\(subject)` 数值过大，无法计算")
    }
  }

  /// What people call the thing at a path: in Chinese its label, if there is one, with the path
  /// where the label does not tell which element is meant.
  private func name(of path: String) -> String {
    guard language == .chinese else { return path }
    var fields = policy.parameters
    var label = path
    for part in path.split(separator: ".") {
      let name = part.prefix { $0 != "[" }
      guard let field = fields.first(where: { $0.name == name }) else { return path }
      let entity = formatter.schema.entity(below: field.type)
      label = field.label ?? entity?.label ?? path
      fields = entity?.fields ?? []
    }
    return path.contains("[") && label != path ? "\(label)（\(path)）" : label
  }
}

extension Schema {
  /// The entity that a field holds, itself or in a list.
  fileprivate func entity(below type: ValueType) -> EntityType? {
    switch type {
    case .entity(let id): self[id]
    case .list(let element, _): entity(below: element)
    default: nil
    }
  }
}
