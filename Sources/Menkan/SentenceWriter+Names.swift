import MenkanValues

/// What the author's names are called in a sentence.
extension SentenceWriter {
  /// In Chinese the label. In English the label if it is English, else the name in words; a name of
  /// one word says too little without its owner: `item price`. An owner of one letter says nothing.
  func name(_ name: String, label: String?, owner: String? = nil) -> String {
    if isChinese { return label ?? name.spaced }
    if let label, label.utf8.allSatisfy({ $0 < 128 }) { return label }
    let words = name.englishWords
    guard let owner, owner.count > 1, !name.contains("_"), owner != name else { return words }
    return owner.spaced + " " + words
  }

  func name(_ field: Field) -> String { name(field.name, label: field.label) }
}

extension String {
  /// `min_score` as `min score`.
  var spaced: String { split(separator: "_").joined(separator: " ") }

  /// `refund_rate_30d` as `30-day refund rate`, `min_score` as `min score`.
  var englishWords: String {
    let parts = split(separator: "_")
    guard parts.count > 1, let last = parts.last, let period = last.period else { return spaced }
    return period + " " + parts.dropLast().joined(separator: " ")
  }
}

extension Substring {
  /// `30d` as `30-day`; nil where it is no number with the first letter of a unit.
  fileprivate var period: String? {
    let digits = dropLast()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    switch last {
    case "d": return digits + "-day"
    case "h": return digits + "-hour"
    case "m": return digits + "-month"
    case "y": return digits + "-year"
    default: return nil
    }
  }
}
