import Foundation
import MenkanSource
package import MenkanValues

/// Finds zones by name, with the changes of their clocks from 1970 to 2100.
package enum ZoneReader {
  /// `Z`, `UTC`, an offset such as `+08:00`, or a name such as `Asia/Shanghai`.
  package static func zone(named name: String) throws(DataError) -> Zone {
    if name == "Z" || name == "UTC" { return Zone(name: "UTC", firstOffset: 0) }
    if let offset = Instant.offset(Array(name.utf8)) {
      return Zone(name: name, firstOffset: Int32(offset))
    }
    // Foundation also takes abbreviations, which mean different zones to different people.
    guard let known = TimeZone.knownTimeZoneIdentifiers.first(where: { $0 == name }),
      let zone = TimeZone(identifier: known)
    else { throw .unknownZone(name, near: nearNames(to: name)) }
    return Zone(
      name: name, firstOffset: Int32(zone.secondsFromGMT(for: Date(timeIntervalSince1970: 0))),
      transitions: transitions(of: zone))
  }

  private static func transitions(of zone: TimeZone) -> [Zone.Transition] {
    let end = Date(timeIntervalSince1970: 4_102_444_800)  // 2100-01-01
    var transitions: [Zone.Transition] = []
    var date = Date(timeIntervalSince1970: 0)
    var offset = zone.secondsFromGMT(for: date)
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date, next < end {
      date = next
      let after = zone.secondsFromGMT(for: next)
      if after == offset { continue }
      offset = after
      transitions.append(
        Zone.Transition(start: Int64(next.timeIntervalSince1970), offset: Int32(after)))
    }
    return transitions
  }

  /// Up to three names that hold the last part of what was written, whatever its case.
  private static func nearNames(to name: String) -> [String] {
    guard let city = name.split(separator: "/").last?.lowercased().prefix(60), city.count > 2
    else { return [] }
    let wanted = city.replacing(" ", with: "_").prefix(4)
    return Array(
      TimeZone.knownTimeZoneIdentifiers
        .filter { $0.lowercased().split(separator: "/").last?.hasPrefix(wanted) == true }
        .sorted().prefix(3))
  }
}

extension DataError {
  fileprivate static func unknownZone(_ name: String, near: [String]) -> DataError {
    let name = Excerpt.of(name)
    let names = near.joined(separator: ", ")
    let english = near.isEmpty ? "" : "; is one of these meant: \(names)?"
    let chinese = near.isEmpty ? "" : "；是否指 \(names)？"
    return DataError(
      "data/unknown-zone",
      LocalizedText(
        en: "there is no zone `\(name)`; write an offset such as +08:00 or a name such as"
          + " Asia/Shanghai\(english)",
        zh: "没有时区 `\(name)`；请写 +08:00 这样的偏移或 Asia/Shanghai 这样的名称\(chinese)"))
  }
}
