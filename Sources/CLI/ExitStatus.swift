/// With what the command ends; the numbers are a contract.
package enum ExitStatus: Int32, Sendable {
  /// Done, whatever the outcomes were.
  case done = 0
  /// The rules are wrong, or a check failed.
  case rulesWrong = 1
  /// Wrong use: an unknown option, policy or file.
  case wrongUse = 2
  /// Some input was malformed.
  case malformedInput = 3
}
