import MenkanSource
import MenkanValues

/// Picks cases by a part of their name, of their suite's or of their policy's, whatever the case of
/// letters. With a `*`, which stands for anything, the whole name has to fit.
package struct SuiteFilter: Sendable {
  private let text: String

  package init(_ text: String) { self.text = text.lowercased() }

  /// The suite with the cases that are meant: all of them where its own name or its policy fits.
  /// nil where none is.
  ///
  /// - Parameter code: of its policy; nil where the rules have none of that name.
  package func applied(to suite: Suite, code: String?) -> Suite? {
    if fits(suite.name) || fits(suite.policy) || code.map(fits) ?? false { return suite }
    let cases = suite.cases.filter { fits($0.name) }
    return cases.isEmpty ? nil : suite.keeping(cases)
  }

  /// The same for a suite of a rank.
  package func applied(to suite: RankSuite, code: String?) -> RankSuite? {
    if fits(suite.name) || fits(suite.rank) || code.map(fits) ?? false { return suite }
    let cases = suite.cases.filter { fits($0.name) }
    return cases.isEmpty ? nil : suite.keeping(cases)
  }

  private func fits(_ name: String) -> Bool {
    let name = name.lowercased()
    return text.utf8.contains(UInt8(ascii: "*"))
      ? TextPattern(Text(text)).matches(Text(name)) : name.contains(text)
  }
}
