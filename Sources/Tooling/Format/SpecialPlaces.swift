import MenkanSource
import MenkanSyntax

/// Where words and signs stand for which Chinese has a word of its own, by their first byte.
struct SpecialPlaces {
  /// Signs that compare.
  private(set) var comparisons: Set<Int32> = []
  /// Units of a window's length: `days` in `within last 30 days`.
  private(set) var lengths: Set<Int32> = []
  /// Whole periods: `month` in `this month`.
  private(set) var periods: Set<Int32> = []
  /// `with` of an include.
  private(set) var includes: Set<Int32> = []
  /// `and` in `between a and b`.
  private(set) var betweens: Set<Int32> = []
  /// `of` in `5 business days of china`.
  private(set) var calendars: Set<Int32> = []
  /// `before` and `after` behind a day, as in `在 d 之后 7 天内`.
  private(set) var sequels: Set<Int32> = []
  /// `any` in a cell of a table.
  private(set) var anys: Set<Int32> = []
  /// `missing` in a cell of a table.
  private(set) var missings: Set<Int32> = []
  /// `list` in `collect list`.
  private(set) var collectedLists: Set<Int32> = []
  /// The expressions that messages quote.
  private(set) var quotations: [SourceSpan] = []

  /// Where the tokens of the tree begin, in order.
  private let starts: [Int32]
  private let tokens: [Token]

  init(in tree: SyntaxTree) {
    tokens = tree.tokens.filter { !$0.span.isEmpty && $0.kind != .documentation }
    starts = tokens.map(\.span.lower)
    for declaration in tree.declarations {
      switch declaration {
      case .policy(let policy): policy.items.forEach { add($0, tree) }
      case .table(let table): add(table)
      case .rank(let rank):
        for case .exclude(let exclude) in rank.items { add(exclude.message) }
      case .entity, .enumeration, .list, .define, .unit, .calendar: break
      }
    }
    for node in tree.expressions { add(node.kind, tree) }
  }

  private mutating func add(_ table: TableDeclaration) {
    if table.hit == .collectList, let last = table.outputs.last {
      // `hit`, `collect`, `list`.
      tokens(from: last.span.upper, atMost: 3).last.map { _ = collectedLists.insert($0.span.lower) }
    }
    for cell in table.rows.rows.flatMap(\.cells) {
      switch cell.kind {
      case .any: anys.insert(cell.span.lower)
      case .tests(let tests, _) where tests.contains(where: \.isMissing):
        for token in tokens[index(from: cell.span.lower)...] {
          guard token.span.lower < cell.span.upper else { break }
          let isWord = token.keyword == .missing || token.keyword == .is
          if isWord { missings.insert(token.span.lower) }
        }
      case .tests, .otherwise, .open, .invalid: break
      }
    }
  }

  private mutating func add(_ item: PolicyItem, _ tree: SyntaxTree) {
    switch item {
    case .rule(let it): add(it.message)
    case .waive(let it): add(it.message)
    case .group(let it): it.items.forEach { add($0, tree) }
    case .when(let it): it.items.forEach { add($0, tree) }
    case .include(let it):
      let head = it.alias?.span ?? it.policy.span
      if let with = token(from: head.upper) { includes.insert(with.span.lower) }
    case .parameter, .binding, .output: break
    }
  }

  private mutating func add(_ message: MessageSyntax?) {
    for template in message?.templates ?? [] { quotations += template.quotations }
  }

  private mutating func add(_ kind: ExpressionKind, _ tree: SyntaxTree) {
    switch kind {
    case .binary(let operation, _, _, let place):
      switch operation {
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        comparisons.insert(place.lower)
      default: break
      }
    case .between(_, let lower, _):
      if let and = token(from: tree[lower].span.upper) { betweens.insert(and.span.lower) }
    case .within(_, .relative(let direction, let count, _)):
      add(direction, tree)
      if let unit = unit(behind: count, tree) { lengths.insert(unit.span.lower) }
    case .within(_, .business(let direction, let count, let calendar)):
      add(direction, tree)
      if let unit = unit(behind: count, tree) { lengths.insert(unit.span.lower) }
      if let of = token(before: calendar.span.lower) { calendars.insert(of.span.lower) }
    case .within(let value, .this), .within(let value, .previous(nil, _)):
      // `within`, then `this` or `previous`, then the period.
      let start = tree[value].span.upper
      for word in tokens(from: start, atMost: 3) { periods.insert(word.span.lower) }
    default: break
    }
  }

  private mutating func add(_ direction: WindowSyntax.Direction, _ tree: SyntaxTree) {
    switch direction {
    case .after(let date), .lastBefore(let date):
      if let word = token(from: tree[date].span.upper) { sequels.insert(word.span.lower) }
    case .last, .next: break
    }
  }

  /// Quarters and years are counted as products, of which the length is the first factor.
  private func unit(behind count: ExpressionID, _ tree: SyntaxTree) -> Token? {
    if case .binary(.multiply, let length, let factor, let place) = tree[count].kind,
      tree[factor].span == place
    {
      return token(from: tree[length].span.upper)
    }
    return token(from: tree[count].span.upper)
  }

  // MARK: Tokens

  private func index(from offset: Int32) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func tokens(from offset: Int32, atMost count: Int) -> ArraySlice<Token> {
    tokens[index(from: offset)...].prefix(count)
  }

  private func token(from offset: Int32) -> Token? { tokens(from: offset, atMost: 1).first }

  private func token(before offset: Int32) -> Token? {
    let index = index(from: offset)
    return index > 0 ? tokens[index - 1] : nil
  }
}

extension CellTest {
  fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}
