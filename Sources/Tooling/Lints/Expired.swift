import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanValues

extension Lint {
  /// A rule or group whose last day is over: it only looks as if it did something.
  static let expired = Lint("expired", dependsOnToday: true) { rules in
    guard let today = rules.today else { return [] }
    return rules.files.flatMap { file in
      file.tree.policies.flatMap { $0.items.expired(before: today, in: file.tree) }
    }
  }
}

extension [PolicyItem] {
  /// What is inside of an expired group goes without saying.
  fileprivate func expired(before today: CivilDate, in tree: SyntaxTree) -> [Diagnostic] {
    flatMap { item -> [Diagnostic] in
      if let (until, last) = item.validity.flatMap({ $0.lastDay(in: tree) }), last < today {
        return [.expired(item.isGroup, at: until, on: last, today: today)]
      }
      return item.items.expired(before: today, in: tree)
    }
  }
}
