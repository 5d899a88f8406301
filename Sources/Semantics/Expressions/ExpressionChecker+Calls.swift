import MenkanSource
import MenkanSyntax
import MenkanValues

/// Calls of `define`s and of the language's functions.
extension ExpressionChecker {
  func call(
    _ name: Identifier, _ arguments: [ExpressionID], expecting expected: ValueType?,
    _ span: SourceSpan
  ) -> TypedExpression? {
    switch files.lookUp(name.text) {
    case .found(.define(let index)): return callDefine(index, name, arguments, span)
    case .found(.table(let index)): return callTable(index, name, arguments, span)
    case .found(let other):
      program.report(
        .wrongKind(
          name, is: other.words, needed: LocalizedText(en: "a calculation", zh: "一个计算")))
    case .ambiguous(let modules): program.report(.ambiguousName(name, modules: modules))
    case .unknown, .broken:
      if let function = Function(rawValue: name.text), function != .roundHalfEven {
        return callFunction(function, name, arguments, expecting: expected, span)
      }
      if let function = TypedPool.Function(rawValue: name.text) {
        return pool(function, name, arguments, span)
      }
      if case .unknown = files.lookUp(name.text) { reportUnknownFunction(name) }
    }
    for argument in arguments { _ = infer(argument, beside: nil) }
    return nil
  }

  private func reportUnknownFunction(_ name: Identifier) {
    let kind = LocalizedText(en: "calculation", zh: "计算")
    if let offer = program.importOffer(name, in: files, where: \.isCallable) {
      program.report(.notImported(name, kind, code: "name/unknown-function", offer))
      return
    }
    program.report(
      .unknownName(
        name, kind, code: "name/unknown-function",
        near: program.near(name.text, among: callable),
        available: program.available(callable.map { LocalizedText(verbatim: $0) })))
  }

  /// Everything that can be called.
  private var callable: [String] {
    let defines = files.spellings(where: \.isCallable)
    return defines + Function.allCases.filter { $0 != .roundHalfEven }.map(\.rawValue)
  }

  func callDefine(
    _ index: Int, _ name: Identifier, _ arguments: [ExpressionID], _ span: SourceSpan
  ) -> TypedExpression? {
    let signature = program.defines[index]
    guard arguments.count == signature.parameters.count else {
      let shape = "\(name.text)(\(signature.parameterNames.joined(separator: ", ")))"
      program.report(
        .argumentCount(
          name, needed: "\(signature.parameters.count)", found: arguments.count, span, shape: shape)
      )
      for argument in arguments { _ = infer(argument, beside: nil) }
      return nil
    }
    var typed: [TypedExpression] = []
    for (argument, parameter) in zip(arguments, signature.parameters) {
      guard let parameter else {
        _ = infer(argument, beside: nil)
        continue
      }
      if let value = check(argument, as: parameter.type) { typed.append(value) }
    }
    guard typed.count == arguments.count, let result = signature.result else { return nil }
    return TypedExpression(.call(index, typed), result, span, mayBeNone: signature.mayBeNone)
  }

  private func callFunction(
    _ function: Function, _ name: Identifier, _ arguments: [ExpressionID],
    expecting expected: ValueType?, _ span: SourceSpan
  ) -> TypedExpression? {
    let counts = function.argumentCounts
    guard counts.contains(arguments.count) else {
      let needed =
        counts.upperBound == counts.lowerBound
        ? "\(counts.lowerBound)"
        : counts.upperBound > 100
          ? "\(counts.lowerBound)+" : "\(counts.lowerBound)–\(counts.upperBound)"
      let typed = arguments.map { infer($0, beside: nil) }
      // A field of a list is a loop that was meant, and has been reported.
      if arguments.count == 1, typed[0] == nil, case .member = tree[arguments[0]].kind {
        return nil
      }
      program.report(.argumentCount(name, needed: needed, found: arguments.count, span))
      return nil
    }
    switch function {
    case .min, .max, .clamp: return ordered(function, arguments, expecting: expected, span)
    case .scale:
      guard let values = agree(arguments, expecting: nil) else { return nil }
      return numeric(function, values, result: .number, span, widens: true)
    case .abs, .floor, .ceil:
      guard let value = infer(arguments[0], expecting: expected) else { return nil }
      return numeric(function, [value], result: value.type, span)
    case .round, .roundHalfEven: return round(arguments, expecting: expected, span)
    case .ln, .log10, .sqrt:
      guard let value = infer(arguments[0]) else { return nil }
      return numeric(function, [value], result: .number, span, widens: true)
    case .at: return at(arguments, span)
    default: return fixed(function, arguments, span)
    }
  }

