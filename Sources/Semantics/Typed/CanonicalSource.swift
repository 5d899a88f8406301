import MenkanSource
package import MenkanValues

/// Writes expressions as an author who writes English would: keywords in English, names instead
/// of aliases, one blank between words, parentheses only where precedence needs them.
///
/// The text depends on meaning and names alone, not on the language of keywords or on layout, so
/// that a decision can quote it.
package struct CanonicalSource: Sendable {
  /// A text is cut to this many characters.
  package static let longest = 300

  let schema: Schema
  let zone: Zone
  /// Own names by index.
  let params: [String]
  let lists: [String]
  let calendars: [String]
  let defines: [String]
  /// What stands behind a call that reads one of several outputs: `.rate`.
  let outputs: [String]

  /// - Parameters:
  ///   - policy: where the expressions stand, or whose expressions call the `define`s in which
  ///     they do.
  ///   - zone: in which instants are written.
  package init(_ policy: TypedPolicy, in program: TypedProgram, zone: Zone) {
    schema = program.schema
    self.zone = zone
    params = policy.params.map { ownName($0.field.name) }
    lists = program.lists.map { ownName($0.code) }
    calendars = program.calendars.map { ownName($0.code) }
    defines = program.defines.map { ownName($0.code) }
    outputs = program.defines.map { $0.output.map { ".\($0.spelling)" } ?? "" }
  }

  /// For values alone, in which nothing has a name but cases.
  init(schema: Schema) {
    self.schema = schema
    zone = .shanghai
    (params, lists, calendars, defines, outputs) = ([], [], [], [], [])
  }

  /// A value as a literal.
  package func text(of value: Value, _ type: ValueType) -> String {
    let nowhere = SourceSpan(file: FileID(0), lower: 0, upper: 0)
    return text(of: TypedExpression(.constant(value), type, nowhere))
  }

  /// The text of an expression on one line.
  ///
  /// - Complexity: O(`longest` + depth of the expression)
  package func text(of expression: TypedExpression) -> String {
    var writer = CanonicalWriter(self)
    writer.write(expression)
    return writer.finished
  }
}

/// What stands behind the last point of a full code.
private func ownName(_ code: String) -> String {
  (code.split(separator: ".").last.map(String.init) ?? code).spelling
}

/// The text of one expression while it is written. Once it is full, nothing more is looked at.
struct CanonicalWriter {
  let names: CanonicalSource
  private var text = ""
  private var room = CanonicalSource.longest

  init(_ names: CanonicalSource) { self.names = names }

  var isFull: Bool { room < 0 }

  var finished: String {
    isFull ? text.prefix(CanonicalSource.longest - 1) + "…" : text
  }

  mutating func write(_ words: String) {
    guard !isFull else { return }
    let part = words.prefix(room + 1)
    text += part
    room -= part.count
  }

  /// Writes an operand, in parentheses where it would fall apart.
  mutating func write(_ operand: TypedExpression, _ floor: Tightness = .conditional) {
    guard !isFull else { return }
    let isLoose = operand.tightness < floor
    if isLoose { write("(") }
    writeBare(operand)
    if isLoose { write(")") }
  }

  mutating func write(_ operands: some Sequence<TypedExpression>) {
    var isFirst = true
    for operand in operands where !isFull {
      if !isFirst { write(", ") }
      isFirst = false
      write(operand)
    }
  }

  private mutating func writeBare(_ whole: TypedExpression) {
    switch whole.kind {
    case .constant(let value): write(constant: value, whole)
    case .local(let slot): write(slot.name.spelling)
    case .param(let index): write(name(index, in: names.params))
    case .referenceList(let index): write(name(index, in: names.lists))
    case .today: write("today")
    case .now: write("now")
    case .field(let owner, let index): write(field: index, of: owner)
    case .widen(let inner): writeBare(inner)
    case .negate, .arithmetic, .coalesce: writeCalculation(whole)
    case .not, .and, .or, .conditional, .choose: writeLogic(whole)
    case .function(let function, let arguments): write(function, arguments)
    case .call(let index, let arguments):
      write(name(index, in: names.defines) + "(")
      write(arguments)
      write(")" + name(index, in: names.outputs))
    case .lookUp(let lookUp):
      write(ownName(lookUp.table.code) + "(")
      write(lookUp.columns)
      write(")")
    case .aggregate(let aggregate): write(aggregate)
    default: writeTest(whole, isNegated: false)
    }
  }

  func name(_ index: Int, in names: [String]) -> String {
    names.indices.contains(index) ? names[index] : ""
  }

  private mutating func write(field index: Int, of owner: TypedExpression) {
    write(owner, .primary)
    guard let entity = names.schema.entity(of: owner.type), entity.fields.indices.contains(index)
    else { return }
    write("." + entity.fields[index].name.spelling)
  }
}
