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

/// A field, the operator behind it, and what is left: `活动价`, `不低于` and `100` for `活动价不低于100`.
/// nil where the run does not begin with a field and an operator.
///
/// Only worth a question after the whole run has proved to be no name.
package func splitOperator(
  from run: String, behind fields: [String]
) -> (field: String, operation: String, rest: String)? {
  for field in fields.sorted(by: { $0.count > $1.count }) where run.hasPrefix(field) {
    if let (operation, rest) = splitKeywordPrefix(of: run.dropping(field)) {
      return (field, operation, rest)
    }
    if splittableSpellings.contains(run.dropping(field)) {
      return (field, run.dropping(field), "")
    }
  }
  return nil
}

/// A name and the comparison behind it, without a blank between: `活动价` and `不低于`.
func splitOperatorSuffix(of run: String) -> (name: String, operation: String)? {
  guard let first = run.unicodeScalars.first, first.value >= 0x80 else { return nil }
  let found = operatorSpellings.filter { run.hasSuffix($0) && run.count > $0.count }
  guard let longest = found.max(by: { $0.count < $1.count }) else { return nil }
  return (String(run.dropLast(longest.count)), longest)
}

/// Chinese spellings of comparisons.
private let operatorSpellings: [String] = Keyword.spellingTable.compactMap { spelling, meaning in
  guard let first = spelling.unicodeScalars.first, first.value >= 0x80 else { return nil }
  switch meaning {
  case .sign: return spelling
  case .words(let words):
    let last: [Keyword] = [.in, .contains, .between, .overlaps]
    return words.last.map { last.contains($0) } == true ? spelling : nil
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String { String(dropFirst(prefix.count)) }
}

/// Chinese spellings that steer a rule. Names of functions, types and units are not among them:
/// `平均分` is a name that begins with one.
private let splittableSpellings: [String] = Keyword.spellingTable.compactMap { spelling, meaning in
  guard let first = spelling.unicodeScalars.first, first.value >= 0x80 else { return nil }
  guard case .words(let words) = meaning, let word = words.first else { return spelling }
  return word.kinds.isDisjoint(with: [.suffix, .type, .function, .aggregate, .value])
    || words.count > 1 && word != .business ? spelling : nil
}
