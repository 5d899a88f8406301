/// The parts as one Chinese text, with a blank only where Chinese meets digits or Latin letters:
/// `活动价从 ¥49.91 改为 ¥49.90`, `保修期从 5 天改为 7 天`.
func spaced(_ parts: String...) -> String {
  var text = ""
  for part in parts {
    let meets = [text.unicodeScalars.last, part.unicodeScalars.first].compactMap { $0?.isChinese }
    if meets.count == 2, meets[0] != meets[1] { text += " " }
    text += part
  }
  return text
}

extension Unicode.Scalar {
  /// Signs of Chinese and full-width punctuation.
  fileprivate var isChinese: Bool { value >= 0x2E80 }
}
