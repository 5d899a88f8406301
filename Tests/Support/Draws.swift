import Foundation

/// How much the tests draw by chance: `MENKAN_EFFORT=20` tries twenty times as many cases as usual,
/// `MENKAN_SEED=7` tries others.
package enum Draws {
  private static func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  private static let effort = Int(min(max(setting("MENKAN_EFFORT") ?? 1, 1), 1_000_000))
  private static let shift = (setting("MENKAN_SEED") ?? 0) &* 0x1_0000_0001

  package static func count(_ usual: Int) -> Int { usual * effort }

  /// Of many cases that are there, every how many-th is looked at: all with the effort `usual`.
  package static func stride(_ usual: Int) -> Int { max(1, usual / effort) }

  package static func seed(_ usual: UInt64) -> UInt64 { usual &+ shift }

  /// A seed for each of so many cases; batches share none.
  package static func seeds(_ usual: Int, batch: Int = 0) -> [UInt64] {
    let size = count(usual)
    return (batch * size..<(batch + 1) * size).map { seed(UInt64($0)) }
  }
}
