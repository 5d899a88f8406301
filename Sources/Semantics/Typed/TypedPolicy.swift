package import MenkanSource
package import MenkanValues

/// All that one set of rule files means, checked and complete.
package struct TypedProgram: Sendable {
  package let schema: Schema
  package let lists: [ReferenceList]
  package let calendars: [ReferenceCalendar]
  /// Those that are declared, then one for each output of each table.
  package let defines: [TypedDefine]
  package let policies: [TypedPolicy]
  package var tables: [TypedTable] = []
  package var ranks: [TypedRank] = []
}

/// `list blacklist: text from "lists/blacklist.yaml"`; its contents are an input of the evaluation.
package struct ReferenceList: Sendable {
  /// Module and name.
  package let code: String
  package let label: String?
  package let element: ValueType
  /// Relative to the root of the rules.
  package let path: String
  package let span: SourceSpan
  package let pathSpan: SourceSpan
}

/// `calendar china "中国工作日" from "lists/china_calendar.yaml"`; which days are worked on is an
/// input of the evaluation.
package struct ReferenceCalendar: Sendable {
  /// Module and name.
  package let code: String
  package let label: String?
  /// Relative to the root of the rules.
  package let path: String
  package let pathSpan: SourceSpan
}

package struct TypedDefine: Sendable {
  package let code: String
  package let label: String?
  /// Slots 0 ..< count of its own frame.
  package let parameters: [Field]
  package let result: ValueType
  package let body: TypedExpression
  /// How many slots one call needs.
  package let frameSize: Int
  package let span: SourceSpan
  /// For one of several outputs of a table its name: `rate` in `fees(item).rate`.
  package var output: String?
}

package struct TypedPolicy: Sendable {
  /// `module.name`
  package let code: String
  package let name: String
  package let label: String?
  /// Top-level keys of a submission; slots 0 ..< count of the policy's frame.
  package let parameters: [Field]
  /// Replaced by `ParamOverrides` where other values are given from outside.
  package var params: [TypedParam]
  /// Lets in an order in which each needs only earlier ones.
  package let lets: [TypedLet]
  package let outputs: [TypedOutput]
  /// In the order of the source, included rules at their `include`.
  package let rules: [TypedRule]
  package let waives: [TypedWaive]
  package let frameSize: Int
  /// Worst case: expression nodes × list bounds.
  package internal(set) var cost: Int
  package let span: SourceSpan
}

/// A number that the operator may tune within its range.
package struct TypedParam: Sendable {
  /// The name is `merchant_gate.min_dsr` for a param of an included policy.
  package let field: Field
  package let value: Value
  /// Later values, ascending by the day from which each holds.
  package let datedValues: [(from: CivilDate, value: Value)]
  package let span: SourceSpan

  /// The value in force on a day; without a day the first.
  package func value(on day: CivilDate?) -> Value {
    guard let day else { return value }
    return datedValues.last { $0.from <= day }?.value ?? value
  }

  /// The same param with one value for ever.
  package func fixed(to value: Value) -> TypedParam {
    TypedParam(field: field, value: value, datedValues: [], span: span)
  }
}

package struct TypedLet: Sendable {
  package let name: String
  package let label: String?
  package let slot: LocalSlot
  package let value: TypedExpression
}

package struct TypedOutput: Sendable {
  package let field: Field
  package let value: TypedExpression
  package let span: SourceSpan
}

package struct TypedRule: Sendable {
  package enum Form: String, Hashable, Sendable {
    case require, reject, refer
  }

  package enum IfUnknown: String, Hashable, Sendable {
    case reject, refer, pass
  }

  /// `module.policy.rule`, where it is defined.
  package let code: String
  /// Its key in a decision: the id, for an include `as n` `n.id`.
  package let name: String
  package let label: String?
  package let form: Form
  package let condition: TypedExpression
  package let exception: TypedExpression?
  /// The conditions of the `when` blocks around it, outermost first.
  package let whens: [TypedExpression]
  /// What a fail leads to.
  package let effect: Effect
  package let ifUnknown: IfUnknown?
  /// The author's message; empty where there is none.
  package let messages: [TypedMessage]
  /// When it holds: its own dates within those of all groups around it.
  package let validity: Validity
  package let span: SourceSpan
}

/// From which day to which something holds; nil for no limit. Both days belong to it.
package struct Validity: Hashable, Sendable {
  package let from: CivilDate?
  package let until: CivilDate?

  package init(from: CivilDate? = nil, until: CivilDate? = nil) {
    self.from = from
    self.until = until
  }

  package var isLimited: Bool { from != nil || until != nil }

  package func contains(_ day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// When both hold.
  package func narrowed(by other: Validity) -> Validity {
    Validity(
      from: [from, other.from].compactMap { $0 }.max(),
      until: [until, other.until].compactMap { $0 }.min())
  }
}

/// `waive dsr_item, refund when W because "…"`
package struct TypedWaive: Sendable {
  /// Indices into `TypedPolicy.rules`.
  package let rules: [Int]
  package let condition: TypedExpression
  package let messages: [TypedMessage]
  /// When it acts: the dates of all groups around it.
  package let validity: Validity
  package let span: SourceSpan
}

/// `because "…"`: one template.
package struct TypedMessage: Sendable {
  package enum Part: Sendable {
    case text(String)
    case expression(TypedExpression)
  }

  /// nil where one text serves every language.
  package let language: OutputLanguage?
  package let parts: [Part]
}
