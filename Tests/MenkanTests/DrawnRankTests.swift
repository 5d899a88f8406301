import Menkan
import MenkanValues
import TestSupport
import Testing

@Suite struct DrawnRankTests {
  @Test(arguments: 0..<60)
  func `ranks and pools by chance come out as their definition says, whatever the input order`(
    seed: Int
  ) throws {
    var random = SplitMix(seed: UInt64(seed))
    let drawn = DrawnRank(&random)
    let pool = try Pool(drawn.text)
    for _ in 0..<8 {
      let things = DrawnRank.pool(&random)
      let ranking = try pool.rank(things.map(\.json))
      #expect(ranking.order == drawn.listed(things), "\(drawn.text)\n\(things.map(\.json))")
      #expect(ranking.count == things.count)
      #expect(ranking.listed.map(\.place) == ranking.listed.indices.map { $0 + 1 })
      let left = things.filter { thing in !ranking.excluded.contains { $0.candidate == thing.id } }
      for entry in ranking.listed + ranking.cut {
        let thing = try #require(things.first { $0.id == entry.candidate })
        #expect(entry.score.map { Int($0.micros) } == drawn.score(thing, in: left))
      }
      let shuffled = things.shuffled(using: &random)
      #expect(try pool.rank(shuffled.map(\.json)).lines == ranking.lines)
    }
  }
}
