import Foundation
import Menkan
import MenkanData
import MenkanSource

/// The part of an activity's YAML file that reviewing needs.
enum ActivityFile {
  /// The values under `params`, as literals.
  static func params(at path: String) throws -> [(name: String, literal: String)] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UsageError(
        LocalizedText(
          en: "cannot read the activity \(path)", zh: "无法读取活动文件 \(path)"))
    }
    do {
      return try params(in: YAMLDocument([UInt8](data)).root, path)
    } catch let error as DataError {
      let place = error.line.map { "\(path):\($0)" } ?? path
      throw UsageError(
        LocalizedText(
          en: "\(place): \(error.message.english)", zh: "\(place)：\(error.message.chinese)"))
    }
  }

  /// What an activity says; only `params` matters here.
  private static let keys: Set = [
    "activity", "title", "kind", "policy", "rank", "params", "categories", "window", "slots",
    "rollout",
  ]

  private static func unknown(_ key: String, at place: String) -> LocalizedText {
    let near = NearName.best(for: key, among: keys.sorted())
    return LocalizedText(
      en: "\(place): an activity says nothing called `\(key)`"
        + (near.map { "; did you mean `\($0)`?" } ?? "; params stand below `params:`, indented"),
      zh: "\(place)：活动文件里没有 `\(key)` 这一项"
        + (near.map { "；是否想写 `\($0)`？" } ?? "；参数要写在 `params:` 下面并缩进"))
  }

  private static func params(in root: YAMLNode, _ path: String) throws
    -> [(name: String, literal: String)]
  {
    guard root.pairs != nil else {
      throw UsageError(
        LocalizedText(
          en: "\(path) is no activity: it must hold keys and values",
          zh: "\(path) 不是活动文件：应由键和值组成"))
    }
    if let other = root.pairs?.first(where: { !keys.contains($0.key) }) {
      throw UsageError(unknown(other.key, at: "\(path):\(other.position.line)"))
    }
    guard let params = root["params"] else { return [] }
    guard let pairs = params.pairs else {
      throw UsageError(
        LocalizedText(
          en: "\(path):\(params.position.line): below `params:` each line is a param and its value",
          zh: "\(path):\(params.position.line)：`params:` 下面每行写一个参数和它的值"))
    }
    return try pairs.map { pair in
      guard let literal = pair.value.text else {
        throw UsageError(
          LocalizedText(
            en: "\(path):\(pair.position.line): the param `\(pair.key)` must be one value",
            zh: "\(path):\(pair.position.line)：参数 `\(pair.key)` 只能是一个值"))
      }
      return (pair.key, literal)
    }
  }
}
