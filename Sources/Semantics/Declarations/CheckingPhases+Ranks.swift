import MenkanSource
import MenkanSyntax
import MenkanValues

/// The phase that checks ranks.
extension CheckingPhases {
  /// - Parameter typed: all but the ranks.
  func checkRanks(_ bounds: Bounds, in typed: TypedProgram) -> [TypedRank] {
    ranks.indices.map { check($0, bounds, in: typed) }
  }

  private func check(_ index: Int, _ bounds: Bounds, in typed: TypedProgram) -> TypedRank {
    let (file, declaration) = ranks[index]
    let builder = PolicyBuilder()
    let scope = LocalScope()
    let code = code(file, declaration.heading.name)
    // Parameters, params and lets are those of a policy.
    let base = PolicyChecker(
      declaration.asPolicy, code: code, types: types(file),
      expressions: checker(file, scope: scope, frame: builder.frame), builder: builder, prefix: "",
      includes: PolicyIncludes(phases: self, chain: []))
    let checker = RankChecker(declaration, base: base, code: code)
    var rank = checker.check(in: scope)
    RankProofs(rank, declaration, in: files[file], of: typed, program).run()
    if bounds.isKnown { check(&rank, bounds, at: declaration.heading.name.span) }
    return rank
  }

  private func check(_ rank: inout TypedRank, _ bounds: Bounds, at name: SourceSpan) {
    rank.base.cost = bounds.cost(rank.expressions)
    if rank.base.cost > Cost.candidateLimit {
      program.report(.rankTooCostly(name, cost: rank.base.cost, limit: Cost.candidateLimit))
    }
    if bounds.depth(rank.expressions) > Depth.limit {
      program.report(.tooDeep(name, limit: Depth.limit))
    }
  }
}

extension RankDeclaration {
  /// Its parameters, params and lets.
  fileprivate var asPolicy: PolicyDeclaration {
    PolicyDeclaration(
      heading: heading, parameters: parameters,
      items: items.compactMap { item in
        switch item {
        case .parameter(let param): .parameter(param)
        case .binding(let binding): .binding(binding)
        case .exclude, .factor, .boost, .order, .limit, .quota: nil
        }
      }, span: span)
  }
}
