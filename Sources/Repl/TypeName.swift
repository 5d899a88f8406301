import MenkanSource
import MenkanSyntax
import MenkanValues

/// A type as an author writes it, in one of the languages.
struct TypeName {
  let schema: Schema
  let language: OutputLanguage

  func text(of field: Field) -> String { text(of: field.type, mayBeNone: field.isOptional) }

  /// With `?` where there may be none.
  func text(of type: ValueType, mayBeNone: Bool) -> String {
    text(of: type) + (mayBeNone ? "?" : "")
  }

  func text(of type: ValueType) -> String {
    switch type {
    case .bool: word(.bool)
    case .int: word(.int)
    case .number: word(.number)
    case .count(let id): "\(word(.int))<\(name(schema[id].code, schema[id].label))>"
    case .percent: word(.percent)
    // A ratio is met in calculations alone and has no word of its own.
    case .ratio: language == .english ? "ratio" : "比值"
    case .money(let currency): "\(word(.money))(\(currency.code))"
    case .text: word(.text)
    case .date: word(.date)
    case .instant: word(.instant)
    case .duration: word(.duration)
    case .enumeration(let id): name(schema[id].code, schema[id].label)
    case .entity(let id): name(schema[id].code, schema[id].label)
    case .list(let element, _): "\(word(.list))<\(text(of: element))>"
    }
  }

  private func word(_ keyword: Keyword) -> String {
    if language == .english { return keyword.english }
    return keyword == .list ? "列表" : keyword.chinese ?? keyword.english
  }

  private func name(_ code: String, _ label: String?) -> String {
    let name = code.split(separator: ".").last.map(String.init) ?? code
    return language == .english ? name : label ?? name
  }
}
