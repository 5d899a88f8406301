package import MenkanSource

/// `policy daily_single "日常单品" for merchant: Merchant, item: Item { … }`
package struct PolicyDeclaration: Sendable {
  package let heading: Heading
  package let parameters: [FieldDeclaration]
  package let items: [PolicyItem]
  package let span: SourceSpan
}

package enum PolicyItem: Sendable {
  case parameter(ParamDeclaration)
  case binding(LetDeclaration)
  case output(OutputDeclaration)
  case rule(RuleDeclaration)
  case when(WhenBlock)
}

/// `param min_discount "最低折扣": percent in 0%..90% = 20%`
package struct ParamDeclaration: Sendable {
  package let heading: Heading
  package let type: TypeSyntax
  package let value: ExpressionID
  package let span: SourceSpan
}

/// `let lowest = lowest_deal(item, 30)`
package struct LetDeclaration: Sendable {
  package let heading: Heading
  package let type: TypeSyntax?
  package let value: ExpressionID
  package let span: SourceSpan
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
}

/// `because "…"` or `because { zh: "…", en: "…" }`.
package struct MessageSyntax: Sendable {
  /// One template of a message.
  package struct Template: Sendable {
    /// `zh`, `en`; nil where one text serves both.
    package let language: Identifier?
    package let parts: [Part]
    package let span: SourceSpan
  }

  package enum Part: Sendable {
    case text(String)
    /// `{item.activity_price}`
    case expression(ExpressionID)
  }

  package let templates: [Template]
  package let span: SourceSpan
}
