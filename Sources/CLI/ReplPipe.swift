import MenkanRepl

/// A session of which nobody sees what is typed: plain lines in, plain lines out.
struct ReplPipe {
  var session: ReplSession
  /// True where what is read is written too, as in the examples of a manual.
  let echoes: Bool

  init(session: ReplSession, echoes: Bool) {
    self.session = session
    self.echoes = echoes
  }

  func run(greeting: [ReplAnswer]) throws {
    var session = session
    try show(greeting, session)
    var typed = InputExtent()
    var input = LineInput(limit: InputExtent.mostBytes)
    while let line = input.next() {
      if echoes {
        try Terminal.write(
          (typed.isEmpty ? "> " : "… ") + line + "\n", in: session.language)
      }
      typed.add(line)
      if typed.isOpen { continue }
      let answers = session.answer(typed.text)
      typed = InputExtent()
      try show(answers, session)
      if answers.contains(where: \.isLeaving) { return }
    }
    // What nobody closed is told to be open.
    if !typed.isEmpty { try show(session.answer(typed.text), session) }
  }

  private func show(_ answers: [ReplAnswer], _ session: ReplSession) throws {
    let words = ReplText(language: session.language, isColoured: false)
    try Terminal.write(answers.map { words.text(of: $0) }.joined(), in: session.language)
  }
}
