import MenkanSource
import MenkanSyntax
import MenkanValues

/// The phase that gives fields, lists and the signatures of defines their types.
extension CheckingPhases {
  mutating func resolveTypes() {
    for (index, (file, declaration)) in entities.enumerated() {
      let fields = self.fields(declaration, EntityID(index), types(file))
      let entity = program.schema.entities[index]
      program.schema.entities[index] = EntityType(
        code: entity.code, label: entity.label, fields: fields)
    }
    for (file, declaration) in lists {
      let element = types(file).resolve(declaration.element)?.type ?? .text
      program.lists.append(
        ReferenceList(
          code: code(file, declaration.heading.name), label: declaration.heading.label?.text,
          element: element, path: declaration.path.text, span: declaration.span,
          pathSpan: declaration.path.span))
    }
    for (file, declaration) in defines {
      let types = self.types(file)
      let result = types.resolve(declaration.result)
      program.defines.append(
        DefineSignature(
          code: code(file, declaration.heading.name), heading: declaration.heading,
          parameterNames: declaration.parameters.map(\.heading.name.text),
          parameters: declaration.parameters.map { types.field($0) },
          result: result?.type, mayBeNone: result?.isOptional ?? false))
    }
    resolveTables()
  }

  private func fields(_ declaration: EntityDeclaration, _ id: EntityID, _ types: TypeResolver)
    -> [Field]
  {
    var seen: [String: SourceSpan] = [:]
    var fields: [Field] = []
    for written in declaration.fields {
      let spellings = written.heading.spellings
      if let repeated = spellings.first(where: { seen[$0.text] != nil }),
        let earlier = seen[repeated.text]
      {
        program.report(.duplicateName(repeated, earlier: earlier))
      }
      // The spelling that is not repeated can be used.
      for spelling in spellings where seen[spelling.text] == nil {
        seen[spelling.text] = spelling.span
      }
      if let field = types.field(written) {
        fields.append(field)
      } else {
        program.brokenFields[id, default: []].formUnion(spellings.map(\.text))
      }
    }
    return fields
  }
}
