import MenkanSource
import MenkanValues

extension Schema {
  /// The last part of an enum's code: `Category`.
  func shortName(of id: EnumID) -> String { lastPart(self[id].code) }

  /// The last part of an entity's code: `Merchant`.
  func shortName(of id: EntityID) -> String { lastPart(self[id].code) }

  private func lastPart(_ code: String) -> String {
    code.split(separator: ".").last.map(String.init) ?? code
  }
}

extension EntityType {
  /// The places of the fields by name and alias; the first of several.
  var indices: [String: Int] {
    let spellings = fields.enumerated().flatMap { index, field in
      [field.name, field.alias].compactMap { $0 }.map { ($0, index) }
    }
    return Dictionary(spellings) { first, _ in first }
  }

  /// What to show as the fields that there are: labels to readers of Chinese.
  var names: [LocalizedText] { fields.map { LocalizedText(en: $0.name, zh: $0.alias ?? $0.name) } }

  var spellings: [String] { fields.flatMap { [$0.name] + ($0.alias.map { [$0] } ?? []) } }
}

extension EnumType {
  /// The places of the cases by name and alias; the first of several.
  var indices: [String: Int] {
    let spellings = cases.enumerated().flatMap { index, item in
      [item.name, item.alias].compactMap { $0 }.map { ($0, index) }
    }
    return Dictionary(spellings) { first, _ in first }
  }

  /// The case itself and all that belong to it, directly or by way of others, in their order.
  func descendants(of index: Int) -> [Int] {
    cases.indices.filter { candidate in
      var current: Int? = candidate
      // A case stands behind the one that it belongs to, so that this ends.
      while let ancestor = current, ancestor > index { current = cases[ancestor].parent }
      return current == index
    }
  }
  /// What to show as the cases that there are: labels to readers of Chinese.
  var names: [LocalizedText] { cases.map { LocalizedText(en: $0.name, zh: $0.alias ?? $0.name) } }

  var spellings: [String] { cases.flatMap { [$0.name] + ($0.alias.map { [$0] } ?? []) } }
}
