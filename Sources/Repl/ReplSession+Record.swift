import Menkan
import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// The submission, and what changes in it.
extension ReplSession {
  /// `FILE` or `FILE ID`; a path with blanks stands in quotes.
  mutating func readRecord(_ argument: String) -> [ReplAnswer] {
    let words = argument.words
    guard let path = words.first, words.count <= 2 else {
      return [
        say(
          en: "write :record FILE, or :record FILE ID; put a path with blanks in quotes",
          zh: "请写 :提交 文件，或 :提交 文件 编号；路径含空格时请加引号")
      ]
    }
    return readRecord(path, id: words.count > 1 ? words[1] : nil)
  }

  mutating func readRecord(_ path: String, id: String?) -> [ReplAnswer] {
    guard hasPolicy else { return [noPolicy] }
    do {
      let reader = try reviewer().reader()
      let source = try SubmissionSource(path: path, reader: reader)
      while let next = try source.next() {
        switch next {
        case .success(let submission) where id == nil || submission.name == id:
          record = EditedRecord(submission.record, id: submission.name)
          recordSource = (path, id)
          return [say(en: "submission \(submission.name)", zh: "提交 \(submission.name)")]
        case .failure(let record) where id == nil || record.submission == id:
          return [.text("\(record.message.text(in: language)) [\(record.code)]")]
        default: continue
        }
      }
      return [
        id.map { say(en: "there is no submission `\($0)` in \(path)", zh: "\(path) 中没有提交 `\($0)`") }
          ?? say(en: "there is no submission in \(path)", zh: "\(path) 中没有任何提交")
      ]
    } catch let error as DataError {
      return [.text(error.message.text(in: language))]
    } catch let error as UsageError {
      return [say(error)]
    } catch {
      return [say(en: "cannot read \(path)", zh: "无法读取 \(path)")]
    }
  }

  func showRecord() -> [ReplAnswer] {
    guard hasPolicy else { return [noPolicy] }
    let title = LocalizedText(
      en: "submission \(record.id ?? "made here")", zh: "提交 \(record.id ?? "（在此新建）")")
    let lines = ValueLines(formatter: formatter, language: language)
      .submission(record.current, policy.parameters)
    return [.text(([title.text(in: language)] + lines).joined(separator: "\n"))]
  }

  mutating func set(_ argument: String) -> [ReplAnswer] {
    if let answers = setCandidate(argument) { return answers }
    guard hasPolicy else { return [noPolicy] }
    let words = argument.split(maxSplits: 1) { $0.isWhitespace }
    guard words.count == 2 else {
      return [
        say(
          en: "write :set FIELD VALUE, such as :set merchant.dsr_item 4.6",
          zh: "请写 :设为 字段 值，例如 :设为 merchant.dsr_item 4.6")
      ]
    }
    do throws(Wrong) {
      let (path, name) = try place(String(words[0]))
      let slot = try slot(String(words[1]), as: path.field, rules.program.schema) {
        try reviewer().reader()
      }
      return change(path, name, to: slot)
    } catch {
      return [error.answer]
    }
  }

  mutating func unset(_ argument: String) -> [ReplAnswer] {
    guard hasPolicy else { return [noPolicy] }
    do throws(Wrong) {
      let (path, name) = try place(argument)
      return change(path, name, to: .missing)
    } catch {
      return [error.answer]
    }
  }

  mutating func reset() -> [ReplAnswer] {
    resetPool()
    guard hasPolicy || pool == nil else { return [noPolicy] }
    let before = verdicts()
    record.reset()
    return changes(since: before)
  }

  private mutating func change(
    _ path: FieldPath, _ name: String, to slot: Slot
  ) -> [ReplAnswer] {
    let before = verdicts()
    let schema = rules.program.schema
    record.set(path, to: slot, parameters: policy.parameters, schema: schema)
    let text = ValueLines(formatter: formatter, language: language)
      .text(of: slot, path.field.type)
    let told = ReplAnswer.text("\(name) = \(text)")
    let changes = changes(since: before)
    if !changes.isEmpty { return [told] + changes }
    return [told, noChange]
  }

  private func place(_ written: String) throws(Wrong) -> (FieldPath, String) {
    try place(written, below: policy.parameters, rules.program.schema, of: policy.name)
  }

  /// The field at a path in names or aliases, and its path in names.
  func place(
    _ written: String, below parameters: [Field], _ schema: Schema, of owner: String
  ) throws(Wrong) -> (FieldPath, String) {
    var fields = parameters
    var names: [String] = []
    for part in written.split(separator: ".", omittingEmptySubsequences: false) {
      let spelling = part.filter { $0 != "`" }
      guard let field = fields.first(where: { spelling.names($0) })
      else { throw Wrong(noField(spelling, in: names.last ?? owner, fields)) }
      names.append(field.name)
      fields = schema.entity(of: field.type)?.fields ?? []
    }
    let name = names.joined(separator: ".")
    guard let path = FieldPath(name, in: parameters, schema: schema) else {
      throw Wrong(noField(written, in: owner, parameters))
    }
    return (path, name)
  }

  private func noField(_ name: String, in place: String, _ fields: [Field]) -> ReplAnswer {
    let names = fields.map(\.name)
    let near = NearName.best(for: name, among: names + fields.compactMap(\.alias))
    if let near {
      return say(
        en: "`\(place)` has no field `\(name)`; did you mean `\(near)`?",
        zh: "`\(place)` 没有字段 `\(name)`，是否想写 `\(near)`？")
    }
    if fields.isEmpty {
      return say(en: "`\(place)` has no fields", zh: "`\(place)` 没有下级字段")
    }
    let shown = names.prefix(12)
    let rest = names.count > shown.count ? ", …" : ""
    return say(
      en: "`\(place)` has no field `\(name)`; it has: \(shown.joined(separator: ", "))\(rest)",
      zh: "`\(place)` 没有字段 `\(name)`；现有：\(shown.joined(separator: "、"))\(rest)")
  }

  /// A literal of the language, such as `199元`, else a value as data write it: `[a, b]`, `~`.
  func slot(
    _ text: String, as field: Field, _ schema: Schema, reader: () throws -> SubmissionReader
  ) throws(Wrong) -> Slot {
    if let value = LiteralReader.value(text, as: field.type, schema: schema),
      field.constraint?.allows(value) ?? true
    {
      return .value(value)
    }
    do {
      let node = try YAMLDocument(Array(text.utf8)).root
      return try reader().slot(of: node, as: field)
    } catch let error as DataError {
      throw Wrong(.text(error.message.text(in: language)))
    } catch {
      throw Wrong(say(en: "this value cannot be read", zh: "无法读取这个值"))
    }
  }
}

extension Submission {
  /// Its id, else its line.
  fileprivate var name: String { id ?? String(line) }
}

extension String {
  /// Parts between blanks; what stands in quotes is one.
  var words: [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in self {
      if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character.isWhitespace, !isQuoted {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap { $0 }
  }
}
