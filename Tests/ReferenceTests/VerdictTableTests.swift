import MenkanSemantics
import MenkanValues
import Testing

/// The table of the language's design, multiplied out by hand.
///
/// Columns: condition and exception, T true, F false, ? unknown. Cells: P pass, X excepted pass,
/// p and x the same but uncertain, F fail, U unknown that refers, R unknown that rejects,
/// - not applicable.
@Suite struct VerdictTableTests {
  static let columns = ["TT", "TF", "T?", "FT", "FF", "F?", "?T", "?F", "??"]

  static let table = """
    form    when  if-unknown  TT TF T? FT FF F? ?T ?F ??
    require T     none        P  P  P  X  F  U  P  U  U
    require T     reject      P  P  P  X  F  R  P  R  R
    require T     refer       P  P  P  X  F  U  P  U  U
    require T     pass        P  P  P  X  F  p  P  p  p
    require F     none        -  -  -  -  -  -  -  -  -
    require F     reject      -  -  -  -  -  -  -  -  -
    require F     refer       -  -  -  -  -  -  -  -  -
    require F     pass        -  -  -  -  -  -  -  -  -
    require ?     none        p  p  p  x  U  U  p  U  U
    require ?     reject      p  p  p  x  U  U  p  U  U
    require ?     refer       p  p  p  x  U  U  p  U  U
    require ?     pass        p  p  p  x  U  U  p  U  U
    reject  T     none        X  F  U  P  P  P  P  U  U
    reject  T     reject      X  F  R  P  P  P  P  R  R
    reject  T     refer       X  F  U  P  P  P  P  U  U
    reject  T     pass        X  F  p  P  P  P  P  p  p
    reject  F     none        -  -  -  -  -  -  -  -  -
    reject  F     reject      -  -  -  -  -  -  -  -  -
    reject  F     refer       -  -  -  -  -  -  -  -  -
    reject  F     pass        -  -  -  -  -  -  -  -  -
    reject  ?     none        x  U  U  p  p  p  p  U  U
    reject  ?     reject      x  U  U  p  p  p  p  U  U
    reject  ?     refer       x  U  U  p  p  p  p  U  U
    reject  ?     pass        x  U  U  p  p  p  p  U  U
    refer   T     none        X  F  U  P  P  P  P  U  U
    refer   T     reject      X  F  R  P  P  P  P  R  R
    refer   T     refer       X  F  U  P  P  P  P  U  U
    refer   T     pass        X  F  p  P  P  P  P  p  p
    refer   F     none        -  -  -  -  -  -  -  -  -
    refer   F     reject      -  -  -  -  -  -  -  -  -
    refer   F     refer       -  -  -  -  -  -  -  -  -
    refer   F     pass        -  -  -  -  -  -  -  -  -
    refer   ?     none        x  U  U  p  p  p  p  U  U
    refer   ?     reject      x  U  U  p  p  p  p  U  U
    refer   ?     refer       x  U  U  p  p  p  p  U  U
    refer   ?     pass        x  U  U  p  p  p  p  U  U
    """

  struct Expected: Equatable {
    var verdict: Verdict
    var effect: Effect?
    var isUncertain = false
    var isExcepted = false
    var outcome: Outcome
  }

  /// What a cell stands for where the rule is alone in its policy; a fail takes the rule's effect.
  static func expected(_ cell: String, failEffect: Effect) -> Expected? {
    switch cell {
    case "P": Expected(verdict: .pass, effect: nil, outcome: .approve)
    case "X": Expected(verdict: .pass, effect: nil, isExcepted: true, outcome: .approve)
    case "p": Expected(verdict: .pass, effect: nil, isUncertain: true, outcome: .refer)
    case "x":
      Expected(
        verdict: .pass, effect: nil, isUncertain: true, isExcepted: true, outcome: .refer)
    case "F":
      Expected(
        verdict: .fail, effect: failEffect, outcome: failEffect == .reject ? .reject : .refer)
    case "U": Expected(verdict: .unknown, effect: .refer, outcome: .refer)
    case "R": Expected(verdict: .unknown, effect: .reject, outcome: .reject)
    case "-": Expected(verdict: .notApplicable, effect: nil, outcome: .refer)
    default: nil
    }
  }

  static func slot(_ letter: some StringProtocol) -> Slot {
    letter == "?" ? .missing : .bool(letter == "T")
  }

  @Test(
    arguments: table.split(separator: "\n").dropFirst().map(String.init), [Effect.reject, .refer])
  func `every cell of the table has its verdict`(row: String, requireEffect: Effect) throws {
    let words = row.split(separator: " ").map(String.init)
    let form = try #require(TypedRule.Form(rawValue: words[0]))
    let effect: Effect =
      switch form {
      case .require: requireEffect
      case .reject: .reject
      case .refer: .refer
      }
    for (column, cell) in zip(Self.columns, words.dropFirst(3)) {
      let sheet = Sheet()
      let rule = sheet.rule(
        form, sheet.item("c"), unless: sheet.item("u"), whens: [sheet.item("w")], effect: effect,
        ifUnknown: TypedRule.IfUnknown(rawValue: words[2]))
      let submission = Record.goods([
        "c": Self.slot(column.prefix(1)), "u": Self.slot(column.suffix(1)),
        "w": Self.slot(words[1]),
      ])
      let result = sheet.evaluate(sheet.policy(rules: [rule]), submission)
      let got = Expected(
        verdict: result.rules[0].verdict, effect: result.rules[0].effect,
        isUncertain: result.rules[0].isUncertain, isExcepted: result.rules[0].isExcepted,
        outcome: result.outcome)
      #expect(got == Self.expected(cell, failEffect: effect), "\(row) at \(column)")
      #expect(result.noRuleApplied == !["P", "X"].contains(cell), "\(row) at \(column)")
      #expect((result.rules[0].causes != nil) == ["U", "R", "p", "x"].contains(cell))
    }
  }

  @Test func `the table has all of its cells`() {
    let rows = Self.table.split(separator: "\n").dropFirst()
    #expect(rows.count == 36)
    #expect(rows.allSatisfy { $0.split(separator: " ").count == 12 })
    #expect(Set(rows.map { $0.split(separator: " ").prefix(3).joined(separator: " ") }).count == 36)
  }
}
