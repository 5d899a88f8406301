/// The right side of `like`: `*` stands for any run of characters, also none; all else for itself.
///
/// Texts are compared by their UTF-8 bytes. A run that `*` stands for never splits a character,
/// because what lies around it begins and ends with whole ones.
public struct TextPattern: Hashable, Sendable {
  /// What the text begins with; the whole text where there is no `*`.
  private let prefix: [UInt8]
  /// What has to follow somewhere, in this order, between the stars.
  private let middles: [ByteSearch]
  /// What the text ends with; nil where there is no `*`.
  private let suffix: [UInt8]?

  /// - Complexity: O(*pattern*). Worth keeping where many texts meet one pattern.
  public init(_ pattern: Text) {
    let parts = pattern.string.utf8.split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    prefix = parts.first.map(Array.init) ?? []
    suffix = parts.count > 1 ? parts.last.map(Array.init) : nil
    middles = parts.dropFirst().dropLast().filter { !$0.isEmpty }.map(ByteSearch.init)
  }

  /// Taking the first place for each part is enough: a later one leaves less room for the rest.
  ///
  /// - Complexity: O(*text*), whatever the pattern.
  public func matches(_ text: Text) -> Bool {
    let bytes = text.string.utf8
    guard let suffix else { return bytes.elementsEqual(prefix) }
    guard bytes.count >= prefix.count + suffix.count, bytes.starts(with: prefix),
      bytes.suffix(suffix.count).elementsEqual(suffix)
    else { return false }
    var rest = bytes.dropFirst(prefix.count).dropLast(suffix.count)
    for middle in middles {
      guard let end = middle.firstEnd(in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }
}
