extension Text: Comparable {
  /// By code points, which is the same as by the bytes of UTF-8.
  public static func < (a: Text, b: Text) -> Bool {
    a.string.utf8.lexicographicallyPrecedes(b.string.utf8)
  }
}

extension Text {
  /// Whether the bytes of `part` stand somewhere in the text; those of the empty text always do.
  ///
  /// - Complexity: O(*text* + *part*).
  public func contains(_ part: Text) -> Bool {
    ByteSearch(part.string.utf8).firstEnd(in: string.utf8) != nil
  }

  /// Whether the text's bytes begin with those of `part`.
  public func hasPrefix(_ part: Text) -> Bool { string.utf8.starts(with: part.string.utf8) }

  /// Whether the text's bytes end with those of `part`.
  public func hasSuffix(_ part: Text) -> Bool {
    string.utf8.reversed().starts(with: part.string.utf8.reversed())
  }

  /// How many Unicode scalar values the text has.
  public var codePointCount: Int { string.unicodeScalars.count }

  /// The text in small letters, by Unicode's mapping without regard to language.
  public var lowercased: Text { Text(string.lowercased()) }

  /// The text without white space (Unicode's White_Space) at both ends.
  public var trimmed: Text {
    let scalars = string.unicodeScalars
    let start = scalars.drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return Text(String(start[...last]))
  }
}
