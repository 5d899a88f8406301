import MenkanSyntax
import Testing

@Suite struct ExpressionTests {
  @Test(arguments: [
    ("a or b and c", "(or a (and b c))"), ("not a and b", "(and (not a) b)"),
    ("not a == b", "(not (== a b))"), ("not not a", "(not (not a))"),
    ("a and b or c and d", "(or (and a b) (and c d))"), ("a - b - c", "(- (- a b) c)"),
    ("a / b * c", "(* (/ a b) c)"), ("a + b * c <= d mod e", "(<= (+ a (* b c)) (mod d e))"),
    ("-a * b", "(* (neg a) b)"), ("-a.b", "(neg (. a b))"), ("a - -1", "(- a (neg 1))"),
    ("(a + b) * c", "(* (+ a b) c)"), ("a.b.c", "(. (. a b) c)"),
    ("a ?? b > c", "(> (?? a b) c)"), ("a ?? b ?? c", "(?? (?? a b) c)"),
    ("(a ?? b) + c", "(+ (?? a b) c)"),
    ("if a then b else c + 1", "(if a b (+ c 1))"),
    ("if a then b else if c then d else e", "(if a b (if c d e))"),
    ("x in [1, 2,]", "(in x {1 2})"), ("x not in blacklist", "(not-in x blacklist)"),
    ("x in (0..1]", "(in x (0..1])"), ("x in (0..1)", "(in x (0..1))"),
    ("x in [a..b]", "(in x [a..b])"), ("x in descendants(e)", "(in x (below e))"),
    ("x in []", "(in x {})"), ("x between 1 and 2 and y", "(and (between x 1 2) y)"),
    ("x contains \"a\"", "(contains x \"a\")"),
    ("x contains any of words", "(contains any of x words)"), ("x overlaps y", "(overlaps x y)"),
    ("x contains any of [\"a\", b]", "(contains any of x [\"a\" b])"),
    ("x overlaps []", "(overlaps x [])"), ("x 重叠 [a,] 且 y", "(and (overlaps x [a]) y)"),
    ("x starts with \"a\"", "(starts with x \"a\")"), ("x ends with y", "(ends with x y)"),
    ("x like \"*词*\"", "(like x \"*词*\")"), ("x is missing", "(missing x)"),
    ("x is known and y", "(and (known x) y)"), ("x is multiple of 3", "(multiple x 3)"),
    ("min(a, b)", "(min! a b)"), ("scale(1 - a, 0 .. 0.5)", "(scale! (- 1 a) 0 500000u)"),
    ("round(x, 2, half_even)", "(round! x 2 half_even)"), ("at(d, 15:00)", "(at! d time900)"),
    ("f()", "(f!)"), ("date(now)", "(date! now)"),
    (
      "choose { when a -> 1  when b -> 2  otherwise 3 }", "(choose (a 1) (b 2) 3)"
    ),
    // Aggregates.
    ("min(p.a for p in h)", "(min (. p a) p in h)"),
    ("count(p in h where p.a > 1)", "(count p in h (where (> (. p a) 1)))"),
    ("count(distinct p.a for p in h)", "(count distinct (. p a) p in h)"),
    (
      "avg(a weighted by b for p in h ignoring missing where c)",
      "(avg a (weight b) p in h ignoring (where c))"
    ),
    ("first(a for p in m.h order by p.d)", "(first a p in (. m h) (order (. p d)))"),
    (
      "longest_run(a > 1 for p in h where b order by c)",
      "(longest_run (> a 1) p in h (where b) (order c))"
    ),
    ("any(x in l for x in m)", "(any (in x l) x in m)"),
    ("sum(max(a for q in p.l) for p in h)", "(sum (max a q in (. p l)) p in h)"),
    // Windows.
    ("d within last 30 days", "(within d (last 30 days))"),
    ("d within last window days", "(within d (last window days))"),
    ("d within last (n + 1) weeks", "(within d (last (+ n 1) weeks))"),
    ("d within last 30 days including today", "(within d (last-with-today 30 days))"),
    ("d within last 30 days before e", "(within d (last-before e 30 days))"),
    ("d within 7 days after e", "(within d (after e 7 days))"),
    ("d within n days after e", "(within d (after e n days))"),
    ("d within (n) days after e", "(within d (after e n days))"),
    ("d within next 7 days", "(within d (next 7 days))"),
    ("d within last 48 hours and x", "(and (within d (last 48 hours)) x)"),
    ("d within 2026-11-01..2026-11-11", "(within d [day20758..day20768])"),
    ("d within a..b", "(within d [a..b])"), ("d since a", "(within d (since a))"),
    ("d within since a", "(within d (since a))"),
    // Words that are keywords elsewhere.
    ("limit + table.list.from", "(+ limit (. (. table list) from))"),
    ("x.in.and", "(. (. x in) and)"), ("x == otherwise", "(== x otherwise)"),
    ("`除非` == `3C数码`", "(== 除非 3C数码)"), ("last > first", "(> last first)"),
    ("distinct(a)", "(distinct! a)"),
  ])
  func `operators bind as the reference says`(source: String, expected: String) {
    let reading = Reading(expression: source)
    #expect(reading.codes == [], "\(source)")
    #expect(reading.expression == expected, "\(source)")
  }

