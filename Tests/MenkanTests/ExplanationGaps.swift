import Menkan
import MenkanValues

/// What is missing or unreadable in an explained decision.
struct ExplanationGaps {
  private(set) var found: Set<String> = []
  /// The keys of included rules, which are shown as they are, `food.item_score`, or in words.
  private let keys: [String]

  init(_ decision: Decision) {
    keys = decision.rules.map(\.rule).filter { $0.contains(".") }
      .flatMap { [$0, $0.replacing("_", with: " ")] }
    for rule in decision.rules {
      let reason = decision.reason(rule.rule)
      switch rule.verdict {
      case .fail: checkLeaves(of: reason, rule.rule)
      case .unknown where reason?.causes.isEmpty ?? true: found.insert("\(rule.rule): no cause")
      case .pass, .unknown, .waived, .notApplicable: break
      }
    }
    for reason in decision.reasons { check(reason.message) }
    guard let explanation = decision.explanation else {
      found.insert("no explanation")
      return
    }
    if explanation.rules.count != decision.rules.count { found.insert("rules left out") }
    for node in explanation.nodes { check(node) }
  }

  private mutating func checkLeaves(of reason: Decision.Reason?, _ rule: String) {
    let leaves = reason?.leaves.map(\.leaf) ?? []
    if leaves.isEmpty { found.insert("\(rule): nothing that was found and needed") }
    for leaf in leaves {
      switch leaf.actual {
      case .value: break
      case .unknown where leaf.op == .isKnown || leaf.op == .isMissing: break
      case .unknown: found.insert("\(rule): no actual value")
      }
      switch leaf.need {
      case .threshold(.value, _, _, _): break
      case .threshold: found.insert("\(rule): no threshold")
      case .values(_, _, _, let count) where count == 0: found.insert("\(rule): nothing needed")
      case .values: break
      case .nothing where leaf.op == .equal: found.insert("\(rule): nothing needed")
      case .nothing: break
      }
    }
  }

  private mutating func check(_ node: Explanation.Node) {
    check(node.text)
    for child in node.children { check(child) }
  }

  /// Neither empty nor a piece of a rule.
  private mutating func check(_ sentence: String) {
    if sentence.allSatisfy(\.isWhitespace) { found.insert("an empty sentence") }
    let words = keys.reduce(sentence) { $0.replacing($1, with: "") }
    if Array(words.utf8).looksLikeCode { found.insert(sentence) }
  }
}

extension [UInt8] {
  /// `item.price`, `min(`, `for p in list`, `==`; by bytes, as there are very many sentences.
  fileprivate var looksLikeCode: Bool {
    for (index, byte) in enumerated().dropFirst().dropLast() {
      let (before, after) = (self[index - 1], self[index + 1])
      switch byte {
      case UInt8(ascii: "."):
        if before.isInWords, after.isInWords, !after.isDigit { return true }
      case UInt8(ascii: "("): if before.isInWords, !before.isDigit { return true }
      case UInt8(ascii: "="): if before == byte || before == UInt8(ascii: "!") { return true }
      case UInt8(ascii: ">"): if before == UInt8(ascii: "-") { return true }
      case UInt8(ascii: "f"): if self[index...].starts(with: "for p in ".utf8) { return true }
      default: break
      }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isInWords: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || self == UInt8(ascii: "_")
  }
}
