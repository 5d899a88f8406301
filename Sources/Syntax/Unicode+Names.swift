extension Unicode.Scalar {
  /// The ASCII twin of a full-width form (U+FF01 to U+FF5E).
  var foldedToASCII: UInt8? {
    (0xFF01...0xFF5E).contains(value) ? UInt8(truncatingIfNeeded: value - 0xFEE0) : nil
  }

  /// Whether a name can begin with it: UAX #31 and `_`.
  var beginsName: Bool {
    if isASCII { return self == "_" || properties.isAlphabetic }
    if let twin = foldedToASCII { return Unicode.Scalar(twin).beginsName }
    return properties.isXIDStart
  }

  /// Whether a name can go on with it.
  var continuesName: Bool {
    if isASCII {
      return self == "_" || properties.isAlphabetic || UInt8(truncatingIfNeeded: value).isDigit
    }
    if let twin = foldedToASCII { return Unicode.Scalar(twin).continuesName }
    return properties.isXIDContinue && !isInvisible
  }

  /// Space within a line, the ideographic one included.
  var isBlank: Bool {
    switch value {
    case 0x09, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Takes no room on the screen, or turns the direction of what follows.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  private enum Script { case latin, greek, cyrillic }

  private var script: Script? {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0x370...0x3FF: .greek
    case 0x400...0x52F: .cyrillic
    default: nil
    }
  }

  /// Letters that look like Latin ones without being so.
  private static let lookAlikes: Set<Unicode.Scalar> = [
    "а", "е", "о", "р", "с", "у", "х", "і", "ј", "ѕ", "А", "В", "Е", "К", "М", "Н", "О", "Р", "С",
    "Т", "Х", "ο", "ν", "α", "Α", "Β", "Ε", "Ζ", "Η", "Ι", "Κ", "Μ", "Ν", "Ο", "Ρ", "Τ", "Υ", "Χ",
  ]

  /// Whether a name mixes alphabets, or looks like a Latin word without being one.
  static func isConfusable(_ name: String) -> Bool {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    let alphabetic = name.unicodeScalars.filter { $0.script != nil }
    let scripts = Set(alphabetic.compactMap(\.script))
    if scripts.count > 1 { return true }
    return scripts.count == 1 && alphabetic.allSatisfy { lookAlikes.contains($0) }
  }
}
