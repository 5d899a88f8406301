import MenkanValues

/// How people and spreadsheets write numbers, dates and truth values into cells.
struct CellForm {
  /// The number as data have it, with `%` where it is a share; the cell as it is where it has none
  /// of the forms.
  let digits: [UInt8]

  /// Reads `1,234.50`, `¥199.00`, `199元`, `5.2 %`.
  init(_ cell: UnsafeBufferPointer<UInt8>, of type: ValueType, allowsGrouping: Bool) {
    var rest = unsafe cell[...]
    var isNegative = unsafe rest.takePrefix("-")
    var isPercent = false
    switch type {
    case .money(let currency):
      let hasSign = currency.signs.contains { unsafe rest.takePrefix($0) }
      if !hasSign { _ = currency.words.contains { unsafe rest.takeSuffix($0) } }
      if !isNegative { isNegative = unsafe rest.takePrefix("-") }
    case .percent, .ratio:
      isPercent = unsafe rest.takeSuffix("%") || rest.takeSuffix("％")
    default: break
    }
    guard let plain = unsafe CellForm.ungrouped(rest, allowsGrouping) else {
      digits = unsafe Array(cell)
      return
    }
    digits = (isNegative ? [UInt8(ascii: "-")] : []) + plain + (isPercent ? Array("%".utf8) : [])
  }

  /// `1,234.50` without its commas; nil where they do not stand before each three digits.
  private static func ungrouped(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ allowsGrouping: Bool
  ) -> [UInt8]? {
    let comma = UInt8(ascii: ",")
    if unsafe !bytes.contains(comma) { return unsafe Array(bytes) }
    let whole = unsafe bytes.prefix { $0 != UInt8(ascii: ".") }
    let groups = unsafe whole.split(separator: comma, omittingEmptySubsequences: false)
    let areWhole = unsafe groups.dropFirst().allSatisfy { unsafe $0.count == 3 }
    guard allowsGrouping, areWhole, unsafe (1...3).contains(groups[0].count),
      unsafe !bytes[whole.endIndex...].contains(comma)
    else { return nil }
    return unsafe bytes.filter { $0 != comma }
  }

  /// `true`, `yes`, `1`, `是` and their opposites, whatever the case.
  static func bool(_ cell: UnsafeBufferPointer<UInt8>) -> Bool? {
    if cell.count > 5 { return nil }
    switch unsafe String(decoding: cell, as: UTF8.self).lowercased() {
    case "true", "yes", "1", "是": return true
    case "false", "no", "0", "否": return false
    default: return nil
    }
  }

  /// `2026-11-01`, `2026/11/1`, `2026.11.1`, `2026年11月1日`, also with midnight behind: the year
  /// first and in four digits, so that day and month cannot be taken for each other.
  static func date(_ cell: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    if cell.count > 32 { return nil }
    var text = unsafe String(decoding: cell, as: UTF8.self)
    for midnight in ["T00:00:00", " 00:00:00", " 0:00:00", " 00:00", " 0:00"]
    where text.hasSuffix(midnight) {
      text.removeLast(midnight.count)
      break
    }
    for (first, second, end) in [("-", "-", ""), ("/", "/", ""), (".", ".", ""), ("年", "月", "日")]
    where text.hasSuffix(end) {
      let parts = text.dropLast(end.count).split(
        separator: Character(first), omittingEmptySubsequences: false)
      let rest = parts.dropFirst().joined(separator: first)
        .split(separator: Character(second), omittingEmptySubsequences: false)
      guard parts.count >= 2, parts[0].utf8.count == 4, rest.count == 2,
        rest.allSatisfy({ (1...2).contains($0.utf8.count) }),
        let year = decimalDigits(Array(parts[0].utf8)),
        let month = decimalDigits(Array(rest[0].utf8)), let day = decimalDigits(Array(rest[1].utf8))
      else { continue }
      return CivilDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// What a spreadsheet writes where a formula has failed, such as a lookup without a result.
  static func isFormulaError(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard unsafe cell.first == UInt8(ascii: "#"), cell.count <= 13 else { return false }
    return formulaErrors.contains(unsafe String(decoding: cell, as: UTF8.self))
  }

  private static let formulaErrors: Set<String> = [
    "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!",
    "#FIELD!", "#GETTING_DATA",
  ]

  /// `6.22848E+17`: a long number of which a spreadsheet kept the first digits only. As a text it
  /// would pass for a name.
  static func isShortened(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (5...24).contains(cell.count),
      let exponent = unsafe cell.firstIndex(of: UInt8(ascii: "E"))
    else { return false }
    let mantissa = unsafe cell[..<exponent]
    let rest = unsafe cell[exponent...].dropFirst()
    let digits = unsafe rest.dropFirst()
    return unsafe rest.first == UInt8(ascii: "+") && (2...3).contains(digits.count)
      && digits.allSatisfy(isDecimalDigit) && isDecimalDigit(mantissa[0]) && isNumber(mantissa)
      && (mantissa.count == 1 || mantissa[1] == UInt8(ascii: "."))
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Takes a sign and the blanks behind it away; false where it does not stand there.
  fileprivate mutating func takePrefix(_ sign: String) -> Bool {
    guard unsafe starts(with: sign.utf8) else { return false }
    unsafe removeFirst(sign.utf8.count)
    while unsafe first == UInt8(ascii: " ") { unsafe removeFirst() }
    return true
  }

  fileprivate mutating func takeSuffix(_ sign: String) -> Bool {
    guard unsafe suffix(sign.utf8.count).elementsEqual(sign.utf8) else { return false }
    unsafe removeLast(sign.utf8.count)
    while unsafe last == UInt8(ascii: " ") { unsafe removeLast() }
    return true
  }
}

extension Currency {
  /// What may stand before an amount. A sign that several currencies share stands for the one that
  /// the schema names.
  fileprivate var signs: [String] {
    switch code {
    case "CNY": ["CNY", "RMB", "CN¥", "¥", "￥"]
    case "JPY": ["JPY", "¥", "￥"]
    case "BRL": ["BRL", "R$"]
    case "USD": ["USD", "US$", "$"]
    case "HKD": ["HKD", "HK$"]
    case "EUR": ["EUR", "€"]
    case "GBP": ["GBP", "£"]
    default: [code]
    }
  }

  /// What may stand behind an amount.
  fileprivate var words: [String] { self == .yuan ? ["元", code] : [code] }
}
