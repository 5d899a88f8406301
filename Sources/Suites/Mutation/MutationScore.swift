/// How many mutants tests noticed.
package struct MutationScore: Hashable, Sendable {
  package private(set) var killed = 0
  package private(set) var survived = 0
  /// Found to mean the same, or said to by a person.
  package private(set) var equivalent = 0
  package private(set) var refused = 0

  package init() {}

  package mutating func count(_ result: MutantResult, isExcused: Bool) {
    switch result.fate {
    case .killed: killed += 1
    case .survived where isExcused: equivalent += 1
    case .survived: survived += 1
    case .equivalent: equivalent += 1
    case .refused: refused += 1
    }
  }

  /// The mutants that tests could notice.
  package var counted: Int { killed + survived }

  /// Tenths of a percent of them that tests noticed, rounded down; 1000 where there are none.
  package var perMille: Int { counted == 0 ? 1000 : killed * 1000 / counted }

  /// `93.4%`
  package var text: String { "\(perMille / 10).\(perMille % 10)%" }
}
