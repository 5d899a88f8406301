import MenkanSemantics
import MenkanSource
import MenkanSyntax

extension Lint {
  /// A name that stands before another one of the same spelling, so that the other cannot be
  /// reached. What cannot be mistaken for each other, a `let` and a `define`, may share one.
  static let shadowedName = Lint("shadowed-name") { rules in
    let names = NameIndex(rules.files)
    return names.files.indices.flatMap { file in
      names.hiddenImports(in: file) + names.hiddenLists(in: file)
    }
  }
}

extension NameIndex {
  /// Own names that stand before imported ones.
  fileprivate func hiddenImports(in file: Int) -> [Diagnostic] {
    let imported = self.imported(by: file)
    if imported.isEmpty { return [] }
    return declared[file].compactMap { own in
      for spelling in own.heading.spellings {
        if let other = imported[spelling.text] {
          return .shadowedImport(spelling, of: other.module, other.span)
        }
      }
      return nil
    }
  }

  /// Names of policies and defines that stand before lists, or before `today` and `now`.
  fileprivate func hiddenLists(in file: Int) -> [Diagnostic] {
    var lists = imported(by: file).filter { $0.value.isList }.mapValues(\.span)
    for own in declared[file] where own.declaration.isList {
      for spelling in own.heading.spellings { lists[spelling.text] = spelling.span }
    }
    return files[file].tree.localNames.compactMap { name in
      if name.text == "today" || name.text == "now" { return .shadowedWord(name) }
      return lists[name.text].map { .shadowedList(name, by: $0) }
    }
  }

  private func imported(by file: Int)
    -> [String: (module: String, span: SourceSpan, isList: Bool)]
  {
    var found: [String: (module: String, span: SourceSpan, isList: Bool)] = [:]
    for use in files[file].tree.uses {
      guard let other = fileOfModule[use.path.text], other != file else { continue }
      for entry in declared[other] {
        let isTaken = use.names?.contains { $0.text == entry.heading.name.text } ?? true
        guard isTaken else { continue }
        for spelling in entry.heading.spellings {
          found[spelling.text] = (use.path.text, spelling.span, entry.declaration.isList)
        }
      }
    }
    return found
  }
}

extension Declaration {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension SyntaxTree {
  /// Every spelling that names a value inside of a policy or a define.
  fileprivate var localNames: [Identifier] {
    var headings: [Heading] = []
    for declaration in declarations {
      switch declaration {
      case .define(let define): headings += define.parameters.map(\.heading)
      case .table(let table): headings += table.inputs.map(\.heading)
      case .policy(let policy):
        headings += policy.parameters.map(\.heading)
        for item in policy.items.flattened {
          switch item {
          case .parameter(let param): headings.append(param.heading)
          case .binding(let binding): headings.append(binding.heading)
          case .output(let output): headings.append(output.heading)
          case .rule, .when, .group, .include, .waive: break
          }
        }
      case .rank(let rank):
        headings += rank.parameters.map(\.heading)
        for item in rank.items {
          switch item {
          case .parameter(let param): headings.append(param.heading)
          case .binding(let binding): headings.append(binding.heading)
          case .exclude, .factor, .boost, .order, .limit, .quota: break
          }
        }
      case .entity, .enumeration, .list, .unit, .calendar: break
      }
    }
    let variables = expressions.compactMap { expression -> Identifier? in
      if case .aggregate(let aggregate) = expression.kind { aggregate.variable } else { nil }
    }
    return headings.flatMap(\.spellings) + variables
  }
}
