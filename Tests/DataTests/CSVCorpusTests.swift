import Foundation
import MenkanData
import MenkanValues
import Testing

struct CSVCorpusTests {
  @Test func `tables of another writer are read cell by cell`() throws {
    let cases = try Corpus.cases("csv/tables.txt")
    #expect(cases.count == 120)
    for columns in cases {
      let rows = try JSONDecoder().decode([[String]].self, from: Data(columns[1].utf8))
      let table = try Table(Corpus.bytes(columns[0]))
      #expect(table.delivered == rows.map { $0[0] }, "\(columns[0])")
      for (index, row) in rows.enumerated() where index < table.results.count {
        #expect(try table.itemSlot("name", row: index) == .value(.text(Text(row[1]))))
      }
    }
  }
}
