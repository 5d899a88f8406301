import Foundation
import Testing

/// The files of this package, found from where this file lies.
enum ProjectTree {
  static let root: URL = {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while folder.pathComponents.count > 1
      && !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    return folder
  }()

  /// Folders that hold nothing of ours.
  private static func isForeign(_ name: String) -> Bool {
    name == "node_modules" || name == "__pycache__" || (name.hasPrefix(".") && name != ".ci")
  }

  /// Paths of all files below a folder, relative to the root, sorted.
  static func paths(under folder: String = "") -> [String] {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.sorted().filter { $0 != ".git" }.flatMap { name -> [String] in
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      let values = try? root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey])
      if values?.isDirectory == true { return isForeign(name) ? [] : paths(under: path) }
      return [path]
    }
  }

  /// Names of the folders directly below a folder.
  static func folders(in folder: String) -> Set<String> {
    Set(
      paths(under: folder).map { $0.split(separator: "/") }.filter { $0.count > 2 }.map {
        String($0[1])
      })
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file below the folders whose name ends in one of the extensions.
  static func sources(
    _ folders: [String] = ["Sources", "Tests", "Fuzz"], _ extensions: Set<String> = ["swift"]
  ) throws -> [SourceText] {
    try folders.flatMap { paths(under: $0) }
      .filter { extensions.contains(($0 as NSString).pathExtension) }
      .map { SourceText(path: $0, text: try text($0)) }
  }
}
