import Foundation
import MenkanSource

/// The files of a set of rules on disk.
package enum RuleFolder {
  /// A rule file: what to call it in messages, where it lies, which module its place makes it.
  struct Entry {
    let path: String
    let module: String?
  }

  /// Largest rule file that is read, in bytes.
  package static let sizeLimit = 4 << 20
  /// The most rule files that are read together, and the most bytes that they may have in all.
  package static let countLimit = 10_000
  package static let totalLimit = 64 << 20

  /// Every `.menkan` below a folder, sorted by path.
  static func entries(below root: String) throws(UsageError) -> [Entry] {
    guard isFolder(root) == true else {
      throw UsageError(
        LocalizedText(
          en: "there is no folder of rules at \(root); name one with --rules",
          zh: "找不到规则目录 \(root)；请用 --rules 指定"))
    }
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [] }
    let found = paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".menkan") }
    return found.sorted().map { relative in
      Entry(path: join(root, relative), module: module(of: relative))
    }
  }

  /// The rule files that a path outside the root names.
  static func entries(at path: String) throws(UsageError) -> [Entry] {
    guard let isFolder = isFolder(path) else {
      throw UsageError(
        LocalizedText(en: "there is no file \(path)", zh: "找不到文件 \(path)"))
    }
    if !isFolder { return [Entry(path: path, module: nil)] }
    return try entries(below: path).map { Entry(path: $0.path, module: nil) }
  }

  /// Every rule file that these files and folders name, each once.
  package static func files(at paths: [String]) throws(UsageError) -> [String] {
    var files: [String] = []
    var seen: Set<String> = []
    for path in paths {
      for entry in try entries(at: path) where seen.insert(resolved(entry.path)).inserted {
        files.append(entry.path)
      }
    }
    return files
  }

  /// What the files hold.
  static func texts(of entries: [Entry]) throws(UsageError) -> [RuleText] {
    guard entries.count <= countLimit else { throw .tooManyRules(files: entries.count) }
    var texts: [RuleText] = []
    var total = 0
    for entry in entries {
      let bytes = try bytes(of: entry.path)
      total += bytes.count
      guard total <= totalLimit else { throw .tooManyRules() }
      texts.append(RuleText(path: entry.path, module: entry.module, bytes: bytes))
    }
    return texts
  }

  /// nil where nothing is there.
  private static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists ? isFolder.boolValue : nil
  }

  package static func bytes(of path: String) throws(UsageError) -> [UInt8] {
    // A file of any size is not held before its size is known.
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: sizeLimit + 1) ?? Data()
    else {
      throw UsageError(LocalizedText(en: "cannot read \(path)", zh: "无法读取 \(path)"))
    }
    guard data.count <= sizeLimit else {
      throw UsageError(
        LocalizedText(
          en: "\(path) is larger than 4 MiB, too large for a rule file",
          zh: "\(path) 超过 4 MiB，规则文件过大"))
    }
    return [UInt8](data)
  }

  /// True where both paths lead to one place.
  static func contains(_ root: String, _ path: String) -> Bool {
    let folder = resolved(root)
    let place = resolved(path)
    return place == folder || place.hasPrefix(folder + "/")
  }

  package static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  static func join(_ folder: String, _ relative: String) -> String {
    folder.hasSuffix("/") ? folder + relative : "\(folder)/\(relative)"
  }

  private static func module(of relative: String) -> String {
    relative.dropLast(".menkan".count).replacingOccurrences(of: "/", with: ".")
  }
}

extension UsageError {
  fileprivate static func tooManyRules(files count: Int) -> UsageError {
    UsageError(
      LocalizedText(
        en: "there are \(count) rule files, at most \(RuleFolder.countLimit) are read together;"
          + " name a smaller folder with --rules",
        zh: "共有 \(count) 个规则文件，一次最多读取 \(RuleFolder.countLimit) 个；"
          + "请用 --rules 指定较小的目录"))
  }

  fileprivate static func tooManyRules() -> UsageError {
    let limit = RuleFolder.totalLimit >> 20
    return UsageError(
      LocalizedText(
        en: "the rule files have more than \(limit) MiB in all; name a smaller folder with --rules",
        zh: "规则文件合计超过 \(limit) MiB；请用 --rules 指定较小的目录"))
  }
}
