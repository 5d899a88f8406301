import Foundation
import MenkanSource
import Testing

/// A mistake that authors make, from `Tests/Cases/diagnostics/named-mistakes.txt`: a line
/// `%% name place: codes`, then the text. It stands among the `rules` of a policy, among the
/// `declarations` of a file, or is the whole `file`; the shop is that of the pages of the codes.
struct NamedMistake: CustomTestStringConvertible, Sendable {
  let name: String
  let place: String
  /// The codes that it gives, by place; none for what is a part of the language.
  let codes: [String]
  let text: String

  var testDescription: String { name }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func file(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  private static let shop = file("Documentation/Reference/Diagnostics/shop.menkan")

  static let all: [NamedMistake] = file("Tests/Cases/diagnostics/named-mistakes.txt")
    .components(separatedBy: "\n%% ").dropFirst().map { block in
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let head = lines[0].split(separator: ":", omittingEmptySubsequences: false)
      let words = head[0].split(separator: " ")
      return NamedMistake(
        name: String(words.first ?? ""), place: words.count > 1 ? String(words[1]) : "rules",
        codes: head.count > 1 ? head[1].split(separator: " ").map(String.init) : [],
        text: lines.count > 1 ? String(lines[1]) : "")
    }

  /// The rule file that holds it.
  var file: String {
    let head = "module example.rules\nuse example.shop\n"
    return switch place {
    case "rules":
      head + "policy example \"例子\" for merchant \"商家\": Merchant, item \"商品\": Item {\n"
        + text + "}\n"
    case "declarations": head + text
    default: text
    }
  }

  func check() -> Checking { NamedMistake.check(Array(file.utf8)) }

  static func check(_ bytes: [UInt8]) -> Checking {
    Checking(bytes: [("example.shop", Array(shop.utf8)), ("example.rules", bytes)])
  }
}
