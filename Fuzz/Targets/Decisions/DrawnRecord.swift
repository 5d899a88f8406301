/// A record of the schema, as the bytes draw it: JSON texts, nil for what is missing.
struct DrawnRecord {
  private(set) var item: [String?]
  private(set) var day: String?
  /// nil for a missing list; of an element, nil for one that is missing.
  private(set) var deals: [[String?]?]?
  private(set) var tags: [String?]?
  private(set) var kinds: [String?]?

  private static let itemFields: [(name: String, values: [String])] = [
    ("sold", ["3", "0", "100", "12"]), ("points", ["7", "0"]),
    ("big", ["4", "9223372036854775807", "-9223372036854775808", "0"]),
    ("score", ["4.5", "0", "5", "3.5", "2"]),
    ("wide", ["1.25", "9223372036854.775807", "-9223372036854.775807", "0", "-3"]),
    ("rate", ["0.1", "0", "1", "\"12.5%\"", "0.6"]),
    ("price", ["99.5", "0", "1000", "20"]), ("cost", ["10", "-5", "9000000000000"]),
    ("title", ["\"ab\"", "\"\"", "\"全网最低 best\"", "\" AbC \""]), ("note", ["\"n\""]),
    ("listed", ["\"2026-10-20\"", "\"2026-11-11\"", "\"2020-01-01\"", "\"2030-12-31\""]),
    ("checked", ["\"2026-11-10T22:00+08:00\"", "\"2026-11-11T00:00Z\""]),
    ("keep", ["\"30 days\""]), ("kind", kindValues),
    ("level", ["\"mid\"", "\"low\"", "\"高\"", "\"top\""]), ("fresh", ["true", "false"]),
  ]
  private static let kindValues = ["\"toy\"", "\"fresh\"", "\"黄金\"", "\"food\"", "\"new\""]
  private static let dayValues = ["\"2026-11-01\"", "\"2026-11-11\""]
  private static let dealFields: [(name: String, values: [String])] = [
    ("day", ["\"2026-11-02\"", "\"2026-10-01\"", "\"2026-11-11\""]),
    ("paid", ["12.5", "0", "1000"]), ("kind", kindValues), ("ok", ["true", "false"]),
    ("pieces", ["2", "0", "9"]), ("rate", ["0.05", "0.5", "9223372036854.775807"]),
  ]
  private static let tagValues = ["\"ab\"", "\"\"", "\"第一\""]

  init(_ draw: inout ByteDraw) {
    let absence = draw.pick(12, 4, 200)
    item = Self.itemFields.map { draw.value($0.values, absence) }
    day = draw.value(Self.dayValues, absence)
    deals = draw.list(upTo: 6, absence) { draw in
      draw.oneIn(absence) ? nil : Self.dealFields.map { draw.value($0.values, absence) }
    }
    tags = draw.list(upTo: 4, absence) { $0.value(Self.tagValues, absence) }
    kinds = draw.list(upTo: 3, absence) { $0.value(Self.kindValues, absence) }
  }

  /// The record with something in every place that was empty.
  func filled(_ draw: inout ByteDraw) -> DrawnRecord {
    var filled = self
    filled.item = zip(item, Self.itemFields).map { $0 ?? draw.some($1.values) }
    filled.day = day ?? draw.some(Self.dayValues)
    filled.deals = (deals ?? []).map { deal in
      zip(deal ?? Self.dealFields.map { _ in nil }, Self.dealFields)
        .map { $0 ?? draw.some($1.values) }
    }
    filled.tags = (tags ?? []).map { $0 ?? draw.some(Self.tagValues) }
    filled.kinds = (kinds ?? []).map { $0 ?? draw.some(Self.kindValues) }
    return filled
  }

  /// The record with another value at a path such as `item.score`.
  func replacing(_ path: String, with json: String) -> DrawnRecord? {
    let name = path.split(separator: ".").last.map(String.init)
    guard let index = Self.itemFields.firstIndex(where: { $0.name == name }) else { return nil }
    var changed = self
    changed.item[index] = json
    return changed
  }

  /// Path and JSON of everything that is there.
  var cells: [(path: String, json: String)] {
    let fields = zip(Self.itemFields, item).map { ("item.\($0.name)", $1) }
    let lists = [
      ("item.deals", deals.map { _ in dealsJSON }),
      ("item.tags", tags.map { "[\(Self.list($0))]" }),
      ("item.kinds", kinds.map { "[\(Self.list($0))]" }), ("day", day),
    ]
    return (fields + lists).compactMap { path, json in json.map { (path, $0) } }
  }

  var json: String {
    var members = zip(Self.itemFields, item).compactMap { field, value in
      value.map { "\"\(field.name)\": \($0)" }
    }
    if deals != nil { members.append("\"deals\": \(dealsJSON)") }
    if let tags { members.append("\"tags\": [\(Self.list(tags))]") }
    if let kinds { members.append("\"kinds\": [\(Self.list(kinds))]") }
    return "{\"id\": \"S-1\", \"item\": {\(members.joined(separator: ", "))}, "
      + "\"day\": \(day ?? "null")}"
  }

  private var dealsJSON: String {
    let elements = (deals ?? []).map { deal in
      deal.map { deal in
        let fields = zip(Self.dealFields, deal).compactMap { field, value in
          value.map { "\"\(field.name)\": \($0)" }
        }
        return "{\(fields.joined(separator: ", "))}"
      } ?? "null"
    }
    return "[\(elements.joined(separator: ", "))]"
  }

  private static func list(_ values: [String?]) -> String {
    values.map { $0 ?? "null" }.joined(separator: ", ")
  }
}

extension ByteDraw {
  fileprivate mutating func some(_ values: [String]) -> String {
    values[number(below: values.count)]
  }

  /// One of the values, or nothing once in so many times.
  fileprivate mutating func value(_ values: [String], _ absence: Int) -> String? {
    oneIn(absence) ? nil : some(values)
  }

  fileprivate mutating func list<Element>(
    upTo limit: Int, _ absence: Int, _ element: (inout ByteDraw) -> Element
  ) -> [Element]? {
    if oneIn(absence) { return nil }
    var elements: [Element] = []
    for _ in 0..<number(below: limit + 1) { elements.append(element(&self)) }
    return elements
  }
}
