import TestSupport

/// Rule files that use every construct of the grammar, with comments and line breaks anywhere and
/// in both languages. They mean nothing; they can be read.
struct RandomRules {
  private struct Word {
    let text: String
    /// Neither a line break nor a comment may stand before it.
    let clings: Bool
    let startsLine: Bool
  }

  var random: SplitMix
  private var words: [Word] = []
  /// The comments that have been put in, in their order.
  private(set) var comments: [String] = []

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func file() -> String {
    begin("module", "模块")
    add("m.\(name())", clings: true)
    for _ in 0..<pick(6) + 1 { declaration() }
    return text()
  }

  // MARK: Choosing

  mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  mutating func one(_ choices: String...) -> String { choices[pick(choices.count)] }
  mutating func chance(_ percent: Int) -> Bool { pick(100) < percent }

  mutating func add(_ choices: String...) { words.append(word(choices[pick(choices.count)])) }

  mutating func add(_ text: String, clings: Bool) {
    words.append(Word(text: text, clings: clings, startsLine: false))
  }

  private func word(_ text: String) -> Word { Word(text: text, clings: false, startsLine: false) }

  /// A word that begins a line.
  mutating func begin(_ choices: String...) {
    words.append(Word(text: choices[pick(choices.count)], clings: false, startsLine: true))
  }

  /// `a, b, c`, perhaps with a comma at the end.
  mutating func list(atMost count: Int, trailing: Bool = true, _ part: (inout RandomRules) -> Void)
  {
    for index in 0...pick(count) {
      if index > 0 { add(",", "，", "、") }
      part(&self)
    }
    if trailing, chance(10) { add(",") }
  }

  mutating func name() -> String {
    one("a", "item", "商品", "`3C数码`", "min_price", "价格2", "a_rather_long_name_of_something")
  }

  /// A name; one that could be read as a beginning stays on its line.
  mutating func addName() {
    if chance(8) { add(one("list", "policy", "unit", "let"), clings: true) } else { add(name()) }
  }

  mutating func heading() {
    add(name(), clings: true)
    if chance(50) { add(text("标签", "a label", "满 “199” 减")) }
  }

  mutating func text(_ choices: String...) -> String {
    let content = choices[pick(choices.count)]
    return chance(30) && !content.contains("”") ? "“\(content)”" : "\"\(content)\""
  }

  /// Leaves out the word before the last one, which was an example of the same kind.
  mutating func words(removingBeforeLast count: Int) {
    words.removeSubrange(words.count - 1 - count..<words.count - 1)
  }

  // MARK: Setting

  /// The words with blanks, line breaks and comments between them.
  private mutating func text() -> String {
    var text = ""
    for word in words {
      if word.clings {
        text += " "
      } else if word.startsLine {
        text += comment() ?? "\n"
        if chance(20) { text += "\n\n" }
        if chance(20) { text += documentation() }
      } else if chance(6) {
        text += comment() ?? "\n"
      } else {
        text += one(" ", " ", " ", "  ", "\n", "\t", "\n\n\n    ", "　")
      }
      text += word.text
    }
    return text + (comment() ?? "\n")
  }

  private mutating func comment() -> String? {
    guard chance(25) else { return nil }
    comments.append("// c\(comments.count)")
    return (chance(50) ? " " : "\n") + "//\(chance(20) ? " " : "") c\(comments.count - 1)  \n"
  }

  private mutating func documentation() -> String {
    comments.append("/// d\(comments.count)")
    return "/// d\(comments.count - 1)\n"
  }
}
