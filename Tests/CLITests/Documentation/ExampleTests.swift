import Foundation
import Testing

@Suite struct ExampleTests {
  @Test func `the example of embedding decides as the command does`() async throws {
    let samples = Tool.path("Rules/samples/submissions.jsonl")
    let input = try String(contentsOfFile: samples, encoding: .utf8)
    let example = try await Tool.run(
      [Tool.rules, "olist.daily.single_item"], input: input, program: "embedding-example")
    #expect(example.status == 0)
    let found = example.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    let review = try await Tool.run(Tool.review(samples, "--format", "text", "--locale", "en"))
    let words = ["approve", "reject", "refer"]
    let expected = review.output.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: " ").map(String.init)
      guard let first = parts.first, words.contains(first) else { return nil }
      return parts.joined(separator: " ")
    }
    #expect(found.count == 300)
    #expect(found.map(String.init) == expected)
  }
}
