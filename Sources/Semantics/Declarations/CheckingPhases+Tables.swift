import MenkanSource
import MenkanSyntax
import MenkanTables
import MenkanValues

/// What callers of a table need to know. Each of its outputs is a `define` of its own.
struct TableSignature {
  let code: String
  let heading: Heading
  /// A column whose type is broken is nil.
  let inputs: [Field?]
  let outputs: [Field?]
  /// Index of the first output's `define`.
  let firstDefine: Int
}

/// The phases of decision tables.
extension CheckingPhases {
  /// Adds a `define` for each output of each table, behind those that are declared.
  func resolveTables() {
    for (file, declaration) in tables {
      let types = self.types(file)
      let code = code(file, declaration.heading.name)
      let inputs = declaration.inputs.map { types.field($0) }
      let outputs = declaration.outputs.map { types.field($0) }
      program.tables.append(
        TableSignature(
          code: code, heading: declaration.heading, inputs: inputs, outputs: outputs,
          firstDefine: program.defines.count))
      for (written, output) in zip(declaration.outputs, outputs) {
        let result = output.flatMap { collected($0, declaration, at: written.heading.name) }
        program.defines.append(
          DefineSignature(
            code: code, heading: declaration.heading,
            parameterNames: declaration.inputs.map(\.heading.name.text), parameters: inputs,
            result: result, mayBeNone: output?.isOptional ?? false))
      }
    }
  }

  /// The type of what a table gives; nil where its outputs cannot be collected so.
  private func collected(
    _ output: Field, _ declaration: TableDeclaration, at name: Identifier
  ) -> ValueType? {
    guard case .collect(let collection) = HitPolicy(declaration.hit) else { return output.type }
    var isFitting = !output.isOptional
    let result: ValueType
    switch collection {
    case .list:
      if case .list = output.type { isFitting = false }
      result = .list(output.type, upTo: max(1, declaration.rows.rows.count))
    case .count: result = .int
    case .sum:
      if case .duration = output.type {} else { isFitting = isFitting && output.type.isNumeric }
      result = output.type
    case .min, .max:
      isFitting = isFitting && program.isOrdered(output.type)
      result = output.type
    }
    if isFitting { return result }
    program.report(
      .cannotCollect(
        name, collection, output.type.words(program.schema),
        isOptional: output.isOptional))
    return nil
  }

  /// Every table with the `define`s that look it up.
  func checkTables() -> (tables: [CheckedTable], defines: [TypedDefine]) {
    var checked: [CheckedTable] = []
    var defines: [TypedDefine] = []
    for (index, (file, declaration)) in tables.enumerated() {
      let signature = program.tables[index]
      let frame = Frame()
      let scope = LocalScope()
      let slots = zip(declaration.inputs, signature.inputs).map { written, field in
        let slot = frame.newSlot(named: written.heading.name.text)
        if let (repeated, earlier) = scope.add(written.heading, .variable(slot, field?.type)) {
          program.report(.duplicateName(repeated, earlier: earlier))
        }
        return slot
      }
      let result = TableChecker(
        declaration: declaration, signature: signature,
        types: types(file, rowsOf: declaration),
        expressions: checker(file, scope: scope, frame: frame, rowsOf: declaration),
        source: declaration.path.map { files[file].tableSources[$0] ?? .unreadable(.noRoot) }
      ).check()
      checked.append(
        CheckedTable(
          table: result.table, isSound: result.isSound, geometry: result.geometry,
          declaration: declaration, source: files[file].source,
          rowsFile: files[file].tableFile(of: declaration)))
      let columns = result.table.columns.map { column in
        TypedExpression(
          .local(slots[column.input]), column.field.type, declaration.heading.name.span)
      }
      for (output, written) in declaration.outputs.enumerated() {
        defines.append(
          define(
            result.table, output, named: written.heading, columns, frameSize: frame.size,
            program.defines[signature.firstDefine + output], declaration))
      }
    }
    return (checked, defines)
  }

  private func define(
    _ table: TypedTable, _ output: Int, named heading: Heading, _ columns: [TypedExpression],
    frameSize: Int, _ signature: DefineSignature, _ declaration: TableDeclaration
  ) -> TypedDefine {
    let isOnly = declaration.outputs.count == 1
    let result = signature.result ?? .bool
    let lookUp = TableLookUp(table: table, output: output, columns: columns)
    return TypedDefine(
      code: table.code, label: isOnly ? table.label : heading.label?.text ?? table.label,
      parameters: signature.parameters.compactMap { $0 }, result: result,
      body: TypedExpression(
        .lookUp(lookUp), result, declaration.span, mayBeNone: signature.mayBeNone),
      frameSize: frameSize, span: declaration.span, output: isOnly ? nil : heading.name.text)
  }
}

/// A table on its way to being proved.
struct CheckedTable {
  let table: TypedTable
  let isSound: Bool
  let geometry: TableGeometry
  let declaration: TableDeclaration
  /// The rule file that declares it.
  let source: SourceFile
  /// nil where the rows stand with the table.
  let rowsFile: TableFile?
}
