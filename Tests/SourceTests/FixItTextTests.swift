import MenkanSource
import Testing

@Suite struct FixItTextTests {
  /// The English and the Chinese line about one edit in a two-line file.
  private func lines(
    _ edit: (SourceFile) throws -> Diagnostic.FixIt.Edit
  ) throws -> [String] {
    var sources = SourceMap()
    let file = sources.add(path: "a.menkan", bytes: Array("a；b\n除非商家 x\n".utf8))
    let finding = Diagnostic.finding(at: try file.span(of: "a"), fix: [try edit(file)])
    return OutputLanguage.allCases.map { language in
      let text = DiagnosticRenderer(language: language).text(finding, in: sources)
      return text.split(separator: "\n").last.map(String.init) ?? ""
    }
  }

  @Test func `an insertion names its place`() throws {
    let lines = try lines { .init(try $0.span(of: "x").end, "%") }
    #expect(
      lines == ["  fix: insert `%` at line 2, column 7", "  修改：在第 2 行第 7 列插入 `%`"])
  }

  @Test func `a removal names what goes`() throws {
    let lines = try lines { .init(try $0.span(of: "；"), "") }
    #expect(lines == ["  fix: remove `；`", "  修改：删除 `；`"])
  }

  @Test func `a change on another line names the line`() throws {
    let lines = try lines { .init(try $0.span(of: "除非商家"), "除非 商家") }
    #expect(
      lines == [
        "  fix: on line 2, replace `除非商家` with `除非 商家`",
        "  修改：第 2 行：将 `除非商家` 改为 `除非 商家`",
      ])
  }

  @Test func `blanks are named`() throws {
    let space = try lines { .init(try $0.span(of: "b").start, " ") }
    #expect(
      space == [
        "  fix: insert a space at line 1, column 3", "  修改：在第 1 行第 3 列插入空格",
      ])
    let line = try lines { .init(try $0.span(of: "；"), "\n") }
    #expect(line == ["  fix: replace `；` with a line break", "  修改：将 `；` 改为换行"])
  }

  @Test func `a text of several lines shows its first`() throws {
    let lines = try lines {
      .init(try $0.span(of: "b").end, "\n  | toys | 8% |\n  | food | 9% |\n")
    }
    #expect(lines[0] == "  fix: insert `| toys | 8% |…` at line 1, column 4")
  }

  @Test func `several edits are told by their title`() throws {
    let text = try rendered("a b") {
      .finding(
        at: try $0.span(of: "a"),
        fix: [.init(try $0.span(of: "a"), "c"), .init(try $0.span(of: "b"), "d")])
    }
    #expect(text.hasSuffix("  fix: mend it\n"))
  }
}
