import MenkanSource
package import MenkanValues

/// Reads calendars of working days: `{holidays: […], workdays: […], source, updated}`. Each entry
/// is a date, or a range `2026-10-01..2026-10-07` with both days.
package enum CalendarReader {
  /// The longest range, in days.
  private static let longestRange: Int32 = 400
  /// How many days may be listed: a hundred years of holidays.
  private static let mostDays = 40_000

  package static func read(_ bytes: [UInt8]) throws(DataError) -> WorkCalendar {
    let root = try YAMLDocument(bytes).root
    guard let pairs = root.pairs else { throw .notACalendar(root) }
    var holidays: Set<CivilDate> = []
    var workdays: Set<CivilDate> = []
    for pair in pairs {
      switch pair.key {
      case "holidays": holidays = try days(pair.value)
      case "workdays": workdays = try days(pair.value)
      case "source": break
      case "updated":
        if pair.value.text.flatMap({ CivilDate($0) }) == nil {
          throw .listUpdated(at: pair.value.position)
        }
      default: throw .unknownCalendarKey(pair.key, at: pair.position)
      }
    }
    if let day = holidays.intersection(workdays).min() {
      throw .dayOffAndOn(day, at: root.position)
    }
    return WorkCalendar(holidays: holidays, workdays: workdays)
  }

  private static func days(_ node: YAMLNode) throws(DataError) -> Set<CivilDate> {
    guard let elements = node.elements else { throw .notACalendar(node) }
    var days: Set<CivilDate> = []
    var left = mostDays
    for element in elements {
      let range = try range(element)
      left -= range.count
      if left < 0 { throw .tooManyDays(at: element.position, limit: mostDays) }
      days.formUnion(range)
    }
    return days
  }

  private static func range(_ node: YAMLNode) throws(DataError) -> [CivilDate] {
    let text = node.text ?? ""
    let parts =
      text.count > 10 ? [String(text.prefix(10)), String(text.suffix(10))] : [text, text]
    guard text.count == 10 || text.count == 22,
      text.dropFirst(10).hasPrefix("..") || text.count == 10,
      let first = CivilDate(parts[0]), let last = CivilDate(parts[1])
    else { throw .notADay(text, at: node.position) }
    guard first <= last, last.day - first.day < longestRange else {
      throw .rangeOfDays(text, at: node.position, limit: longestRange)
    }
    return (first.day...last.day).map(CivilDate.init(day:))
  }
}

extension DataError {
  fileprivate static func notACalendar(_ node: YAMLNode) -> DataError {
    DataError(habitIn: node)
      ?? DataError(
        "data/calendar",
        LocalizedText(
          en: "a calendar is written as `holidays:` and `workdays:` with a list of dates each",
          zh: "工作日历由 `holidays:`（放假）和 `workdays:`（补班）两个日期列表组成"),
        line: node.position.line, column: node.position.column)
  }

  fileprivate static func unknownCalendarKey(_ key: String, at place: YAMLPosition) -> DataError {
    DataError(
      "data/calendar",
      LocalizedText(
        en: "`\(key)` is no key of a calendar: holidays, workdays, source, updated",
        zh: "工作日历没有 `\(key)` 这个键：只能是 holidays、workdays、source、updated"),
      line: place.line, column: place.column)
  }

  fileprivate static func notADay(_ text: String, at place: YAMLPosition) -> DataError {
    let shown = String(text.prefix(40))
    return DataError(
      "data/calendar",
      LocalizedText(
        en: "`\(shown)` is no date like 2026-10-01 and no range like 2026-10-01..2026-10-07",
        zh: "`\(shown)` 不是日期（如 2026-10-01），也不是日期段（如 2026-10-01..2026-10-07）"),
      line: place.line, column: place.column)
  }

  fileprivate static func rangeOfDays(
    _ text: String, at place: YAMLPosition, limit: Int32
  ) -> DataError {
    DataError(
      "data/calendar",
      LocalizedText(
        en: "`\(text)` must lead forward, over at most \(limit) days",
        zh: "`\(text)` 应从早到晚，最多 \(limit) 天"),
      line: place.line, column: place.column)
  }

  fileprivate static func tooManyDays(at place: YAMLPosition, limit: Int) -> DataError {
    DataError(
      "data/calendar",
      LocalizedText(
        en: "a calendar lists at most \(limit) days", zh: "一份工作日历最多列出 \(limit) 天"),
      line: place.line, column: place.column)
  }

  fileprivate static func dayOffAndOn(_ day: CivilDate, at place: YAMLPosition) -> DataError {
    DataError(
      "data/calendar",
      LocalizedText(
        en: "\(day) stands under both holidays and workdays",
        zh: "\(day) 同时出现在 holidays 和 workdays 中"),
      line: place.line, column: place.column)
  }
}
