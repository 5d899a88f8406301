import MenkanValues

/// What was needed, as a clause.
extension SentenceWriter {
  /// `要求不低于 4.70`, `at least 4.70 is needed`; where the test holds only `不低于 4.70`.
  func demand(_ op: LeafOperator, _ need: Leaf.Need, _ values: LeafValues, isMet: Bool) -> String {
    switch need {
    case .threshold(let threshold, _, _, let noun):
      let value = limit(threshold, noun, values)
      return isChinese
        ? chineseComparison(op, value, values.type, isMet: isMet)
        : englishComparison(op, value, values.type, isMet: isMet)
    case .values(let options, let type, let noun, let count):
      return isChinese
        ? chinese(op, options, type, noun, count, isMet: isMet)
        : english(op, options, type, noun, count, isMet: isMet)
    case .nothing: return presence(op, isMet: isMet)
    }
  }

  /// An unnamed number follows its comparison; a named one is explained in brackets. Of an unknown
  /// one the name stands for it: `近 60 天最低成交价（无记录）`.
  private func limit(_ threshold: Evaluated, _ noun: Noun?, _ values: LeafValues) -> String {
    let name = noun.map { text($0) }
    if let value = threshold.value {
      return text(value, values) + (name.map { bracketed($0) } ?? "")
    }
    guard let name else { return words("an unknown value", "未知值") }
    let kinds = Set(threshold.causes?.all.map(\.kind) ?? [])
    let why =
      switch kinds {
      case [.empty]: words("no entries", "无记录")
      case [.missing]: words("not given", "未提供")
      default: words("unknown", "未知")
      }
    return name + bracketed(why)
  }

  private func chineseComparison(
    _ op: LeafOperator, _ value: String, _ type: ValueType, isMet: Bool
  ) -> String {
    let isTime = type == .date || type == .instant
    let phrase =
      switch op {
      case .greaterOrEqual: isTime ? "不早于" : "不低于"
      case .greater: isTime ? "晚于" : "高于"
      case .lessOrEqual: isTime ? "不晚于" : "不超过"
      case .less: isTime ? "早于" : "低于"
      case .notEqual: isMet ? "不是" : "不能是"
      default: "等于"
      }
    return join((isMet || op == .notEqual ? "" : "要求") + phrase, value)
  }

  private func englishComparison(
    _ op: LeafOperator, _ value: String, _ type: ValueType, isMet: Bool
  ) -> String {
    let isTime = type == .date || type == .instant
    let phrase: String
    var verb = "needed"
    switch op {
    case .greaterOrEqual: phrase = isTime ? "\(value) or later" : "at least \(value)"
    case .greater: phrase = isTime ? "a date after \(value)" : "more than \(value)"
    case .lessOrEqual:
      phrase = isTime ? "\(value) or earlier" : "at most \(value)"
      verb = isTime ? "needed" : "allowed"
    case .less: phrase = isTime ? "a date before \(value)" : "less than \(value)"
    case .notEqual: return isMet ? "not \(value)" : "must not be \(value)"
    default: phrase = "exactly \(value)"
    }
    return isMet ? phrase : "\(phrase) is \(verb)"
  }

  private func chinese(
    _ op: LeafOperator, _ options: [Value], _ type: ValueType, _ noun: Noun?, _ count: Int,
    isMet: Bool
  ) -> String {
    let list = text(options, type, count: count)
    let name = noun.map { text($0) }
    let place = name.map {
      !options.isEmpty && count <= SentenceWriter.mostValues ? "\($0)（\(list)）" : $0
    }
    let must = isMet ? "" : "要求"
    switch op {
    case .equal where type == .bool: return "\(must)为\(list)"
    case .equal: return join(must + "为", list) + (name.map { bracketed($0) } ?? "")
    case .notEqual: return join(isMet ? "不是" : "不能是", list)
    case .isIn:
      return place.map { "\(must)在" + apart($0) + "中" } ?? oneOf(join("\(must)为", list), count)
    case .isNotIn:
      return name.map { (isMet ? "不在" : "不得在") + apart($0) + "中" }
        ?? join(isMet ? "不是" : "不能是", list)
    case .contains: return join("\(must)包含", list)
    case .lacks: return join(isMet ? "不含" : "不能包含", list)
    case .containsAnyOf, .overlaps: return "\(must)至少包含一项：\(place ?? list)"
    case .containsNoneOf, .isApart: return (isMet ? "不含" : "不能包含") + apart(name ?? list) + "中的内容"
    case .startsWith: return "\(must)以\(list)开头"
    case .doesNotStartWith: return (isMet ? "不" : "不能") + "以\(list)开头"
    case .endsWith: return "\(must)以\(list)结尾"
    case .doesNotEndWith: return (isMet ? "不" : "不能") + "以\(list)结尾"
    case .like: return "\(must)形如\(list)"
    case .unlike: return (isMet ? "不" : "不能") + "形如\(list)"
    case .isMultipleOf: return "\(must)是 \(list) 的整数倍"
    case .isNoMultipleOf: return (isMet ? "不是" : "不能是") + " \(list) 的整数倍"
    default: return "\(must)\(list)"
    }
  }

