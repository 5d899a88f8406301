import MenkanSource
import MenkanValues

/// Turns values as found into values of a type; the one place where data get their types.
struct ScalarReader {
  /// A slot, and whether digits beyond the sixth were rounded away.
  struct Reading {
    let slot: Slot
    let isRounded: Bool

    init(_ value: Value, isRounded: Bool = false) {
      slot = .value(value)
      self.isRounded = isRounded
    }

    init(_ slot: Slot) {
      self.slot = slot
      isRounded = false
    }
  }

  /// For each enum its cases by name and alias.
  let cases: [KeyTable]

  init(_ schema: Schema) {
    cases = schema.enums.map { type in
      var table = KeyTable()
      for (index, element) in type.cases.enumerated() {
        table.insert(element.name.utf8, id: index)
      }
      for (index, element) in type.cases.enumerated() {
        if let alias = element.alias { table.insert(alias.utf8, id: index) }
      }
      return table
    }
  }

  /// Not for entities and lists: there only null is anything but a problem.
  func read(
    _ found: FoundValue, _ type: ValueType, _ constraint: Constraint?
  ) throws(FieldProblem) -> Reading {
    if case .null = found { return Reading(.missing) }
    switch type {
    case .bool:
      return Reading(.bool(try bool(found)))
    case .int, .count:
      return Reading(.int(try int(found, constraint)))
    case .number, .percent, .ratio, .money:
      return try decimal(found, type, constraint)
    case .text:
      return Reading(.text(try text(found, constraint)))
    case .date:
      return Reading(.date(try date(found, constraint)))
    case .instant:
      guard let instant = found.string(upTo: 64).flatMap({ Instant($0) }) else { break }
      return Reading(.instant(instant))
    case .duration(let unit):
      guard let duration = found.string(upTo: 64).flatMap({ CalendarDuration(parsing: $0) }),
        duration.unit == unit
      else { break }
      return Reading(.duration(duration))
    case .enumeration(let id):
      return Reading(try enumCase(found, id))
    case .entity, .list:
      break
    }
    throw .wrongType(found, needed: type, constraint)
  }

  private func bool(_ found: FoundValue) throws(FieldProblem) -> Bool {
    switch found {
    case .bool(let flag): return flag
    case .plain(let bytes):
      switch unsafe String(decoding: bytes.prefix(8), as: UTF8.self) {
      case "true", "是", "真": return true
      case "false", "否", "假": return false
      default: break
      }
    default: break
    }
    throw .wrongType(found, needed: .bool, nil)
  }

  private func int(_ found: FoundValue, _ constraint: Constraint?) throws(FieldProblem) -> Int64 {
    guard let digits = unsafe found.digits else {
      throw .wrongType(found, needed: .int, constraint)
    }
    switch unsafe WholeNumber(digits) {
    case .fraction: throw .wrongType(found, needed: .int, constraint)
    case .outOfRange: throw .wholeTooLarge(found)
    case .whole(let value):
      if case .integers(let range) = constraint, !range.contains(value) {
        throw .outOfRange(found, needed: .int, constraint)
      }
      return value
    }
  }

  private func decimal(
    _ found: FoundValue, _ type: ValueType, _ constraint: Constraint?
  ) throws(FieldProblem) -> Reading {
    var parsed = ParsedDecimal.malformed
    if let digits = unsafe found.digits {
      parsed = unsafe FixedDecimal.parse(digits)
    } else if type == .percent || type == .ratio, let digits = unsafe found.percentDigits {
      parsed = FixedDecimal.parse(unsafe Array(digits) + Array("e-2".utf8))
    }
    var isRounded = false
    let value: FixedDecimal
    switch parsed {
    case .exact(let exact): value = exact
    case .rounded(let rounded):
      if case .money = type { throw .tooManyDecimals(found) }
      isRounded = true
      value = rounded
    case .outOfRange: throw .tooLarge(found)
    case .malformed: throw .wrongType(found, needed: type, constraint)
    }
    if case .decimals(let range) = constraint, !range.contains(value) {
      throw .outOfRange(found, needed: type, constraint)
    }
    return Reading(.decimal(value), isRounded: isRounded)
  }

