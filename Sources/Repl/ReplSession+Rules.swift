import Menkan
import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Rules and policies.
extension ReplSession {
  /// Begins with rules, and what else is given.
  package mutating func open(
    _ path: String?, policy: String?, input: String?, id: String?
  ) -> [ReplAnswer] {
    var answers = path.map { load($0) } ?? []
    if let policy {
      // How many others there are is of no interest then.
      if rulesPath != nil {
        answers.removeAll { if case .text = $0 { true } else { false } }
      }
      answers += choose(policy)
    }
    if let input { answers += hasPolicy ? readRecord(input, id: id) : loadPool(input) }
    return answers
  }

  /// Reads rules, and chooses the policy where there is only one.
  mutating func load(_ path: String) -> [ReplAnswer] {
    if (try? InputFormat.of(path: path)) != nil { return loadPool(path) }
    do throws(UsageError) {
      let found = try ReplSession.read(path)
      if found.hasErrors { return broken(found) }
      rulesPath = path
      pool = nil
      take(found, policy: found.program.policies.count == 1 ? found.program.policies[0] : nil)
      return warnings(found) + [loaded(found)] + (hasPolicy ? [] : choosing(found))
    } catch {
      return [say(error)]
    }
  }

  private static func read(_ path: String) throws(UsageError) -> RuleSet {
    if path.hasSuffix(".menkan") { return try RuleSet.load(root: nil, extra: [path]) }
    return try RuleSet.load(root: path)
  }

  private func broken(_ found: RuleSet) -> [ReplAnswer] {
    [
      .findings(found.diagnostics, found.sources),
      say(
        en: "the rules have errors: those from before stay in force",
        zh: "规则有错误：仍沿用之前的规则"),
    ]
  }

  private func warnings(_ found: RuleSet) -> [ReplAnswer] {
    found.diagnostics.isEmpty ? [] : [.findings(found.diagnostics, found.sources)]
  }

  private func loaded(_ found: RuleSet) -> ReplAnswer {
    let (files, policies) = (found.sources.files.count, found.policyCodes.count)
    return say(
      en: "read \(files) \(files == 1 ? "file" : "files")"
        + " with \(policies) \(policies == 1 ? "policy" : "policies")",
      zh: "已读取 \(files) 个文件、\(policies) 个策略")
  }

  private func choosing(_ found: RuleSet) -> [ReplAnswer] {
    if found.policyCodes.isEmpty { return [] }
    return [
      say(
        en: "choose one with :policy NAME; :policy alone lists them",
        zh: "请用 :策略 名称 选定一个；单独输入 :策略 可列出全部")
    ]
  }

  /// Begins with these rules; a submission and definitions of another policy do not fit.
  private mutating func take(_ found: RuleSet, policy chosen: TypedPolicy?) {
    let blank = ReplSession.blank()
    hasPolicy = chosen != nil
    rules = hasPolicy ? found : blank.rules
    policy = chosen ?? blank.policy
    extended = rules
    definitions = Definitions()
    record = .empty(policy.parameters)
    recordSource = nil
    known = found
  }

  func policies() -> [ReplAnswer] {
    let lines = known.program.policies.map { policy in
      let mark = hasPolicy && policy.code == self.policy.code ? "* " : "  "
      return mark + policy.code + (policy.label.map { " \"\($0)\"" } ?? "")
    }
    if lines.isEmpty {
      return [say(en: "no rules are loaded: :load PATH", zh: "尚未加载规则：:加载 路径")]
    }
    return [.text(lines.joined(separator: "\n"))]
  }

  mutating func choose(_ name: String) -> [ReplAnswer] {
    do throws(UsageError) {
      let chosen = try known.policy(named: name)
      let source = recordSource
      take(known, policy: chosen)
      let title = chosen.label.map { " \"\($0)\"" } ?? ""
      let names = chosen.parameters.map(\.name).joined(separator: ", ")
      let told = say(
        en: "\(chosen.code)\(title) for \(names)", zh: "\(chosen.code)\(title)，针对 \(names)")
      guard let source else { return [told] }
      return [told] + readRecord(source.path, id: source.id)
    } catch {
      return [say(error)]
    }
  }

  /// Reads all again; definitions and changes stay where they still make sense.
  mutating func reload() -> [ReplAnswer] {
    guard let path = rulesPath else {
      return [say(en: "no rules are loaded: :load PATH", zh: "尚未加载规则：:加载 路径")]
    }
    do throws(UsageError) {
      let found = try ReplSession.read(path)
      if found.hasErrors { return broken(found) }
      let (code, kept, source, edited) = (policy.code, definitions, recordSource, record)
      pool = nil
      let isSameSchema = found.program.schema == rules.program.schema
      take(found, policy: hasPolicy ? found.policy(ofCode: code) : nil)
      var answers = warnings(found) + [loaded(found)]
      if hasPolicy, isSameSchema, edited.current.slots.count == policy.parameters.count {
        (record, recordSource) = (edited, source)
      } else if hasPolicy, let source {
        answers += readRecord(source.path, id: source.id)
      }
      for definition in kept.all where hasPolicy {
        answers += define(definition)
      }
      return answers
    } catch {
      return [say(error)]
    }
  }
}
