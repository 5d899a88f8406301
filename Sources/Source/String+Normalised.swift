@_spi(_Unicode) import Swift

extension String {
  /// Unicode normalisation form C, so that one spelling on the screen is one name.
  package var normalised: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: _nfc)
    return String(result)
  }
}
