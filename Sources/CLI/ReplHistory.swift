import Foundation

/// What was typed in earlier sessions: a file in the user's state folder that nobody else can read.
///
/// Whatever goes wrong with it, the session goes on without it.
struct ReplHistory {
  private static let mostEntries = 1000
  private static let mostBytes = 1 << 20
  /// A longer input is not kept.
  private static let longestEntry = 4096

  /// nil where the user has no such folder.
  private let path: String?

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    func folder(_ name: String) -> String? {
      // What is not absolute has to be ignored, says the standard.
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let state = folder("XDG_STATE_HOME") ?? folder("HOME").map { $0 + "/.local/state" }
    path = state.map { $0 + "/menkan/repl_history" }
  }

  /// The inputs, the oldest first. A file that has grown too long is shortened on the way.
  func entries() -> [String] {
    guard let path, let descriptor = ReplHistory.open(path, O_RDONLY) else { return [] }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard let size = try? file.seekToEnd() else { return [] }
    let start = size - min(size, UInt64(ReplHistory.mostBytes))
    guard (try? file.seek(toOffset: start)) != nil,
      let data = try? file.read(upToCount: ReplHistory.mostBytes)
    else { return [] }
    var lines = data.split(separator: UInt8(ascii: "\n"))
    if start > 0 { lines = Array(lines.dropFirst()) }
    let kept = lines.suffix(ReplHistory.mostEntries)
    if start > 0 || kept.count < lines.count { shorten(path, to: Array(kept)) }
    return kept.map { ReplHistory.read(String(decoding: $0, as: UTF8.self)) }
  }

  func add(_ text: String) {
    guard let path, text.utf8.count <= ReplHistory.longestEntry else { return }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    guard let descriptor = ReplHistory.open(path, O_WRONLY | O_APPEND | O_CREAT) else { return }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try? file.write(contentsOf: Data((ReplHistory.written(text) + "\n").utf8))
  }

  private func shorten(_ path: String, to lines: [Data]) {
    let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
    guard let descriptor = ReplHistory.open(temporary, O_WRONLY | O_CREAT | O_EXCL) else { return }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let bytes = lines.map { $0 + Data("\n".utf8) }.reduce(Data(), +)
    guard (try? file.write(contentsOf: bytes)) != nil,
      unsafe rename(temporary, path) == 0
    else {
      try? FileManager.default.removeItem(atPath: temporary)
      return
    }
  }

  /// Only a plain file: a pipe would never end.
  private static func open(_ path: String, _ flags: Int32) -> Int32? {
    let descriptor = unsafe Foundation.open(
      path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      flags & O_WRONLY == 0 || fchmod(descriptor, 0o600) == 0
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// An input as one line.
  private static func written(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      .replacing("\r", with: "\\r")
  }

  private static func read(_ line: String) -> String {
    var text = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        text += character == "n" ? "\n" : character == "r" ? "\r" : String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
