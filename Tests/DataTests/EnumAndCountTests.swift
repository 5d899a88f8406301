import MenkanData
import MenkanValues
import Testing

/// Counts of a unit, and cases of ordered and hierarchical enums, from JSON and YAML.
struct EnumAndCountTests {
  private static let schema = Schema(
    enums: [
      EnumType(
        code: "t.Credit", cases: [EnumCase(name: "heart"), EnumCase(name: "crown", alias: "冠")],
        isOrdered: true),
      EnumType(
        code: "t.Category",
        cases: [
          EnumCase(name: "electronics", alias: "3C数码"), EnumCase(name: "phone", parent: 0),
          EnumCase(name: "folding", alias: "折叠屏", parent: 1),
        ]),
    ], units: [Unit(code: "t.point", label: "分")])

  private static let root = EntityType(
    code: "t.p",
    fields: [
      Field(name: "points", type: .count(UnitID(0)), constraint: .integers(0...1000)),
      Field(name: "gains", type: .list(.count(UnitID(0)), upTo: 3)),
      Field(name: "credit", type: .enumeration(EnumID(0))),
      Field(name: "category", type: .enumeration(EnumID(1))),
    ])

  private func read(_ text: String, _ format: InputFormat) throws -> Record {
    let folder = try Folder()
    let reader = try SubmissionReader(schema: Self.schema, root: Self.root)
    let source = try SubmissionSource(
      path: try folder.write("a", text), format: format, reader: reader)
    return try #require(try source.next()).get().record
  }

  private let expected = Record([
    .value(.int(120)), .value(.list([.value(.int(-5)), .missing])), .value(.enumCase(1)),
    .value(.enumCase(2)),
  ])

  @Test func `JSON`() throws {
    let json = #"{"points": 120, "gains": [-5, null], "credit": "crown", "category": "folding"}"#
    #expect(try read(json, .json) == expected)
    #expect(
      try read(json.replacing("folding", with: "折叠屏").replacing("crown", with: "冠"), .json)
        == expected)
  }

  @Test func `YAML`() throws {
    #expect(
      try read("points: 120\ngains: [-5, ~]\ncredit: 冠\ncategory: 折叠屏\n", .yaml) == expected)
  }

  @Test func `a case is named alone, not with those above it`() throws {
    let record = try read(#"{"category": "electronics.phone", "credit": "Crown"}"#, .json)
    #expect(record.slots[3] == .unlisted("electronics.phone"))
    #expect(record.slots[2] == .unlisted("Crown"))
  }

  @Test(arguments: ["1001", "-1", "1.5", "\"120\"", "\"120 分\"", "true", "9223372036854775808"])
  func `a count that is not whole or not in its range is malformed`(points: String) throws {
    #expect(throws: MalformedRecord.self) { try read("{\"points\": \(points)}", .json) }
  }
}
