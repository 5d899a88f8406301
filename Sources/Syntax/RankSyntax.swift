package import MenkanSource

/// `rank daily_feed "日常流" for c: Candidate { … }`
package struct RankDeclaration: Sendable {
  package let heading: Heading
  package let parameters: [FieldDeclaration]
  package let items: [RankItem]
  /// False where an item could not be read and is left out, which has been reported.
  package let isWhole: Bool
  package let span: SourceSpan
}

package enum RankItem: Sendable {
  case parameter(ParamDeclaration)
  case binding(LetDeclaration)
  case exclude(ExcludeDeclaration)
  case factor(FactorDeclaration)
  case boost(BoostDeclaration)
  case order(OrderDeclaration)
  case limit(LimitDeclaration)
  case quota(QuotaDeclaration)
}

/// `exclude bought "已购买": when c.bought_within_30d if unknown keep because "30 天内已购买"`
package struct ExcludeDeclaration: Sendable {
  package let heading: Heading
  package let condition: ExpressionID
  package let keepsUnknown: Bool
  package let message: MessageSyntax?
  package let validity: ValiditySyntax
  package let span: SourceSpan
}

/// `factor sales "销量" weight 40%: minmax(ln(1 + c.item.sales_30d))`
package struct FactorDeclaration: Sendable {
  package let heading: Heading
  package let weight: ExpressionID
  package let value: ExpressionID
  package let validity: ValiditySyntax
  package let span: SourceSpan
}

/// `boost coupon "专享券" by 5%: when c.item.exclusive_coupon is known`
package struct BoostDeclaration: Sendable {
  package let heading: Heading
  package let share: ExpressionID
  package let condition: ExpressionID
  package let validity: ValiditySyntax
  package let span: SourceSpan
}

/// `order by score desc, c.item.id`
package struct OrderDeclaration: Sendable {
  package struct Key: Sendable {
    package enum Subject: Sendable {
      /// The score that the factors and boosts come to.
      case score
      case expression(ExpressionID)
    }

    package let subject: Subject
    package let isDescending: Bool
    package let span: SourceSpan
  }

  package let keys: [Key]
  package let span: SourceSpan
}

/// `limit 200`, `limit 10%`
package struct LimitDeclaration: Sendable {
  package let count: ExpressionID
  package let span: SourceSpan
}

/// `at most 3 per c.merchant.id`, `at least 1 per c.item.category`
package struct QuotaDeclaration: Sendable {
  package enum Bound: String, Sendable {
    case most, least
  }

  package let bound: Bound
  package let count: ExpressionID
  package let key: ExpressionID
  package let span: SourceSpan
}
