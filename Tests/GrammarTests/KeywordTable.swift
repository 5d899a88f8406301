/// `Grammar/keywords.yaml`, read on its own.
struct KeywordTable {
  /// What a spelling stands for: English words, or one sign.
  let meanings: [String: [String]]
  /// Kinds by English word.
  let kinds: [String: Set<String>]
  /// All spellings of each English word, the word itself first.
  let spellings: [String: [String]]
  /// Spellings of several words.
  let phrases: [String: [String]]
  /// Spellings of a sign, words and characters.
  let signs: [String: [String]]

  init(_ text: String) {
    var meanings: [String: [String]] = [:]
    var kinds: [String: Set<String>] = [:]
    var spellings: [String: [String]] = [:]
    var phrases: [String: [String]] = [:]
    var signs: [String: [String]] = [:]
    var section = ""
    for line in text.split(separator: "\n") {
      if let head = line.wholeMatch(of: /(\w+):/) { section = String(head.1) }
      if line.hasPrefix("  #") { continue }
      guard let entry = line.wholeMatch(of: /\ \ (\S+): (.+)/) else { continue }
      let key = String(entry.1)
      if section == "words" {
        let kind = entry.2.firstMatch(of: /kind: ([a-z ]+)/).map { String($0.1) } ?? ""
        let chinese = entry.2.firstMatch(of: /zh: \[([^\]]*)\]/).map { String($0.1) } ?? ""
        kinds[key] = Set(kind.split(separator: " ").map(String.init))
        let twins = chinese.split(separator: ",").map { String($0.drop { $0 == " " }) }
        spellings[key] = [key] + twins
        for spelling in [key] + twins { meanings[spelling] = [key] }
      } else {
        let meaning = String(entry.2).replacing("\"", with: "")
        let words = meaning.split(separator: " ").map(String.init)
        meanings[key] = words
        if words.allSatisfy({ kinds[$0] != nil }) {
          phrases[key] = words
        } else {
          signs[meaning, default: []].append(key)
        }
      }
    }
    self.meanings = meanings
    self.kinds = kinds
    self.spellings = spellings
    self.phrases = phrases
    self.signs = signs
  }

  var words: [String] { kinds.keys.sorted() }
}
