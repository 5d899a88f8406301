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
      reportUnknown(name, kind, code: code, among: scope.spellings { pick($0) != nil })
    }
    return nil
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
