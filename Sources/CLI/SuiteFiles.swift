import Foundation
import MenkanSource
import MenkanSuites

/// The suites that a command works on, with what is wrong with their form.
struct SuiteFiles {
  /// Largest file of tests, in bytes.
  private static let sizeLimit = 8 << 20

  private(set) var sources = SourceMap()
  private(set) var suites: [Suite] = []
  private(set) var rankSuites: [RankSuite] = []
  private(set) var findings: [Diagnostic] = []

  /// Reads files, and of folders every `.yaml` and `.yml` below them.
  init(_ paths: [String], _ language: OutputLanguage) throws(CommandStop) {
    for path in try SuiteFiles.files(paths, language) {
      guard let data = FileManager.default.contents(atPath: path),
        data.count <= SuiteFiles.sizeLimit
      else {
        throw SuiteFiles.stop(
          LocalizedText(
            en: "cannot read \(path), or it is larger than 8 MiB",
            zh: "无法读取 \(path)，或文件超过 8 MiB"), language)
      }
      let source = sources.add(path: path, bytes: [UInt8](data))
      if let (suite, found) = SuiteReader.readRank(source) {
        findings += found
        rankSuites += [suite].compactMap { $0 }
      } else {
        let (suite, found) = SuiteReader.read(source)
        findings += found
        suites += [suite].compactMap { $0 }
      }
    }
  }

  private static func files(_ paths: [String], _ language: OutputLanguage) throws(CommandStop)
    -> [String]
  {
    var files: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw stop(
          LocalizedText(
            en: "there are no rule tests at \(path)", zh: "\(path) 处没有规则测试"), language)
      }
      files += isFolder.boolValue ? below(path) : [path]
    }
    var seen: Set<String> = []
    let unique = files.filter { seen.insert($0).inserted }
    if unique.isEmpty {
      let list = paths.joined(separator: ", ")
      throw stop(
        LocalizedText(
          en: "there is no .yaml file with rule tests below \(list)",
          zh: "\(list) 下没有规则测试（.yaml 文件）"), language)
    }
    return unique
  }

  private static func below(_ folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let separator = folder.hasSuffix("/") ? "" : "/"
    return all.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
      .map { folder + separator + $0 }
  }

  private static func stop(_ text: LocalizedText, _ language: OutputLanguage) -> CommandStop {
    CommandStop(.wrongUse, text.text(in: language))
  }
}
