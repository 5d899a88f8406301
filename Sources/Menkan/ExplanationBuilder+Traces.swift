import MenkanValues

extension ExplanationBuilder {
  /// A condition as lines; what has to hold together needs no heading at the top.
  ///
  /// - Parameter asFacts: true for exceptions, premises and waivers, which demand nothing.
  func nodes(_ trace: Trace, asFacts: Bool = false) -> [Explanation.Node] {
    switch trace.form {
    case .all: trace.parts.map { node($0, asFacts) }
    case .test, .any, .choice: [node(trace, asFacts)]
    }
  }

  private func node(_ trace: Trace, _ asFacts: Bool) -> Explanation.Node {
    let writer = words.writer
    let mark = Explanation.Mark(trace.finding, isFact: asFacts)
    switch trace.form {
    case .test(let leaf):
      return Explanation.Node(
        mark, asFacts ? writer.fact(leaf, trace.finding) : writer.text(leaf, trace.finding),
        details(leaf))
    case .all:
      return Explanation.Node(
        mark, writer.words("all of these", "须全部满足"),
        trace.parts.map { node($0, asFacts) })
    case .any:
      if let sentence = alternatives(trace, asFacts) { return Explanation.Node(mark, sentence) }
      return Explanation.Node(
        mark, writer.words("one of these is enough", "满足其一即可"),
        trace.parts.map { node($0, asFacts) })
    case .choice(let isOpen): return choice(trace, asFacts, isOpen: isOpen)
    }
  }

  /// Alternatives for one value in one line: of those that hold the first says it all.
  private func alternatives(_ trace: Trace, _ asFacts: Bool) -> String? {
    let leaves = trace.parts.compactMap { part -> Leaf? in
      if case .test(let leaf) = part.form { leaf } else { nil }
    }
    guard leaves.count == trace.parts.count, let first = leaves.first, first.actual.value != nil,
      leaves.allSatisfy({ $0.noun == first.noun && $0.actual == first.actual && $0.tally == nil })
    else { return nil }
    if let part = trace.parts.first(where: { $0.finding == .holds }),
      case .test(let leaf) = part.form, leaf.operands.isEmpty
    {
      return asFacts ? words.writer.fact(leaf, .holds) : words.writer.text(leaf, .holds)
    }
    if asFacts { return nil }
    return FailureTree(trace).flatMap { words.writer.alternatives($0) }
  }

  /// The branch that was taken, below it why.
  private func choice(_ trace: Trace, _ asFacts: Bool, isOpen: Bool) -> Explanation.Node {
    let writer = words.writer
    let mark = Explanation.Mark(trace.finding, isFact: asFacts)
    guard !isOpen, let branch = trace.parts.last else {
      return Explanation.Node(
        mark, writer.words("it depends on what is unknown", "取决于未知的数据"),
        trace.parts.map { node($0, asFacts) })
    }
    let taken = node(branch, asFacts)
    let conditions = trace.parts.dropLast().map { node($0, true) }
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
      let value = operand.value.value.map { writer.text($0, operand.type) }
      return value.map { noun + " " + $0 } ?? writer.join(noun, writer.words("unknown", "未知"))
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
