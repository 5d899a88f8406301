public import MenkanSource

/// A file of data that cannot be used: what is wrong, in words, and where.
public struct DataError: Error, Hashable, Sendable {
  /// Stable code such as `data/yaml-duplicate-key`.
  public let code: String
  public let message: LocalizedText
  /// Both start at 1, columns count code points; nil where the whole file is meant.
  public let line: Int?
  public let column: Int?

  package init(_ code: String, _ message: LocalizedText, line: Int? = nil, column: Int? = nil) {
    self.code = code
    self.message = message
    self.line = line
    self.column = column
  }
}

/// The limits of everything that is read. Beyond one, data are malformed.
package enum DataLimit {
  /// Bytes of one record.
  package static let record = 16 << 20
  /// Objects and lists within each other.
  package static let depth = 64
  /// Bytes of one text.
  package static let text = 64 << 10
  /// Bytes of one YAML file, unpacked.
  package static let yaml = 8 << 20
}
