import Menkan
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Decision tables, and which of their rows are hit.
extension ReplSession {
  /// `NAME`, or `NAME(ARGUMENTS)` to ask about a case.
  func showTable(_ argument: String) -> [ReplAnswer] {
    let name = String(argument.prefix { $0 != "(" && $0 != "（" }).trimmed
    do throws(UsageError) {
      let table = try table(named: name)
      return name == argument ? show(table) : ask(table, argument)
    } catch {
      return [say(error)]
    }
  }

  /// Those of the rules in force; without a policy those of all rules that were loaded too.
  var tables: [TypedTable] {
    let own = extended.program.tables
    return hasPolicy ? own : own + known.program.tables
  }

  private func table(named name: String) throws(UsageError) -> TypedTable {
    if let exact = tables.first(where: { $0.code == name }) { return exact }
    let found = tables.filter { $0.ownName == name || $0.label == name }
    if found.count == 1 { return found[0] }
    // Of several the one beside the policy is meant.
    let module = policy.code.split(separator: ".").dropLast()
    let near = found.filter { $0.code.split(separator: ".").dropLast() == module }
    if hasPolicy, near.count == 1 { return near[0] }
    if found.count > 1 {
      let codes = found.map { "\n  \($0.code)" }.joined()
      throw UsageError(
        LocalizedText(
          en: "`\(name)` names several tables; write one of them in full:\(codes)",
          zh: "`\(name)` 对应多个决策表，请写出全名：\(codes)"))
    }
    let names = tables.flatMap { [$0.ownName] + [$0.label].compactMap { $0 } }
    if let near = NearName.best(for: name, among: names) {
      throw UsageError(
        LocalizedText(
          en: "there is no table `\(name)`; did you mean `\(near)`?",
          zh: "没有决策表 `\(name)`，是否想写 `\(near)`？"))
    }
    if tables.isEmpty {
      throw UsageError(
        LocalizedText(en: "there are no decision tables", zh: "没有决策表"))
    }
    let codes = tables.prefix(20).map { "\n  \($0.code)" }.joined()
    let rest = tables.count > 20 ? "\n  …" : ""
    throw UsageError(
      LocalizedText(
        en: "there is no table `\(name)`; there are:\(codes)\(rest)",
        zh: "没有决策表 `\(name)`；现有：\(codes)\(rest)"))
  }

  private func sheet(_ table: TypedTable) -> TableSheet {
    let isOwn = extended.program.tables.contains { $0.code == table.code }
    let program = isOwn ? extended.program : known.program
    return TableSheet(
      table, in: program,
      formatter: ValueFormatter(
        schema: program.schema, zone: formatter.zone, language: formatter.language),
      policy: isOwn ? policy : nil)
  }

  private func show(_ table: TypedTable) -> [ReplAnswer] {
    let sheet = sheet(table)
    let reviewer = hasPolicy ? try? reviewer() : nil
    let asked = reviewer?.lookUps(of: table.code, in: record.current) ?? []
    let hit = Set(asked.flatMap(\.rows))
    let below = reviewer.map { reviewer in asked.map { told($0, reviewer) } } ?? []
    return [
      .text(([sheet.heading] + sheet.lines(marking: hit) + below).joined(separator: "\n"))
    ]
  }

  private func ask(_ table: TypedTable, _ argument: String) -> [ReplAnswer] {
    // One of several outputs has to be chosen; which one is hit is the same for all.
    let isChosen = argument.last != ")" && argument.last != "）"
    let output = table.outputs.count > 1 && !isChosen ? ".\(table.outputs[0].name)" : ""
    switch extended(by: argument + output) {
    case .failure(let wrong): return [wrong.answer]
    case .success(let (rules, name)):
      do throws(UsageError) {
        let reviewer = try reviewer(rules)
        guard let asked = reviewer.lookUp(ofLet: name, in: record.current) else {
          return [
            say(
              en: "write :table NAME, or :table NAME(VALUES) alone",
              zh: "请写 :表 名称，或 :表 名称(取值)，后面不要再写别的")
          ]
        }
        let sheet = sheet(table)
        let lines = sheet.lines(marking: Set(asked.rows), asked: asked)
        return [
          .text(([sheet.heading] + lines + [told(asked, reviewer)]).joined(separator: "\n"))
        ]
      } catch {
        return [say(error)]
      }
    }
  }

  /// `refund_ceiling(item.category): row 3, 4%`
  private func told(_ asked: AskedTable, _ reviewer: Reviewer) -> String {
    let rows = asked.rows.prefix(10).map { String($0 + 1) }
      .joined(separator: language == .english ? ", " : "、")
    let more = asked.rows.count > 10 ? "…" : ""
    let place = LocalizedText(
      en: asked.rows.isEmpty ? "" : "row \(rows)\(more), ",
      zh: asked.rows.isEmpty ? "" : "第 \(rows)\(more) 行，")
    let result =
      switch asked.value {
      case .value(let value): formatter.text(of: value, asked.type)
      case .unknown(let causes):
        LocalizedText(
          en: "unknown, because \(reviewer.reason(causes))",
          zh: "未知，因为\(reviewer.reason(causes))"
        ).text(in: language)
      }
    let colon = language == .english ? ": " : "："
    return asked.source + colon + place.text(in: language) + result
  }
}

extension TypedTable {
  var ownName: String { code.split(separator: ".").last.map(String.init) ?? code }
}
