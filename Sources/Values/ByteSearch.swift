/// Looks for one sequence of bytes in others, by the method of Knuth, Morris and Pratt.
struct ByteSearch: Hashable, Sendable {
  private let needle: [UInt8]
  /// For each prefix of the needle, how long its longest proper prefix is that also ends it.
  private let fallbacks: [Int]

  init(_ needle: some Sequence<UInt8>) {
    let needle = Array(needle)
    var fallbacks = [Int](repeating: 0, count: needle.count)
    var matched = 0
    for index in needle.indices.dropFirst() {
      while matched > 0, needle[index] != needle[matched] { matched = fallbacks[matched - 1] }
      if needle[index] == needle[matched] { matched += 1 }
      fallbacks[index] = matched
    }
    self.needle = needle
    self.fallbacks = fallbacks
  }

  /// Where the first occurrence in `haystack` ends; nil where there is none.
  ///
  /// - Complexity: O(*haystack*), whatever the needle.
  func firstEnd<Haystack: Collection<UInt8>>(in haystack: Haystack) -> Haystack.Index? {
    if needle.isEmpty { return haystack.startIndex }
    var matched = 0
    var index = haystack.startIndex
    while index != haystack.endIndex {
      let byte = haystack[index]
      while matched > 0, byte != needle[matched] { matched = fallbacks[matched - 1] }
      if byte == needle[matched] { matched += 1 }
      haystack.formIndex(after: &index)
      if matched == needle.count { return index }
    }
    return nil
  }
}
