/// A reference list prepared for questions that would else walk all of it: blacklists and lists of
/// sensitive words are long.
package struct ListIndex: Sendable {
  private let values: Set<Value>
  private let words: WordAutomaton?

  /// - Parameter holdsWords: whether texts will be searched for its words.
  ///
  /// nil for a list with an element that is no known value: such an element can make an answer
  /// unknown, and has to be looked at.
  package init?(_ slots: [Slot], holdsWords: Bool) {
    var values: Set<Value> = []
    for slot in slots {
      guard case .value(let value) = slot else { return nil }
      values.insert(value)
    }
    self.values = values
    let texts = values.compactMap { value -> Text? in
      if case .text(let text) = value { text } else { nil }
    }
    words = holdsWords && texts.count == values.count ? WordAutomaton(texts) : nil
  }

  /// `x in list`
  package func contains(_ value: Value) -> Bool { values.contains(value) }

  /// `text contains any of list`; nil where it was not prepared for that.
  package func matches(_ text: Text) -> Bool? { words?.matches(text) }
}
