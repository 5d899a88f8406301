/// A place in a YAML file. Lines and columns start at 1, columns count code points.
package struct YAMLPosition: Hashable, Sendable {
  private let line32: Int32
  private let column32: Int32
  private let offset32: Int32

  package var line: Int { Int(line32) }
  package var column: Int { Int(column32) }
  /// In bytes from the start of the file.
  package var offset: Int { Int(offset32) }

  /// Files are at most 8 MiB long, so 32 bits hold every place.
  package init(line: Int, column: Int, offset: Int) {
    line32 = Int32(truncatingIfNeeded: line)
    column32 = Int32(truncatingIfNeeded: column)
    offset32 = Int32(truncatingIfNeeded: offset)
  }
}

/// One value of a YAML file. Scalars are text; what they mean is told by the schema, never guessed.
package struct YAMLNode: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `isPlain` is false for quoted texts and for blocks behind `|` and `>`.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order of the file; no key comes twice.
    case mapping([Pair])
  }

  /// `key: value`; keys are scalars.
  package struct Pair: Hashable, Sendable {
    package var key: String
    package var position: YAMLPosition
    package var value: YAMLNode

    package init(key: String, position: YAMLPosition, value: YAMLNode) {
      self.key = key
      self.position = position
      self.value = value
    }
  }

  package var kind: Kind
  package var position: YAMLPosition

  package init(_ kind: Kind, at position: YAMLPosition) {
    self.kind = kind
    self.position = position
  }

  /// True for nothing at all, `~` and `null` without quotes.
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = kind else { return false }
    return YAMLNode.spellsNull(text.utf8)
  }

  static func spellsNull(_ plain: some Collection<UInt8>) -> Bool {
    plain.isEmpty || plain.elementsEqual("~".utf8) || plain.elementsEqual("null".utf8)
  }

  /// The text of a scalar; nil for anything else.
  package var text: String? {
    guard case .scalar(let text, _) = kind else { return nil }
    return text
  }

  /// The elements of a sequence; nil for anything else.
  package var elements: [YAMLNode]? {
    guard case .sequence(let elements) = kind else { return nil }
    return elements
  }

  /// The pairs of a mapping; nil for anything else.
  package var pairs: [Pair]? {
    guard case .mapping(let pairs) = kind else { return nil }
    return pairs
  }

  /// The value of a key of a mapping.
  ///
  /// - Complexity: O(*pairs*).
  package subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }
}
