package import MenkanSource

/// The syntax of one file: flat arrays, expressions named by index.
///
/// Together with the file's bytes the tokens and comments keep every detail of the layout.
package struct SyntaxTree: Sendable {
  package let file: FileID
  /// False for a file that is no text; that was reported, and says nothing of what it declares.
  package let isReadable: Bool
  package var tokens: [Token] = []
  package var comments: [Comment] = []
  /// Expressions, children before parents; `ExpressionID` indexes into it.
  package var expressions: [ExpressionNode] = []
  package var module: ModuleDeclaration?
  package var uses: [UseDeclaration] = []
  package var declarations: [Declaration] = []
  /// Names of tables that could not be read; that was reported, so their use need not be.
  package var skippedNames: Set<String> = []

  package init(file: FileID, isReadable: Bool = true) {
    self.file = file
    self.isReadable = isReadable
  }

  package subscript(id: ExpressionID) -> ExpressionNode { expressions[Int(id.index)] }

  /// The ids of all expressions, children before parents.
  package var expressionIDs: [ExpressionID] {
    expressions.indices.map { ExpressionID(index: UInt32(truncatingIfNeeded: $0)) }
  }

  /// Adds an expression and returns the id that names it.
  package mutating func add(_ kind: ExpressionKind, _ span: SourceSpan) -> ExpressionID {
    expressions.append(ExpressionNode(kind: kind, span: span))
    return ExpressionID(index: UInt32(truncatingIfNeeded: expressions.count - 1))
  }
}

/// A name where the author wrote it.
package struct Identifier: Hashable, Sendable {
  /// NFC, without backquotes.
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// A text literal: what it says, and its place with the quotes.
package struct TextLiteral: Hashable, Sendable {
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// `juhuasuan.schema`
package struct ModulePath: Hashable, Sendable {
  package let parts: [Identifier]

  package init(_ parts: [Identifier]) { self.parts = parts }

  package var text: String { parts.map(\.text).joined(separator: ".") }
  package var span: SourceSpan { parts[0].span.joined(with: parts[parts.count - 1].span) }
}

package struct ModuleDeclaration: Sendable {
  package let path: ModulePath
  package let span: SourceSpan
}

/// `use m` or `use m.{a, b}`
package struct UseDeclaration: Sendable {
  package let path: ModulePath
  /// nil for the whole module.
  package let names: [Identifier]?
  package let span: SourceSpan
}

/// A name with its label: what most declarations begin with.
package struct Heading: Hashable, Sendable {
  package let name: Identifier
  package let label: TextLiteral?
  /// The `///` lines above, without their slashes.
  package let documentation: [String]

  package init(name: Identifier, label: TextLiteral?, documentation: [String] = []) {
    self.name = name
    self.label = label
    self.documentation = documentation
  }
}

package enum Declaration: Sendable {
  case entity(EntityDeclaration)
  case enumeration(EnumDeclaration)
  case list(ListDeclaration)
  case define(DefineDeclaration)
  case table(TableDeclaration)
  case policy(PolicyDeclaration)
  case unit(UnitDeclaration)
  case calendar(CalendarDeclaration)
  case rank(RankDeclaration)
}

/// `unit point "分"`
package struct UnitDeclaration: Sendable {
  package let heading: Heading
  package let span: SourceSpan
}

/// `calendar china "中国工作日" from "lists/china_calendar.yaml"`
package struct CalendarDeclaration: Sendable {
  package let heading: Heading
  package let path: TextLiteral
  package let span: SourceSpan
}

/// `entity Merchant "商家信息" { … }`
package struct EntityDeclaration: Sendable {
  package let heading: Heading
  package let fields: [FieldDeclaration]
  package let span: SourceSpan
}

/// `dsr_item "描述相符评分": number? in 0..5 private adjustable step 0.01`
package struct FieldDeclaration: Sendable {
  package let heading: Heading
  package let type: TypeSyntax
  package let span: SourceSpan
  /// Masked in exports.
  package var isPrivate = false
  /// The merchant can change it, in such steps.
  package var step: ExpressionID?

  package init(heading: Heading, type: TypeSyntax, span: SourceSpan) {
    self.heading = heading
    self.type = type
    self.span = span
  }
}

/// `enum ShopType "店铺类型" { flagship "旗舰店", ordinary }`, or
/// `enum Credit ordered { heart < diamond < crown }`.
package struct EnumDeclaration: Sendable {
  package let heading: Heading
  /// All cases, each after the one that it belongs to.
  package let cases: [Heading]
  package let span: SourceSpan
  package var isOrdered = false
  /// For each case the index of the one that it belongs to; nil at the top, empty where all are.
  package var parents: [Int?] = []
}

/// `list blacklist: text from "lists/blacklist.yaml"`
package struct ListDeclaration: Sendable {
  package let heading: Heading
  package let element: TypeSyntax
  package let path: TextLiteral
  package let span: SourceSpan
}

/// `define lowest_deal(item: Item, window: int): money(CNY) = …`
package struct DefineDeclaration: Sendable {
  package let heading: Heading
  package let parameters: [FieldDeclaration]
  package let result: TypeSyntax
  package let body: ExpressionID
  package let span: SourceSpan
}

/// A type as written; names are resolved later.
package struct TypeSyntax: Sendable {
  package indirect enum Kind: Sendable {
    /// `text`, `Merchant`; `argument` for `money(CNY)`, `duration(months)` and `int<point>`.
    case named(Identifier, argument: Identifier?)
    /// `list<PricePoint> up to 400`; a bound that is missing has been reported.
    case list(TypeSyntax, upTo: Int)
    case invalid
  }

  package let kind: Kind
  package let isOptional: Bool
  package let constraint: ConstraintSyntax?
  package let span: SourceSpan
}

package enum ConstraintSyntax: Sendable {
  /// `in 0%..100%`; both are literals, or a minus before one.
  case range(ExpressionID, ExpressionID, span: SourceSpan)
  case like(TextLiteral)
}
