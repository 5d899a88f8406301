import Menkan
import MenkanValues

/// A submission on the way to a suggested case: an approved one with some fields changed.
struct SuggestionState {
  /// New values by path; `.missing` takes a value away.
  private(set) var changes: [String: Slot] = [:]
  private(set) var record: Record
  let setting: SuiteSetting

  init(_ record: Record, _ setting: SuiteSetting) {
    self.record = record
    self.setting = setting
  }

  func setting(_ path: FieldPath, named name: String, to slot: Slot) -> SuggestionState {
    var copy = self
    copy.record = record.replacing(path, with: slot)
    if copy.record != record { copy.changes[name] = slot }
    return copy
  }

  /// The same submission on another day.
  func on(_ day: CivilDate) -> SuggestionState {
    var setting = setting
    setting.clock = .today(day)
    var copy = SuggestionState(record, setting)
    copy.changes = changes
    return copy
  }
}
