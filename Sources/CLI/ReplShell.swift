import MenkanRepl
import MenkanSource

/// A session on a terminal.
struct ReplShell {
  private final class Box {
    var session: ReplSession
    init(_ session: ReplSession) { self.session = session }
  }

  private let box: Box

  init(session: ReplSession) { box = Box(session) }

  func run(_ editor: LineEditor, greeting: [ReplAnswer]) throws {
    let welcome = LocalizedText(
      en: ":help lists the commands, Ctrl-D leaves.", zh: "输入 :帮助 查看命令，按 Ctrl-D 退出。")
    try show(greeting)
    try Terminal.write(welcome.text(in: box.session.language) + "\n", in: box.session.language)
    var typed = InputExtent()
    let history = ReplHistory()
    var last: String?
    for text in history.entries() {
      editor.remember(text)
      last = text
    }
    editor.complete = { [box] typed in
      let completion = box.session.completion(of: typed)
      let choice = completion.addition.isEmpty ? completion.candidates : []
      // More than a screen helps nobody.
      let shown = choice.count > 1 ? Array(choice.prefix(60)) : []
      return LineEditor.Answer(
        addition: completion.addition,
        candidates: shown + (choice.count > shown.count && !shown.isEmpty ? ["…"] : []))
    }
    while true {
      switch editor.read(prompt: typed.isEmpty ? "\(box.session.prompt)> " : "… ") {
      case .end: return try Terminal.write("\n", in: box.session.language)
      case .cancelled: typed = InputExtent()
      case .line(let line):
        typed.add(line)
        if typed.isOpen { continue }
        let text = typed.text
        typed = InputExtent()
        let kept = oneLine(text)
        if kept.contains(where: { !$0.isWhitespace }), kept != last {
          editor.remember(kept)
          history.add(kept)
          last = kept
        }
        let answers = box.session.answer(text)
        try show(answers)
        if answers.contains(where: \.isLeaving) { return }
      }
    }
  }

  /// Line breaks mean nothing, except that they end comments and the rows of tables.
  private func oneLine(_ text: String) -> String {
    text.contains("//") || text.contains(where: { $0 == "|" || $0 == "｜" })
      ? text : text.replacing("\n", with: " ")
  }

  private func show(_ answers: [ReplAnswer]) throws {
    let words = ReplText(language: box.session.language, isColoured: true)
    try Terminal.write(
      answers.map { words.text(of: $0) }.joined(), in: box.session.language)
  }
}
