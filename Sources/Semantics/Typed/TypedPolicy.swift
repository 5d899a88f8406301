package import MenkanSource
package import MenkanValues

/// All that one set of rule files means, checked and complete.
package struct TypedProgram: Sendable {
  package let schema: Schema
  package let lists: [ReferenceList]
  package let defines: [TypedDefine]
  package let policies: [TypedPolicy]
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
}

package struct TypedPolicy: Sendable {
  /// `module.name`
  package let code: String
  package let name: String
  package let label: String?
  /// Top-level keys of a submission; slots 0 ..< count of the policy's frame.
  package let parameters: [Field]
  package let params: [TypedParam]
  /// Lets in an order in which each needs only earlier ones.
  package let lets: [TypedLet]
  package let outputs: [TypedOutput]
  /// In the order of the source.
  package let rules: [TypedRule]
  package let frameSize: Int
  /// Worst case: expression nodes × list bounds.
  package internal(set) var cost: Int
  package let span: SourceSpan
}

/// A number that the operator may tune within its range.
package struct TypedParam: Sendable {
  package let field: Field
  package let value: Value
  package let span: SourceSpan
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

  /// `module.policy.rule`
  package let code: String
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
