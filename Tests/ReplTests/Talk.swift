import Foundation
import Menkan
import MenkanRepl
import MenkanSource
import MenkanValues

/// A conversation with rules of its own, as plain text.
final class Talk {
  let folder: URL
  private(set) var session: ReplSession
  /// What was written, by path.
  private let written = Written()

  final class Written: @unchecked Sendable {
    var files: [String: String] = [:]
  }

  static let rules = """
    module shop

    list barred "黑名单": text from "barred.yaml"
    enum Kind "类目" { food "食品", toy "玩具", gold "黄金" }
    entity Shop "店铺信息" {
      id "编号": text
      score "评分": number in 0..5
      rate "退款率": percent in 0%..100%
      kind "主营": Kind
      paid "保证金": money(CNY)? adjustable step 1
      tags "标签": list<text> up to 9
      deals "成交": list<Deal> up to 9
    }
    entity Deal "成交" { on "日期": date, price "价格": money(CNY) }

    define good "优质" (s: Shop): bool = s.score >= 4.8

    policy gate "门槛" for shop "店铺": Shop {
      param least "最低分": number in 0..5 = 4.6
      let spare "余量" = shop.score - least
      require score "评分要求": shop.score >= least
      reject listed "黑名单商家": when shop.id in barred
      refer refund "退款率复核": when shop.rate > 5%
      require deposit "保证金要求": shop.paid >= 1000 CNY
    }

    policy other "其他" for shop "店铺": Shop { require any: shop.score > 1 }

    """

  static let record = """
    {"id": "S-1", "shop": {"id": "A", "score": 4.5, "rate": 0.06, "kind": "toy", "paid": 500,\
     "tags": ["new", "包邮"], "deals": [{"on": "2026-10-01", "price": 9.5}, {"price": 12}]}}
    {"id": "S-2", "shop": {"id": "B", "score": 4.9, "rate": 0.01, "kind": "food", "paid": 2000}}

    """

  /// - Parameter isLoaded: true where the rules are read, a policy chosen and a submission read.
  init(_ language: OutputLanguage = .english, isLoaded: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "menkan-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.rules.utf8).write(to: folder.appending(path: "shop.menkan"))
    try Data("- C\n".utf8).write(to: folder.appending(path: "barred.yaml"))
    try Data(Self.record.utf8).write(to: folder.appending(path: "s.jsonl"))
    let written = written
    session = ReplSession(language: language, today: CivilDate("2026-11-01")) { text, path in
      written.files[path] = text
    }
    guard isLoaded else { return }
    say(":load \(folder.path)")
    say(":policy gate")
    say(":record \(path("s.jsonl"))")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func file(_ path: String) -> String? { written.files[path] }

  func findings(_ text: String) -> [Diagnostic] {
    session.answer(text).flatMap { answer -> [Diagnostic] in
      guard case .findings(let findings, _) = answer else { return [] }
      return findings
    }
  }

  func complete(_ text: String) -> Completion { session.completion(of: text) }

  /// The answer as lines, without the last line break.
  @discardableResult
  func say(_ text: String) -> String {
    session.answer(text).map { answer in
      switch answer {
      case .text(let text): text
      case .findings(let findings, let sources):
        findings.map { finding in
          let file = sources[finding.span.file]
          let place = file.position(of: finding.span.lower)
          return "\(finding.code) \(file.path):\(place.line):\(place.column) "
            + "‹\(file.text(finding.span))›"
        }.joined(separator: "\n")
      case .decision(let decision): "\(decision.outcome)"
      case .nearest(let decision): "\(decision.nearest)"
      case .rule(let node): node.text
      case .ranking(let ranking, let malformed):
        ranking.listed.map { "\($0.candidate) \($0.score ?? .zero)" }.joined(separator: ", ")
          + "; cut \(ranking.cut.map(\.candidate).joined(separator: ", "))"
          + "; malformed \(malformed.count)"
      case .leave: "left"
      }
    }.joined(separator: "\n")
  }
}
