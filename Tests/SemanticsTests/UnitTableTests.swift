import MenkanSource
import MenkanValues
import Testing

/// Every pair of types under every operator, by hand from the language's rules about units.
///
/// Types: int, number, percent, ratio, money in CNY and USD, text, date, moment (w), lengths of
/// time in days (D), months (M) and hours (H), bool, enum. A letter in a table is the type of the
/// result, `.` a condition; every other sign is an error.
@Suite struct UnitTableTests {
  private static let operands: [(letter: Character, text: String)] = [
    ("i", "item.i"), ("n", "item.n"), ("p", "item.p"), ("r", "(item.i / item.i)"),
    ("m", "item.m"), ("u", "item.u"), ("t", "item.t"), ("d", "item.d"), ("w", "item.w"),
    ("D", "item.days"), ("M", "item.months"), ("H", "item.hours"), ("b", "item.b"),
    ("e", "item.e"),
  ]

  private static let errors: [String: Character] = [
    "type/percent-against-number": "%", "type/money-against-number": "$",
    "type/currency-mismatch": "&", "type/operands": "x", "type/mismatch": "?",
    "type/not-comparable": "o", "type/text-for-case": "c", "type/text-for-date": "a",
  ]

  @Test(arguments: [
    (
      "+",
      """
        i n p r m u t d w D M H b e
      i i n % r $ $ x x x x x x x x
      n n n % n $ $ x x x x x x x x
      p % % p r ? ? x x x x x x x x
      r r n r r ? ? x x x x x x x x
      m $ $ ? ? m & x x x x x x x x
      u $ $ ? ? & u x x x x x x x x
      t x x x x x x x x x x x x x x
      d x x x x x x x x x d d x x x
      w x x x x x x x x x x x w x x
      D x x x x x x x d x D x x x x
      M x x x x x x x d x x M x x x
      H x x x x x x x x w x x H x x
      b x x x x x x x x x x x x x x
      e x x x x x x x x x x x x x x
      """
    ),
    (
      "-",
      """
        i n p r m u t d w D M H b e
      i i n % r $ $ x x x x x x x x
      n n n % n $ $ x x x x x x x x
      p % % p r ? ? x x x x x x x x
      r r n r r ? ? x x x x x x x x
      m $ $ ? ? m & x x x x x x x x
      u $ $ ? ? & u x x x x x x x x
      t x x x x x x x x x x x x x x
      d x x x x x x x D x d d x x x
      w x x x x x x x x H x x w x x
      D x x x x x x x x x D x x x x
      M x x x x x x x x x x M x x x
      H x x x x x x x x x x x H x x
      b x x x x x x x x x x x x x x
      e x x x x x x x x x x x x x x
      """
    ),
    (
      "*",
      """
        i n p r m u t d w D M H b e
      i i n r r m u x x x D M H x x
      n n n r r m u x x x x x x x x
      p r r r r m u x x x x x x x x
      r r r r r m u x x x x x x x x
      m m m m m x x x x x x x x x x
      u u u u u x x x x x x x x x x
      t x x x x x x x x x x x x x x
      d x x x x x x x x x x x x x x
      w x x x x x x x x x x x x x x
      D D x x x x x x x x x x x x x
      M M x x x x x x x x x x x x x
      H H x x x x x x x x x x x x x
      b x x x x x x x x x x x x x x
      e x x x x x x x x x x x x x x
      """
    ),
    (
      "/",
      """
        i n p r m u t d w D M H b e
      i r r n n x x x x x x x x x x
      n r r n n x x x x x x x x x x
      p r r r r x x x x x x x x x x
      r r r r r x x x x x x x x x x
      m m m m m r x x x x x x x x x
      u u u u u x r x x x x x x x x
      t x x x x x x x x x x x x x x
      d x x x x x x x x x x x x x x
      w x x x x x x x x x x x x x x
      D x x x x x x x x x x x x x x
      M x x x x x x x x x x x x x x
      H x x x x x x x x x x x x x x
      b x x x x x x x x x x x x x x
      e x x x x x x x x x x x x x x
      """
    ),
    (
      "<",
      """
        i n p r m u t d w D M H b e
      i . . % . $ $ ? ? ? ? ? ? ? ?
      n . . % . $ $ ? ? ? ? ? ? ? ?
      p % % . . ? ? ? ? ? ? ? ? ? ?
      r . . . . ? ? ? ? ? ? ? ? ? ?
      m $ $ ? ? . & ? ? ? ? ? ? ? ?
      u $ $ ? ? & . ? ? ? ? ? ? ? ?
      t ? ? ? ? ? ? o ? ? ? ? ? ? ?
      d ? ? ? ? ? ? a . ? ? ? ? ? ?
      w ? ? ? ? ? ? ? ? . ? ? ? ? ?
      D ? ? ? ? ? ? ? ? ? . ? ? ? ?
      M ? ? ? ? ? ? ? ? ? ? . ? ? ?
      H ? ? ? ? ? ? ? ? ? ? ? . ? ?
      b ? ? ? ? ? ? ? ? ? ? ? ? o ?
      e ? ? ? ? ? ? c ? ? ? ? ? ? o
      """
    ),
    (
      "==",
      """
        i n p r m u t d w D M H b e
      i . . % . $ $ ? ? ? ? ? ? ? ?
      n . . % . $ $ ? ? ? ? ? ? ? ?
      p % % . . ? ? ? ? ? ? ? ? ? ?
      r . . . . ? ? ? ? ? ? ? ? ? ?
      m $ $ ? ? . & ? ? ? ? ? ? ? ?
      u $ $ ? ? & . ? ? ? ? ? ? ? ?
      t ? ? ? ? ? ? . ? ? ? ? ? ? ?
      d ? ? ? ? ? ? a . ? ? ? ? ? ?
      w ? ? ? ? ? ? ? ? . ? ? ? ? ?
      D ? ? ? ? ? ? ? ? ? . ? ? ? ?
      M ? ? ? ? ? ? ? ? ? ? . ? ? ?
      H ? ? ? ? ? ? ? ? ? ? ? . ? ?
      b ? ? ? ? ? ? ? ? ? ? ? ? . ?
      e ? ? ? ? ? ? c ? ? ? ? ? ? .
      """
    ),
  ])
  func `units meet as the language says`(operation: String, table: String) throws {
    let rows = UnitTableTests.operands.flatMap { left in
      UnitTableTests.operands.map { right in "\(left.text) \(operation) \(right.text)" }
    }
    let lets = rows.enumerated().map { "let x\($0) = \($1)" }
    let checking = Checking(items: lets.joined(separator: "\n"))
    let firstLine = Checking.goods.split(separator: "\n").count + 3
    var found: [Int: Character] = [:]
    for diagnostic in checking.diagnostics {
      let line = checking.sources[diagnostic.span.file].position(of: diagnostic.span.lower).line
      #expect(found[line - firstLine] == nil, "reported twice: \(rows[line - firstLine])")
      found[line - firstLine] = UnitTableTests.errors[diagnostic.code] ?? "!"
    }
    let cells = rows.indices.map { index in
      found[index] ?? checking.type(ofLet: "x\(index)").map(letter) ?? "!"
    }
    let width = UnitTableTests.operands.count
    var drawn = "  " + spaced(UnitTableTests.operands.map(\.letter))
    for (row, operand) in UnitTableTests.operands.enumerated() {
      drawn += "\n\(operand.letter) " + spaced(Array(cells[row * width..<(row + 1) * width]))
    }
    #expect(drawn == table)
  }

  private func spaced(_ cells: [Character]) -> String {
    cells.map(String.init).joined(separator: " ")
  }

  private func letter(_ type: ValueType) -> Character {
    switch type {
    case .int: "i"
    case .number: "n"
    case .percent: "p"
    case .ratio: "r"
    case .money(let currency): currency == .yuan ? "m" : "u"
    case .date: "d"
    case .instant: "w"
    case .duration(.days): "D"
    case .duration(.months): "M"
    case .duration(.time): "H"
    case .bool: "."
    case .text, .count, .enumeration, .entity, .list: "!"
    }
  }
}
