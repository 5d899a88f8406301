/// One token as the grammar's lexer cuts it out.
struct ScannedToken {
  /// The name of a token production; `SIGN` for signs.
  var kind: String
  /// As it stands, full-width forms folded and NFC but for texts.
  var text: String
  var startsLine: Bool
  /// Nothing stands between it and the token before.
  var isAttached: Bool
  /// The words or the sign that it stands for, by the table of keywords.
  var meaning: [String] = []

  var isName: Bool { kind == "WORD" || kind == "QUOTED" }

  /// A word that is no sign.
  var isPlainName: Bool {
    isName && (meaning.first.map { $0.first?.isLetter ?? false } ?? true)
  }
}
