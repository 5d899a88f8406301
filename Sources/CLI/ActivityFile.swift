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

  private static func params(in root: YAMLNode, _ path: String) throws
    -> [(name: String, literal: String)]
  {
    guard root.pairs != nil else {
      throw UsageError(
        LocalizedText(
          en: "\(path) is no activity: it must hold keys and values",
          zh: "\(path) 不是活动文件：应由键和值组成"))
    }
    guard let params = root["params"] else { return [] }
    return try (params.pairs ?? []).map { pair in
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
