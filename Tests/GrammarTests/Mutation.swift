import TestSupport

/// Changes one token of a text.
enum Mutation {
  static func mutate(
    _ parts: [SentenceWriter.Part], _ random: inout SplitMix, from pool: [String]
  ) -> [SentenceWriter.Part] {
    var parts = parts
    let place = Int.random(in: 0..<parts.count, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: parts.remove(at: place)
    case 1: parts.insert(SentenceWriter.Part(gap: " ", text: parts[place].text), at: place + 1)
    case 2 where place + 1 < parts.count:
      let text = parts[place].text
      parts[place].text = parts[place + 1].text
      parts[place + 1].text = text
    case 3: parts[place].gap = parts[place].gap.contains("\n") ? " " : "\n"
    case 4:
      let new = pool.randomElement(using: &random) ?? ""
      parts.insert(SentenceWriter.Part(gap: " ", text: new), at: place)
      if parts[place + 1].gap.isEmpty { parts[place + 1].gap = " " }
    case 5:
      // Of the same sentence, so that what is put in may fit.
      let other = parts.randomElement(using: &random)?.text ?? ""
      parts.insert(SentenceWriter.Part(gap: " ", text: other), at: place)
    default: parts[place].text = pool.randomElement(using: &random) ?? ""
    }
    return parts
  }
}
