extension String {
  /// A name as rules write it: in backquotes where it is no plain identifier.
  var spelling: String {
    let isPlain = unicodeScalars.enumerated().allSatisfy { index, scalar in
      scalar == "_"
        || scalar.properties.isXIDContinue
          && (index > 0 || scalar.properties.isXIDStart)
    }
    return isPlain ? self : "`\(self)`"
  }
}
