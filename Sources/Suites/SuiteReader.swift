import MenkanData
package import MenkanSource
import MenkanValues

/// Reads the form of a suite. What is wrong with one case leaves the others as they are.
package struct SuiteReader {
  let file: SourceFile
  var findings: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  /// - Returns: nil for the suite where the file is none; findings have their places in the file.
  package static func read(_ file: SourceFile) -> (suite: Suite?, findings: [Diagnostic]) {
    var reader = SuiteReader(file)
    do throws(DataError) {
      let suite = reader.suite(try YAMLDocument(file.bytes).root)
      return (suite, reader.findings)
    } catch {
      return (nil, [.error(unreadable: error, at: file.span(of: error))])
    }
  }

  private mutating func suite(_ root: YAMLNode) -> Suite? {
    guard let pairs = root.pairs else {
      findings.append(habit(in: root) ?? .error(notASuiteAt: file.span(of: root)))
      return nil
    }
    if let pair = pairs.first(where: { $0.key == "pool" }) {
      findings.append(.error(rankSuiteAt: file.span(ofKey: pair)))
      return nil
    }
    checkKeys(pairs, .suite)
    let place = file.span(of: root)
    let name = text("suite", in: root, .suite, at: place)
    let policy = text("policy", in: root, .suite, at: place)
    let setting = setting(root)
    guard let cases = root["cases"] else {
      findings.append(.error(missingKey: "cases", of: .suite, at: place))
      return nil
    }
    guard let elements = cases.elements, !elements.isEmpty else {
      findings.append(habit(in: cases) ?? .error(noCasesAt: file.span(of: cases)))
      return nil
    }
    let read = self.cases(elements) { $0.case($1, within: setting) }
    guard let name, let policy, let node = root["policy"] else { return nil }
    return Suite(
      file: file, name: name, policy: policy, policySpan: file.span(of: node), setting: setting,
      base: root["base"], cases: read)
  }

  /// Cases of which no two have the same name.
  mutating func cases<Case: NamedCase>(
    _ nodes: [YAMLNode], _ read: (inout SuiteReader, YAMLNode) -> Case?
  ) -> [Case] {
    var firsts: [String: SourceSpan] = [:]
    return nodes.compactMap { node in
      guard let test = read(&self, node) else { return nil }
      if let first = firsts[test.name] {
        findings.append(.error(duplicateName: test.name, first: first, at: test.span))
        return nil
      }
      firsts[test.name] = test.span
      return test
    }
  }

  /// - Parameter expects: what the keys below `expect` are.
  mutating func `case`(
    _ node: YAMLNode, within outer: SuiteSetting, given form: SuiteForm = .given,
    expects: SuiteLevel = .expect
  ) -> Suite.Case? {
    let place = file.span(of: node)
    guard let pairs = node.pairs else {
      findings.append(habit(in: node) ?? .error(wrongForm: .aCase, at: place))
      return nil
    }
    let known = findings.count
    checkKeys(pairs, .testCase)
    let name = text("name", in: node, .testCase, at: place)
    let setting = setting(node).within(outer)
    let given = mapping(node["given"], form)
    guard let expect = node["expect"] else {
      findings.append(.error(missingKey: "expect", of: .testCase, at: place))
      return nil
    }
    let expected = mapping(expect, .expectations)
    checkKeys(expected, expects)
    if expected.isEmpty, findings.count == known {
      findings.append(.error(expectsNothingAt: file.span(of: expect)))
    }
    guard findings.count == known, let name, let nameNode = node["name"] else { return nil }
    return Suite.Case(
      name: name, span: file.span(of: nameNode), setting: setting, given: given,
      expected: expected)
  }

  mutating func setting(_ node: YAMLNode) -> SuiteSetting {
    var setting = SuiteSetting()
    let today = node["today"].flatMap { parsed($0, .date) { CivilDate($0) } }
    let now = node["now"].flatMap { parsed($0, .instant) { Instant($0) } }
    if node["today"] != nil, let pair = node.pairs?.first(where: { $0.key == "now" }) {
      findings.append(.error(twoClocksAt: file.span(ofKey: pair)))
    }
    setting.clock = now.map { .now($0) } ?? today.map { .today($0) }
    if let zone = node["zone"] {
      do throws(DataError) {
        setting.zone = try ZoneReader.zone(named: zone.text ?? "")
      } catch {
        findings.append(.error(unfit: error, at: file.span(of: zone)))
      }
    }
    for pair in mapping(node["params"], .params) {
      guard let literal = pair.value.text else {
        findings.append(.error(wrongForm: .oneValue, at: file.span(of: pair.value)))
        continue
      }
      setting.params.append(
        SuiteSetting.Param(name: pair.key, literal: literal, span: file.span(of: pair.value)))
    }
    return setting
  }

  mutating func text(
    _ key: String, in node: YAMLNode, _ level: SuiteLevel, at place: SourceSpan
  ) -> String? {
    guard let value = node[key] else {
      findings.append(.error(missingKey: key, of: level, at: place))
      return nil
    }
    if let text = value.text, !text.isEmpty { return text }
    findings.append(.error(wrongForm: .text, at: file.span(of: value)))
    return nil
  }

  private mutating func parsed<Value>(
    _ node: YAMLNode, _ form: SuiteForm, _ parse: (String) -> Value?
  ) -> Value? {
    if let value = node.text.flatMap(parse) { return value }
    findings.append(.error(wrongForm: form, at: file.span(of: node)))
    return nil
  }

  /// The pairs of an optional mapping; none where it is absent or null.
  mutating func mapping(_ node: YAMLNode?, _ form: SuiteForm) -> [YAMLNode.Pair] {
    guard let node, !node.isNull else { return [] }
    if let pairs = node.pairs { return pairs }
    findings.append(habit(in: node) ?? .error(wrongForm: form, at: file.span(of: node)))
    return []
  }

  /// Why a list or a mapping may have been read as a word.
  func habit(in node: YAMLNode) -> Diagnostic? {
    DataError(habitIn: node).map { .error(unreadable: $0, at: file.span(of: $0)) }
  }

  mutating func checkKeys(_ pairs: [YAMLNode.Pair], _ level: SuiteLevel) {
    for pair in pairs where !level.keys.contains(pair.key) {
      findings.append(
        pair.key == "order" && level == .expect
          ? .error(rankSuiteAt: file.span(ofKey: pair))
          : .error(unknownKey: pair.key, of: level, at: file.span(ofKey: pair)))
    }
  }
}
