import MenkanSemantics
import MenkanSource
import MenkanSyntax

/// Takes out of the findings what comments allow, and adds what is wrong with these comments.
struct Allowances {
  private let known = Set(Lint.all.map(\.name))

  func applied(to findings: [Diagnostic], in files: [RuleFile]) -> [Diagnostic] {
    var byFile: [FileID: [Diagnostic]] = [:]
    for finding in findings { byFile[finding.span.file, default: []].append(finding) }
    return files.flatMap { applied(to: byFile[$0.source.id] ?? [], in: $0) }
  }

  private func applied(to findings: [Diagnostic], in file: RuleFile) -> [Diagnostic] {
    let allowances = file.tree.comments.compactMap { Allowance($0, in: file) }
    if allowances.isEmpty { return findings }
    let places = AllowedPlaces(file)
    var byLint: [String: [Diagnostic]] = [:]
    for finding in findings { byLint[finding.code, default: []].append(finding) }
    var kept = byLint
    var found: [Diagnostic] = []
    for allowance in allowances {
      guard known.contains(allowance.lint) else {
        found.append(.allowsUnknownLint(allowance, known: known.sorted()))
        continue
      }
      let code = "lint/\(allowance.lint)"
      let covered = places.covered(by: allowance)
      let isCovered: (Diagnostic) -> Bool = { finding in
        covered.contains { $0.lower <= finding.span.lower && finding.span.lower < $0.upper }
      }
      kept[code]?.removeAll(where: isCovered)
      if byLint[code]?.contains(where: isCovered) != true {
        found.append(.allowsNothing(allowance))
      } else if !allowance.hasReason {
        found.append(.allowsWithoutReason(allowance))
      }
    }
    return kept.values.flatMap { $0 } + found
  }
}
