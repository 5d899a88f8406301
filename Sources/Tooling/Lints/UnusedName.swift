import MenkanSemantics
import MenkanSource
import MenkanSyntax

extension Lint {
  /// A name that nothing uses: left over, or not used where it should be.
  static let unusedName = Lint("unused-name") { rules in
    let names = NameIndex(rules.files)
    return names.files.indices.flatMap { file -> [Diagnostic] in
      let tree = names.files[file].tree
      let spoken = SpokenNames(tree)
      return names.unusedImports(in: file) + names.unusedDeclarations(in: file)
        + tree.policies.flatMap { policy in
          policy.items.flattened.unusedNames(spoken, within: policy.span, in: names.files[file])
        }
        + tree.ranks.flatMap { rank in
          rank.calculations.unusedNames(spoken, within: rank.span, in: names.files[file])
        }
        + tree.declarations.flatMap { declaration -> [Diagnostic] in
          if case .define(let define) = declaration { define.unusedParameters(spoken) } else { [] }
        }
    }
  }
}

/// The names that expressions of a file speak of, by place.
private struct SpokenNames {
  private var places: [String: [Int32]] = [:]

  init(_ tree: SyntaxTree) {
    for expression in tree.expressions {
      if case .name(let name) = expression.kind {
        places[name.text, default: []].append(name.span.lower)
      }
    }
  }

  /// Whether something inside of a span speaks of a name or its label.
  func contains(_ heading: Heading, in span: SourceSpan) -> Bool {
    heading.spellings.contains { spelling in
      places[spelling.text]?.contains { span.lower <= $0 && $0 < span.upper } == true
    }
  }
}

extension NameIndex {
  fileprivate func unusedDeclarations(in file: Int) -> [Diagnostic] {
    declared[file].compactMap { declared in
      guard let kind = declared.declaration.kindIfUnusable,
        !isUsed(declared.heading, of: file)
      else { return nil }
      return .unusedName(
        declared.heading.name, kind,
        advice: LocalizedText(
          en: "use it, or remove it; what other modules import counts as used",
          zh: "请用上它，或删去；其他模块引用过的算作已用到"))
    }
  }

  fileprivate func unusedImports(in file: Int) -> [Diagnostic] {
    let source = files[file]
    return source.tree.uses.flatMap { use -> [Diagnostic] in
      guard let other = fileOfModule[use.path.text] else { return [] }
      let whole = Diagnostic.FixIt.remove(use.span, in: source)
      guard let imported = use.names else {
        let isUsed = declared[other].contains { uses($0.heading.spellings, in: file) }
        return isUsed ? [] : [.unusedImport(use, nil, fixIt: whole)]
      }
      let unused = imported.filter { name in
        let heading = declared[other].first { $0.heading.name.text == name.text }?.heading
        return !uses(heading?.spellings ?? [name], in: file)
      }
      if unused.count == imported.count {
        return [.unusedImport(use, nil, fixIt: whole)]
      }
      return unused.map { name in
        .unusedImport(use, name, fixIt: .remove(listed: name, in: source))
      }
    }
  }
}

extension Declaration {
  /// What it is called, where leaving it unused makes no sense; policies and ranks are there
  /// to be asked for.
  fileprivate var kindIfUnusable: LocalizedText? {
    switch self {
    case .entity: LocalizedText(en: "entity", zh: "实体")
    case .enumeration: LocalizedText(en: "enum", zh: "枚举")
    case .list: LocalizedText(en: "list", zh: "名单")
    case .define: LocalizedText(en: "define", zh: "定义")
    case .table: LocalizedText(en: "table", zh: "决策表")
    case .unit: LocalizedText(en: "unit", zh: "单位")
    case .calendar: LocalizedText(en: "calendar", zh: "工作日历")
    case .policy, .rank: nil
    }
  }
}

extension [PolicyItem] {
  fileprivate func unusedNames(
    _ spoken: SpokenNames, within span: SourceSpan, in file: RuleFile
  ) -> [Diagnostic] {
    compactMap { item -> Diagnostic? in
      switch item {
      case .binding(let binding) where !spoken.contains(binding.heading, in: span):
        let isBare = binding.heading.documentation.isEmpty
        return .unusedName(
          binding.heading.name, LocalizedText(en: "let", zh: "计算项"),
          advice: LocalizedText(
            en: "use it in a rule or a message, or remove it", zh: "请在规则或理由里用上它，或删去"),
          fixIt: isBare ? .remove(binding.span, in: file) : nil)
      case .parameter(let param) where !spoken.contains(param.heading, in: span):
        return .unusedName(
          param.heading.name, LocalizedText(en: "param", zh: "参数"),
          advice: LocalizedText(
            en: "whoever tunes it changes nothing: use it in a rule, or remove it",
            zh: "调这个参数不会有任何效果：请在规则里用上它，或删去"))
      default: return nil
      }
    }
  }
}

extension DefineDeclaration {
  fileprivate func unusedParameters(_ spoken: SpokenNames) -> [Diagnostic] {
    parameters.filter { !spoken.contains($0.heading, in: span) }.map { parameter in
      .unusedName(
        parameter.heading.name, LocalizedText(en: "parameter", zh: "传入项"),
        advice: LocalizedText(
          en: "use it in the calculation, or remove it here and at each call",
          zh: "请在计算中用上它，或在这里和每处调用中删去"))
    }
  }
}
