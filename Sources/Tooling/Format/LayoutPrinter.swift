import MenkanSource

/// Sets steps of a layout into lines.
///
/// - Complexity: linear in the steps; whether a group fits is known after one line's width.
struct LayoutPrinter {
  private struct Group {
    let isFlat: Bool
    /// The line on which the part behind the last `fillLine` began.
    var line: Int
  }

  private struct WaitingComment {
    let text: String
    let isOnOwnLine: Bool
    let indentation: Int
  }

  /// The longest line, in columns.
  static let width = 100

  private(set) var output = ""
  /// The left edge of new lines.
  var indentation = 0
  /// True where everything stands on one line, however long it gets.
  private let isInline: Bool
  private var column = 0
  private var line = 0
  /// Line breaks that stand before the next text.
  private var breaks = 0
  /// The left edge of the line that was begun, as it was then.
  private var edge: Int?
  private var hasSpace = false
  /// Comments that were met, so that a comma can still be set before them.
  private var waiting: [WaitingComment] = []

  init(isInline: Bool = false) { self.isInline = isInline }

  mutating func set(_ steps: [LayoutStep]) {
    var groups = [Group(isFlat: isInline, line: line)]
    for (index, step) in steps.enumerated() {
      let isFlat = groups[groups.count - 1].isFlat
      switch step {
      case .text(let text, let width, let clings): write(text, width, clings: clings)
      case .whereBroken(let text):
        if !isFlat { write(text, text.utf8.count, clings: true) }
      case .space: hasSpace = true
      case .line: if isFlat { hasSpace = true } else { breakLine() }
      case .softLine: if !isFlat { breakLine() }
      case .hardLine:
        if isInline { hasSpace = true } else { breakLine() }
        groups[groups.count - 1].line = line
      case .fillLine:
        hasSpace = true
        if !isFlat, groups[groups.count - 1].line != line || !fits(steps, from: index + 1, .part) {
          breakLine()
        }
        groups[groups.count - 1].line = line
      case .open:
        let fits = isFlat || fits(steps, from: index + 1, .group)
        groups.append(Group(isFlat: fits, line: line))
      case .close: groups.removeLast()
      case .indent(let columns): indentation += columns
      case .comment(let text, let isOnOwnLine):
        waiting.append(
          WaitingComment(text: text, isOnOwnLine: isOnOwnLine, indentation: indentation))
      }
    }
  }

  /// The next text begins a new line, behind an empty one on demand.
  mutating func breakLine(leavingBlank: Bool = false) {
    writeComments()
    if breaks == 0 { line += 1 }
    breaks = max(breaks, leavingBlank ? 2 : 1)
    edge = indentation
    hasSpace = false
  }

  /// Ends the text; not even an empty line stands behind it.
  mutating func finish() -> String {
    writeComments()
    return output.isEmpty || isInline ? output : output + "\n"
  }

  private mutating func write(_ text: String, _ width: Int, clings: Bool) {
    if clings, !waiting.isEmpty, breaks == 0 {
      output += text
      column += width
      return
    }
    writeComments()
    startText(at: edge ?? indentation)
    output += text
    column += width
  }

  /// Writes what stands before a text: line breaks with the indentation, or a blank.
  private mutating func startText(at indentation: Int) {
    if breaks > 0 {
      if !output.isEmpty { output += String(repeating: "\n", count: breaks) }
      output += String(repeating: " ", count: indentation)
      column = indentation
    } else if hasSpace, column > 0 {
      output += " "
      column += 1
    }
    breaks = 0
    edge = nil
    hasSpace = false
  }

  private mutating func writeComments() {
    for comment in waiting {
      if comment.isOnOwnLine || output.isEmpty {
        if breaks == 0 { line += 1 }
        breaks = max(breaks, 1)
      }
      hasSpace = true
      startText(at: comment.indentation)
      output += comment.text
      breaks = 1
      line += 1
    }
    waiting.removeAll()
  }

  private enum Extent {
    /// A whole group.
    case group
    /// A part of a group, up to the next `fillLine` in it.
    case part
  }

  /// Whether something fits on the line, together with what follows it up to the first break.
  private func fits(_ steps: [LayoutStep], from start: Int, _ extent: Extent) -> Bool {
    var room = LayoutPrinter.width - (breaks > 0 || !waiting.isEmpty ? edge ?? indentation : column)
    var depth = 0
    // Negative once the group has ended: behind it a line can be broken at the next chance.
    var lowest = 0
    var hasText = false
    var hasComment = false
    var blanks = hasSpace ? 1 : 0
    for step in steps[start...] {
      switch step {
      case .text(_, let width, let clings):
        if hasComment, !clings { return lowest < 0 }
        room -= width + blanks
        if room < 0 { return false }
        (hasText, blanks) = (true, 0)
      case .space: blanks = 1
      case .line, .fillLine, .softLine:
        if lowest < 0 { return true }
        if case .fillLine = step, depth == 0, extent == .part { return true }
        if case .softLine = step {} else { blanks = 1 }
      case .hardLine: return lowest < 0 || depth == 0 && extent == .part
      case .open: depth += 1
      case .close:
        depth -= 1
        lowest = min(lowest, depth)
        if lowest < 0, hasComment { return true }
      case .comment: if hasText { hasComment = true }
      case .indent, .whereBroken: break
      }
    }
    return true
  }
}
