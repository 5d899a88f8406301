import MenkanSemantics
import MenkanValues
import Testing

@Suite struct KleeneTests {
  let sheet = Sheet()

  /// Each letter of `T`, `F`, `?` becomes one of the conditions c, u, w.
  func submission(_ letters: String) -> Record {
    let slots = letters.map { $0 == "?" ? Slot.missing : .bool($0 == "T") }
    return .goods(Dictionary(uniqueKeysWithValues: zip(["c", "u", "w"], slots)))
  }

  static let letters = ["T", "F", "?"]

  func letter(_ result: Evaluated) -> Character {
    switch result {
    case .value(let value): value == .bool(true) ? "T" : "F"
    case .unknown: "?"
    }
  }

  @Test(
    arguments: [
      ("TT", "T", "T"), ("TF", "F", "T"), ("T?", "?", "T"),
      ("FT", "F", "T"), ("FF", "F", "F"), ("F?", "F", "?"),
      ("?T", "?", "T"), ("?F", "F", "?"), ("??", "?", "?"),
    ] as [(String, Character, Character)])
  func `and and or follow the strong Kleene tables`(
    operands: String, and: Character, or: Character
  ) {
    let (c, u) = (sheet.item("c"), sheet.item("u"))
    #expect(letter(sheet.value(sheet.and(c, u), of: submission(operands))) == and)
    #expect(letter(sheet.value(sheet.or(c, u), of: submission(operands))) == or)
  }

  @Test func `the opposite of unknown is unknown`() {
    let not = sheet.not(sheet.item("c"))
    #expect(sheet.value(not, of: submission("T")) == .no)
    #expect(sheet.value(not, of: submission("F")) == .yes)
    #expect(sheet.value(not, of: submission("?")) == .missing("item.c"))
  }

  @Test func `an unknown result names every unknown operand and no other`() {
    let (c, u) = (sheet.item("c"), sheet.item("u"))
    #expect(sheet.value(sheet.and(c, u), of: submission("??")) == .missing("item.c", "item.u"))
    #expect(sheet.value(sheet.and(c, u), of: submission("T?")) == .missing("item.u"))
    #expect(sheet.value(sheet.or(c, u), of: submission("?F")) == .missing("item.c"))
  }

  @Test func `the laws of logic hold for all values, causes included`() {
    let (a, b, c) = (sheet.item("c"), sheet.item("u"), sheet.item("w"))
    let laws: [(String, TypedExpression, TypedExpression)] = [
      ("and commutes", sheet.and(a, b), sheet.and(b, a)),
      ("or commutes", sheet.or(a, b), sheet.or(b, a)),
      ("and associates", sheet.and(a, sheet.and(b, c)), sheet.and(sheet.and(a, b), c)),
      ("or associates", sheet.or(a, sheet.or(b, c)), sheet.or(sheet.or(a, b), c)),
      ("De Morgan, and", sheet.not(sheet.and(a, b)), sheet.or(sheet.not(a), sheet.not(b))),
      ("De Morgan, or", sheet.not(sheet.or(a, b)), sheet.and(sheet.not(a), sheet.not(b))),
      ("double negation", sheet.not(sheet.not(a)), a),
      ("idempotence", sheet.and(a, a), a),
    ]
    for first in Self.letters {
      for second in Self.letters {
        for third in Self.letters {
          let record = submission(first + second + third)
          for (name, left, right) in laws {
            #expect(
              sheet.value(left, of: record) == sheet.value(right, of: record),
              "\(name) at \(first)\(second)\(third)")
          }
        }
      }
    }
  }

  @Test func `distribution holds up to the causes that are named`() {
    let (a, b, c) = (sheet.item("c"), sheet.item("u"), sheet.item("w"))
    let left = sheet.and(a, sheet.or(b, c))
    let right = sheet.or(sheet.and(a, b), sheet.and(a, c))
    for first in Self.letters {
      for second in Self.letters {
        for third in Self.letters {
          let record = submission(first + second + third)
          #expect(
            letter(sheet.value(left, of: record)) == letter(sheet.value(right, of: record)))
        }
      }
    }
  }

  @Test func `a fault follows the same logic`() {
    let fault = sheet.faultyCondition
    #expect(sheet.value(sheet.and(fault, sheet.bool(false))) == .no)
    #expect(sheet.value(sheet.or(fault, sheet.bool(true))) == .yes)
    #expect(
      sheet.value(sheet.or(fault, sheet.bool(false)))
        == .unknown(.overflow, "9223372036854775807 + 1"))
  }
}
