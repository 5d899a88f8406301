import Foundation
import MenkanData
import MenkanValues
import Testing

/// A small shop, as the tests know it.
enum Shop {
  static let schema = Schema(
    enums: [
      EnumType(
        code: "t.Category",
        cases: [
          EnumCase(name: "womenswear", label: "女装", alias: "女装"),
          EnumCase(name: "electronics", label: "3C数码", alias: "3C数码"),
          EnumCase(name: "toys"),
        ])
    ],
    entities: [
      EntityType(
        code: "t.Item",
        fields: [
          Field(name: "name", label: "名称", alias: "名称", type: .text),
          Field(name: "price", type: .money(.yuan), constraint: .decimals(range("0.01", "10000"))),
          Field(name: "score", type: .number, constraint: .decimals(range("0", "5"))),
          Field(name: "rate", label: "率", alias: "率", type: .percent),
          Field(name: "stock", type: .int, constraint: .integers(0...100)),
          Field(name: "category", type: .enumeration(EnumID(0))),
          Field(name: "listed", type: .date),
          Field(name: "checked", type: .instant),
          Field(name: "fresh", type: .bool),
          Field(name: "keep", type: .duration(.days)),
          Field(name: "tags", type: .list(.text, upTo: 3)),
          Field(name: "history", type: .list(.entity(EntityID(1)), upTo: 400)),
          Field(name: "sku", type: .text, constraint: .like("S*-*")),
          Field(name: "big", type: .int),
          Field(name: "ratio", type: .number),
        ]),
      EntityType(
        code: "t.Point",
        fields: [
          Field(name: "day", type: .date), Field(name: "price", type: .money(.yuan)),
        ]),
    ])

  static let root = EntityType(
    code: "t.policy",
    fields: [
      Field(name: "item", label: "商品", alias: "商品", type: .entity(EntityID(0))),
      Field(name: "day", type: .date, isOptional: true),
    ])

  static func reader() throws -> SubmissionReader {
    try SubmissionReader(schema: schema, root: root)
  }

  private static func range(_ lower: String, _ upper: String) -> ClosedRange<FixedDecimal> {
    decimal(lower)...decimal(upper)
  }
}

func decimal(_ text: String) -> FixedDecimal {
  guard case .exact(let value) = FixedDecimal.parse(text) else { return .zero }
  return value
}

/// The slot of one of the item's fields, read from JSON.
func itemSlot(_ field: String, _ json: String) throws -> Slot {
  let result = try Shop.reader().read(json: Array("{\"item\":{\"\(field)\":\(json)}}".utf8))
  let index = try #require(Shop.schema.entities[0].fields.firstIndex { $0.name == field })
  guard case .value(.record(let item)) = try result.get().record.slots[0] else { return .missing }
  return item.slots[index]
}

/// Why a JSON record is malformed; nil where it is not.
func problem(_ json: String) throws -> MalformedRecord? {
  try problem(Array(json.utf8))
}

func problem(_ json: [UInt8]) throws -> MalformedRecord? {
  guard case .failure(let record) = try Shop.reader().read(json: json) else { return nil }
  return record
}

/// Why a value is malformed in a field of the item.
func itemProblem(_ field: String, _ json: String) throws -> MalformedRecord? {
  try problem("{\"id\":\"S-1\",\"item\":{\"\(field)\":\(json)}}")
}

/// A folder of its own for one test, gone afterwards.
final class Folder {
  let path = NSTemporaryDirectory() + "menkan-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// What a source delivers, in short: `S-1` for a submission (its line where it has no id),
/// `17!code` for a malformed record of line 17.
func delivered(_ path: String, _ format: InputFormat? = nil) throws -> [String] {
  let source = try SubmissionSource(path: path, format: format, reader: try Shop.reader())
  var all: [String] = []
  while let result = try source.next() {
    switch result {
    case .success(let submission): all.append(submission.id ?? "\(submission.line)")
    case .failure(let record): all.append("\(record.line)!\(record.code)")
    }
  }
  return all
}
