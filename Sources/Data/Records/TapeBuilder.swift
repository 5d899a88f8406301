import CSimdJSON

/// Puts a YAML tree into the form from which records are made.
struct TapeBuilder {
  private var items: [menkan_json_item] = []
  private var texts: [UInt8] = []
  /// Where each item stands.
  private(set) var positions: [YAMLPosition] = []

  init(_ node: YAMLNode) { add(node) }

  /// Runs `body` with the tape, which is valid only there.
  func withTape<Result>(_ body: (Tape) -> Result) -> Result {
    unsafe items.withUnsafeBufferPointer { items in
      unsafe texts.withUnsafeBufferPointer { texts in
        body(unsafe Tape(items: items, texts: texts.baseAddress, document: nil))
      }
    }
  }

  /// Trees are at most 64 deep.
  private mutating func add(_ node: YAMLNode) {
    switch node.kind {
    case .scalar(let text, let isPlain):
      if node.isNull { return add(.null, length: 0, offset: 0, node.position) }
      add(text, isPlain ? .plain : .text, node.position)
    case .sequence(let elements):
      let start = items.count
      add(.list, length: elements.count, offset: 0, node.position)
      for element in elements { add(element) }
      items[start].offset = UInt32(truncatingIfNeeded: items.count)
    case .mapping(let pairs):
      let start = items.count
      add(.object, length: pairs.count, offset: 0, node.position)
      for pair in pairs {
        add(pair.key, .key, pair.position)
        add(pair.value)
      }
      items[start].offset = UInt32(truncatingIfNeeded: items.count)
    }
  }

  private mutating func add(_ text: String, _ kind: Tape.Kind, _ position: YAMLPosition) {
    add(kind, length: text.utf8.count, offset: texts.count, position)
    texts.append(contentsOf: text.utf8)
  }

  private mutating func add(
    _ kind: Tape.Kind, length: Int, offset: Int, _ position: YAMLPosition
  ) {
    // A YAML file has at most 2²³ bytes, so a length fits into its 28 bits.
    items.append(
      menkan_json_item(
        head: UInt32(truncatingIfNeeded: length) << 4 | kind.rawValue,
        offset: UInt32(truncatingIfNeeded: offset)))
    positions.append(position)
  }
}
