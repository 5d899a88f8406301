import MenkanSource
import MenkanSyntax
import MenkanValues

/// The phase that checks the bodies of defines.
extension CheckingPhases {
  /// One for each declared define; a broken body is replaced by a constant, which never runs,
  /// because its error keeps the program from running.
  func checkDefines() -> [TypedDefine] { defines.indices.map { check($0) } }

  private func check(_ index: Int) -> TypedDefine {
    let (file, declaration) = defines[index]
    let signature = program.defines[index]
    let frame = Frame()
    let scope = LocalScope()
    for (parameter, field) in zip(declaration.parameters, signature.parameters) {
      let name = LocalName.variable(
        frame.newSlot(named: parameter.heading.name.text), field?.type)
      if let (repeated, earlier) = scope.add(parameter.heading, name) {
        program.report(.duplicateName(repeated, earlier: earlier))
      }
    }
    let checker = self.checker(file, scope: scope, frame: frame)
    let body =
      signature.result.map {
        checker.check(declaration.body, as: $0, written: declaration.result)
      }
      ?? checker.infer(declaration.body)
    let result = signature.result ?? .bool
    return TypedDefine(
      code: signature.code, label: signature.heading.label?.text,
      parameters: signature.parameters.compactMap { $0 }, result: result,
      body: body ?? TypedExpression(.constant(.bool(false)), result, declaration.span),
      frameSize: frame.size, span: declaration.span)
  }
}