  @Test(arguments: [
    ("a < b < c", "(and (< a b) (< b c))"), ("x = 1", "(== x 1)"), ("x <> 1", "(!= x 1)"),
    ("a && b || !c", "(or (and a b) (not c))"), ("a&&b", "(and a b)"), ("a || b", "(or a b)"),
    ("x => 1", "(>= x 1)"), ("x =< 1", "(<= x 1)"), ("a ÷ b − c", "(- (/ a b) c)"),
    ("a % b", "(mod a b)"), ("a AND b OR c", "(or (and a b) c)"),
    ("IF(a, b, c)", "(if a b c)"), ("if(a > 1, b, c)", "(if (> a 1) b c)"),
    ("AND(a, b > 1, c or d)", "(and (and a (> b 1)) (or c d))"), ("OR(a,b)", "(or a b)"),
    ("NOT(a)", "(not a)"), ("IF(AND(a, b), c, d)", "(if (and a b) c d)"),
    ("x in (1, 2)", "(in x {1 2})"), ("x in 1..5", "(in x [1..5])"), ("+a", "a"),
    ("1 + if a then b else c", "(+ 1 (if a b c))"), ("a == not b", "(== a (not b))"),
    ("x is not missing", "(known x)"), ("x is unknown", "(missing x)"),
    ("a == b；", "(== a b)"), ("a == b;", "(== a b)"), ("a ≦ b", "(<= a b)"),
  ])
  func `other habits are mended`(source: String, expected: String) {
    let reading = Reading(expression: source)
    #expect(!reading.diagnostics.isEmpty, "\(source)")
    let again = Reading(reading.mended)
    #expect(again.codes == [], "\(source) became \(reading.mended)")
    #expect(again.expression == expected, "\(source) became \(reading.mended)")
    if !source.contains("< c") { #expect(reading.expression == expected, "\(source)") }
  }

  @Test(arguments: [
    ("a + ", "parse/unexpected"), ("(a + b", "parse/not-closed"), ("a b", "parse/unexpected"),
    ("a < b < c < d < e", "parse/chained-comparison"),
    ("a ?? b + c", "parse/coalesce-beside-arithmetic"), ("a.b(c)", "parse/method-call"),
    ("a[0]", "parse/no-index"), ("choose { when a -> b }", "parse/choose-without-otherwise"),
    ("x is", "parse/unexpected"), ("x in descendants(e", "parse/not-closed"),
    ("d within 在", "parse/unexpected"), ("x in descendants()", "parse/unexpected"),
    ("a @ b", "lex/unexpected-character"),
    ("a ** b", "parse/unexpected"), ("min(a for)", "parse/unexpected"),
    ("a 除非商家", "parse/missing-space"), ("a 不低于4.7", "parse/missing-space"),
  ])
  func `a mistake in an expression is reported once`(source: String, code: String) {
    #expect(Reading(expression: source).codes == [code], "\(source)")
  }

  @Test func `a missing space is mended`() {
    let reading = Reading(expression: "a.b 不低于4.7")
    #expect(Reading(reading.mended).expression == "(>= (. a b) 4700000u)")
  }
}