  private func text(_ found: FoundValue, _ constraint: Constraint?) throws(FieldProblem) -> Text {
    guard let bytes = unsafe found.textBytes else {
      throw .wrongType(found, needed: .text, constraint)
    }
    if bytes.count > DataLimit.text { throw .textTooLong(bytes: bytes.count) }
    if unsafe bytes.contains(0) { throw .nullCharacter(found) }
    if case .like(let pattern) = constraint, unsafe !isLike(bytes, Array(pattern.string.utf8)) {
      throw .notLike(found, pattern: pattern)
    }
    return Text(unsafe String(decoding: bytes, as: UTF8.self))
  }

  private func date(
    _ found: FoundValue, _ constraint: Constraint?
  ) throws(FieldProblem) -> CivilDate {
    guard let date = found.string(upTo: 10).flatMap({ CivilDate($0) }) else {
      throw .wrongType(found, needed: .date, constraint)
    }
    if case .dates(let range) = constraint, !range.contains(date) {
      throw .outOfRange(found, needed: .date, constraint)
    }
    return date
  }

  private func enumCase(_ found: FoundValue, _ id: EnumID) throws(FieldProblem) -> Slot {
    guard let bytes = unsafe found.textBytes else {
      throw .wrongType(found, needed: .enumeration(id), nil)
    }
    if cases.indices.contains(id.index), let entry = unsafe cases[id.index].entry(for: bytes) {
      return .value(.enumCase(Int32(truncatingIfNeeded: cases[id.index].id(of: entry))))
    }
    return .unlisted(try text(found, nil))
  }
}

extension FoundValue {
  /// The digits of a number; nil for anything else.
  fileprivate var digits: UnsafeBufferPointer<UInt8>? {
    switch self {
    case .number(let bytes): unsafe bytes
    case .plain(let bytes): unsafe isNumber(bytes) ? bytes : nil
    default: nil
    }
  }

  /// The digits of `5.2%`; nil for anything else, exponents included.
  fileprivate var percentDigits: UnsafeBufferPointer<UInt8>? {
    guard let bytes = unsafe textBytes, unsafe bytes.last == UInt8(ascii: "%") else { return nil }
    let digits = unsafe UnsafeBufferPointer(rebasing: bytes.dropLast())
    let hasExponent = unsafe digits.contains { $0 | 0x20 == UInt8(ascii: "e") }
    return unsafe isNumber(digits) && !hasExponent ? digits : nil
  }

  fileprivate var textBytes: UnsafeBufferPointer<UInt8>? {
    switch self {
    case .text(let bytes), .plain(let bytes): unsafe bytes
    default: nil
    }
  }

  /// A text of at most `limit` bytes; nil for anything else.
  fileprivate func string(upTo limit: Int) -> String? {
    guard let bytes = unsafe textBytes, bytes.count <= limit else { return nil }
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}

/// Whether a text fits a pattern in which `*` stands for any run of characters.
///
/// - Complexity: O(*text* × *pattern*) at worst, without recursion.
func isLike(_ text: UnsafeBufferPointer<UInt8>, _ pattern: [UInt8]) -> Bool {
  let star = UInt8(ascii: "*")
  var (inText, inPattern) = (0, 0)
  /// Behind the last star, and where in the text its run began.
  var resume: (pattern: Int, text: Int)?
  while inText < text.count {
    if inPattern < pattern.count, pattern[inPattern] == star {
      inPattern += 1
      resume = (inPattern, inText)
    } else if inPattern < pattern.count, unsafe pattern[inPattern] == text[inText] {
      inPattern += 1
      inText += 1
    } else if let last = resume {
      (inPattern, inText) = (last.pattern, last.text + 1)
      resume = (inPattern, inText)
    } else {
      return false
    }
  }
  return pattern[inPattern...].allSatisfy { $0 == star }
}
