import MenkanSource
import MenkanSyntax

/// Numbers expressions by what holds what, each behind those that hold it: so the numbers are the
/// same whichever part of a window stands first.
struct ExpressionOrder {
  /// Of the tree's expressions, in order.
  private(set) var indices: [Int] = []
  private var numbers: [Int]

  init(of tree: SyntaxTree) {
    let all = tree.expressions
    numbers = Array(repeating: 0, count: all.count)
    var isHeld = Array(repeating: false, count: all.count)
    for node in all { node.kind.forEachChild { isHeld[Int($0.index)] = true } }
    // What nothing holds stands apart in the file.
    let roots = all.indices.filter { !isHeld[$0] }
      .sorted { (all[$0].span, $0) < (all[$1].span, $1) }
    var waiting = Array(roots.reversed())
    while let index = waiting.popLast() {
      numbers[index] = indices.count
      indices.append(index)
      var children: [Int] = []
      all[index].kind.forEachChild { children.append(Int($0.index)) }
      waiting += children.reversed()
    }
  }

  subscript(id: ExpressionID) -> Int { numbers[Int(id.index)] }
}
