import Foundation
import MenkanSource

/// A file that is written under a temporary name beside its place and renamed when it is complete;
/// without a path standard output.
final class OutputFile {
  private let path: String?
  private let temporary: String?
  private let handle: FileHandle
  private let language: OutputLanguage

  init(path: String?, language: OutputLanguage) throws(CommandStop) {
    self.path = path
    self.language = language
    guard let path else {
      temporary = nil
      handle = .standardOutput
      return
    }
    let name = "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
    guard FileManager.default.createFile(atPath: name, contents: nil),
      let handle = FileHandle(forWritingAtPath: name)
    else { throw OutputFile.failure(path, language) }
    temporary = name
    self.handle = handle
  }

  /// Writes a whole file, which appears when all of it is written, or not at all.
  static func write(
    _ bytes: some Sequence<UInt8>, to path: String, _ language: OutputLanguage
  ) throws(CommandStop) {
    let file = try OutputFile(path: path, language: language)
    do throws(CommandStop) {
      try file.write(Array(bytes))
      try file.commit()
    } catch {
      file.discard()
      throw error
    }
  }

  /// The same for a file of the user's: where the path is a link, the file that it leads to.
  static func replace(
    _ path: String, by bytes: some Sequence<UInt8>, _ language: OutputLanguage
  ) throws(CommandStop) {
    try write(bytes, to: URL(fileURLWithPath: path).resolvingSymlinksInPath().path, language)
  }

  func write(_ bytes: [UInt8]) throws(CommandStop) {
    do { try handle.write(contentsOf: Data(bytes)) } catch {
      throw OutputFile.failure(path, language)
    }
  }

  /// Puts the file in its place, over an older one whose permissions it takes.
  func commit() throws(CommandStop) {
    guard let path, let temporary else { return }
    let older = try? FileManager.default.attributesOfItem(atPath: path)
    do {
      if let permissions = older?[.posixPermissions] {
        try FileManager.default.setAttributes(
          [.posixPermissions: permissions], ofItemAtPath: temporary)
      }
      try handle.synchronize()
      try handle.close()
    } catch { throw OutputFile.failure(path, language) }
    guard unsafe rename(temporary, path) == 0 else { throw OutputFile.failure(path, language) }
  }

  /// Removes the temporary file.
  func discard() {
    guard let temporary else { return }
    try? handle.close()
    try? FileManager.default.removeItem(atPath: temporary)
  }

  private static func failure(_ path: String?, _ language: OutputLanguage) -> CommandStop {
    let words = LocalizedText(
      en: "cannot write \(path ?? "to standard output")", zh: "无法写入 \(path ?? "标准输出")")
    return CommandStop(.wrongUse, words.text(in: language))
  }
}
