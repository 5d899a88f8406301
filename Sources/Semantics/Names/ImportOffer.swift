import MenkanSource
import MenkanSyntax

/// What a file would have to import so that a name means something in it.
struct ImportOffer {
  let module: String
  /// The whole line that imports it, in the author's language.
  let line: String
  let edit: Diagnostic.FixIt.Edit
}

/// Which modules declare a name, and where a file imports.
struct ImportPlaces {
  private let modules: [String: ModuleSymbols]
  private let file: RuleFile

  init(_ modules: [String: ModuleSymbols], in file: RuleFile) {
    self.modules = modules
    self.file = file
  }

  /// nil where no module, or more than one, declares such a thing.
  ///
  /// - Complexity: O(*modules*).
  func offer(_ name: String, where isWanted: (Symbol) -> Bool) -> ImportOffer? {
    var found: ModuleSymbols?
    for module in modules.values where module.name != file.tree.module?.path.text {
      guard let symbol = module.symbols[name], isWanted(symbol) else { continue }
      if found != nil { return nil }
      found = module
    }
    guard let found else { return nil }
    let spelling = name.spelling
    let line = "\(word) \(found.name).{ \(spelling) }"
    let used = file.tree.uses.first { $0.path.text == found.name }
    if let used, let last = used.names?.last {
      return ImportOffer(
        module: found.name, line: line, edit: .init(last.span.end, ", \(spelling)"))
    }
    let above = file.tree.uses.last?.span ?? file.tree.module?.span
    let start = SourceSpan(file: file.source.id, lower: 0, upper: 0)
    return ImportOffer(
      module: found.name, line: line,
      edit: above.map { .init($0.end, "\n\(line)") } ?? .init(start, "\(line)\n"))
  }

  /// `use`, in the language of the file's head.
  private var word: String {
    guard let head = file.tree.uses.first?.span ?? file.tree.module?.span else { return "use" }
    return file.source.text(head).utf8.first.map { $0 < 0x80 } ?? true ? "use" : "引用"
  }
}

extension FileScope {
  /// How to import what a name stands for in another module.
  func offer(_ name: Identifier, where isWanted: (Symbol) -> Bool) -> ImportOffer? {
    places?.offer(name.text, where: isWanted)
  }
}

extension Diagnostic {
  static func notImported(
    _ name: Identifier, _ kind: LocalizedText, code: String, _ offer: ImportOffer
  ) -> Diagnostic {
    Diagnostic(
      code,
      title: LocalizedText(
        en: "the \(kind.english) `\(name.text)` of module `\(offer.module)` is not imported here",
        zh: "\(kind.chinese) `\(name.text)` 在模块 `\(offer.module)` 中，这里还没有引用"),
      at: name.span, LocalizedText(en: "not imported", zh: "还没有引用"),
      help: LocalizedText(
        en: "add `\(offer.line)` at the top of the file",
        zh: "请在文件开头加上 `\(offer.line)`"),
      fixIts: [
        FixIt(
          LocalizedText(en: "add `\(offer.line)`", zh: "加上 `\(offer.line)`"), [offer.edit])
      ])
  }
}
