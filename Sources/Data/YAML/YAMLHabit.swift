import MenkanSource

/// What is typed out of habit and taken for text by YAML: a full-width sign, or a dash without its
/// blank.
enum YAMLHabit {
  case fullWidth(Unicode.Scalar)
  /// With the word that it is glued to.
  case dash(String)

  private static let openingTwins: [Unicode.Scalar: String] = [
    "｛": "{", "［": "[", "“": "\"", "”": "\"", "－": "- ",
  ]
  private static let closingTwins: [Unicode.Scalar: String] = ["｝": "}", "］": "]", "，": ", "]

  /// The first habit of a line that keeps it from meaning what it says, and how many code points
  /// stand before it. Signs within quotes, comments and plain words are text.
  static func first(in line: some Sequence<Unicode.Scalar>) -> (habit: YAMLHabit, offset: Int)? {
    let scalars = Array(line)
    var quote: Unicode.Scalar?
    var startsWord = true
    var hasColon = false
    var flows = 0
    for (offset, scalar) in scalars.enumerated() {
      let next = offset + 1 < scalars.count ? scalars[offset + 1] : " "
      if let opened = quote {
        if scalar == opened { quote = nil }
        continue
      }
      switch scalar {
      case "\"" where startsWord, "'" where startsWord: quote = scalar
      case "#" where offset == 0 || scalars[offset - 1] == " ": return nil
      case "-" where startsWord && !hasColon && flows == 0 && next != " " && next != "-":
        let word = scalars[(offset + 1)...].prefix { $0 != " " && $0 != "\r" }
        return (.dash(String(String.UnicodeScalarView(word))), offset)
      case "：" where !hasColon: return (.fullWidth(scalar), offset)
      case _ where startsWord && openingTwins[scalar] != nil,
        _ where flows > 0 && closingTwins[scalar] != nil:
        return (.fullWidth(scalar), offset)
      case "{", "[": flows += 1
      case "}", "]": flows -= 1
      default: break
      }
      let isColon = scalar == ":" && next == " "
      hasColon = hasColon && !["{", ","].contains(scalar) || isColon
      startsWord =
        startsWord && [" ", "-"].contains(scalar) || isColon || ["{", "[", ","].contains(scalar)
    }
    return nil
  }

  /// What to write for a full-width sign.
  static func twin(of sign: Unicode.Scalar) -> String {
    openingTwins[sign] ?? closingTwins[sign] ?? ": "
  }
}

extension DataError {
  /// Where a list or a mapping was needed and a plain word was found: the habit that explains it.
  package init?(habitIn node: YAMLNode) {
    guard case .scalar(let text, isPlain: true) = node.kind,
      let (habit, offset) = YAMLHabit.first(in: text.unicodeScalars)
    else { return nil }
    self.init(habit, line: node.position.line, column: node.position.column + offset)
  }

  /// The habit that explains what libyaml complains of, in that line or the one before; else the
  /// complaint itself.
  func explained(by bytes: some Sequence<UInt8>) -> DataError {
    guard code == "data/yaml-syntax", let line else { return self }
    var previous: (text: [UInt8], number: Int)?
    var current: [UInt8] = []
    var number = 1
    for byte in bytes {
      guard byte == UInt8(ascii: "\n") else {
        if number <= line { current.append(byte) }
        continue
      }
      if number >= line { break }
      if current.contains(where: { !" \t\r".utf8.contains($0) }) { previous = (current, number) }
      current = []
      number += 1
    }
    for (text, number) in [previous, (current, number)].compactMap(\.self) {
      let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
      if let (habit, offset) = YAMLHabit.first(in: scalars) {
        return DataError(habit, line: number, column: offset + 1)
      }
    }
    return self
  }

  private init(_ habit: YAMLHabit, line: Int, column: Int) {
    let words: LocalizedText
    switch habit {
    case .fullWidth(let sign):
      let twin = YAMLHabit.twin(of: sign)
      let isSpaced = twin.hasSuffix(" ")
      words = LocalizedText(
        en: "the `\(sign)` here is full-width; write `\(twin)`"
          + (isSpaced ? " with a blank behind it" : ""),
        zh: "这里的 `\(sign)` 是全角符号，请改成 `\(twin)`" + (isSpaced ? "（后面留一个空格）" : ""))
    case .dash(let word):
      let word = Excerpt.of(word)
      words = LocalizedText(
        en: "a blank is missing behind the dash; write `- \(word)`",
        zh: "`-` 后面缺少空格；请写成 `- \(word)`")
    }
    self.init("data/yaml-syntax", words, line: line, column: column)
  }
}
