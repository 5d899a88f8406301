import MenkanSource
import MenkanValues

extension ValueType {
  /// What an author calls a value of this type: "a percent", "百分比".
  func words(_ schema: Schema) -> LocalizedText {
    switch self {
    case .bool: LocalizedText(en: "a condition (true or false)", zh: "条件（是或否）")
    case .int: LocalizedText(en: "a whole number", zh: "整数")
    case .number: LocalizedText(en: "a number", zh: "数值")
    case .count(let id):
      LocalizedText(
        en: "a whole number (in \(shortName(schema[id].code)))",
        zh: "以“\(schema[id].label ?? shortName(schema[id].code))”计的整数")
    case .percent: LocalizedText(en: "a percent", zh: "百分比")
    case .ratio: LocalizedText(en: "a ratio", zh: "比值")
    case .money(let currency):
      LocalizedText(en: "an amount in \(currency.code)", zh: "以 \(currency.code) 计的金额")
    case .text: LocalizedText(en: "a text", zh: "文本")
    case .date: LocalizedText(en: "a date", zh: "日期")
    case .instant: LocalizedText(en: "a moment (date and time)", zh: "时刻")
    case .duration(.days): LocalizedText(en: "a length of time in days", zh: "以天计的时长")
    case .duration(.months): LocalizedText(en: "a length of time in months", zh: "以月计的时长")
    case .duration(.time): LocalizedText(en: "a length of time in hours", zh: "以小时计的时长")
    case .enumeration(let id):
      LocalizedText(
        en: "a case of \(shortName(schema[id].code))",
        zh: "“\(schema[id].label ?? shortName(schema[id].code))”的取值")
    case .entity(let id):
      LocalizedText(
        en: "a record \(shortName(schema[id].code))",
        zh: "“\(schema[id].label ?? shortName(schema[id].code))”记录")
    case .list(let element, _):
      LocalizedText(
        en: "a list (each element is \(element.words(schema).english))",
        zh: "列表（元素为\(element.words(schema).chinese)）")
    }
  }

  private func shortName(_ code: String) -> String {
    code.split(separator: ".").last.map(String.init) ?? code
  }
}
