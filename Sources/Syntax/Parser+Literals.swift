import MenkanSource

/// Numbers with their units, dates, texts.
extension Parser {
  var startsLiteral: Bool {
    switch current.kind {
    case .number, .date, .instant, .timeOfDay, .text, .sign(.yuan): true
    default: false
    }
  }

  /// Reads the literal that begins here.
  mutating func literal() -> ExpressionID {
    let start = current.span
    let reader = ScalarReader(file.bytes, end: Int(start.upper))
    let lower = Int(start.lower)
    switch current.kind {
    case .text:
      return add(.literal(.text(text(of: advance()))), start)
    case .date:
      advance()
      guard let shape = DateShape(reader, at: lower) else { return invalid(start) }
      return add(.literal(.date(day: Int32(truncatingIfNeeded: shape.daysSince1970))), start)
    case .instant:
      advance()
      return instant(start, reader)
    case .timeOfDay:
      advance()
      guard let clock = ClockShape(reader, at: lower) else { return invalid(start) }
      return add(.literal(.timeOfDay(minutes: clock.hour * 60 + clock.minute)), start)
    default:
      return number()
    }
  }

  private mutating func instant(_ span: SourceSpan, _ reader: ScalarReader) -> ExpressionID {
    guard let date = DateShape(reader, at: Int(span.lower)) else { return invalid(span) }
    let time = date.end + reader.folded(at: date.end).length
    guard let clock = ClockShape(reader, at: time), let zone = ZoneShape(reader, at: clock.end)
    else { return invalid(span) }
    let seconds =
      date.daysSince1970 * 86_400 + clock.hour * 3600 + clock.minute * 60 + clock.second
      - zone.secondsEastOfUTC
    return add(.literal(.instant(seconds: Int64(seconds))), span)
  }

  /// What the signs and words around a number make of it.
  private enum Unit {
    case none
    case percent
    case money(String)
    case duration(DurationUnitSyntax, Int64)
  }

  private mutating func number() -> ExpressionID {
    let start = current.span
    let isYuan = accept(.yuan) != nil
    guard current.kind == .number else {
      unexpected(.other(LocalizedText(en: "an amount", zh: "金额")))
      return invalid(start)
    }
    let first = advance().span
    let digits = rowDepth == 0 ? digits(from: first) : (text: file.text(first), span: first)
    var scale: Int64 = 1
    var unit = Unit.none
    suffix(&scale, &unit)
    let whole = span(from: start)
    if isYuan {
      if case .none = unit {
      } else if case .money("CNY") = unit {
      } else {
        report(.twoUnits(at: whole))
      }
      unit = .money("CNY")
    }
    guard let decimal = ExactDecimal(digits.text) else {
      report(.numberTooLarge(at: digits.span))
      return invalid(whole)
    }
    do throws(ExactDecimal.Failure) {
      return add(.literal(try literal(decimal, scale, unit)), whole)
    } catch {
      switch (error, unit) {
      case (.tooLarge, _): report(.numberTooLarge(at: digits.span))
      case (.tooPrecise, .duration): report(.wholeNumberNeeded(at: digits.span))
      case (.tooPrecise, .percent): report(.tooManyDecimals(at: digits.span, allowed: 4))
      case (.tooPrecise, _): report(.tooManyDecimals(at: digits.span, allowed: 6))
      }
    }
    return invalid(whole)
  }

  /// The digits of a number that may be parted by commas, as `1,000` or `10.000,00`.
  private mutating func digits(from first: SourceSpan) -> (text: String, span: SourceSpan) {
    var text = file.text(first)
    var end = first
    while at(.comma), current.isAttached, peek().kind == .number, peek().isAttached {
      let more = file.text(peek().span)
      let isPointed = text.contains(".")
      let whole = more.prefix { $0 != "." }
      if !isPointed, whole.count == 3, end != first || text.count <= 3 {
        text += more
      } else if isPointed, end == first, whole.count == more.count, more.count <= 2 {
        text = text.filter { $0 != "." } + "." + more
      } else {
        break
      }
      advance()
      end = advance().span
    }
    if end != first { report(.numberSeparator(meant: text, at: first.joined(with: end))) }
    return (text, first.joined(with: end))
  }

  private func literal(
    _ decimal: ExactDecimal, _ scale: Int64, _ unit: Unit
  ) throws(ExactDecimal.Failure) -> Literal {
    switch unit {
    case .percent: return .percent(micros: try decimal.exactly(times: scale * 10_000))
    case .money(let currency):
      return .money(micros: try decimal.exactly(times: scale * 1_000_000), currency: currency)
    case .duration(let unit, let factor):
      return .duration(count: try decimal.exactly(times: scale * factor), unit: unit)
    case .none:
      if !decimal.hasPoint { return .integer(try decimal.exactly(times: scale)) }
      // `1.2亿` is a whole number.
      if scale > 1, let integer = decimal.integer(times: scale) { return .integer(integer) }
      return .number(micros: try decimal.exactly(times: scale * 1_000_000))
    }
  }

  /// Reads the suffixes on the number's line.
  private mutating func suffix(_ scale: inout Int64, _ unit: inout Unit) {
    while !current.startsLine, !isFieldName {
      if at(Sign.percent), scale == 1 {
        advance()
        unit = .percent
        return
      }
      if at(.business) {
        report(.businessDaysOutsideWindow(at: current.span))
        advance()
        if current.keyword?.suffix != nil { advance() }
        if at(.of), peek().kind == .word { index += 2 }
        unit = .duration(.days, 1)
        return
      }
      if current.keyword == nil, Parser.isCurrency(current.text), !isQuoted(current) {
        unit = .money(advance().text)
        return
      }
      switch current.keyword?.suffix {
      case .scale(let factor) where scale == 1:
        advance()
        scale = factor
      case .currency(let code):
        advance()
        unit = .money(code)
        return
      case .duration(let length, let factor):
        advance()
        unit = .duration(length, factor)
        return
      default: return
      }
    }
  }

  /// Whether the current word is the name of the next field: `a: int in 0..5 day: date`.
  private var isFieldName: Bool {
    let colon = Token.Kind.sign(.colon)
    return isWord(current)
      && (peek().kind == colon || peek().kind == .text && peek(2).kind == colon)
  }

  /// `CNY`: three capital letters that spell no keyword.
  static func isCurrency(_ text: String) -> Bool {
    text.utf8.count == 3
      && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && Keyword.spellingTable[text.lowercased()] == nil
  }
}
