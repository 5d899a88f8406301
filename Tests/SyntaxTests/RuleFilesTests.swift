import MenkanSyntax
import Testing

@Suite struct RuleFilesTests {
  @Test func `every rule file is read without a word`() {
    #expect(Reading.ruleFiles.count >= 3)
    for (path, bytes) in Reading.ruleFiles {
      let reading = Reading(bytes: bytes)
      #expect(reading.codes == [], "\(path)")
      #expect(!reading.tree.declarations.isEmpty)
    }
  }
}
