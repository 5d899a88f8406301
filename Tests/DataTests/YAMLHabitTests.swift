import MenkanData
import MenkanSource
import MenkanValues
import Testing

/// Full-width signs and dashes without a blank, which YAML takes for text.
@Suite struct YAMLHabitTests {
  private func told(_ text: String) -> String {
    do throws(DataError) {
      _ = try YAMLDocument(Array(text.utf8))
      return "read"
    } catch {
      return "\(error.line ?? 0):\(error.column ?? 0) \(error.message.english)"
    }
  }

  private static let colon = "the `：` here is full-width; write `: ` with a blank behind it"

  @Test(arguments: [
    ("suite：以旧换新\npolicy: a.b\n", "1:6 \(colon)"),
    ("base:\n  商家：\n    评分: 4.6\n", "2:5 \(colon)"),
    ("a: 1\n店铺评分：4.6\nb: 2\n", "2:5 \(colon)"),
    (
      "- {编号: M-1，名称: 好店}\n",
      "1:11 the `，` here is full-width; write `, ` with a blank behind it"
    ),
    ("a: ｛b: 1｝\n", "1:4 the `｛` here is full-width; write `{`"),
    ("a: “b: c”\n", "1:4 the `“` here is full-width; write `\"`"),
    ("- M-1\n-M-2\n", "2:1 a blank is missing behind the dash; write `- M-2`"),
  ])
  func `the habit is named where it stands`(text: String, expected: String) {
    #expect(told(text) == expected)
  }

  @Test(arguments: [
    "a: '说明：好'\nb: [1\n", "# 说明：好\nb: c: d\n", "a: 说明：好，很好\nb: c: d\n",
  ])
  func `signs within texts and comments are not blamed`(text: String) {
    #expect(!told(text).contains("full-width"))
  }

  @Test(arguments: ["a: 说明：好，很好\n", "- -5\n", "a：b\n", "- “好店”\n"])
  func `what YAML reads is read`(text: String) {
    #expect(told(text) == "read")
  }

  @Test(arguments: [
    ("values：\n  - M1\n", 1, 7), ("values:\n  -M-0666\n", 2, 3), ("-M-0666\n-M-0667\n", 1, 1),
    ("［M1，M2］\n", 1, 1),
  ])
  func `a list that was read as a word is explained`(text: String, line: Int, column: Int) {
    do throws(DataError) {
      let slots = try ListReader(Shop.schema).read(Array(text.utf8), element: .text)
      Issue.record("read \(slots)")
    } catch {
      #expect(error.code == "data/yaml-syntax")
      #expect((error.line, error.column) == (line, column))
    }
  }

  @Test func `truth values may be written in Chinese`() throws {
    let slots = try ListReader(Shop.schema).read(Array("[是, 否, 真, 假]".utf8), element: .bool)
    #expect(slots == [true, false, true, false].map { .value(.bool($0)) })
    #expect(throws: DataError.self) {
      try ListReader(Shop.schema).read(Array("[是的]".utf8), element: .bool)
    }
  }
}
