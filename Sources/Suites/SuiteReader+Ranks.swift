import MenkanData
package import MenkanSource

/// Suites that test a rank.
extension SuiteReader {
  /// - Returns: nil where the file has no key `rank`, so that it is no such suite.
  package static func readRank(
    _ file: SourceFile
  ) -> (suite: RankSuite?, findings: [Diagnostic])? {
    var reader = SuiteReader(file)
    guard let root = try? YAMLDocument(file.bytes).root, root["rank"] != nil else { return nil }
    return (reader.rankSuite(root), reader.findings)
  }

  private mutating func rankSuite(_ root: YAMLNode) -> RankSuite? {
    checkKeys(root.pairs ?? [], .rankSuite)
    let place = file.span(of: root)
    let name = text("suite", in: root, .rankSuite, at: place)
    let rank = text("rank", in: root, .rankSuite, at: place)
    let setting = setting(root)
    let pool = pool(root["pool"], at: place)
    guard let cases = root["cases"] else {
      findings.append(.error(missingKey: "cases", of: .rankSuite, at: place))
      return nil
    }
    guard let elements = cases.elements, !elements.isEmpty else {
      findings.append(.error(noCasesAt: file.span(of: cases)))
      return nil
    }
    let read = self.cases(elements) { $0.rankCase($1, pool, within: setting) }
    guard let name, let rank, let node = root["rank"] else { return nil }
    return RankSuite(
      file: file, name: name, rank: rank, rankSpan: file.span(of: node), base: root["base"],
      cases: read)
  }

  private mutating func pool(_ node: YAMLNode?, at place: SourceSpan) -> [RankSuite.Member] {
    guard let node else {
      findings.append(.error(missingKey: "pool", of: .rankSuite, at: place))
      return []
    }
    guard let elements = node.elements else {
      findings.append(.error(wrongForm: .pool, at: file.span(of: node)))
      return []
    }
    var firsts: [String: SourceSpan] = [:]
    return elements.compactMap { element in
      guard let pairs = element.pairs, let id = element["id"]?.text, !id.isEmpty else {
        findings.append(.error(wrongForm: .member, at: file.span(of: element)))
        return nil
      }
      let member = RankSuite.Member(
        id: id, span: file.span(of: element), line: element.position.line,
        given: pairs.filter { $0.key != "id" })
      if let first = firsts.updateValue(member.span, forKey: id) {
        findings.append(.error(duplicateMember: id, first: first, at: member.span))
        return nil
      }
      return member
    }
  }

  private mutating func rankCase(
    _ node: YAMLNode, _ pool: [RankSuite.Member], within outer: SuiteSetting
  ) -> RankSuite.Case? {
    let known = findings.count
    guard
      let test = self.case(node, within: outer, given: .changes, expects: .rankExpect)
    else { return nil }
    let changed = changed(pool, by: test.given)
    guard findings.count == known else { return nil }
    return RankSuite.Case(
      name: test.name, span: test.span, setting: test.setting, pool: changed,
      expected: test.expected)
  }

  /// The pool with what a case writes over it; `~` takes a candidate out.
  private mutating func changed(
    _ pool: [RankSuite.Member], by changes: [YAMLNode.Pair]
  ) -> [RankSuite.Member] {
    var pool = pool
    let places = Dictionary(uniqueKeysWithValues: pool.enumerated().map { ($1.id, $0) })
    var removed: Set<Int> = []
    for change in changes {
      guard let index = places[change.key] else {
        findings.append(
          .error(
            unknownMember: change.key, among: pool.map(\.id), at: file.span(ofKey: change)))
        continue
      }
      if change.value.isNull {
        removed.insert(index)
      } else {
        pool[index].given += mapping(change.value, .changes)
      }
    }
    return pool.indices.filter { !removed.contains($0) }.map { pool[$0] }
  }
}
