import MenkanSource

/// Dates, instants and times of day.
extension Lexer {
  /// Reads a date if one begins here, and the time behind it if there is one.
  mutating func dateOrInstant() -> Bool {
    guard let shape = DateShape(reader, at: position) else { return false }
    let start = position
    let written = span(start, shape.end)
    guard shape.isPossible else {
      report(.noSuchDate(file.text(written), daysInMonth: shape.daysInMonth, at: written))
      add(.invalid, length: shape.end - start)
      return true
    }
    if !shape.isCanonical { report(.dateFormat(meant: shape.canonical, at: written)) }
    let (letter, length) = reader.folded(at: shape.end)
    if letter == UInt8(ascii: "T"), reader.folded(at: shape.end + length).byte.isDigit {
      instant(from: start, time: shape.end + length)
    } else {
      add(.date, length: shape.end - start)
      refuseAttachedLetters()
    }
    return true
  }

  private mutating func instant(from start: Int, time: Int) {
    guard let clock = ClockShape(reader, at: time), clock.isPossible else {
      let clock = ClockShape(reader, at: time)?.end ?? reader.endOfRun(from: time)
      report(.noSuchTime(file.text(span(time, clock)), at: span(time, clock)))
      let end = ZoneShape(reader, at: clock)?.end ?? clock
      return add(.invalid, length: end - start)
    }
    guard let zone = ZoneShape(reader, at: clock.end) else {
      report(.instantWithoutZone(at: span(start, clock.end)))
      return add(.invalid, length: clock.end - start)
    }
    add(.instant, length: zone.end - start)
    refuseAttachedLetters()
  }

  /// Reads `15:00` if it stands here.
  mutating func timeOfDay() -> Bool {
    guard let clock = ClockShape(reader, at: position), !clock.hasSeconds else { return false }
    let place = span(position, clock.end)
    if clock.isPossible {
      add(.timeOfDay, length: clock.end - position)
    } else {
      report(.noSuchTime(file.text(place), at: place))
      add(.invalid, length: clock.end - position)
    }
    refuseAttachedLetters()
    return true
  }
}

/// Three groups of digits that can only be meant as a date.
struct DateShape {
  let year: Int
  let month: Int
  let day: Int
  let end: Int
  /// Written `2026-11-11`.
  let isCanonical: Bool

  init?(_ reader: ScalarReader, at offset: Int) {
    let year = reader.digits(at: offset, upTo: 5)
    guard year.count == 4, let (first, firstLength) = reader.scalar(at: year.end) else {
      return nil
    }
    let month = reader.digits(at: year.end + firstLength, upTo: 3)
    guard (1...2).contains(month.count), let (second, secondLength) = reader.scalar(at: month.end)
    else { return nil }
    let day = reader.digits(at: month.end + secondLength, upTo: 3)
    guard (1...2).contains(day.count) else { return nil }
    var end = day.end
    switch (first, second) {
    case ("年", "月"):
      if let (last, length) = reader.scalar(at: end), last == "日" || last == "号" { end += length }
    case ("-", "-"), ("/", "/"), (".", "."), ("－", "－"), ("／", "／"), ("．", "．"): break
    default: return nil
    }
    (self.year, self.month, self.day, self.end) = (year.value, month.value, day.value, end)
    let isDashed = first == "-" || first == "－"
    isCanonical = isDashed && month.count == 2 && day.count == 2
    // `2000/40/3` and `2000-40-3` are sums, not dates.
    if !isCanonical, first != "年" {
      guard (1900...2199).contains(year.value), (1...12).contains(month.value),
        (1...31).contains(day.value)
      else { return nil }
    }
  }

  var daysInMonth: Int? {
    guard (1...12).contains(month), year >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  var isPossible: Bool { daysInMonth.map { (1...$0).contains(day) } ?? false }

  var canonical: String {
    let year =
      String(repeating: "0", count: max(0, 4 - String(self.year).count)) + String(self.year)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  var daysSince1970: Int {
    // Years begin in March, so that the leap day is the last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted >= 0 ? shifted / 400 : (shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// `15:00` or `15:00:30`.
struct ClockShape {
  let hour: Int
  let minute: Int
  let second: Int
  let hasSeconds: Bool
  let end: Int

  init?(_ reader: ScalarReader, at offset: Int) {
    let hour = reader.digits(at: offset, upTo: 3)
    let (colon, length) = reader.folded(at: hour.end)
    let minute = reader.digits(at: hour.end + length, upTo: 3)
    guard (1...2).contains(hour.count), colon == UInt8(ascii: ":"), minute.count == 2 else {
      return nil
    }
    (self.hour, self.minute) = (hour.value, minute.value)
    let (again, againLength) = reader.folded(at: minute.end)
    let second = reader.digits(at: minute.end + againLength, upTo: 3)
    hasSeconds = again == UInt8(ascii: ":") && second.count == 2
    self.second = hasSeconds ? second.value : 0
    end = hasSeconds ? second.end : minute.end
  }

  var isPossible: Bool { hour < 24 && minute < 60 && second < 60 }
}

/// `Z` or `+08:00`.
struct ZoneShape {
  let secondsEastOfUTC: Int
  let end: Int

  init?(_ reader: ScalarReader, at offset: Int) {
    let (sign, length) = reader.folded(at: offset)
    if sign == UInt8(ascii: "Z") {
      (secondsEastOfUTC, end) = (0, offset + length)
      return
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let clock = ClockShape(reader, at: offset + length), !clock.hasSeconds,
      clock.hour <= 18, clock.minute < 60
    else { return nil }
    let seconds = clock.hour * 3600 + clock.minute * 60
    (secondsEastOfUTC, end) = (sign == UInt8(ascii: "-") ? -seconds : seconds, clock.end)
  }
}
