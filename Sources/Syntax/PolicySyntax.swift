package import MenkanSource

/// `policy daily_single "日常单品" for merchant: Merchant, item: Item { … }`
package struct PolicyDeclaration: Sendable {
  package let heading: Heading
  package let parameters: [FieldDeclaration]
  package let items: [PolicyItem]
  package let span: SourceSpan

  package init(
    heading: Heading, parameters: [FieldDeclaration], items: [PolicyItem], span: SourceSpan
  ) {
    self.heading = heading
    self.parameters = parameters
    self.items = items
    self.span = span
  }
}

package enum PolicyItem: Sendable {
  case parameter(ParamDeclaration)
  case binding(LetDeclaration)
  case output(OutputDeclaration)
  case rule(RuleDeclaration)
  case when(WhenBlock)
  case group(GroupDeclaration)
  case include(IncludeDeclaration)
  case waive(WaiveDeclaration)
}

/// `from 2026-11-01 until 2026-11-30`: both days belong to it.
package struct ValiditySyntax: Sendable {
  /// A date literal each.
  package var from: ExpressionID?
  package var until: ExpressionID?
}

/// `group price "价格" from D until D { … }`
package struct GroupDeclaration: Sendable {
  package let heading: Heading
  package let validity: ValiditySyntax
  package let items: [PolicyItem]
  package let span: SourceSpan
}

/// `include merchant_gate as gate with min_dsr = 4.7, merchant = 商家`
package struct IncludeDeclaration: Sendable {
  package struct Binding: Sendable {
    package let name: Identifier
    package let value: ExpressionID
  }

  /// A name, or a full code `juhuasuan.gates.merchant_gate`.
  package let policy: ModulePath
  package let alias: Identifier?
  package let bindings: [Binding]
  package let span: SourceSpan
}

/// `waive dsr_item, refund when W because "…"`; a rule of an include is `gate.dsr_item`.
package struct WaiveDeclaration: Sendable {
  package let rules: [ModulePath]
  package let condition: ExpressionID
  package let message: MessageSyntax?
  package let span: SourceSpan
}

/// `param min_discount "最低折扣": percent in 0%..90% = 20%, 25% from 2026-11-01`
package struct ParamDeclaration: Sendable {
  /// `25% from 2026-11-01`
  package struct DatedValue: Sendable {
    package let value: ExpressionID
    /// A date literal.
    package let from: ExpressionID
  }

  package let heading: Heading
  package let type: TypeSyntax
  package let value: ExpressionID
  package let span: SourceSpan
  package var datedValues: [DatedValue] = []
}

/// `let lowest = lowest_deal(item, 30)`
package struct LetDeclaration: Sendable {
  package let heading: Heading
  package let type: TypeSyntax?
  package let value: ExpressionID
  package let span: SourceSpan

  package init(heading: Heading, type: TypeSyntax?, value: ExpressionID, span: SourceSpan) {
    self.heading = heading
    self.type = type
    self.value = value
    self.span = span
  }
}

/// `output fee: money(CNY) = item.activity_price * 3%`
package struct OutputDeclaration: Sendable {
  package let heading: Heading
  package let type: TypeSyntax
  package let value: ExpressionID
  package let span: SourceSpan
}

/// `when C { … }`
package struct WhenBlock: Sendable {
  package let condition: ExpressionID
  package let items: [PolicyItem]
  package let span: SourceSpan
}

/// `require id "label": C unless U because "…"` and its siblings.
package struct RuleDeclaration: Sendable {
  package enum Form: String, Sendable {
    case require, reject, refer
  }

  /// What `else reject`, `if unknown refer` and so on name.
  package enum Consequence: String, Sendable {
    case reject, refer, pass
  }

  package let form: Form
  package let heading: Heading
  package let condition: ExpressionID
  package let exception: ExpressionID?
  /// `else reject|refer`, only on `require`; `pass` has been reported there.
  package let otherwise: Consequence?
  package let ifUnknown: Consequence?
  package let message: MessageSyntax?
  package let span: SourceSpan
  package var validity = ValiditySyntax()
}

/// `because "…"` or `because { zh: "…", en: "…" }`.
package struct MessageSyntax: Sendable {
  /// One template of a message.
  package struct Template: Sendable {
    /// `zh`, `en`; nil where one text serves both.
    package let language: Identifier?
    package let parts: [Part]
    package let span: SourceSpan
    /// What stands between the braces of each quoted expression, in their order.
    package var quotations: [SourceSpan] = []
  }

  package enum Part: Sendable {
    case text(String)
    /// `{item.activity_price}`
    case expression(ExpressionID)
  }

  package let templates: [Template]
  package let span: SourceSpan
}
