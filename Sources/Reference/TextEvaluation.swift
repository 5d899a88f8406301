import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  /// By the bytes of UTF-8; every text contains the empty one.
  func compute(_ test: TextTest, _ text: Value, _ part: Value) -> Computed {
    guard case .text(let text) = text, case .text(let part) = part else { return .unproved }
    return switch test {
    case .contains: .bool(text.contains(part))
    case .startsWith: .bool(text.hasPrefix(part))
    case .endsWith: .bool(text.hasSuffix(part))
    }
  }

  func like(_ text: Value, _ pattern: Text) -> Computed {
    if case .text(let text) = text { .bool(TextPattern(pattern).matches(text)) } else { .unproved }
  }
}
