import Foundation
import Menkan
import MenkanSource
import MenkanSuites
import MenkanValues
import Testing

/// The suites below `Rules/tests`.
@Suite struct ShippedSuitesTests {
  private static let root: URL = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rules")

  @Test
  func `every shipped policy has a suite of its own name, every rule passes and fails in one`()
    throws
  {
    let rules = try RuleSet.load(root: Self.root.path)
    let folder = Self.root.appending(path: "tests")
    var sources = SourceMap()
    var suites: [MenkanSuites.Suite] = []
    var ranks: [RankSuite] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let source = sources.add(path: name, bytes: bytes)
      if let (suite, findings) = SuiteReader.readRank(source) {
        #expect(findings.map(\.code) == [], "\(name)")
        #expect(name == "\(suite?.rank ?? "").yaml")
        ranks += [suite].compactMap { $0 }
        continue
      }
      let (suite, findings) = SuiteReader.read(source)
      #expect(findings.map(\.code) == [], "\(name)")
      if let suite {
        #expect(name == "\(suite.policy).yaml")
        suites.append(suite)
      }
    }
    let results = SuiteRun.run(suites, ranks: ranks, rules: rules)
    #expect(results.findings.map(\.title.english) == [])
    for result in results.suites {
      let failed = result.cases.filter { !$0.passed }.map(\.test.name)
      #expect(failed == [], "\(result.policy)")
    }
    for report in results.reports {
      #expect(report.cases.filter { !$0.passed }.map(\.name) == [], "\(report.code)")
    }
    #expect(Set(results.suites.map(\.policy)) == Set(rules.policyCodes))
    #expect(results.ranks.map(\.rank).sorted() == rules.rankCodes.sorted())
    let gaps = Coverage(results, rules: rules).definedRules.flatMap { rule in
      rule.unseen.filter { $0 == .pass || $0 == .fail }.map { "\(rule.code) \($0)" }
    }
    #expect(gaps == [])
  }
}
