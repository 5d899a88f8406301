import MenkanSemantics
import MenkanSource
import MenkanValues
import Testing

@Suite struct IncludeTests {
  static let gates = """
    module gates
    entity Shop { score: number?, credit: int, tag: text }
    entity Item { price: money(CNY), sold: int }
    policy gate "门槛" for shop "店铺": Shop {
      param min_score "最低评分": number in 0..5 = 4.6, 4.7 from 2027-01-01
      param min_credit: int in 0..100 = 10
      let margin = shop.score - min_score
      require score "评分": margin >= 0
      require credit: shop.credit >= min_credit
      waive credit when shop.tag == "vip"
      output spare: number = margin
    }
    policy sold for item: Item { param least: int = 1  require sold: item.sold >= least }
    policy wide for gate: Shop, item: Item {
      include gate
      include sold
      require price: item.price > 0 CNY
    }
    """

  /// A module that uses the gates.
  private func check(_ text: String) -> Checking {
    Checking(modules: [("gates", Self.gates), ("test", "module test\nuse gates\n\(text)")])
  }

  private func policy(_ checking: Checking) throws -> TypedPolicy {
    #expect(checking.findings == [])
    return try #require(checking.program.policies.first { $0.code == "test.p" })
  }

  @Test func `rules keep their ids and codes, and stand where they are included`() throws {
    let policy = try policy(
      check(
        """
        policy p for item: Item, shop: Shop {
          require first: item.sold > 1
          include gate
          require last: item.sold > 2
        }
        """))
    #expect(policy.rules.map(\.name) == ["first", "score", "credit", "last"])
    #expect(
      policy.rules.map(\.code) == [
        "test.p.first", "gates.gate.score", "gates.gate.credit", "test.p.last",
      ])
    #expect(policy.params.map(\.field.name) == ["gate.min_score", "gate.min_credit"])
    #expect(policy.outputs.isEmpty)
  }

  @Test func `an include with a name has it before its keys and params`() throws {
    let policy = try policy(
      check("policy p for shop: Shop, item: Item { include wide as w include gate as g }"))
    #expect(
      policy.rules.map(\.name) == [
        "w.score", "w.credit", "w.sold", "w.price", "g.score",
        "g.credit",
      ])
    #expect(policy.rules.map(\.code).suffix(2) == ["gates.gate.score", "gates.gate.credit"])
    #expect(
      policy.params.map(\.field.name) == [
        "w.gate.min_score", "w.gate.min_credit", "w.sold.least", "g.min_score", "g.min_credit",
      ])
  }

  @Test func `a parameter is bound by name, then by its only type, else it is asked for`() throws {
    func slot(_ parameters: String, _ with: String = "") -> [Int]? {
      let checking = check("policy p for \(parameters) { include gate \(with) }")
      guard let policy = checking.program.policies.first(where: { $0.code == "test.p" }),
        checking.findings.isEmpty, case .compare(_, let field, _) = policy.rules[1].condition.kind,
        case .field(let owner, _) = field.kind, case .local(let slot) = owner.kind
      else { return nil }
      return [slot.index]
    }
    #expect(slot("a: Item, shop: Shop, b: Shop") == [1])
    #expect(slot("a: Item, b: Shop") == [1])
    #expect(slot("b: Shop, c: Shop") == nil)
    #expect(
      check("policy p for b: Shop, c: Shop { include gate }").findings
        == ["policy/unbound-parameter gate"])
    // A let of its own holds what is given outright, by name or by label.
    #expect(slot("b: Shop, c: Shop", "with shop = c") == [2])
    #expect(slot("b: Shop, c: Shop", "with 店铺 = c") == [2])
    // A name with another type does not serve.
    #expect(slot("shop: Item, b: Shop") == [1])
    #expect(
      check("policy p for item: Item { include gate }").codes == ["policy/unbound-parameter"])
    #expect(
      check("policy p for item: Item { include gate with shop = item }").codes == ["type/mismatch"])
  }

  @Test func `a broken parameter is not said to be missing`() {
    #expect(
      check("policy p for shop: Shoop { include gate }").findings == ["type/unknown Shoop"])
  }

  @Test func `a constant stays a param with one value, all else is calculated`() throws {
    let policy = try policy(
      check(
        """
        policy p for shop: Shop, item: Item {
          param strict: int in 0..50 = 20
          let wanted = item.sold / 100
          include gate with min_score = 4.8, min_credit = strict + 1
          include gate as other with min_score = wanted
        }
        """))
    #expect(
      policy.params.map(\.field.name) == ["strict", "gate.min_score", "other.min_credit"])
    #expect(policy.params[1].value == .decimal(FixedDecimal(micros: 4_800_000)))
    #expect(policy.params[1].datedValues.isEmpty)
    #expect(policy.lets.map(\.name).contains("min_credit"))
    #expect(policy.lets.map(\.name).contains("wanted"))
  }

  @Test(arguments: [
    ("min_score = 5.1", "param/out-of-range 5.1"), ("min_score = -1", "param/out-of-range -1"),
    ("min_credit = strict", "param/out-of-range strict"),
    ("min_score = 470%", "type/percent-against-number 470%"),
    ("min_scor = 4", "name/unknown-param min_scor"),
    ("min_score = 4, min_score = 5", "policy/repeated-binding min_score"),
    ("min_score = shop.tag", "type/mismatch shop.tag"),
    ("min_score = missing_name", "name/unknown missing_name"),
  ])
  func `a value for a param is checked where it is given`(binding: String, finding: String) {
    let checking = check(
      """
      policy p for shop: Shop {
        param strict: int in 0..500 = 20, 200 from 2026-12-01
        include gate with \(binding)
      }
      """)
    #expect(checking.findings == [finding])
  }

  @Test func `a second include of a policy needs a name`() {
    #expect(
      check("policy p for shop: Shop { include gate\ninclude gate }").findings
        == ["policy/include-name-taken gate"])
    #expect(
      check("policy p for shop: Shop { include gate\ninclude gate as gate }").findings
        == ["policy/include-name-taken gate"])
    #expect(check("policy p for shop: Shop { include gate\ninclude gate as g }").findings == [])
  }

  @Test func `colliding ids are said once, at the outermost include`() {
    let own = "policy p for shop: Shop { require score: shop.credit > 1\ninclude gate }"
    #expect(check(own).findings == ["policy/colliding-rule gate"])
    let later = "policy p for shop: Shop { include gate\nrequire score: shop.credit > 1 }"
    #expect(check(later).findings == ["name/duplicate score"])
    let deep = """
      policy inner for shop: Shop { require score: shop.credit > 1\ninclude gate }
      policy p for shop: Shop { include inner }
      policy q for shop: Shop { include inner as i\ninclude inner }
      """
    #expect(check(deep).findings == ["policy/colliding-rule gate"])
    let across =
      "policy p for shop: Shop, item: Item { include wide\ninclude gate as g\ninclude gate }"
    #expect(check(across).findings == ["policy/colliding-rule gate", "policy/colliding-rule gate"])
  }

  @Test func `mistakes in an included policy are said at home only`() {
    let text = """
      policy bad for shop: Shop {
        param a: int in 0..3 = 5
        let b = shop.scor
        require c: shop.credit > 1%
        output d: int = shop.tag
        waive e when true
        include gate as g with min_scor = 3
      }
      policy p for shop: Shop { include bad }
      policy q for shop: Shop { include bad as x\ninclude bad as y }
      """
    let checking = check(text)
    #expect(
      checking.findings == [
        "param/out-of-range 5", "name/unknown-field scor", "type/percent-against-number 1%",
        "type/mismatch shop.tag", "name/unknown-rule e", "name/unknown-param min_scor",
      ])
  }

  @Test func `a circle is said once`() {
    func circle(_ text: String) -> [String] {
      let checking = check(text)
      return zip(checking.findings, checking.diagnostics).map { "\($0): \($1.title.english)" }
    }
    #expect(
      circle("policy p for shop: Shop { include p as x }")
        == ["policy/circular-include p: the policy includes itself: `p` → `p`"])
    #expect(
      circle(
        """
        policy first for shop: Shop { include b }
        policy b for shop: Shop { include c }
        policy c for shop: Shop { include b as x }
        policy last for shop: Shop { include c }
        """) == ["policy/circular-include b: the policy includes itself: `b` → `c` → `b`"])
  }

  @Test func `includes that double from level to level come to an end`() {
    let doubling = (0..<40).map { level in
      "policy p\(level) for shop: Shop { include p\(level + 1) as a\ninclude p\(level + 1) as b }"
    }
    let text = doubling.joined(separator: "\n") + "\npolicy p40 for shop: Shop { include gate }"
    let checking = check(text)
    #expect(checking.codes == ["policy/too-many-includes"])
  }

  @Test func `a chain of includes may be sixteen long`() {
    func chain(_ length: Int) -> [String] {
      let links = (0..<length).map { level in
        "policy p\(level) for shop: Shop { include p\(level + 1) }"
      }
      let end = "policy p\(length) for shop: Shop { require r: shop.credit > 1 }"
      return check((links + [end]).joined(separator: "\n")).codes
    }
    #expect(chain(16) == [])
    #expect(chain(17) == ["policy/too-many-includes"])
  }

  @Test func `an include in a block takes its conditions and dates`() throws {
    let policy = try policy(
      check(
        """
        policy p for shop: Shop {
          group g from 2026-11-01 until 2026-11-30 {
            when shop.credit > 3 { include gate }
          }
        }
        """))
    let dates = Validity(from: CivilDate("2026-11-01"), until: CivilDate("2026-11-30"))
    #expect(policy.rules.map(\.whens.count) == [1, 1])
    #expect(policy.rules.map(\.validity) == [dates, dates])
    #expect(policy.waives.map(\.validity) == [dates])
  }

  @Test func `a full code names a policy, and a wrong name is told`() {
    #expect(check("policy p for shop: Shop { include gates.gate }").findings == [])
    #expect(
      check("policy p for shop: Shop { include gat }").findings == ["name/unknown-policy gat"])
    #expect(check("policy p for shop: Shop { include Item }").codes == ["name/wrong-kind"])
  }

  @Test func `a waive names its own rules and those that it includes`() throws {
    let policy = try policy(
      check(
        """
        policy p for shop: Shop, item: Item {
          require own: item.sold > 1
          include gate as g
          include sold
          waive own, g.score, sold when shop.credit > 90
        }
        """))
    // The gate's own waive comes first and reaches its own rules.
    #expect(
      policy.waives.map { $0.rules.map { policy.rules[$0].name } } == [
        ["g.credit"], ["own", "g.score", "sold"],
      ])
    let wrong = check(
      "policy p for shop: Shop { include gate as g\nwaive score, gate.score when true }")
    #expect(wrong.findings == ["name/unknown-rule score", "name/unknown-rule gate.score"])
  }

  @Test func `a broken rule can be named by a waive`() {
    let checking = Checking(items: "require r: item.i > 1%\nwaive r when item.b")
    #expect(checking.findings == ["type/percent-against-number 1%"])
  }

  @Test func `includes in the depth of blocks do not exhaust the stack`() {
    func chain(_ length: Int, blocks: Int) -> [String] {
      let links = (0..<length).map { level in
        "policy p\(level) for shop: Shop { "
          + String(repeating: "when shop.credit > 1 { group g { ", count: blocks)
          + "include p\(level + 1)" + String(repeating: " } }", count: blocks) + " }"
      }
      let end = "policy p\(length) for shop: Shop { require r: shop.credit > 1 }"
      return check((links + [end]).joined(separator: "\n")).codes
    }
    #expect(chain(16, blocks: 2) == [])
    #expect(chain(16, blocks: 60) == ["policy/too-many-includes"])
  }
}
