/// Which file of a `SourceMap` a place lies in.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: Int32

  public init(_ index: Int32) { self.index = index }

  public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A half-open range of bytes in one source file.
public struct SourceSpan: Hashable, Comparable, Sendable {
  public let file: FileID
  /// Offset of the first byte.
  public let lower: Int32
  /// Offset one past the last byte.
  public let upper: Int32

  public init(file: FileID, lower: Int32, upper: Int32) {
    self.file = file
    self.lower = lower
    self.upper = max(lower, upper)
  }

  public var isEmpty: Bool { lower == upper }

  /// The smallest span that holds this one and `other`; both lie in the same file.
  package func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, lower: min(lower, other.lower), upper: max(upper, other.upper))
  }

  /// The empty span just before this one.
  package var start: SourceSpan { SourceSpan(file: file, lower: lower, upper: lower) }

  /// The empty span just behind this one.
  package var end: SourceSpan { SourceSpan(file: file, lower: upper, upper: upper) }

  public static func < (a: SourceSpan, b: SourceSpan) -> Bool {
    (a.file, a.lower, a.upper) < (b.file, b.lower, b.upper)
  }
}
