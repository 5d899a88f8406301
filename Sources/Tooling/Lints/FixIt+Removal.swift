import MenkanSemantics
import MenkanSource
import MenkanSyntax

extension Diagnostic.FixIt {
  /// Removes what stands at a place, and the lines that it leaves empty.
  static func remove(_ span: SourceSpan, in file: RuleFile) -> Diagnostic.FixIt {
    Diagnostic.FixIt(
      LocalizedText(en: "remove it", zh: "删去"),
      [Edit(file.source.wholeLines(of: span), "")])
  }

  /// Removes one of several names that commas part, with its comma.
  static func remove(listed name: Identifier, in file: RuleFile) -> Diagnostic.FixIt {
    let tokens = file.tree.tokens
    var span = name.span
    if let index = tokens.firstIndex(where: { $0.span == name.span }), index > 0 {
      if tokens[index + 1].kind == .sign(.comma) {
        span = span.joined(with: tokens[index + 2].span.start)
      } else if tokens[index - 1].kind == .sign(.comma) {
        span = span.joined(with: tokens[index - 1].span)
      }
    }
    return Diagnostic.FixIt(LocalizedText(en: "remove it", zh: "删去"), [Edit(span, "")])
  }
}

extension SourceFile {
  /// A span with the rest of its lines and their last break, where nothing else stands on them.
  fileprivate func wholeLines(of span: SourceSpan) -> SourceSpan {
    var lower = Int(span.lower)
    var upper = Int(span.upper)
    while lower > 0, bytes[lower - 1].isBlank { lower -= 1 }
    while upper < bytes.count, bytes[upper].isBlank || bytes[upper] == 0x0D { upper += 1 }
    let begins = lower == 0 || bytes[lower - 1] == 0x0A
    guard begins, upper < bytes.count, bytes[upper] == 0x0A else { return span }
    return SourceSpan(
      file: span.file, lower: Int32(truncatingIfNeeded: lower),
      upper: Int32(truncatingIfNeeded: upper + 1))
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
