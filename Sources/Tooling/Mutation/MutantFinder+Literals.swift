import MenkanSource
import MenkanSyntax

/// Literals one step higher or lower.
extension MutantFinder {
  mutating func step(_ literal: Literal, _ place: SourceSpan) {
    let written = file.text(place)
    let step = LiteralStep(literal, writtenAs: written)
    for (mutation, steps) in [(Mutation.raise, Int64(1)), (.lower, -1)] {
      guard let other = step.text(steps) else { continue }
      add(
        mutation, at: place, [edit(place, other)], .replaced(text(place), by: other),
        noticedBy: .valueBetween(text(place), other))
    }
  }
}
