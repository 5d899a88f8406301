/// Finds out in one pass over a text whether it contains any of many words, by their UTF-8 bytes.
///
/// Aho and Corasick, "Efficient String Matching: An Aid to Bibliographic Search" (1975): a trie of
/// the words, and for each of its states the longest other state that ends alike.
public struct WordAutomaton: Sendable {
  /// Steps of the trie: state × 256 + byte leads to a state. 0 is the start.
  private var steps: [Int: Int32] = [:]
  /// For each state the longest proper suffix that is a state too.
  private var suffixes: [Int32] = [0]
  /// Whether a word ends in a state or in one of its suffixes.
  private var isEnd: [Bool] = [false]

  /// - Complexity: O(bytes of all words).
  public init(_ words: some Sequence<Text>) {
    for word in words { insert(word) }
    linkSuffixes()
  }

  /// True where one of the words is in the text; the empty word is in every text.
  ///
  /// - Complexity: O(bytes of the text), whatever the number of words.
  public func matches(_ text: Text) -> Bool {
    var state: Int32 = 0
    if isEnd[0] { return true }
    for byte in text.string.utf8 {
      state = next(after: state, byte)
      if isEnd[Int(state)] { return true }
    }
    return false
  }

  private mutating func insert(_ word: Text) {
    var state: Int32 = 0
    for byte in word.string.utf8 {
      let key = WordAutomaton.key(state, byte)
      if let known = steps[key] {
        state = known
      } else {
        let new = Int32(truncatingIfNeeded: isEnd.count)
        steps[key] = new
        suffixes.append(0)
        isEnd.append(false)
        state = new
      }
    }
    isEnd[Int(state)] = true
  }

  /// Level by level, so that the suffix of a state is linked before the state itself.
  private mutating func linkSuffixes() {
    var children: [[(byte: UInt8, state: Int32)]] = Array(repeating: [], count: isEnd.count)
    for (key, state) in steps {
      children[key >> 8].append((UInt8(truncatingIfNeeded: key), state))
    }
    var waiting = children[0].map(\.state)
    var position = 0
    while position < waiting.count {
      let state = waiting[position]
      position += 1
      for (byte, child) in children[Int(state)] {
        let suffix = next(after: suffixes[Int(state)], byte)
        suffixes[Int(child)] = suffix
        if isEnd[Int(suffix)] { isEnd[Int(child)] = true }
        waiting.append(child)
      }
    }
  }

  private func next(after state: Int32, _ byte: UInt8) -> Int32 {
    var state = state
    while true {
      if let step = steps[WordAutomaton.key(state, byte)] { return step }
      if state == 0 { return 0 }
      state = suffixes[Int(state)]
    }
  }

  private static func key(_ state: Int32, _ byte: UInt8) -> Int { Int(state) << 8 | Int(byte) }
}
