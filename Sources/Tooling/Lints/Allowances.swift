import MenkanSemantics
import MenkanSource
import MenkanSyntax

/// Takes out of the findings what comments allow, and adds what is wrong with these comments.
struct Allowances {
  private let lints = Dictionary(Lint.all.map { ($0.name, $0) }) { first, _ in first }

  func applied(to findings: [Diagnostic], in files: [RuleFile]) -> [Diagnostic] {
    var byFile: [FileID: [Diagnostic]] = [:]
    for finding in findings { byFile[finding.span.file, default: []].append(finding) }
    return files.flatMap { applied(to: byFile[$0.source.id] ?? [], in: $0) }
  }

  private func applied(to findings: [Diagnostic], in file: RuleFile) -> [Diagnostic] {
    let allowances = file.tree.comments.compactMap { Allowance($0, in: file) }
    if allowances.isEmpty { return findings }
    let places = AllowedPlaces(file)
    var byLint: [String: FindingsByPlace] = [:]
    for finding in findings.inOrder {
      byLint[finding.code, default: FindingsByPlace()].add(finding)
    }
    var found: [Diagnostic] = []
    for allowance in allowances {
      guard let lint = lints[allowance.lint] else {
        found.append(.allowsUnknownLint(allowance, known: lints.keys.sorted()))
        continue
      }
      let code = "lint/\(allowance.lint)"
      var isNeeded = false
      for span in places.covered(by: allowance) where byLint[code]?.allow(span) == true {
        isNeeded = true
      }
      if !lint.dependsOnToday, !isNeeded {
        found.append(.allowsNothing(allowance))
      } else if !allowance.hasReason {
        found.append(.allowsWithoutReason(allowance))
      }
    }
    return byLint.values.flatMap(\.left) + found
  }
}

/// The findings of one lint in one file, in the order of their places.
private struct FindingsByPlace {
  private var findings: [Diagnostic] = []
  private var isAllowed: [Bool] = []

  mutating func add(_ finding: Diagnostic) {
    findings.append(finding)
    isAllowed.append(false)
  }

  /// Allows those that begin inside of a span; false where there is none.
  mutating func allow(_ span: SourceSpan) -> Bool {
    var low = 0
    var high = findings.count
    while low < high {
      let middle = (low + high) / 2
      if findings[middle].span.lower < span.lower { low = middle + 1 } else { high = middle }
    }
    let first = low
    while low < findings.count, findings[low].span.lower < span.upper {
      isAllowed[low] = true
      low += 1
    }
    return low > first
  }

  /// What no comment allows.
  var left: [Diagnostic] { zip(findings, isAllowed).filter { !$0.1 }.map(\.0) }
}
