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
        + file.tree.ranks.flatMap { $0.items.expired(before: today, in: file.tree) }
    }
  }
}

extension [RankItem] {
  fileprivate func expired(before today: CivilDate, in tree: SyntaxTree) -> [Diagnostic] {
    compactMap { item in
      guard let (until, last) = item.validity.flatMap({ $0.lastDay(in: tree) }), last < today
      else { return nil }
      return .expired(false, at: until, on: last, today: today)
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
