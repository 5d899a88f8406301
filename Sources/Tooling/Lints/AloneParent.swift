import MenkanSemantics
import MenkanSource
import MenkanValues

extension Lint {
  /// A case that others belong to, compared as if it stood for them too: `category == electronics`
  /// does not hold for a phone.
  static let aloneParent = Lint("alone-parent") { rules in
    var reported: Set<SourceSpan> = []
    return rules.conditions.flatMap { $0.aloneParents(in: rules.program.schema) }
      .filter { reported.insert($0.span).inserted }
  }
}

extension LintedRules {
  /// What stands in policies, ranks and defines.
  fileprivate var conditions: [TypedExpression] {
    program.policies.flatMap(\.expressions) + program.ranks.flatMap(\.expressions)
      + program.defines.map(\.body)
  }
}

extension TypedExpression {
  fileprivate func aloneParents(in schema: Schema) -> [Diagnostic] {
    var found: [Diagnostic] = []
    forEachPart { part in
      switch part.kind {
      case .compare(.equal, let left, let right), .compare(.notEqual, let left, let right):
        for side in [left, right] {
          if let cases = side.branch(in: schema) { found.append(.aloneParent(side, cases)) }
        }
      case .inElements(_, let elements):
        let listed = Set(elements.compactMap(\.caseIndex))
        for element in elements {
          // Where one of those that belong to it is listed, the author knows.
          if let cases = element.branch(in: schema), listed.isDisjoint(with: cases.below) {
            found.append(.aloneParent(element, cases))
          }
        }
      default: break
      }
    }
    return found
  }

  private var caseIndex: Int? {
    if case .constant(.enumCase(let index)) = kind { Int(index) } else { nil }
  }

  /// A written case with those that belong to it; nil where there are none.
  private func branch(in schema: Schema) -> EnumBranch? {
    guard let index = caseIndex, case .enumeration(let id) = type,
      schema.enums.indices.contains(id.index)
    else { return nil }
    let cases = schema.enums[id.index].cases
    let below = cases.indices.filter { cases[$0].parent == index }
    return below.isEmpty
      ? nil : EnumBranch(head: cases[index], below: below, children: below.map { cases[$0] })
  }
}

/// A case of an enum with the cases right below it.
struct EnumBranch {
  let head: EnumCase
  /// Indices into the enum.
  let below: [Int]
  let children: [EnumCase]
}
