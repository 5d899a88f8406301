import MenkanSource

/// A value that is not what its field needs.
struct FieldProblem: Error {
  enum Step {
    case field(String)
    /// Counted from 0.
    case element(Int)
  }

  let code: String
  /// With its verb: "is 7.2".
  let found: LocalizedText
  /// "a number from 0 to 5"
  let needed: LocalizedText
  /// Outermost last: each level adds its step while the problem passes through it.
  private(set) var steps: [Step] = []
  /// Where on the tape it was found; the innermost place stays.
  var item: Int?
  /// In which column of a table it was found, counted from 0.
  private(set) var column: Int?

  init(_ code: String, found: LocalizedText, needed: LocalizedText) {
    self.code = code
    self.found = found
    self.needed = needed
  }

  func under(_ step: Step, item: Int? = nil) -> FieldProblem {
    var problem = self
    problem.steps.append(step)
    problem.item = self.item ?? item
    return problem
  }

  func at(_ column: Int) -> FieldProblem {
    var problem = self
    problem.column = column
    return problem
  }

  /// `item.price_history[3].deal_price`
  var path: String {
    var path = ""
    for step in steps.reversed() {
      switch step {
      case .field(let name): path += path.isEmpty ? name : "." + name
      case .element(let index): path += "[\(index)]"
      }
    }
    return path
  }

  var message: LocalizedText {
    let path = path
    return LocalizedText(
      en: "`\(path)` \(found.english), but \(needed.english) is needed",
      zh: "`\(path)` \(found.chinese)，应为\(spacedNeed)")
  }

  /// What is needed, in Chinese, set off where it begins with a digit or a Latin letter.
  var spacedNeed: String {
    let isLatin = needed.chinese.utf8.first.map { $0 < 0x80 } ?? false
    return isLatin ? " " + needed.chinese : needed.chinese
  }
}
