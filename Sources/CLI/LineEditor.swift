import CEdit

/// Reads lines from a terminal, with history and completion by the Tab key.
@safe final class LineEditor {
  /// What somebody did.
  enum Input {
    case line(String)
    case cancelled
    case end
  }

  /// How Tab is answered.
  struct Answer {
    /// What is put in at the cursor.
    let addition: String
    /// What is shown to choose from; empty where there is no choice.
    let candidates: [String]
  }

  private var editor: OpaquePointer?
  /// Told what stands before the cursor.
  var complete: (String) -> Answer = { _ in Answer(addition: "", candidates: []) }

  init?() {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe editor = unsafe menkan_edit_create(
      { context, editor, text, length in
        guard let context = unsafe context, let editor = unsafe editor,
          let text = unsafe text
        else { return }
        let bytes = unsafe UnsafeRawBufferPointer(start: text, count: length)
        unsafe Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
          .answerTab(unsafe String(decoding: bytes, as: UTF8.self), editor)
      }, context)
    if unsafe editor == nil { return nil }
  }

  deinit { unsafe menkan_edit_destroy(editor) }

  func read(prompt: String) -> Input {
    var line: UnsafePointer<CChar>?
    var length = 0
    switch unsafe menkan_edit_read(editor, prompt, &line, &length) {
    case MENKAN_EDIT_LINE:
      guard let line = unsafe line else { return .end }
      let bytes = unsafe UnsafeRawBufferPointer(start: line, count: length)
      return unsafe .line(String(decoding: bytes, as: UTF8.self))
    case MENKAN_EDIT_CANCELLED: return .cancelled
    default: return .end
    }
  }

  /// Keeps an input, so that the arrow keys bring it back.
  func remember(_ text: String) { unsafe menkan_edit_remember(editor, text) }

  private func answerTab(_ text: String, _ editor: OpaquePointer) {
    let answer = complete(text)
    if !answer.addition.isEmpty { unsafe menkan_edit_insert(editor, answer.addition) }
    if !answer.candidates.isEmpty {
      unsafe menkan_edit_list(editor, answer.candidates.joined(separator: "  "))
    }
  }
}
