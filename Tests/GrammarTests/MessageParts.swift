/// A text cut at the expressions within it.
enum MessageParts {
  /// The expressions of a text, quotes included, in order; nil where a brace is not closed.
  static func expressions(in text: String) -> [String]? {
    let characters = Array(text.unicodeScalars)
    var expressions: [String] = []
    var index = 1
    let end = characters.count - 1
    while index < end {
      let next: Unicode.Scalar? = index + 1 < end ? characters[index + 1] : nil
      switch characters[index] {
      case "\\": index += 2
      case "{" where next == "{", "}" where next == "}": index += 2
      case "{":
        guard let closing = closingBrace(characters[..<end], from: index + 1) else { return nil }
        expressions.append(
          String(String.UnicodeScalarView(characters[index + 1..<closing])))
        index = closing + 1
      default: index += 1
      }
    }
    return expressions
  }

  private static func closingBrace(
    _ characters: ArraySlice<Unicode.Scalar>, from start: Int
  ) -> Int? {
    var open = 0
    for index in start..<max(start, characters.endIndex) {
      if characters[index] == "{" { open += 1 }
      if characters[index] == "}" {
        if open == 0 { return index }
        open -= 1
      }
    }
    return nil
  }
}
