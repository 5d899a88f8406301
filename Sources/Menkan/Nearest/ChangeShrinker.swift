/// Takes back what an approved change does not need.
enum ChangeShrinker {
  /// The change with every field so near to its old value that one step less would not be approved;
  /// nil where the trials end before that is certain.
  static func shrunk(_ assignment: Assignment, _ fields: FieldTable, _ trials: inout Trials)
    -> Assignment?
  {
    var result = assignment
    var isShrinking = assignment.values.count > 1
    repeat {
      let before = result
      for path in result.paths {
        guard let less = shrunk(result, at: path, fields, &trials) else { return nil }
        result = less
      }
      // A field that gives way may let another one give way.
      isShrinking = isShrinking && result != before
    } while isShrinking
    return result
  }

  /// One field as near to its old value as can be, by halves. Nothing says that all values in
  /// between are approved: it is enough that this one is and the next one is not.
  private static func shrunk(
    _ assignment: Assignment, at path: String, _ fields: FieldTable, _ trials: inout Trials
  ) -> Assignment? {
    guard let field = fields.adjustable(path), let value = assignment.values[path] else {
      return assignment
    }
    let steps = field.steps(to: value)
    let sign: Int128 = steps < 0 ? -1 : 1
    var result = assignment
    /// Steps that are not enough, and steps that are.
    var (few, enough) = (Int128(0), abs(steps))
    if assignment.values.count > 1 {
      let without = assignment.removing(path)
      guard trials.left > 0 else { return nil }
      if trials.approves(without) { return without }
    }
    // Most often the next step is too little already.
    var middle = enough - 1
    while middle > few {
      guard trials.left > 0, let less = field.value(steps: sign * middle) else { return nil }
      let shorter = assignment.setting(path, to: less)
      if trials.approves(shorter) { (result, enough) = (shorter, middle) } else { few = middle }
      middle = few + (enough - few) / 2
    }
    return result
  }
}
