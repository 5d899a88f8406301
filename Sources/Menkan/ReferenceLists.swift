import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Reads the files that the rules' lists name.
enum ReferenceLists {
  /// The contents in the order of the program; what cannot be read is empty and reported.
  static func read(_ program: TypedProgram, below root: String?)
    -> (lists: [[Slot]], diagnostics: [Diagnostic])
  {
    var diagnostics: [Diagnostic] = []
    let lists = program.lists.map { list -> [Slot] in
      guard let root else {
        diagnostics.append(.unreadableList(list, LocalizedText.noRoot))
        return []
      }
      do throws(DataError) {
        let bytes = try RootedFile(list.path, under: root).bytes()
        let slots = try ListReader(program.schema).read(bytes, element: list.element)
        if slots.count > referenceListLimit {
          diagnostics.append(.listTooLong(list, slots.count))
        }
        if let joined = slots.lazy.compactMap(\.joinedText).first {
          diagnostics.append(.joinedList(list, joined))
        }
        return slots
      } catch {
        diagnostics.append(.unreadableList(list, error.located(in: list.path)))
        return []
      }
    }
    return (lists, diagnostics)
  }
}

extension Slot {
  /// A text that looks as if it were several: no word that is looked for has such signs in it.
  fileprivate var joinedText: String? {
    guard case .value(.text(let text)) = self,
      text.string.unicodeScalars.contains(where: { "，、；\n".unicodeScalars.contains($0) })
    else { return nil }
    return text.string
  }
}

extension DataError {
  /// The message with the place in the file before it.
  func located(in path: String) -> LocalizedText {
    guard let line else { return message }
    let place = "\(path):\(line)" + (column.map { ":\($0)" } ?? "")
    return LocalizedText(
      en: "\(place): \(message.english)", zh: "\(place)：\(message.chinese)")
  }
}

extension Diagnostic {
  fileprivate static func unreadableList(_ list: ReferenceList, _ why: LocalizedText)
    -> Diagnostic
  {
    Diagnostic(
      "list/unreadable",
      title: LocalizedText(
        en: "the list `\(list.code)` cannot be read", zh: "无法读取名单 `\(list.code)`"),
      at: list.pathSpan, why)
  }

  fileprivate static func joinedList(_ list: ReferenceList, _ text: String) -> Diagnostic {
    let shown = text.replacing("\n", with: " ").prefix(40)
    return Diagnostic(
      "list/several-in-one", .warning,
      title: LocalizedText(
        en: "one element of the list `\(list.code)` looks like several",
        zh: "名单 `\(list.code)` 中的一项像是好几项"),
      at: list.pathSpan,
      LocalizedText(
        en: "“\(shown)” is one text, and only the whole of it is found",
        zh: "“\(shown)”是一项，只有整段相同才算"),
      help: LocalizedText(
        en: "put each on a line of its own, behind `- `", zh: "每项单独写一行，前面写 `- `"))
  }

  fileprivate static func listTooLong(_ list: ReferenceList, _ count: Int) -> Diagnostic {
    Diagnostic(
      "list/too-long",
      title: LocalizedText(
        en: "the list `\(list.code)` is too long", zh: "名单 `\(list.code)` 过长"),
      at: list.pathSpan,
      LocalizedText(
        en: "\(count) elements, at most \(referenceListLimit) are allowed",
        zh: "有 \(count) 个元素，最多允许 \(referenceListLimit) 个"))
  }
}
