import Foundation
import MenkanCLI
import Testing

@Suite struct ExplainCommandTests {
  private static let samples = Tool.path("Rules/samples/submissions.jsonl")

  private func arguments(_ input: String, _ more: String...) -> [String] {
    ["explain"] + Tool.review(input).dropFirst() + more
  }

  @Test func `without an id it is the first submission, and that is said`() async throws {
    let result = try await Tool.run(arguments(Self.samples, "--locale", "en"))
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("approve  S-3ec0411cfcc0-e8d38cf8\n"))
    #expect(result.error.contains("this is the first submission, S-3ec0411cfcc0-e8d38cf8"))
    #expect(result.output.contains("\n✓ listing: passes\n  ├ ✓ name length 45, at least 20\n"))
  }

  @Test func `one is found by its id, others are passed over, malformed ones too`() async throws {
    let input = #"{"id": "a", "item": {"photos": "x"}}"# + "\n" + #"{"id": "b"}"# + "\n"
    let result = try await Tool.run(
      arguments("-", "--id", "b", "--locale", "zh", "--format", "json"), input: input)
    #expect(result.status == 0)
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(line["submission"] as? String == "b")
    #expect((line["explanation"] as? [String: Any])?["rules"] != nil)
  }

  @Test func `an id that is not there is wrong use, a malformed submission malformed input`()
    async throws
  {
    let unknown = try await Tool.run(arguments(Self.samples, "--id", "nobody"))
    #expect(unknown.status == 2)
    #expect(unknown.output.isEmpty)
    let input = #"{"id": "a", "item": {"photos": "x"}}"# + "\n"
    let malformed = try await Tool.run(arguments("-", "--id", "a"), input: input)
    #expect(malformed.status == 3)
    let empty = try await Tool.run(arguments("-"), input: "")
    #expect(empty.status == 2)
  }

  @Test func `a review explains each decision where it is asked to`() async throws {
    let plain = try await Tool.run(Tool.review(Self.samples)).output
    let explained = try await Tool.run(Tool.review(Self.samples, "--explain")).output
    let pairs = zip(plain.split(separator: "\n"), explained.split(separator: "\n"))
    for (short, long) in pairs {
      #expect(long.hasPrefix(short.dropLast() + #", "explanation": {"rules": ["#))
    }
  }
}
