import MenkanSemantics
import MenkanSource
import Testing

/// What authors get wrong, one mistake at a time.
@Suite struct NamedMistakeTests {
  @Test func `there are many of them`() {
    #expect(NamedMistake.all.count { !$0.codes.isEmpty } >= 80)
    #expect(Set(NamedMistake.all.map(\.name)).count == NamedMistake.all.count)
  }

  @Test(arguments: NamedMistake.all)
  func `one mistake gives its finding and no other`(mistake: NamedMistake) {
    #expect(mistake.check().codes == mistake.codes)
  }

  @Test(arguments: NamedMistake.all)
  func `a fix-it takes its finding away and brings no other`(mistake: NamedMistake) {
    let checking = mistake.check()
    let file = checking.files[1].source
    for (index, diagnostic) in checking.diagnostics.enumerated() where !diagnostic.fixIts.isEmpty {
      var expected = checking.codes
      expected.remove(at: index)
      // The row that is offered has a place for the value that somebody has to decide on.
      if diagnostic.code == "table/gap" { expected.append("parse/open-cell") }
      let mended = NamedMistake.check(FixItApplier.apply([diagnostic], to: file))
      #expect(mended.codes == expected, "\(mended.rendered(.english))")
    }
  }

  @Test(arguments: OutputLanguage.allCases)
  func `what authors are told about each`(language: OutputLanguage) throws {
    let texts = NamedMistake.all.filter { !$0.codes.isEmpty }.map { mistake in
      "── \(mistake.name)\n\n" + mistake.check().rendered(language)
    }
    try expectSnapshot(texts.joined(separator: "\n"), "named-mistakes.\(language.rawValue)")
  }
}
