/// A YAML file as a tree. `Documentation/Reference/data.md` describes the subset that is read.
package struct YAMLDocument: Sendable {
  package let root: YAMLNode

  /// Reads one document.
  ///
  /// Fails for syntax errors, anchors, aliases, tags, several documents, keys that come twice or
  /// are no scalars, bytes that are not UTF-8, nesting beyond 64 and files beyond 8 MiB.
  package init(_ bytes: [UInt8]) throws(DataError) {
    if bytes.count > DataLimit.yaml { throw .yamlTooLarge() }
    let skipped = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let positions = YAMLPositions(bytes, skipping: skipped)
    if let offset = firstOffsetOutsideUTF8(bytes) {
      throw .yamlNotUTF8(at: positions.position(ofByte: offset - skipped))
    }
    let parser = YAMLParser(Array(bytes.dropFirst(skipped)), positions)
    do throws(DataError) {
      root = try parser.document()
    } catch {
      throw error.explained(by: bytes.dropFirst(skipped))
    }
  }
}

/// Where a text first leaves UTF-8; nil where it never does.
func firstOffsetOutsideUTF8(_ bytes: [UInt8]) -> Int? {
  // The library's check is much faster, and nearly always enough.
  if String(validating: bytes, as: UTF8.self) != nil { return nil }
  var decoder = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var offset = 0
  while true {
    switch decoder.parseScalar(from: &iterator) {
    case .valid(let scalar): offset += scalar.count
    case .emptyInput: return nil
    case .error: return offset
    }
  }
}
