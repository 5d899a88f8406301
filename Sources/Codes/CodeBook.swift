import MenkanSource

/// The pages of all codes.
package enum CodeBook {
  /// By code.
  package static let pages = allPages

  package static func page(of code: String) -> CodePage? { pages.first { $0.code == code } }

  /// The codes that the writer of `code` may have meant, at most five, the likeliest first.
  package static func codes(near code: String) -> [String] {
    let codes = pages.map(\.code)
    let name = words(of: code).joined(separator: "-")
    var found = NearName.best(for: code, among: codes).map { [$0] } ?? []
    found += codes.filter { words(of: $0).joined(separator: "-") == name }
    let wanted = Set(words(of: code))
    let shared = codes.map { (code: $0, count: words(of: $0).count { wanted.contains($0) }) }
    let most = shared.map(\.count).max() ?? 0
    if most > 0 { found += shared.filter { $0.count == most }.map(\.code) }
    var seen: Set<String> = []
    return Array(found.filter { seen.insert($0).inserted }.prefix(5))
  }

  /// The words behind the group.
  private static func words(of code: String) -> [String] {
    code.split(separator: "/").last?.lowercased().split { !$0.isLetter && !$0.isNumber }
      .map(String.init) ?? []
  }
}
