import MenkanSource
import Testing

@Suite struct FixItApplierTests {
  /// `source` after the fix-its; each inner list is one fix-it of (from, to, replacement).
  private func fixed(_ source: String, _ fixes: [[(Int, Int, String)]]) -> String {
    let file = SourceFile(id: FileID(0), path: "a.menkan", bytes: Array(source.utf8))
    let findings = fixes.map { edits in
      Diagnostic.finding(
        at: file.span((edits.first?.0 ?? 0)..<(edits.first?.1 ?? 0)),
        fix: edits.map { .init(file.span($0.0..<$0.1), $0.2) })
    }
    return String(decoding: FixItApplier.apply(findings, to: file), as: UTF8.self)
  }

  @Test func `edits apply wherever they stand in the list`() {
    #expect(fixed("a == b && c", [[(7, 9, "and")], [(2, 4, "=")]]) == "a = b and c")
  }

  @Test func `of two overlapping fix-its the first by place applies`() {
    #expect(fixed("abcdef", [[(2, 5, "Y")], [(1, 3, "X")]]) == "aXdef")
  }

  @Test func `edits that touch both apply`() {
    #expect(fixed("abcd", [[(0, 2, "X")], [(2, 4, "Y")]]) == "XY")
    #expect(fixed("abcd", [[(2, 2, "-")], [(2, 4, "Y")], [(0, 2, "X")]]) == "X-Y")
  }

  @Test func `the same insertion asked for twice applies once`() {
    #expect(fixed("f(x", [[(3, 3, ")")], [(3, 3, ")")]]) == "f(x)")
  }

  @Test func `a fix-it applies as a whole or not at all`() {
    #expect(fixed("abcdef", [[(0, 1, "X")], [(2, 3, "Y"), (0, 1, "Z")]]) == "Xbcdef")
  }

  @Test func `insertions of one fix-it at one place keep their order`() {
    #expect(fixed("ab", [[(1, 1, "1"), (1, 1, "2")]]) == "a12b")
  }

  @Test func `an edit outside the file or in another file is left out`() {
    #expect(fixed("ab", [[(1, 9, "X")]]) == "ab")
    let file = SourceFile(id: FileID(0), path: "a.menkan", bytes: Array("ab".utf8))
    let elsewhere = SourceSpan(file: FileID(1), lower: 0, upper: 1)
    let finding = Diagnostic.finding(at: file.span(0..<1), fix: [.init(elsewhere, "X")])
    #expect(FixItApplier.apply([finding], to: file) == file.bytes)
  }
}
