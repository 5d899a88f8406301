/// A file of text in any encoding that CSV files come in.
package enum TextFile {
  /// All of it as UTF-8, unpacked where its name ends in `.gz`, and what it was; at most 8 MiB.
  ///
  /// - Parameter name: what messages call it.
  package static func read(
    _ path: String, called name: String, encoding: TextEncoding? = nil
  ) throws(DataError) -> (bytes: [UInt8], encoding: TextEncoding) {
    let input = try ByteInput(path: path, isPacked: path.lowercased().hasSuffix(".gz"))
    try input.decode(encoding)
    let bytes = try input.all(called: name)
    return (bytes, input.encoding ?? .utf8)
  }
}

extension ByteInput {
  /// All that is left of it; at most 8 MiB.
  func all(called name: String) throws(DataError) -> [UInt8] {
    guard let bytes = try readAll(upTo: DataLimit.yaml) else { throw .fileTooLarge(name) }
    if failure != nil { throw .brokenGzip(name) }
    return bytes
  }
}
