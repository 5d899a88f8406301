import MenkanValues

/// What the name of a column leads to.
enum ColumnMeaning: Equatable {
  /// The indices of the fields that lead there.
  case field([Int], Field)
  /// `id` and `submission_id`.
  case id(Int)
  case unknown
  /// A label that several fields have: the ways to spell them apart.
  case ambiguous([String])
}

/// Finds what names such as `merchant.dsr_item` and `商家.描述相符评分` mean.
struct ColumnPath {
  let schema: Schema
  let parameters: [Field]

  /// Some names that a column can have: by name, and by alias where there is one.
  var examples: [(name: String, alias: String)] {
    parameters.prefix(3).map { parameter in
      let alias = parameter.alias ?? parameter.name
      guard let field = schema.entity(of: parameter.type)?.fields.first else {
        return (parameter.name, alias)
      }
      return ("\(parameter.name).\(field.name)", "\(alias).\(field.alias ?? field.name)")
    }
  }

  func meaning(of name: String) -> ColumnMeaning {
    let found = resolve(name[...], parameters, depth: 0)
    if found == .unknown, let key = Place.idKeys.firstIndex(of: name) { return .id(key) }
    return found
  }

  /// Every part is a name, an alias or a label; a label may have points in it.
  private func resolve(_ name: Substring, _ fields: [Field], depth: Int) -> ColumnMeaning {
    if depth >= DataLimit.depth || name.utf8.count > 1000 { return .unknown }
    let direct = lookUp(name, in: fields)
    if direct != .unknown { return direct }
    for (index, field) in fields.enumerated() {
      guard let entity = schema.entity(of: field.type) else { continue }
      for spelling in [field.name, field.alias, field.label].compactMap({ $0 })
      where name.hasPrefix(spelling + ".") {
        switch resolve(name.dropFirst(spelling.count + 1), entity.fields, depth: depth + 1) {
        case .field(let path, let inner): return .field([index] + path, inner)
        case .ambiguous(let names): return .ambiguous(names.map { "\(spelling).\($0)" })
        case .id, .unknown: continue
        }
      }
    }
    return .unknown
  }

  /// Names before aliases before labels.
  private func lookUp(_ name: Substring, in fields: [Field]) -> ColumnMeaning {
    let named = fields.firstIndex { $0.name == name }
    if let index = named ?? fields.firstIndex(where: { $0.alias.map { $0 == name } ?? false }) {
      return .field([index], fields[index])
    }
    let labelled = fields.indices.filter { fields[$0].label.map { $0 == name } ?? false }
    if labelled.count > 1 { return .ambiguous(labelled.map { fields[$0].name }) }
    guard let index = labelled.first else { return .unknown }
    return .field([index], fields[index])
  }
}
