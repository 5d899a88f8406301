package import ArgumentParser
import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// With what rules are applied: values of params, the day, the zone.
package struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("param"),
    help: ArgumentHelp(
      "Another value for a param of the rules, such as min_score=4.2 or share=5%.",
      valueName: "n=v"))
  package var params: [String] = []

  @Option(
    help: ArgumentHelp(
      "An activity's YAML file, whose params replace those of the rules.", valueName: "file"))
  package var activity: String?

  @Option(help: ArgumentHelp("The day that counts as today.", valueName: "date"))
  package var today: String?

  @Option(
    help: ArgumentHelp("The moment that counts as now, with its offset.", valueName: "instant"))
  package var now: String?

  @Option(
    help: ArgumentHelp(
      "The zone in which moments become days: +08:00 or a name. Default Asia/Shanghai.",
      valueName: "zone"))
  package var zone: String?

  package init() {}

  func options(_ language: OutputLanguage) throws -> ReviewOptions {
    var options = ReviewOptions()
    options.language = language
    if let zone { options.zone = try ZoneReader.zone(named: zone) }
    if today != nil, now != nil {
      throw stop(
        LocalizedText(
          en: "give --today or --now, not both: the moment tells the day",
          zh: "--today 与 --now 只能给一个：时刻已经包含日期"), language)
    }
    if let today { options.today = try CommandDay.date(today, language) }
    if let now { options.now = try instant(now, language) }
    if let activity { options.params += try ActivityFile.params(at: activity) }
    options.params += try params.map { try assignment($0, language) }
    return options
  }

  private func instant(_ text: String, _ language: OutputLanguage) throws -> Instant {
    if let instant = Instant(text) { return instant }
    throw stop(
      LocalizedText(
        en: "`\(text)` is no moment; write it like 2026-11-11T20:00+08:00",
        zh: "`\(text)` 不是时刻，请写成 2026-11-11T20:00+08:00 的形式"), language)
  }

  private func assignment(_ text: String, _ language: OutputLanguage) throws
    -> (name: String, literal: String)
  {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty { return (String(parts[0]), String(parts[1])) }
    throw stop(
      LocalizedText(
        en: "--param takes name=value, not `\(text)`", zh: "--param 的形式是 名称=值，不是 `\(text)`"),
      language)
  }

  private func stop(_ text: LocalizedText, _ language: OutputLanguage) -> CommandStop {
    CommandStop(.wrongUse, text.text(in: language))
  }
}
