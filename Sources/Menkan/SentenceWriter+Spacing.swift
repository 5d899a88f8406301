extension SentenceWriter {
  /// Two pieces of one clause. In Chinese a space stands between them only where a Latin letter,
  /// a digit or a currency sign would touch a Chinese word.
  func join(_ front: String, _ back: String) -> String {
    guard let last = front.unicodeScalars.last, let first = back.unicodeScalars.first else {
      return front + back
    }
    if !isChinese { return front + " " + back }
    let isTight = last.isPunctuation || first.isPunctuation || last.isWide && first.isWide
    return isTight ? front + back : front + " " + back
  }
}

extension Unicode.Scalar {
  /// Chinese characters and their punctuation.
  fileprivate var isWide: Bool { value >= 0x2E80 }

  fileprivate var isPunctuation: Bool {
    switch self {
    case "“", "”", "（", "）", "，", "：", "；", "、", "《", "》": true
    default: false
    }
  }
}
