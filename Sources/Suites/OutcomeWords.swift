import Menkan
import MenkanSource
import MenkanValues

/// How outcomes are called in the report of a run.
enum OutcomeWords {
  static func of(_ outcome: Outcome) -> LocalizedText {
    LocalizedText(
      en: outcome.words.english, zh: "\(outcome.words.chinese)（\(outcome.rawValue)）")
  }
}

extension Verdict {
  /// What a rule of this verdict does.
  var words: LocalizedText {
    switch self {
    case .pass: LocalizedText(en: "passes", zh: "通过")
    case .fail: LocalizedText(en: "fails", zh: "未通过")
    case .unknown: LocalizedText(en: "is unknown", zh: "无法判定")
    case .waived: LocalizedText(en: "is waived", zh: "被豁免")
    case .notApplicable: LocalizedText(en: "does not apply", zh: "不适用")
    }
  }

  /// What a rule should do that is expected to have this verdict.
  var demand: LocalizedText {
    switch self {
    case .pass: LocalizedText(en: "should pass", zh: "预期通过")
    case .fail: LocalizedText(en: "should fail", zh: "预期未通过")
    case .unknown: LocalizedText(en: "should be unknown", zh: "预期无法判定")
    case .waived: LocalizedText(en: "should be waived", zh: "预期被豁免")
    case .notApplicable: LocalizedText(en: "should not apply", zh: "预期不适用")
    }
  }
}
