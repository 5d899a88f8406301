import Menkan
import MenkanSemantics
import MenkanSource
import MenkanTooling
import MenkanValues

/// Lets and rules that are defined on the spot, and kept where that is wanted.
extension ReplSession {
  mutating func define(_ definition: Definitions.Definition) -> [ReplAnswer] {
    let found = ExtendedRules(
      rules, policy, definitions: definitions.without(definition.names), line: definition.text,
      in: definition.place, path: inputName, language: language)
    let errors = found.errors
    if !errors.isEmpty { return [.findings(errors, found.sources)] }
    let before = verdicts()
    definitions.add(definition)
    extended = found.rules
    let told =
      definition.place == .policy
      ? values(of: definition.names) : signatures(of: definition.names)
    return told + changes(since: before)
  }

  /// What the lets among these come to.
  private func values(of names: Set<String>) -> [ReplAnswer] {
    guard let reviewer = try? reviewer() else { return [] }
    return names.sorted().compactMap { name in
      guard let found = reviewer.value(ofLet: name, in: record.current) else { return nil }
      return .text(lines(found, reviewer).map { "\(name) \($0)" }.joined(separator: "\n"))
    }
  }

  /// What the `define`s and tables among these take and give.
  private func signatures(of names: Set<String>) -> [ReplAnswer] {
    let module = policy.code.split(separator: ".").dropLast().joined(separator: ".")
    return names.sorted().compactMap { name in
      let code = "\(module).\(name)"
      if let table = extended.program.tables.first(where: { $0.code == code }) {
        return .text(TableSheet(table, in: extended.program, formatter: formatter).heading)
      }
      guard let define = extended.program.defines.first(where: { $0.code == code }) else {
        return nil
      }
      let types = TypeName(schema: extended.program.schema, language: language)
      let inputs = define.parameters.map { "\($0.name): \(types.text(of: $0))" }
        .joined(separator: ", ")
      let result = types.text(of: define.result, mayBeNone: define.body.mayBeNone)
      return .text("\(name)(\(inputs)): \(result)")
    }
  }

  func showDefinitions() -> [ReplAnswer] {
    if definitions.isEmpty {
      return [say(en: "nothing has been defined here", zh: "还没有在此定义任何内容")]
    }
    return [.text(definitions.text)]
  }

  mutating func forget(_ name: String) -> [ReplAnswer] {
    let kept = definitions.without([name])
    guard kept.all.count < definitions.all.count else {
      return [say(en: "`\(name)` was not defined here", zh: "没有在此定义过 `\(name)`")]
    }
    let found = ExtendedRules(
      rules, policy, definitions: kept, line: "", path: inputName, language: language)
    let errors = found.errors
    // Something else that was defined needs it.
    if !errors.isEmpty { return [.findings(errors, found.sources)] }
    let before = verdicts()
    definitions = kept
    extended = kept.isEmpty ? rules : found.rules
    return changes(since: before)
  }

  /// Writes the definitions into the policy's file, or that file with them to another place.
  mutating func save(to path: String?) -> [ReplAnswer] {
    guard hasPolicy else { return [noPolicy] }
    if definitions.isEmpty { return showDefinitions() }
    let file = rules.sources[policy.span.file]
    let text = laidOut(saved(in: file), instead: file)
    let target = path ?? file.path
    do { try write(text, target) } catch {
      return [say(en: "cannot write \(target)", zh: "无法写入 \(target)")]
    }
    let told = say(en: "written to \(target)", zh: "已写入 \(target)")
    guard path == nil else { return [told] }
    definitions = Definitions()
    return [told] + reload()
  }

  /// The file with the definitions: what belongs to the policy before its closing brace, the rest
  /// behind it.
  private func saved(in file: SourceFile) -> String {
    let place = Int(policy.span.upper) - 1
    let indented = definitions.text(in: .policy)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
    let declared = definitions.text(in: .file, separator: "\n\n")
    let before = String(decoding: file.bytes[..<place], as: UTF8.self)
    let after = String(decoding: file.bytes[(place + 1)...], as: UTF8.self)
    return before + (indented.isEmpty ? "" : "\n\(indented)\n") + "}"
      + (declared.isEmpty ? "" : "\n\n\(declared)") + after
  }

  /// In the canonical layout, where the file was in it before.
  private func laidOut(_ text: String, instead file: SourceFile) -> String {
    guard case .text(let old) = RuleFormatter.format(file), Array(old.utf8) == file.bytes else {
      return text
    }
    var sources = SourceMap()
    let new = sources.add(path: file.path, bytes: Array(text.utf8))
    if case .text(let laidOut) = RuleFormatter.format(new) { return laidOut }
    return text
  }
}
