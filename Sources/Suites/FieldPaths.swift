import MenkanData
import MenkanSource
import MenkanValues

/// One step of a dotted path into a submission.
enum FieldStep: Hashable {
  case field(Field)
  /// Counted from 0.
  case element(Int)
}

/// A place in a submission: `merchant.dsr_item`, `price_history[0].price`, `price_history.0.price`.
struct FieldPlace {
  /// Never empty.
  let steps: [FieldStep]
  /// What may stand there; named and bounded as the schema says.
  let field: Field

  /// In the spelling of messages: `price_history[0].price`.
  var path: String {
    steps.reduce(into: "") { path, step in
      switch step {
      case .field(let field): path += path.isEmpty ? field.name : "." + field.name
      case .element(let index): path += "[\(index)]"
      }
    }
  }
}

/// Why a path leads nowhere.
enum PathProblem: Error {
  /// The name, what it was looked for in (nil for the submission), and what there is.
  case unknownField(String, in: String?, fields: [Field])
  /// A field without its records: the paths that can be meant.
  case ownerMissing(String, meant: [String])
  /// What stands behind a value that has no fields.
  case noFields(String, in: String)
  /// A list needs an element's number.
  case numberNeeded(String, in: String)

  /// The part of the path that is wrong.
  var name: String {
    switch self {
    case .unknownField(let name, _, _), .noFields(let name, _), .numberNeeded(let name, _),
      .ownerMissing(let name, _):
      name
    }
  }
}

/// Finds places by their paths, as the schema says.
struct FieldPaths {
  let schema: Schema
  /// The policy's parameters, which are the top of a submission.
  let parameters: [Field]

  func place(_ path: String) throws(PathProblem) -> FieldPlace {
    var steps: [FieldStep] = []
    var fields: [Field]? = parameters
    var current: Field?
    for part in parts(of: path) {
      let above = current?.name
      if let list = current, case .list(let element, _) = list.type {
        guard let number = Int(part), number >= 0 else {
          throw .numberNeeded(part, in: list.name)
        }
        steps.append(.element(number))
        current = Field(name: list.name, type: element, constraint: list.constraint)
      } else if let available = fields {
        guard let field = available.first(where: { $0.isSpelt(part) }) else {
          throw problem(part, in: above, available)
        }
        steps.append(.field(field))
        current = field
      } else {
        throw .noFields(part, in: above ?? "")
      }
      fields = current.flatMap { schema.entity(of: $0.type)?.fields }
    }
    guard let current else { throw .unknownField(path, in: nil, fields: parameters) }
    return FieldPlace(steps: steps, field: current)
  }

  /// `a.b[3].c` and `a.b.3.c` are the same.
  private func parts(of path: String) -> [String] {
    path.split(separator: ".", omittingEmptySubsequences: false).flatMap { part -> [String] in
      guard part.hasSuffix("]"), let bracket = part.firstIndex(of: "[") else {
        return [String(part)]
      }
      let numbers = part[bracket...].split(separator: "[").map { $0.filter { $0 != "]" } }
      return [String(part[..<bracket])] + numbers.map { String($0) }
    }
  }

  /// The keys of a value that its type does not have, with where each was looked for.
  func unknownKeys(of node: YAMLNode, as type: ValueType)
    -> [(key: YAMLNode.Pair, problem: PathProblem)]
  {
    if let entity = schema.entity(of: type), let pairs = node.pairs {
      return unknownKeys(pairs, entity.fields, in: entity.name)
    }
    guard case .list(let element, _) = type, let elements = node.elements else { return [] }
    return elements.flatMap { unknownKeys(of: $0, as: element) }
  }

  /// The same for a whole submission.
  func unknownKeys(ofSubmission node: YAMLNode) -> [(key: YAMLNode.Pair, problem: PathProblem)] {
    let pairs = (node.pairs ?? []).filter { $0.key != "id" && $0.key != "submission_id" }
    return unknownKeys(pairs, parameters, in: nil)
  }

  private func problem(_ name: String, in owner: String?, _ fields: [Field]) -> PathProblem {
    guard owner == nil else { return .unknownField(name, in: owner, fields: fields) }
    let meant = parameters.compactMap { parameter -> String? in
      guard let fields = schema.entity(of: parameter.type)?.fields,
        fields.contains(where: { $0.isSpelt(name) })
      else { return nil }
      let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
      return "\(isASCII ? parameter.name : parameter.alias ?? parameter.name).\(name)"
    }
    return meant.isEmpty
      ? .unknownField(name, in: nil, fields: fields) : .ownerMissing(name, meant: meant)
  }

  private func unknownKeys(_ pairs: [YAMLNode.Pair], _ fields: [Field], in name: String?)
    -> [(key: YAMLNode.Pair, problem: PathProblem)]
  {
    pairs.flatMap { pair -> [(key: YAMLNode.Pair, problem: PathProblem)] in
      guard let field = fields.first(where: { $0.isSpelt(pair.key) }) else {
        return [(pair, .unknownField(pair.key, in: name, fields: fields))]
      }
      return unknownKeys(of: pair.value, as: field.type)
    }
  }
}

extension Field {
  /// Whether data may call it so.
  func isSpelt(_ spelling: String) -> Bool {
    Text(name) == Text(spelling) || alias.map { Text($0) == Text(spelling) } ?? false
  }
}

extension EntityType {
  /// Without its module.
  fileprivate var name: String { String(code.split(separator: ".").last ?? "") }
}
