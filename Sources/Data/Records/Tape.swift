import CSimdJSON

/// One document as a flat list of items: a container, then what it holds, then what follows it.
///
/// Records are made from this form alone; JSON is put into it by the C shim, YAML by `TapeBuilder`.
/// It is valid only while the parser that filled it is not used again.
@safe struct Tape {
  enum Kind: UInt32 {
    case null, no, yes, number, text, key, object, list
    /// A YAML scalar without quotes.
    case plain
  }

  private let items: UnsafeBufferPointer<menkan_json_item>
  private let texts: UnsafePointer<UInt8>?
  /// Numbers stay where they are.
  private let document: UnsafePointer<UInt8>?

  init(
    items: UnsafeBufferPointer<menkan_json_item>, texts: UnsafePointer<UInt8>?,
    document: UnsafePointer<UInt8>?
  ) {
    unsafe self.items = items
    unsafe self.texts = texts
    unsafe self.document = document
  }

  func kind(_ index: Int) -> Kind { unsafe Kind(rawValue: items[index].head & 15) ?? .null }

  /// Members of a container, bytes of a scalar.
  func length(_ index: Int) -> Int { unsafe Int(items[index].head >> 4) }

  /// The index of what follows an item and all that it holds.
  func behind(_ index: Int) -> Int {
    switch kind(index) {
    case .object, .list: unsafe Int(items[index].offset)
    default: index + 1
    }
  }

  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let offset = unsafe Int(items[index].offset)
    let base = unsafe kind(index) == .number ? document : texts
    return unsafe UnsafeBufferPointer(start: base.map { unsafe $0 + offset }, count: length(index))
  }

  func found(_ index: Int) -> FoundValue {
    switch kind(index) {
    case .null: .null
    case .no: .bool(false)
    case .yes: .bool(true)
    case .number: unsafe .number(bytes(index))
    case .text, .key: unsafe .text(bytes(index))
    case .plain: unsafe .plain(bytes(index))
    case .object: .object
    case .list: .list(length(index))
    }
  }
}

/// A value as it stands in the data, before the schema says what it has to be.
@safe enum FoundValue {
  case null
  case bool(Bool)
  /// The digits, in the grammar of JSON.
  case number(UnsafeBufferPointer<UInt8>)
  /// UTF-8 without escapes.
  case text(UnsafeBufferPointer<UInt8>)
  /// A YAML scalar without quotes: a number, a truth value or a text, as is needed.
  case plain(UnsafeBufferPointer<UInt8>)
  case object
  /// How many elements it has.
  case list(Int)
}
