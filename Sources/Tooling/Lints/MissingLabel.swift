import MenkanSemantics
import MenkanSource
import MenkanSyntax

extension Lint {
  /// What merchants and reviewers read about without a label is told by its name, in English.
  static let missingLabel = Lint("missing-label") { rules in
    rules.files.flatMap { file in
      file.tree.declarations.flatMap { declaration -> [Diagnostic] in
        switch declaration {
        case .policy(let policy): policy.unlabelled
        case .rank(let rank): rank.unlabelled
        case .entity(let entity):
          Diagnostic.missingLabels(
            entity.fields.map(\.heading).filter(\.needsLabel),
            LocalizedText(en: "field", zh: "字段"),
            of: entity.heading)
        case .enumeration(let enumeration):
          Diagnostic.missingLabels(
            enumeration.cases.filter(\.needsLabel), LocalizedText(en: "case", zh: "取值"),
            of: enumeration.heading)
        case .list, .define, .table, .unit, .calendar: []
        }
      }
    }
  }
}

extension PolicyDeclaration {
  fileprivate var unlabelled: [Diagnostic] {
    var found: [Diagnostic] = []
    if heading.needsLabel {
      found.append(.missingLabel(heading, LocalizedText(en: "policy", zh: "策略")))
    }
    for item in items.flattened {
      switch item {
      case .rule(let rule) where rule.heading.needsLabel:
        found.append(.missingLabel(rule.heading, LocalizedText(en: "rule", zh: "规则")))
      case .parameter(let param) where param.heading.needsLabel:
        found.append(.missingLabel(param.heading, LocalizedText(en: "param", zh: "参数")))
      default: break
      }
    }
    return found
  }
}

extension RankDeclaration {
  fileprivate var unlabelled: [Diagnostic] {
    let all =
      [(heading: heading, kind: LocalizedText(en: "rank", zh: "排名"))]
      + items.compactMap(\.heading)
    return all.filter(\.heading.needsLabel).map { .missingLabel($0.heading, $0.kind) }
  }
}

extension Heading {
  /// A name in Chinese is its own label.
  fileprivate var needsLabel: Bool { label == nil && name.text.utf8.allSatisfy { $0 < 0x80 } }
}
