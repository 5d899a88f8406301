import MenkanTooling
import Testing

/// Files that nobody writes by hand.
@Suite struct HostileLayoutTests {
  private func policy(_ items: String) -> String { "policy p for a: A {\n\(items)\n}\n" }

  @Test func `brackets are laid out as deep as they can be read`() {
    let depth = 190
    let text = policy(
      "let x = " + String(repeating: "(", count: depth) + "1"
        + String(repeating: ")", count: depth))
    let formatted = Formatting.text(of: text)
    #expect(Formatting.text(of: formatted) == formatted)
    #expect(formatted.count { $0 == "(" } == depth)
    let tooDeep = policy(
      "let x = " + String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300))
    guard case .unreadable = RuleFormatter.format(Formatting.file(tooDeep)) else {
      Issue.record("300 brackets cannot be read")
      return
    }
  }

  @Test func `a chain of hundreds of operands has a line for each`() {
    let text = policy("require r: " + (1...300).map { "a.f\($0)" }.joined(separator: " and "))
    let formatted = Formatting.text(of: text)
    #expect(formatted.split(separator: "\n").count { $0.hasPrefix("      and a.f") } == 299)
  }

  @Test func `a line of 200000 columns is broken where it can be, a long text stays`() {
    let long = String(repeating: "满", count: 20_000)
    let names = (1...10_000).map { "case_number_\($0)" }
    let text = "define d(): text = \"\(long)\"\nenum E { \(names.joined(separator: ", ")) }\n"
    let lines = Formatting.text(of: text).split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("\"\(long)\"") } == 1)
    let cases = lines.drop { !$0.hasPrefix("enum E") }
    #expect(cases.allSatisfy { $0.count <= 100 })
    let written = cases.dropFirst().dropLast().joined(separator: " ")
    #expect(written.trimmingPrefix("  ").split(separator: ", ").count == names.count)
  }

  @Test func `a thousand rules in one policy keep their order`() {
    let rules = (1...1_000).map { "require r\($0):a.x\($0)>=\($0)" }
    let lines = Formatting.text(of: policy(rules.joined(separator: "\n"))).split(separator: "\n")
    #expect(lines.count == 1_002)
    #expect(lines[777] == "  require r777: a.x777 >= 777")
  }

  @Test func `bytes that are no text, and files that are too large, are refused`() {
    for text in ["\u{0}", "unit u \"", String(repeating: " ", count: (4 << 20) + 1)] {
      guard case .unreadable(let errors) = RuleFormatter.format(Formatting.file(text)) else {
        Issue.record("it was read")
        continue
      }
      #expect(!errors.isEmpty)
    }
  }
}
