import CSimdJSON
import MenkanSource

/// Reads JSON documents one after the other; keeps its memory from one to the next.
@safe final class JSONParser {
  /// Bytes that have to be writable behind a document.
  static let padding = Int(MENKAN_JSON_PADDING)

  private let parser: OpaquePointer

  /// Fails only without memory.
  init?() {
    guard let parser = unsafe menkan_json_create() else { return nil }
    unsafe self.parser = unsafe parser
  }

  deinit { unsafe menkan_json_destroy(parser) }

  /// Reads an object or an array, and checks every byte of it.
  ///
  /// `padding` bytes behind the document must be writable; they are left as they were.
  func parse(_ document: UnsafeMutableBufferPointer<UInt8>) -> Result<Tape, JSONProblem> {
    guard let base = document.baseAddress else { return .failure(JSONProblem(.nothing, 0)) }
    let status = unsafe menkan_json_parse(
      parser, base, document.count, UInt32(DataLimit.depth))
    guard status == MENKAN_JSON_OK else {
      let kind = JSONProblem.Kind(rawValue: status.rawValue) ?? .structure
      let known = unsafe menkan_json_error_offset(parser)
      return .failure(
        unsafe JSONProblem(kind, JSONProblem.offset(of: kind, in: document) ?? known))
    }
    let items = unsafe UnsafeBufferPointer(
      start: menkan_json_items(parser), count: menkan_json_item_count(parser))
    return .success(
      unsafe Tape(items: items, texts: menkan_json_texts(parser), document: base))
  }

  /// Whether a document that is neither object nor array is at least JSON.
  func isScalar(_ document: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    var wrapped = [UInt8(ascii: "[")]
    unsafe wrapped.append(contentsOf: document)
    wrapped.append(UInt8(ascii: "]"))
    let count = wrapped.count
    wrapped.append(contentsOf: repeatElement(0, count: JSONParser.padding))
    return unsafe wrapped.withUnsafeMutableBufferPointer { bytes in
      let parsed = unsafe parse(UnsafeMutableBufferPointer(rebasing: bytes[..<count]))
      guard case .success(let tape) = parsed else { return false }
      return tape.length(0) == 1
    }
  }
}

/// Why a document is no JSON.
struct JSONProblem: Error {
  /// In the order of the shim's statuses.
  enum Kind: UInt32 {
    case memory = 1
    case nothing, notUTF8, openString, controlCharacter, escape, surrogate, number, word, depth
    case structure, trailing
  }

  let kind: Kind
  /// In bytes from the start of the document.
  let offset: Int

  init(_ kind: Kind, _ offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// What the library's first stage finds comes without a place, so this looks for it again.
  static func offset(
    of kind: Kind, in document: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    if kind == .notUTF8 { return unsafe firstOffsetOutsideUTF8(Array(document)) }
    guard kind == .openString || kind == .controlCharacter else { return nil }
    var opening: Int?
    var isEscaped = false
    for offset in document.indices {
      let byte = unsafe document[offset]
      if opening == nil {
        if byte == UInt8(ascii: "\"") { opening = offset }
      } else if isEscaped {
        isEscaped = false
      } else if byte < 0x20, kind == .controlCharacter {
        return offset
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        opening = nil
      }
    }
    return opening
  }
}
