import MenkanSemantics
import MenkanSource
import MenkanSyntax

/// Which part of one file an allowance speaks of.
///
/// It is the line of what follows the comment, or of what stands before it, and all of the rule,
/// `let` or field there, however many lines that takes: a new layout does not change what is
/// allowed. Of a block it is the head.
struct AllowedPlaces {
  private let file: RuleFile
  /// Where each item begins and ends, in the order of their beginnings.
  private let items: [SourceSpan]

  init(_ file: RuleFile) {
    self.file = file
    items = file.tree.items.sorted()
  }

  /// What the allowance covers; nil at the end of the file.
  func covered(by allowance: Allowance) -> [SourceSpan] {
    let tokens = file.tree.tokens
    if allowance.isTrailing {
      let before = tokens[allowance.nextToken - 1].span
      return [line(of: before)] + [item(at: before.lower)].compactMap { $0 }
    }
    var next = allowance.nextToken
    while tokens[next].kind == .documentation { next += 1 }
    let behind = tokens[next].span
    guard tokens[next].kind != .endOfFile else { return [] }
    let item = item(at: behind.lower)
    return [line(of: behind)] + (item?.lower == behind.lower ? [item].compactMap { $0 } : [])
  }

  private func line(of span: SourceSpan) -> SourceSpan {
    file.source.span(ofLine: file.source.position(of: span.lower).line) ?? span
  }

  /// The item that holds an offset.
  private func item(at offset: Int32) -> SourceSpan? {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].lower <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < items[low - 1].upper else { return nil }
    return items[low - 1]
  }
}

extension SyntaxTree {
  /// Rules, lets, fields and the like, and the heads of blocks; none lies in another.
  fileprivate var items: [SourceSpan] {
    var found: [SourceSpan] = uses.map(\.span)
    for declaration in declarations {
      switch declaration {
      case .entity(let entity):
        found.append(entity.heading.span(from: entity.span))
        found += entity.fields.map(\.span)
      case .enumeration(let enumeration):
        found.append(enumeration.heading.span(from: enumeration.span))
        found += enumeration.cases.map { $0.span(from: $0.name.span) }
      case .list(let list): found.append(list.span)
      case .define(let define): found.append(define.span)
      case .table(let table):
        found.append(table.heading.span(from: table.span))
        found += table.rows.rows.map(\.span)
      case .unit(let unit): found.append(unit.span)
      case .calendar(let calendar): found.append(calendar.span)
      case .policy(let policy):
        found.append(policy.heading.span(from: policy.span))
        found += policy.parameters.map(\.span)
        found += spans(of: policy.items)
      case .rank(let rank):
        found.append(rank.heading.span(from: rank.span))
        found += rank.parameters.map(\.span) + rank.items.map(\.span)
      }
    }
    return found
  }

  private func spans(of items: [PolicyItem]) -> [SourceSpan] {
    items.flatMap { item -> [SourceSpan] in
      switch item {
      case .parameter(let param): [param.span]
      case .binding(let binding): [binding.span]
      case .output(let output): [output.span]
      case .rule(let rule): [rule.span]
      case .include(let include): [include.span]
      case .waive(let waive): [waive.span]
      case .when(let block):
        [block.span.start.joined(with: self[block.condition].span)] + spans(of: block.items)
      case .group(let group): [group.heading.span(from: group.span)] + spans(of: group.items)
      }
    }
  }
}

extension Heading {
  /// From where its declaration begins to its own end.
  fileprivate func span(from declaration: SourceSpan) -> SourceSpan {
    declaration.start.joined(with: (label?.span ?? name.span))
  }
}
