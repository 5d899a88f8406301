package import MenkanSource
package import MenkanValues

extension Outcome {
  /// What people call it.
  package var words: LocalizedText {
    switch self {
    case .approve: LocalizedText(en: "approve", zh: "通过")
    case .reject: LocalizedText(en: "reject", zh: "拒绝")
    case .refer: LocalizedText(en: "refer", zh: "转人工")
    }
  }
}
