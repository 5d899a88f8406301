import MenkanValues

/// Why something is unknown.
extension SentenceWriter {
  /// How many causes are told one by one.
  private static let mostCauses = 3

  /// Each cause as a clause; what is missing in many elements of a list is told once.
  func text(_ causes: Causes) -> String {
    var clauses: [String] = []
    var groups: Set<String> = []
    for cause in causes.all {
      let group = "\(cause.kind.rawValue) \(cause.subject.withoutIndices)"
      guard groups.insert(group).inserted else { continue }
      let alike = causes.all.count {
        $0.kind == cause.kind && $0.subject.withoutIndices == cause.subject.withoutIndices
      }
      clauses.append(alike > 1 ? text(cause, elements: alike) : text(cause))
    }
    let shown = clauses.prefix(SentenceWriter.mostCauses).joined(separator: semicolon)
    let rest = clauses.count - SentenceWriter.mostCauses
    return rest > 0 ? shown + words(" and \(rest) more", " 等 \(clauses.count) 项") : shown
  }

  /// `缺少评分，无法判断`; what cannot be calculated says so itself.
  func undecided(_ causes: Causes) -> String {
    let why = text(causes)
    guard causes.all.allSatisfy({ $0.kind == .missing }) else { return why }
    return why + words(", cannot be judged", "，无法判断")
  }

  /// Each cause as a clause that can stand behind "because".
  func reason(_ causes: Causes) -> String {
    guard causes.all.count == 1, let cause = causes.all.first, cause.kind == .missing else {
      return text(causes)
    }
    return words("\(path(cause.subject)) is missing", text(cause))
  }

  private func text(_ cause: Cause) -> String {
    let subject = cause.subject
    switch cause.kind {
    case .missing: return words("missing \(path(subject))", join("缺少", path(subject)))
    case .unlisted:
      let found = quoted(cause.detail ?? "")
      return words(
        "\(path(subject)) is \(found), which the rules do not know",
        "\(path(subject))的取值\(found)不在已知范围内")
    case .divisionByZero:
      return divisionByZero(subject)
    case .empty:
      return words("no entries for \(computed(subject))", "没有可供计算的记录：\(computed(subject))")
    case .noRow:
      let inputs = inputs(of: cause)
      return words(
        "\(computed(subject)) has no row for \(inputs)",
        "\(computed(subject))中没有适用的行（\(inputs)）")
    case .undefined:
      return outsideDomain(subject)
        ?? words("\(computed(subject)) has no value", "无法计算：\(computed(subject))")
    case .overflow:
      return words(
        "\(computed(subject)) is too large to calculate", "数值过大，无法计算：\(computed(subject))")
    }
  }

  /// `category = toys, shop = specialty`; in Chinese by labels.
  private func inputs(of cause: Cause) -> String {
    guard isChinese, !cause.inputs.isEmpty else { return cause.detail ?? "" }
    return cause.inputs.map { input in
      guard let value = input.value else { return join("缺少", name(input.field)) }
      return join(join(name(input.field), "为"), formatter.text(of: value, input.field.type))
    }.joined(separator: listComma)
  }

  private func text(_ cause: Cause, elements count: Int) -> String {
    let (list, field) = parts(of: cause.subject)
    guard let list else { return text(cause) }
    switch cause.kind {
    case .missing:
      guard let field else {
        return words("\(count) entries of \(list) are missing", "\(list)中缺少 \(count) 项")
      }
      return words(
        "\(field) is missing in \(count) entries of \(list)", "\(list)中有 \(count) 项缺少\(field)")
    default:
      return words(
        "\(count) entries of \(list) hold values that the rules do not know",
        "\(list)中有 \(count) 项的\(field ?? "取值")不在已知范围内")
    }
  }

  /// `店铺订单数为 0，无法计算店铺销量 ÷ 店铺订单数`
  private func divisionByZero(_ source: String) -> String {
    let what = computed(source)
    guard case .operation("÷", _, let divisor)? = causeNouns[source] else {
      return outsideDomain(source) ?? words("division by zero in \(what)", "除数为零：\(what)")
    }
    let zero = text(divisor)
    if case .value = divisor {
      return words(
        "\(what) cannot be calculated: the divisor is 0", join("无法计算", what) + "：除数为 0")
    }
    return words(
      "\(zero) is 0, so \(what) cannot be calculated", join(zero, "为 0，") + join("无法计算", what))
  }

  private func computed(_ source: String) -> String {
    causeNouns[source].map { text($0) } ?? source
  }

  /// What people call the place that a path names.
  func path(_ path: String) -> String {
    let (list, field) = parts(of: path)
    guard let list, let number = elementNumber(in: path) else { return field ?? path }
    guard let field else { return words("entry \(number) of \(list)", "\(list)第 \(number) 项") }
    return words("\(field) in entry \(number) of \(list)", "\(list)第 \(number) 项的\(field)")
  }

  /// A record that the author gave no label of its own is called by its kind.
  private func entityLabel(_ field: Field) -> String? {
    isChinese ? formatter.schema.entity(of: field.type)?.label : nil
  }

  /// The last list on a path, and the field at its end.
  private func parts(of path: String) -> (list: String?, field: String?) {
    var fields = parameters
    var owner: String?
    var list: String?
    var last: String?
    for part in path.split(separator: ".") {
      let name = part.prefix { $0 != "[" }
      guard let field = fields.first(where: { $0.name == name }) else { return (nil, nil) }
      last = self.name(field.name, label: field.label ?? entityLabel(field), owner: owner)
      owner = field.name
      if part.hasSuffix("]") {
        (list, last, owner) = (last, nil, nil)
      }
      fields = formatter.schema.elementFields(of: field.type)
    }
    return (list, last)
  }
}

extension String {
  /// `item.tags[3].name` as `item.tags[].name`.
  fileprivate var withoutIndices: String {
    var isInside = false
    return String(
      filter { character in
        if character == "]" { isInside = false }
        defer { if character == "[" { isInside = true } }
        return !isInside
      })
  }
}

extension Schema {
  /// The fields of an entity, or of a list's elements.
  fileprivate func elementFields(of type: ValueType) -> [Field] {
    switch type {
    case .entity(let id): self[id].fields
    case .list(let element, _): elementFields(of: element)
    default: []
    }
  }
}
