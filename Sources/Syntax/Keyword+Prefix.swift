/// The keyword at the beginning of a run of characters without spaces, and what is left of it:
/// `除非` and `商家` for `除非商家`. nil where no keyword begins it or nothing is left.
///
/// Only worth a question after the whole run has proved to be no name.
package func splitKeywordPrefix(of run: String) -> (keyword: String, rest: String)? {
  guard let first = run.unicodeScalars.first, first.value >= 0x80 else { return nil }
  let prefixes = splittableSpellings.lazy.filter { run.hasPrefix($0) }
  guard let longest = prefixes.max(by: { $0.count < $1.count }), longest.count < run.count else {
    return nil
  }
  return (longest, String(run.dropFirst(longest.count)))
}

/// Chinese spellings that steer a rule. Names of functions, types and units are not among them:
/// `平均分` is a name that begins with one.
private let splittableSpellings: [String] = Keyword.spellingTable.compactMap { spelling, meaning in
  guard let first = spelling.unicodeScalars.first, first.value >= 0x80 else { return nil }
  guard case .words(let words) = meaning, let word = words.first else { return spelling }
  return word.kinds.isDisjoint(with: [.suffix, .type, .function, .aggregate, .value])
    || words.count > 1 && word != .business ? spelling : nil
}
