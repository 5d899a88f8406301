import MenkanSource

/// The defines in an order in which each comes after all that it calls.
///
/// Defines that need themselves, directly or by way of others, are reported, each cycle once.
struct DefineOrder {
  private enum Mark { case open, done }

  /// Indices of all defines; within a cycle the order means nothing.
  private(set) var indices: [Int] = []
  /// False where a cycle was reported; then costs and depths mean nothing.
  private(set) var isSound = true
  private var marks: [Mark?]

  init(_ defines: [TypedDefine], reportingTo program: ProgramTables) {
    marks = Array(repeating: nil, count: defines.count)
    let calls = defines.map { $0.body.calls }
    for start in defines.indices where marks[start] == nil {
      search(from: start, calls, defines, program)
    }
  }

  /// Depth-first search with its own stack: chains of defines may be long.
  private mutating func search(
    from start: Int, _ calls: [[(define: Int, span: SourceSpan)]], _ defines: [TypedDefine],
    _ program: ProgramTables
  ) {
    var path: [(define: Int, next: Int)] = [(start, 0)]
    marks[start] = .open
    while let (define, next) = path.last {
      guard next < calls[define].count else {
        marks[define] = .done
        indices.append(define)
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
          (name: defines[step.define].name, call: calls[step.define][step.next - 1].span)
        }
        isSound = false
        program.report(.recursiveDefines(cycle))
      case nil:
        marks[callee] = .open
        path.append((callee, 0))
      }
    }
  }
}

extension TypedExpression {
  /// Every define that it calls, with the first place of a call.
  fileprivate var calls: [(define: Int, span: SourceSpan)] {
    var found: [(define: Int, span: SourceSpan)] = []
    var seen: Set<Int> = []
    var waiting = [self]
    while let expression = waiting.popLast() {
      if case .call(let index, _) = expression.kind, seen.insert(index).inserted {
        found.append((index, expression.span))
      }
      waiting += expression.children.reversed()
    }
    return found
  }
}

extension TypedDefine {
  /// The last part of the code.
  var name: String { code.split(separator: ".").last.map(String.init) ?? code }
}
