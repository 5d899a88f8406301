import MenkanSemantics
import MenkanValues

/// What a rule says from its condition and its exception alone.
enum Cell: Hashable {
  case pass
  /// A pass that rests on `unless`.
  case excepted
  case fail
  case unknown
}

extension TypedRule.Form {
  /// The table of verdicts.
  func cell(condition: Truth, exception: Truth) -> Cell {
    switch self {
    case .require:
      switch (condition, exception) {
      case (.yes, .yes): .pass
      case (.yes, .no): .pass
      case (.yes, .unknown): .pass
      case (.no, .yes): .excepted
      case (.no, .no): .fail
      case (.no, .unknown): .unknown
      case (.unknown, .yes): .pass
      case (.unknown, .no): .unknown
      case (.unknown, .unknown): .unknown
      }
    case .reject, .refer:
      switch (condition, exception) {
      case (.yes, .yes): .excepted
      case (.yes, .no): .fail
      case (.yes, .unknown): .unknown
      case (.no, .yes): .pass
      case (.no, .no): .pass
      case (.no, .unknown): .pass
      case (.unknown, .yes): .pass
      case (.unknown, .no): .unknown
      case (.unknown, .unknown): .unknown
      }
    }
  }
}
