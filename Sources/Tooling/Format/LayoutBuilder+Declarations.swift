import MenkanSource
import MenkanSyntax

/// What stands at the outer level of a file.
extension LayoutBuilder {
  mutating func layOutFile() -> String {
    let outline = outline
    for (index, part) in outline.enumerated() {
      let isApart = index > 0 && (part.isLarge || outline[index - 1].isLarge)
      beginItem(isFirst: index == 0, isApart: isApart)
      part.layOut(&self)
      flush()
    }
    // Comments behind the last declaration.
    beginItem(isFirst: outline.isEmpty)
    return printer.finish()
  }

  private struct Part {
    let span: SourceSpan
    /// Stands apart from what is around it.
    let isLarge: Bool
    let layOut: (inout LayoutBuilder) -> Void
  }

  private var outline: [Part] {
    var parts: [Part] = []
    if let module = tree.module {
      parts.append(Part(span: module.span, isLarge: false) { $0.run(upTo: module.span.upper) })
    }
    for use in tree.uses {
      parts.append(Part(span: use.span, isLarge: false) { $0.use(use) })
    }
    parts += tree.declarations.map { part(of: $0) }
    return parts.sorted { $0.span < $1.span }
  }

  private func part(of declaration: Declaration) -> Part {
    switch declaration {
    case .entity(let it): Part(span: it.span, isLarge: true) { $0.entity(it) }
    case .enumeration(let it): Part(span: it.span, isLarge: true) { $0.enumeration(it) }
    case .define(let it): Part(span: it.span, isLarge: true) { $0.define(it) }
    case .table(let it): Part(span: it.span, isLarge: true) { $0.table(it) }
    case .policy(let it): Part(span: it.span, isLarge: true) { $0.policy(it) }
    case .rank(let it): Part(span: it.span, isLarge: true) { $0.rank(it) }
    case .list(let it): Part(span: it.span, isLarge: false) { $0.list(it) }
    case .unit(let it): Part(span: it.span, isLarge: false) { $0.run(upTo: it.span.upper) }
    case .calendar(let it): Part(span: it.span, isLarge: false) { $0.run(upTo: it.span.upper) }
    }
  }

  /// `use m.{ a, b }`
  private mutating func use(_ use: UseDeclaration) {
    run(upTo: use.path.span.upper)
    guard let names = use.names else { return run(upTo: use.span.upper) }
    run(upTo: next.span.upper)
    cling()
    bracketed(by: .line) { builder in
      builder.group { inner in
        for (index, name) in names.enumerated() {
          if index > 0 {
            inner.take()
            inner.fillLine()
          }
          inner.run(upTo: name.span.upper)
        }
      }
    }
  }

  /// `list blacklist: text from "lists/blacklist.yaml"`
  private mutating func list(_ list: ListDeclaration) {
    group { builder in
      builder.type(list.element)
      builder.indented {
        $0.line()
        $0.run(upTo: list.span.upper)
      }
    }
  }

  private mutating func entity(_ entity: EntityDeclaration) {
    run(upTo: entity.heading.end)
    block(entity.fields.count) { $0.field(entity.fields[$1]) }
  }

  /// A field with its marks, or a parameter.
  mutating func field(_ field: FieldDeclaration) {
    type(field.type)
    run(upTo: field.span.upper)
  }

  /// `define f "label" (a: T, b: T): R = body`
  private mutating func define(_ define: DefineDeclaration) {
    group { head in
      head.run(upTo: define.heading.end)
      if define.heading.label == nil { head.cling() }
      head.bracketed { $0.parameters(define.parameters) }
      head.type(define.result)
    }
    group { builder in builder.value { $0.expression(define.body) } }
  }

  /// `= value`, the value on a line of its own where it does not fit.
  mutating func value(_ value: (inout LayoutBuilder) -> Void) {
    take()
    indented { inner in
      inner.line()
      value(&inner)
    }
  }

  /// `a: T, b: T`, as many to a line as fit.
  mutating func parameters(_ parameters: [FieldDeclaration]) {
    group { builder in
      for (index, parameter) in parameters.enumerated() {
        if index > 0 {
          builder.take()
          builder.fillLine()
        }
        builder.field(parameter)
      }
    }
  }

}

extension Heading {
  /// Where it ends.
  var end: Int32 { label?.span.upper ?? name.span.upper }
}
