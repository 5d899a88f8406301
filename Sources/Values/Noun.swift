/// What an expression is called by people, in no language yet: a sentence puts it into words.
public indirect enum Noun: Hashable, Sendable {
  /// A field of a record. `owner` is the name of the policy's parameter that holds it, nil for a
  /// field of a list's element.
  case field(owner: String?, name: String, label: String?)
  /// What the author named: a parameter, `param`, `let`, `define` or list, and what it stands for.
  case named(name: String, label: String?, meaning: Noun?)
  case value(Value, ValueType)
  case today
  case now
  /// `a ÷ b`; the sign as people write it.
  case operation(String, Noun, Noun)
  /// A function by its name in the language: `days_since`.
  case function(String, [Noun])
  case aggregate(AggregateNoun)
  /// What a decision table gives.
  case lookUp(TableNoun)
  case window(WindowNoun)
  /// Nothing but the source text is left to name it.
  case source(String)
}

extension Noun {
  /// The table that gave the value, where it comes from one.
  package var table: TableNoun? {
    switch self {
    case .lookUp(let table): table
    case .named(_, _, let meaning): meaning?.table
    default: nil
    }
  }
}

/// What a decision table gives, and where in it that stands.
public struct TableNoun: Hashable, Sendable {
  /// Full code of the table.
  public let code: String
  public let label: String?
  /// The output that is meant; nil where the table has only one.
  public let output: Field?
  /// Counts from 1 below the head; nil where no single row is hit.
  public let row: Int?

  package init(code: String, label: String?, output: Field?, row: Int?) {
    self.code = code
    self.label = label
    self.output = output
    self.row = row
  }
}

/// `min(p.price for p in history where …)` and its kin.
public struct AggregateNoun: Hashable, Sendable {
  /// The function's name in the language: `min`, `longest_run`.
  public let function: String
  /// What is asked of each element; nil where it is a condition or the element itself.
  public let element: Noun?
  /// Elements that are dates are early and late, others low and high.
  public let isDate: Bool
  public let list: Noun
  /// The window of time that elements have to lie in, if there is one.
  public let window: WindowNoun?
  /// True where elements have to meet some other condition.
  public let isFiltered: Bool

  package init(
    function: String, element: Noun?, isDate: Bool, list: Noun, window: WindowNoun?,
    isFiltered: Bool
  ) {
    self.function = function
    self.element = element
    self.isDate = isDate
    self.list = list
    self.window = window
    self.isFiltered = isFiltered
  }
}

/// A window of time.
public struct WindowNoun: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Back from today, or from the event.
    case last
    case lastIncludingToday
    /// On from today, or from the event.
    case next
    /// The period that holds today.
    case this
    /// The periods before it.
    case previous
    /// From the event until today.
    case since
    /// Between two days that the sentence tells anyway.
    case between
  }

  public enum Unit: String, Hashable, Sendable {
    case days, months, weeks, quarters, years, hours
    case businessDays = "business days"
  }

  public let kind: Kind
  /// nil where there is none, or it is unknown.
  public let count: Int64?
  public let unit: Unit
  /// What it is counted from; nil for today.
  public let event: Noun?

  package init(_ kind: Kind, _ count: Int64? = nil, _ unit: Unit = .days, event: Noun? = nil) {
    self.kind = kind
    self.count = count
    self.unit = unit
    self.event = event
  }
}
