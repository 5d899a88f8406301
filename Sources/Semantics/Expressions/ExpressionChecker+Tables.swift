import MenkanSource
import MenkanSyntax
import MenkanValues

/// Looking up tables: `ceiling(item.category)`, and of several outputs `fees(item.category).rate`.
extension ExpressionChecker {
  func callTable(
    _ index: Int, _ name: Identifier, _ arguments: [ExpressionID], _ span: SourceSpan
  ) -> TypedExpression? {
    let table = program.tables[index]
    guard table.outputs.count > 1 else {
      return table.outputs.isEmpty ? nil : callDefine(table.firstDefine, name, arguments, span)
    }
    program.report(
      .outputNeeded(name, span, outputs: table.outputs.compactMap { $0?.name }))
    for argument in arguments { _ = infer(argument, beside: nil) }
    return nil
  }

  func output(
    _ output: Identifier, of index: Int, _ name: Identifier, _ arguments: [ExpressionID],
    _ span: SourceSpan
  ) -> TypedExpression? {
    let table = program.tables[index]
    let place = table.outputs.firstIndex { $0?.name == output.text || $0?.alias == output.text }
    if let place { return callDefine(table.firstDefine + place, name, arguments, span) }
    // One whose type is broken has been reported.
    guard table.outputs.allSatisfy({ $0 != nil }) else { return nil }
    let known = table.outputs.compactMap { $0 }
    program.report(
      .unknownName(
        output, LocalizedText(en: "output", zh: "输出"), code: "name/unknown-output",
        near: program.near(output.text, among: known.flatMap(\.spellings)),
        available: known.map { LocalizedText(en: $0.name, zh: $0.alias ?? $0.name) },
        in: LocalizedText(en: "table `\(name.text)`", zh: "决策表 `\(name.text)` ")))
    return nil
  }
}

extension Field {
  fileprivate var spellings: [String] { [name] + [alias].compactMap { $0 } }
}
