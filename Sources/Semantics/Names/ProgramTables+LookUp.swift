import MenkanSource
import MenkanSyntax

extension ProgramTables {
  /// What a top-level name of one kind stands for; nil for anything else, which is reported.
  ///
  /// - Parameter pick: the wanted part of a symbol of that kind, nil for all others.
  func find<Wanted>(
    _ name: Identifier, in scope: FileScope, kind: LocalizedText, code: String,
    pick: (Symbol) -> Wanted?
  ) -> Wanted? {
    switch scope.lookUp(name.text) {
    case .found(let symbol):
      if let wanted = pick(symbol) { return wanted }
      report(.wrongKind(name, is: symbol.words, needed: kind))
    case .ambiguous(let modules): report(.ambiguousName(name, modules: modules))
    case .broken: break
    case .unknown:
      if let offer = importOffer(name, in: scope, where: { pick($0) != nil }) {
        report(.notImported(name, kind, code: code, offer))
        return nil
      }
      reportUnknown(name, kind, code: code, among: scope.spellings { pick($0) != nil })
    }
    return nil
  }

  /// Where a name that this file does not see can be imported from.
  func importOffer(
    _ name: Identifier, in scope: FileScope, where isWanted: (Symbol) -> Bool
  ) -> ImportOffer? {
    maySuggest(among: 1) ? scope.offer(name, where: isWanted) : nil
  }

  /// A name that is none of those that there are.
  func reportUnknown(
    _ name: Identifier, _ kind: LocalizedText, code: String, among available: [String],
    in place: LocalizedText? = nil
  ) {
    report(
      .unknownName(
        name, kind, code: code, near: near(name.text, among: available),
        available: available.map { LocalizedText(verbatim: $0) }, in: place))
  }
}
