import Foundation

/// One line of the command's output, read back by a JSON parser that is not ours.
struct DecisionLine: Decodable {
  struct Problem: Decodable {
    let code: String
    let message: String
  }

  struct Reason: Decodable {
    let rule: String?
    let verdict: String
    let message: String
  }

  let line: Int?
  let submission: String?
  let today: String?
  let outcome: String
  let rules: [String: String]?
  let uncertain: [String]?
  let reasons: [Reason]?
  let missing: [String]?
  let error: Problem?

  /// The rules with a verdict, sorted.
  func rules(_ verdict: String) -> [String] {
    (rules ?? [:]).filter { $0.value == verdict }.map(\.key).sorted()
  }

  static func read(_ text: String) throws -> [DecisionLine] {
    // By bytes: grouping millions of them into characters takes its time.
    try text.utf8.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(DecisionLine.self, from: Data($0))
    }
  }
}