  private func oneOf(_ list: String, _ count: Int) -> String {
    count < 2 ? list : join(list, "之一")
  }

  /// With a space on each side where a Latin letter would touch a Chinese one.
  private func apart(_ text: String) -> String {
    let front = text.unicodeScalars.first?.isASCII == true ? " " : ""
    let back = text.unicodeScalars.last?.isASCII == true ? " " : ""
    return front + text + back
  }

  private func english(
    _ op: LeafOperator, _ options: [Value], _ type: ValueType, _ noun: Noun?, _ count: Int,
    isMet: Bool
  ) -> String {
    let list = text(options, type, count: count)
    let name = noun.map { text($0) }
    let place = name.map {
      !options.isEmpty && count <= SentenceWriter.mostValues ? "\($0) (\(list))" : $0
    }
    func say(_ met: String, _ needed: String) -> String { isMet ? met : needed }
    switch op {
    case .equal: return say("as needed", "\(list) is needed") + (name.map { bracketed($0) } ?? "")
    case .notEqual: return say("not \(list)", "must not be \(list)")
    case .isIn:
      if let place { return say("in \(place)", "has to be in \(place)") }
      return count > 1
        ? say("one of \(list)", "one of \(list) is needed") : say(list, "\(list) is needed")
    case .isNotIn:
      let what = name.map { "in \($0)" } ?? (count > 1 ? "any of \(list)" : list)
      return say("not \(what)", "must not be \(what)")
    case .contains: return say("with \(list)", "has to contain \(list)")
    case .lacks: return say("without \(list)", "must not contain \(list)")
    case .containsAnyOf, .overlaps:
      return say("with one of \(place ?? list)", "has to contain one of \(place ?? list)")
    case .containsNoneOf, .isApart:
      return say(
        "with nothing from \(name ?? list)", "must not contain anything from \(name ?? list)")
    case .startsWith: return say("starting with \(list)", "has to start with \(list)")
    case .doesNotStartWith: return say("not starting with \(list)", "must not start with \(list)")
    case .endsWith: return say("ending with \(list)", "has to end with \(list)")
    case .doesNotEndWith: return say("not ending with \(list)", "must not end with \(list)")
    case .like: return say("like \(list)", "has to look like \(list)")
    case .unlike: return say("unlike \(list)", "must not look like \(list)")
    case .isMultipleOf: return say("a multiple of \(list)", "a multiple of \(list) is needed")
    case .isNoMultipleOf: return say("no multiple of \(list)", "must not be a multiple of \(list)")
    default: return list
    }
  }

  private func presence(_ op: LeafOperator, isMet: Bool) -> String {
    switch op {
    case .isKnown: words(isMet ? "filled in" : "has to be filled in", isMet ? "已填写" : "要求填写")
    case .isMissing: words(isMet ? "not filled in" : "has to be left empty", isMet ? "未填写" : "要求留空")
    case .isNone: words(isMet ? "no requirement" : "has to be none", isMet ? "无要求" : "要求为“无要求”")
    case .isNotNone:
      words(isMet ? "some requirement" : "must not be none", isMet ? "有要求" : "不能为“无要求”")
    default: ""
    }
  }
}
