#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that rules name by its path from their root; it may not lie outside, also not by a link.
package struct RootedFile: Sendable {
  /// Without links, `.` and `..`.
  package let resolvedPath: String
  private let path: String

  /// `path` is relative to the folder `root`.
  package init(_ path: String, under root: String) throws(DataError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.isEmpty || path.hasPrefix("/") || parts.contains("..") || path.utf8.contains(0) {
      throw .pathOutside(path)
    }
    guard let realRoot = RootedFile.resolve(root) else { throw .fileMissing(root) }
    guard let real = RootedFile.resolve(root + "/" + path) else {
      // `Rules/lists/x.yaml`, seen from the folder around.
      let inner = parts.dropFirst().joined(separator: "/")
      let isThere = !inner.isEmpty && RootedFile.resolve(root + "/" + inner) != nil
      throw .fileMissing(path, meant: isThere ? inner : nil)
    }
    let prefix = realRoot == "/" ? "/" : realRoot + "/"
    if !real.utf8.starts(with: prefix.utf8) { throw .pathOutside(path) }
    resolvedPath = real
    self.path = path
  }

  /// All of its bytes, unpacked where its name ends in `.gz`; at most 8 MiB.
  package func bytes() throws(DataError) -> [UInt8] {
    try ByteInput(path: resolvedPath, isPacked: isPacked).all(called: path)
  }

  /// The same as UTF-8, and what it was; without an encoding the bytes tell.
  package func text() throws(DataError) -> (bytes: [UInt8], encoding: TextEncoding) {
    try TextFile.read(resolvedPath, called: path)
  }

  package var isPacked: Bool { path.lowercased().hasSuffix(".gz") }

  private static func resolve(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
