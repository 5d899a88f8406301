import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Reads the files that the rules' calendars name.
enum ReferenceCalendars {
  /// In the order of the program; what cannot be read is reported.
  static func read(_ program: TypedProgram, below root: String?)
    -> (calendars: [WorkCalendar], diagnostics: [Diagnostic])
  {
    var diagnostics: [Diagnostic] = []
    let calendars = program.calendars.map { calendar -> WorkCalendar in
      guard let root else {
        diagnostics.append(.unreadableCalendar(calendar, LocalizedText.noRoot))
        return WorkCalendar()
      }
      do throws(DataError) {
        return try CalendarReader.read(RootedFile(calendar.path, under: root).bytes())
      } catch {
        diagnostics.append(.unreadableCalendar(calendar, error.located(in: calendar.path)))
        return WorkCalendar()
      }
    }
    return (calendars, diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func unreadableCalendar(
    _ calendar: ReferenceCalendar, _ why: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      "calendar/unreadable",
      title: LocalizedText(
        en: "the calendar `\(calendar.code)` cannot be read",
        zh: "无法读取工作日历 `\(calendar.code)`"),
      at: calendar.pathSpan, why)
  }
}
