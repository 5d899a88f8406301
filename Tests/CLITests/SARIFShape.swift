import Foundation

/// The part of SARIF 2.1.0 that a log of a checker is made of, property by property, as the
/// standard (OASIS, section 3) has it: which properties an object may have, which it must have,
/// and of what kind they are.
enum SARIFShape {
  indirect enum Kind: Sendable {
    case text
    case uri
    /// An integer from this one on.
    case integer(from: Int)
    case oneOf([String])
    case object(String)
    case array(Kind)
  }

  private struct Property: Sendable {
    let kind: Kind
    let isRequired: Bool
  }

  private static func must(_ kind: Kind) -> Property { Property(kind: kind, isRequired: true) }
  private static func may(_ kind: Kind) -> Property { Property(kind: kind, isRequired: false) }

  private static let objects: [String: [String: Property]] = [
    "log": [
      "$schema": may(.uri), "version": must(.oneOf(["2.1.0"])),
      "runs": must(.array(.object("run"))),
    ],
    "run": [
      "tool": must(.object("tool")), "results": may(.array(.object("result"))),
      "language": may(.oneOf(["en-US", "zh-CN"])),
      "columnKind": may(.oneOf(["utf16CodeUnits", "unicodeCodePoints"])),
    ],
    "tool": ["driver": must(.object("toolComponent"))],
    "toolComponent": [
      "name": must(.text), "rules": may(.array(.object("reportingDescriptor"))),
    ],
    "reportingDescriptor": [
      "id": must(.text), "shortDescription": may(.object("message")),
      "help": may(.object("message")),
    ],
    "result": [
      "ruleId": may(.text), "ruleIndex": may(.integer(from: 0)),
      "level": may(.oneOf(["none", "note", "warning", "error"])),
      "message": must(.object("message")), "locations": may(.array(.object("location"))),
      "relatedLocations": may(.array(.object("location"))), "fixes": may(.array(.object("fix"))),
    ],
    "message": ["text": must(.text)],
    "location": [
      "physicalLocation": may(.object("physicalLocation")), "message": may(.object("message")),
    ],
    "physicalLocation": [
      "artifactLocation": must(.object("artifactLocation")), "region": may(.object("region")),
    ],
    "artifactLocation": ["uri": must(.uri)],
    "region": [
      "startLine": must(.integer(from: 1)), "startColumn": may(.integer(from: 1)),
      "endLine": may(.integer(from: 1)), "endColumn": may(.integer(from: 1)),
    ],
    "fix": [
      "description": may(.object("message")),
      "artifactChanges": must(.array(.object("artifactChange"))),
    ],
    "artifactChange": [
      "artifactLocation": must(.object("artifactLocation")),
      "replacements": must(.array(.object("replacement"))),
    ],
    "replacement": [
      "deletedRegion": must(.object("region")), "insertedContent": may(.object("message")),
    ],
  ]

  /// Where a log departs from the standard, each by its path; empty where it does not.
  static func departures(of log: String) -> [String] {
    guard let json = try? JSONSerialization.jsonObject(with: Data(log.utf8)) else {
      return ["the log is no JSON"]
    }
    return departures(json, .object("log"), "log")
  }

  private static func departures(_ json: Any, _ kind: Kind, _ path: String) -> [String] {
    switch kind {
    case .text: return (json as? String)?.isEmpty == false ? [] : ["\(path) is no text"]
    case .uri:
      let allowed = /[A-Za-z0-9\-._~:\/?#\[\]@!$&'()*+,;=%]+/
      return (json as? String)?.wholeMatch(of: allowed) != nil ? [] : ["\(path) is no URI"]
    case .integer(let least):
      return (json as? Int).map { $0 >= least } == true ? [] : ["\(path) is too small or no number"]
    case .oneOf(let words):
      return (json as? String).map(words.contains) == true ? [] : ["\(path) is none of \(words)"]
    case .array(let element):
      guard let array = json as? [Any] else { return ["\(path) is no array"] }
      return array.enumerated().flatMap { departures($1, element, "\(path)[\($0)]") }
    case .object(let name):
      guard let object = json as? [String: Any], let shape = objects[name] else {
        return ["\(path) is no object"]
      }
      let lacking = shape.filter { $0.value.isRequired && object[$0.key] == nil }
      return lacking.keys.map { "\(path) lacks \($0)" }
        + object.flatMap { key, value in
          shape[key].map { departures(value, $0.kind, "\(path).\(key)") }
            ?? ["\(path) may not have \(key)"]
        }
    }
  }
}
