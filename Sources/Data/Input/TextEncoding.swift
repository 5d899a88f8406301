/// How the characters of a CSV file are written as bytes.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// What Chinese editions of Windows and Excel write; GBK and GB2312 are parts of it.
  case gb18030 = "GB18030"
  /// Excel's "Unicode text"; the byte order mark tells which byte of two is first.
  case utf16 = "UTF-16"

  /// By what people call it: `gb18030`, `gbk`, `utf-8`; nil for any other name.
  package init?(named name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    case "utf16": self = .utf16
    default: return nil
    }
  }

  /// What the first bytes of a file say; nil where they say nothing.
  static func marked(by bytes: some Collection<UInt8>) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .gb18030 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return nil
  }

  /// What bytes with others than ASCII among them are: UTF-8 unless most of them do not fit it.
  ///
  /// A text in GB18030 hardly ever looks like UTF-8, and a damaged one in UTF-8 is still mostly
  /// that. The last characters may be cut.
  static func guessed(from bytes: some Collection<UInt8>) -> TextEncoding {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var (fitting, unfit) = (0, 0)
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): if scalar.count > 1 { fitting += 1 }
      case .error: unfit += 1
      case .emptyInput: return unfit > fitting ? .gb18030 : .utf8
      }
    }
  }
}
