import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanValues

extension Lint {
  /// Dates that have no day in common with those of the group around them.
  static let neverInForce = Lint("never-in-force") { rules in
    rules.files.flatMap { file in
      file.tree.policies.flatMap { $0.items.neverInForce(within: Days(), in: file.tree) }
    }
  }
}

/// The days that the groups around an item leave, with where that is said.
private struct Days {
  var first: (span: SourceSpan, day: CivilDate)?
  var last: (span: SourceSpan, day: CivilDate)?

  mutating func narrow(_ validity: ValiditySyntax, in tree: SyntaxTree) {
    if let from = validity.firstDay(in: tree), first.map({ $0.day < from.day }) ?? true {
      first = from
    }
    if let until = validity.lastDay(in: tree), last.map({ until.day < $0.day }) ?? true {
      last = until
    }
  }

  var isEmpty: Bool {
    if let first, let last { last.day < first.day } else { false }
  }
}

extension [PolicyItem] {
  fileprivate func neverInForce(within outer: Days, in tree: SyntaxTree) -> [Diagnostic] {
    flatMap { item -> [Diagnostic] in
      guard let validity = item.validity else {
        return item.items.neverInForce(within: outer, in: tree)
      }
      var days = outer
      days.narrow(validity, in: tree)
      guard days.isEmpty, let first = days.first, let last = days.last else {
        return item.items.neverInForce(within: days, in: tree)
      }
      // The one that is written here is the one to look at.
      let isFirstHere = first.span == validity.firstDay(in: tree)?.span
      return [
        .neverInForce(
          at: isFirstHere ? first.span : last.span, beside: isFirstHere ? last.span : first.span,
          first: first.day, last: last.day)
      ]
    }
  }
}
