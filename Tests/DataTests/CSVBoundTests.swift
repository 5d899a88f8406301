import MenkanData
import Testing

@Suite struct CSVBoundTests {
  private func refusal(columns: Int) -> String? {
    let unknown = (2..<columns).map { "x\($0)" }.joined(separator: ",")
    let row = String(repeating: ",", count: columns - 1)
    do {
      let table = try Table("id,day,\(unknown)\nS-1\(row)\n")
      return table.delivered == ["S-1"] ? nil : "\(table.delivered)"
    } catch {
      return (error as? DataError)?.code
    }
  }

  @Test func `a table has at most 16 384 columns`() {
    #expect(refusal(columns: 16_384) == nil)
    #expect(refusal(columns: 16_385) == "data/csv-header")
  }
}
