import MenkanData
import MenkanSource
import Testing

/// `Tests/Cases/yaml`: the documented subset, and what lies outside of it.
struct YAMLCorpusTests {
  /// A document without the sign that marks the place of its mistake, and that place.
  private func marked(_ text: String) -> (bytes: [UInt8], place: String) {
    let parts = text.split(separator: "▸", omittingEmptySubsequences: false).map(String.init)
    let before = String(decoding: Corpus.bytes(parts[0]), as: UTF8.self).unicodeScalars
    let bytes = Corpus.bytes(parts.joined())
    if parts.count == 1 { return (bytes, "") }
    let line = before.count { $0 == "\n" } + 1
    let column =
      before.count
      - (before.lastIndex(of: "\n").map {
        before.distance(from: before.startIndex, to: $0) + 1
      } ?? 0) + 1
    return (bytes, " \(line):\(column)")
  }

  @Test func `the documented subset is read and nothing else`() throws {
    let cases = try Corpus.cases("yaml/cases.txt")
    #expect(cases.count > 150)
    for columns in cases {
      let (bytes, place) = marked(columns[1])
      do throws(DataError) {
        _ = try YAMLDocument(bytes)
        #expect(columns[0] == "read", "\(columns[1])")
      } catch {
        let found = error.line.map { " \($0):\(error.column ?? 0)" } ?? ""
        #expect(error.code + found == columns[0] + place, "\(columns[1])")
        #expect(error.message.english.count > 15)
        #expect(error.message.chinese.unicodeScalars.contains { $0.value >= 0x4E00 })
        // Every sentence is ours; none of libyaml's is handed on.
        #expect(!error.message.english.contains("this is not valid YAML: "), "\(error.message)")
      }
    }
  }
}