  /// Functions whose arguments must be of one ordered type, which is also the result's.
  private func ordered(
    _ function: Function, _ arguments: [ExpressionID], expecting expected: ValueType?,
    _ span: SourceSpan
  ) -> TypedExpression? {
    guard let values = agree(arguments, expecting: expected), let first = values.first else {
      return nil
    }
    guard program.isOrdered(first.type) else {
      return reportOperand(first, of: function)
    }
    return TypedExpression(.function(function, values), first.type, span)
  }

  private func numeric(
    _ function: Function, _ values: [TypedExpression], result: ValueType, _ span: SourceSpan,
    widens: Bool = false
  ) -> TypedExpression? {
    for value in values where !value.type.isNumeric { return reportOperand(value, of: function) }
    return TypedExpression(
      .function(function, widens ? values.map(\.asDecimal) : values), result, span)
  }

  private func reportOperand(_ value: TypedExpression, of function: Function) -> TypedExpression? {
    program.report(
      .wrongOperand(
        Operand(value, text(of: value)), of: function.rawValue, schema: program.schema))
    return nil
  }

  /// `round(x)`, `round(x, 2)`, `round(x, 2, half_even)`
  private func round(
    _ arguments: [ExpressionID], expecting expected: ValueType?, _ span: SourceSpan
  ) -> TypedExpression? {
    guard let value = infer(arguments[0], expecting: expected) else { return nil }
    guard value.type.isNumeric else { return reportOperand(value, of: .round) }
    var places = TypedExpression(.constant(.int(0)), .int, span)
    if arguments.count > 1 {
      guard let written = check(arguments[1], as: .int) else { return nil }
      guard case .constant(.int(let count)) = written.kind, (0...6).contains(count) else {
        program.report(.placesNeeded(written.span))
        return nil
      }
      places = written
    }
    var function = Function.round
    if arguments.count > 2 {
      guard case .name(let mode) = tree[arguments[2]].kind, mode.text == "half_even" else {
        program.report(.roundingModeNeeded(tree[arguments[2]].span))
        return nil
      }
      function = .roundHalfEven
    }
    return TypedExpression(.function(function, [value, places]), value.type, span)
  }

  /// `at(d, 15:00)`
  private func at(_ arguments: [ExpressionID], _ span: SourceSpan) -> TypedExpression? {
    let day = check(arguments[0], as: .date)
    guard case .literal(.timeOfDay(let minutes)) = tree[arguments[1]].kind else {
      program.report(.timeOfDayNeeded(tree[arguments[1]].span))
      return nil
    }
    guard let day else { return nil }
    let time = TypedExpression(
      .constant(.int(Int64(minutes))), .int, tree[arguments[1]].span)
    return TypedExpression(.function(.at, [day, time]), .instant, span)
  }

  /// Functions with fixed types.
  private func fixed(_ function: Function, _ arguments: [ExpressionID], _ span: SourceSpan)
    -> TypedExpression?
  {
    guard let (parameters, result) = function.signature else { return nil }
    let typed = zip(arguments, parameters).compactMap { argument, parameter -> TypedExpression? in
      guard parameter == .date, let value = infer(argument, expecting: .date) else {
        return parameter == .date ? nil : check(argument, as: parameter)
      }
      // A moment counts by its date.
      let day = value.asDay
      if day.type == .date { return day }
      program.report(.dateNeeded(Operand(value, text(of: value)), schema: program.schema))
      return nil
    }
    guard typed.count == parameters.count else { return nil }
    if function == .date { return typed[0] }
    return TypedExpression(.function(function, typed), result, span)
  }
}

extension Function {
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .min, .max: 2...1000
    case .clamp, .scale: 3...3
    case .round: 1...3
    case .at, .daysBetween, .bucket: 2...2
    default: 1...1
    }
  }

  /// The types of the functions that have just one; a `date` parameter also takes a moment.
  var signature: (parameters: [ValueType], result: ValueType)? {
    switch self {
    case .length: ([.text], .int)
    case .lower, .trim: ([.text], .text)
    case .day, .week, .month, .year, .weekday, .dayOfYear, .daysSince: ([.date], .int)
    case .date: ([.date], .date)
    case .daysBetween: ([.date, .date], .int)
    case .bucket: ([.text, .int], .int)
    default: nil
    }
  }
}
