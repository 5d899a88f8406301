import Foundation
import Menkan
import MenkanSource
import MenkanValues

/// The one place where the machine's clock is read.
enum ReviewClock {
  /// What `make` makes by these options. Where the rules ask for the time and nobody told it, the
  /// clock is read once, and that is said.
  static func told<Engine: ClockReader>(
    _ options: ReviewOptions, _ make: (ReviewOptions) throws -> Engine
  ) throws -> Engine {
    var options = options
    let engine = try make(options)
    let isTold = options.now != nil || options.today != nil && !engine.readsNow
    guard engine.readsNow || engine.readsToday, !isTold else { return engine }
    let now = now
    options.now = now
    let text = now.text(in: options.zone)
    Terminal.say(
      LocalizedText(
        en: "the \(Engine.kind.english) asks for the time: now is \(text), by this machine's clock",
        zh: "该\(Engine.kind.chinese)需要当前时间：以本机时钟为准，现在是 \(text)"),
      in: options.language)
    return try make(options)
  }

  /// The day in China; nil where the clock is out of all reason.
  static var day: CivilDate? { Zone.shanghai.date(of: now) }

  private static var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
}

/// What may need to know the day or the moment.
protocol ClockReader {
  /// What it is: a policy, or a rank.
  static var kind: LocalizedText { get }
  var readsToday: Bool { get }
  var readsNow: Bool { get }
}

extension Reviewer: ClockReader {
  static var kind: LocalizedText { LocalizedText(en: "policy", zh: "策略") }
}

extension Ranker: ClockReader {
  static var kind: LocalizedText { LocalizedText(en: "rank", zh: "排名") }
}
