import MenkanSource

/// Finds defines that need themselves, directly or by way of others, and reports each cycle once.
enum RecursiveDefines {
  private enum Mark { case open, done }

  static func report(_ defines: [TypedDefine], into program: ProgramTables) {
    let calls = defines.map { $0.body.calls }
    var marks: [Int: Mark] = [:]
    for start in defines.indices where marks[start] == nil {
      search(from: start, calls, defines, &marks, program)
    }
  }

  /// Depth-first search with its own stack: chains of defines may be long.
  private static func search(
    from start: Int, _ calls: [[(define: Int, span: SourceSpan)]], _ defines: [TypedDefine],
    _ marks: inout [Int: Mark], _ program: ProgramTables
  ) {
    var path: [(define: Int, next: Int)] = [(start, 0)]
    marks[start] = .open
    while let (define, next) = path.last {
      guard next < calls[define].count else {
        marks[define] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let callee = calls[define][next].define
      switch marks[callee] {
      case .done: break
      case .open:
        guard let first = path.firstIndex(where: { $0.define == callee }) else { break }
        let cycle = path[first...].map { step in
          (
            name: defines[step.define].code.split(separator: ".").last.map(String.init) ?? "",
            call: calls[step.define][step.next - 1].span
          )
        }
        program.report(.recursiveDefines(cycle))
      case nil:
        marks[callee] = .open
        path.append((callee, 0))
      }
    }
  }
}

extension TypedExpression {
  /// Every call of a define in it.
  fileprivate var calls: [(define: Int, span: SourceSpan)] {
    var found: [(define: Int, span: SourceSpan)] = []
    if case .call(let index, _) = kind { found.append((index, span)) }
    for child in children { found += child.calls }
    return found
  }
}
