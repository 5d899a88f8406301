import MenkanSource
import MenkanSyntax
package import MenkanValues

/// Reads a value that was typed outside a rule file: `25%`, `199 CNY`, `flagship`.
package enum LiteralReader {
  /// The value of a literal as the type demands it; nil where it is none or does not fit.
  package static func value(_ text: String, as type: ValueType, schema: Schema) -> Value? {
    var sources = SourceMap()
    let source = sources.add(
      path: "", bytes: Array("module m\ndefine v(): bool = \(text)\n".utf8))
    let (tree, diagnostics) = parse(source)
    guard diagnostics.isEmpty, tree.declarations.count == 1,
      case .define(let define) = tree.declarations[0]
    else { return nil }
    let program = ProgramTables()
    program.schema = schema
    let scope = FileScope(own: ModuleSymbols(name: "m"))
    return TypeResolver(program: program, scope: scope, tree: tree, source: source)
      .constant(define.body, type)
  }
}
