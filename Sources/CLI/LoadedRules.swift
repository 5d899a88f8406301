import Foundation
import Menkan
import MenkanSource

/// The rules that a command works on.
enum LoadedRules {
  /// Reads and checks them; a folder or file that cannot be read ends the command.
  static func load(_ options: SharedOptions, extra: [String] = []) throws -> RuleSet {
    do {
      return try RuleSet.load(root: root(options, extra), extra: extra)
    } catch {
      throw CommandStop(.wrongUse, error.message.text(in: options.language))
    }
  }

  /// Files can be checked without any folder of rules beside them.
  private static func root(_ options: SharedOptions, _ extra: [String]) -> String? {
    let isDefault = options.rules == "Rules"
    return isDefault && !extra.isEmpty && !FileManager.default.fileExists(atPath: options.rules)
      ? nil : options.rules
  }

  /// The rules, which must be sound; else their errors are shown and the command ends.
  static func sound(_ options: SharedOptions) throws -> RuleSet {
    let rules = try load(options)
    guard rules.hasErrors else { return rules }
    let renderer = DiagnosticRenderer(
      language: options.language, isColoured: Terminal.errorIsTerminal)
    Terminal.writeError(renderer.text(rules.diagnostics, in: rules.sources))
    throw CommandStop(.rulesWrong)
  }
}
