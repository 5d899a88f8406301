import MenkanValues

/// What functions do not take.
extension SentenceWriter {
  /// `-1 has no square root: it is below 0`; nil for what is no such function.
  func outsideDomain(_ source: String) -> String? {
    guard case .function(let name, let arguments)? = causeNouns[source] else { return nil }
    let values = arguments.map { text($0) }
    switch (name, values.count) {
    case ("sqrt", 1):
      return words(
        "\(values[0]) has no square root: it is below 0", join(values[0], "小于 0，没有平方根"))
    case ("ln", 1), ("log10", 1):
      return words(
        "\(values[0]) has no logarithm: only what is above 0 has one",
        join(values[0], "没有对数：只有大于 0 的数才有对数"))
    case ("clamp", 3):
      return words(
        "the lower bound \(values[1]) lies above the upper bound \(values[2])",
        join(join(join("下限", values[1]), "高于上限"), values[2]))
    case ("scale", 3):
      return words(
        "the range from \(values[1]) to \(values[2]) is empty",
        join(join(join(join("区间", values[1]), "至"), values[2]), "是空的"))
    case ("bucket", 2):
      return words(
        "there has to be at least 1 release group, not \(values[1])",
        join("灰度分组数至少为 1，这里是", values[1]))
    default: return nil
    }
  }
}
