import Foundation
import Menkan
import MenkanSource
import MenkanValues

/// The one place where the machine's clock is read.
enum ReviewClock {
  /// A reviewer by these options. Where the policy asks for the time and nobody told it, the clock
  /// is read once, and that is said.
  static func reviewer(_ rules: RuleSet, policy: String, _ options: ReviewOptions) throws
    -> Reviewer
  {
    var options = options
    let reviewer = try Reviewer(rules, policy: policy, options: options)
    let isTold = options.now != nil || options.today != nil && !reviewer.readsNow
    guard reviewer.readsNow || reviewer.readsToday, !isTold else { return reviewer }
    let now = now
    options.now = now
    let text = now.text(in: options.zone)
    Terminal.say(
      LocalizedText(
        en: "the policy asks for the time: now is \(text), by this machine's clock",
        zh: "该策略需要当前时间：以本机时钟为准，现在是 \(text)"),
      in: options.language)
    return try Reviewer(rules, policy: policy, options: options)
  }

  /// The day in China; nil where the clock is out of all reason.
  static var day: CivilDate? { Zone.shanghai.date(of: now) }

  private static var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
}
