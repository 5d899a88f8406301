import MenkanSemantics
import MenkanValues

/// One side of a test: what is compared, and all that can be told about it.
struct Side {
  let expression: TypedExpression
  /// A ratio that is written as a percentage is told as one.
  let type: ValueType
  let value: Evaluated
  /// Where the value stands in the submission.
  let path: String?
  let noun: Noun
  let operands: [Leaf.Operand]
  /// What the expression comes down to, and where that is read.
  let meant: TypedExpression
  let scope: Scope
  /// False where it is the same for every submission.
  let readsData: Bool

  /// As a threshold, a plain number speaks for itself, unless a table gave it.
  var thresholdNoun: Noun? {
    if noun.table != nil { return noun }
    switch meant.kind {
    case .constant, .param: return nil
    case .negate(let inner):
      if case .constant = inner.kind { return nil }
      return noun
    default: return noun
    }
  }

  var threshold: Threshold {
    Threshold(value: value, type: type, path: path, noun: thresholdNoun)
  }
}

extension TraceWalk {
  func side(_ expression: TypedExpression, in scope: Scope) -> Side {
    var scope = scope
    let value = evaluator.evaluate(expression, in: &scope.frame)
    let (meant, inner) = evaluator.resolve(expression, in: scope)
    var innermost = inner
    var path: String?
    if meant.isData, let found = evaluator.locate(meant, in: &innermost.frame).path {
      path = "\(found)"
    }
    var finder = NounFinder(evaluator)
    var reader = OperandReader(evaluator)
    // A plain param is told already.
    let isParam = if case .param = meant.kind { true } else { false }
    if path == nil, !isParam { reader.read(expression, in: scope) }
    let isShare = expression.type == .ratio && evaluator.sourceText(of: expression).hasSuffix("%")
    return Side(
      expression: expression, type: isShare ? .percent : expression.type, value: value, path: path,
      noun: finder.noun(of: expression, in: scope), operands: reader.found, meant: meant,
      scope: inner, readsData: path != nil || reader.readsData)
  }
}

extension TypedExpression {
  /// True for what passes on a value from the submission as it is.
  fileprivate var isData: Bool {
    switch kind {
    case .field, .local: true
    case .aggregate(let aggregate): aggregate.function == .first || aggregate.function == .last
    default: false
    }
  }
}

/// Collects the values that a computed value was computed from, a bounded number of them.
struct OperandReader {
  let evaluator: ReferenceEvaluator
  private(set) var found: [Leaf.Operand] = []
  /// True where the submission has a say.
  private(set) var readsData = false
  private var budget = 100

  /// How many operands are told.
  private static let most = 6

  init(_ evaluator: ReferenceEvaluator) { self.evaluator = evaluator }

  mutating func read(_ expression: TypedExpression, in scope: Scope) {
    budget -= 1
    guard budget > 0 else {
      readsData = true
      return
    }
    let (meant, inner) = evaluator.resolve(expression, in: scope)
    switch meant.kind {
    case .field, .local:
      readsData = true
      add(meant, in: inner)
    case .param: add(meant, in: inner)
    // Its elements are told one by one where they matter.
    case .aggregate: readsData = true
    case .function(.daysSince, let arguments):
      add(.today, .date, evaluator.today)
      for argument in arguments { read(argument, in: inner) }
    case .today: add(.today, .date, evaluator.today)
    default: for child in meant.children { read(child, in: inner) }
    }
  }

  private mutating func add(_ expression: TypedExpression, in scope: Scope) {
    switch expression.type {
    case .entity, .list: return
    default: break
    }
    var scope = scope
    var finder = NounFinder(evaluator)
    let located = evaluator.locate(expression, in: &scope.frame)
    add(
      finder.noun(of: expression, in: scope), expression.type, located.result,
      path: located.path.map { "\($0)" })
  }

  private mutating func add(
    _ noun: Noun, _ type: ValueType, _ value: Evaluated, path: String? = nil
  ) {
    let operand = Leaf.Operand(path: path, noun: noun, value: value, type: type)
    guard found.count < OperandReader.most, !found.contains(operand) else { return }
    found.append(operand)
  }
}
