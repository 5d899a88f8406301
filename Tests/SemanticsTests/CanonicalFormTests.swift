import MenkanSemantics
import MenkanValues
import Testing

@Suite struct CanonicalFormTests {
  private static let schema = """
    module test
    enum Kind "种类" { food "食品", toy "玩具" }
    entity Item "商品" { price "价格": money(CNY), kind "类别": Kind, sold "销量": list<int> up to 30 }
    list barred "黑名单": Kind from "lists/barred.yaml"

    """

  private static let english = """
    define total "总销量" (item: Item): int = sum(x for x in item.sold where x > 0)
    policy p "门槛" for item "商品件": Item {
      param least "最低": int in 0..100 = 10
      let sold "已售" = total(item)
      when item.kind not in barred {
        require a "甲": sold >= least unless item.price < 5 CNY because "只售出 {sold} 件"
      }
      refer b: when item.kind == food if unknown pass
      output fee: money(CNY) = round(item.price * 3%, 2)
    }
    """

  /// - Parameter least: what the param is set to from outside.
  private func form(
    _ text: String, least: Int64? = nil, list: [Slot] = [.value(.enumCase(1))],
    zone: Zone = .shanghai
  ) -> String {
    form(all: Self.schema + text, least: least, list: list, zone: zone)
  }

  private func form(all text: String, least: Int64?, list: [Slot], zone: Zone) -> String {
    let checking = Checking(modules: [("test", text)])
    guard checking.codes.isEmpty, var policy = checking.program.policies.first else {
      return "broken: \(checking.findings)"
    }
    if let least { policy.params[0] = policy.params[0].fixed(to: .int(least)) }
    return CanonicalForm.text(
      of: policy, in: checking.program, inputs: EvaluationInputs(lists: [list], zone: zone))
  }

  private func changed(_ old: String, to new: String) -> String {
    form(
      all: (Self.schema + Self.english).replacing(old, with: new), least: nil,
      list: [.value(.enumCase(1))], zone: .shanghai)
  }

  @Test func `layout and comments do not count`() {
    let spread = Self.english.split(separator: " ").joined(separator: "\n  ")
      // A text and a literal's suffix end with their line.
      .replacing("只售出\n  {sold}\n  件", with: "只售出 {sold} 件")
      .replacing("5\n  CNY", with: "5 CNY")
    let commented = "/// A policy.\n// 门槛\n" + Self.english.replacing("\n", with: " // x\n")
    #expect(form(spread) == form(Self.english))
    #expect(form(commented) == form(Self.english))
    #expect(!form(Self.english).hasPrefix("broken"))
  }

  @Test func `the language of keywords and names of fields does not count`() {
    let chinese = """
      定义 total "总销量" （item：商品）：整数 = 求和（x 对于 x 属于 item.销量 其中 x 高于 0）
      策略 p "门槛" 对于 item "商品件"：商品 {
        参数 least "最低"：整数 属于 0..100 = 10
        令 sold "已售" = 总销量（商品件）
        当 商品件.类别 不属于 黑名单 {
          要求 a "甲"：已售 不低于 最低 除非 商品件.价格 低于 5元 因为 “只售出 {已售} 件”
        }
        转审 b：当 item.类别 等于 食品 若未知 通过
        输出 fee：金额（CNY） = 四舍五入（商品件.价格 × 3％，2）
      }
      """
    #expect(form(chinese) == form(Self.english))
  }

  @Test func `what nothing refers to does not count`() {
    let more = "define other(x: int): int = x\nenum Other { o }\nlist l: text from \"l.yaml\"\n"
    let checking = Checking(modules: [("test", Self.schema + more + Self.english)])
    #expect(checking.findings == [])
    let lists: [[Slot]] = [[.value(.enumCase(1))], []]
    #expect(
      CanonicalForm.text(
        of: checking.program.policies[0], in: checking.program,
        inputs: EvaluationInputs(lists: lists)) == form(Self.english))
  }

  @Test(arguments: [
    ("5 CNY", "6 CNY"), ("x > 0", "x > 1"), ("x > 0", "x >= 0"), ("\"门槛\"", "\"门坎\""),
    ("\"甲\"", "\"乙\""), ("只售出", "仅售出"), ("because \"只售出 {sold} 件\"", ""),
    ("3%, 2", "3%, 1"), ("round(item.price * 3%, 2)", "item.price * 3%"),
    ("if unknown pass", "if unknown reject"), ("refer b", "reject b"), ("== food", "== toy"),
    ("not in barred", "in barred"), ("up to 30", "up to 31"), ("\"价格\"", "\"单价\""),
    ("toy \"玩具\"", "toy \"玩偶\""), ("0..100", "0..99"),
    ("output fee: money(CNY)", "output fee: money(CNY)?"),
    (" unless item.price < 5 CNY", ""), ("require a", "require c"), ("fee:", "charge:"),
    ("sold \"已售\"", "sold \"售出\""),
    ("sum(x", "max(x"), ("\"黑名单\"", "\"灰名单\""), ("sold >= least", "least <= sold"),
  ])
  func `a change of meaning, label or message counts`(old: String, new: String) {
    let text = changed(old, to: new)
    #expect(!text.hasPrefix("broken"), "\(text)")
    #expect(text != form(Self.english))
  }

  @Test func `params in force, list contents and the zone count`() {
    let plain = form(Self.english)
    #expect(form(Self.english, least: 11) != plain)
    #expect(form(Self.english, least: 10) == plain)
    #expect(form(Self.english, list: []) != plain)
    #expect(form(Self.english, list: [.value(.enumCase(0))]) != plain)
    #expect(form(Self.english, zone: Zone(name: "+07:00", firstOffset: 25_200)) != plain)
  }

  @Test func `a text cannot pass for two`() {
    let first = changed("because \"只售出 {sold} 件\"", to: "because \"a\\\" \\\"b\"")
    let second = changed("because \"只售出 {sold} 件\"", to: "because \"a\" ")
    #expect(first != second)
    #expect(!first.hasPrefix("broken"))
  }
}
