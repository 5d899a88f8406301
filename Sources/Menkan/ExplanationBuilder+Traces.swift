import MenkanValues

extension ExplanationBuilder {
  /// A condition as lines; what has to hold together needs no heading at the top.
  func nodes(_ trace: Trace) -> [Explanation.Node] {
    switch trace.form {
    case .all: trace.parts.map { node($0) }
    case .test, .any, .choice: [node(trace)]
    }
  }

  private func node(_ trace: Trace) -> Explanation.Node {
    let writer = words.writer
    let mark = Explanation.Mark(trace.finding)
    switch trace.form {
    case .test(let leaf):
      return Explanation.Node(mark, writer.text(leaf, trace.finding), details(leaf))
    case .all:
      return Explanation.Node(
        mark, writer.words("all of these", "须全部满足"), trace.parts.map { node($0) })
    case .any:
      return Explanation.Node(
        mark, writer.words("one of these is enough", "满足其一即可"), trace.parts.map { node($0) })
    case .choice(let isOpen): return choice(trace, isOpen: isOpen)
    }
  }

  /// The branch that was taken, below it why.
  private func choice(_ trace: Trace, isOpen: Bool) -> Explanation.Node {
    let writer = words.writer
    let mark = Explanation.Mark(trace.finding)
    guard !isOpen, let branch = trace.parts.last else {
      return Explanation.Node(
        mark, writer.words("it depends on what is unknown", "取决于未知的数据"),
        trace.parts.map { node($0) })
    }
    let taken = node(branch)
    let conditions = trace.parts.dropLast().map { node($0) }
    if conditions.isEmpty { return taken }
    let why = Explanation.Node(
      .none, writer.words("this case, because", "适用此情形，因为"), conditions)
    return Explanation.Node(mark, taken.text, taken.children + [why])
  }

  /// From what a computed value was computed.
  private func details(_ leaf: Leaf) -> [Explanation.Node] {
    let writer = words.writer
    let parts = leaf.operands.map { operand -> String in
      let noun = writer.text(operand.noun)
      let value = operand.value.known.map { writer.text($0, operand.type) }
      return noun + " " + (value ?? writer.words("unknown", "未知"))
    }
    if parts.isEmpty { return [] }
    return [
      Explanation.Node(
        .none,
        writer.words("from ", "其中") + (writer.isChinese ? "：" : "")
          + parts.joined(separator: writer.comma))
    ]
  }
}
