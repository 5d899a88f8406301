import MenkanSource
import MenkanSyntax
import Testing

@Suite struct RecoveryTests {
  @Test func `independent mistakes are each reported once`() {
    let reading = Reading(
      items: """
        param a: number in = 4
        let b = (1 + 2
        require c: m.x >= because "x"
        require d: m.x > 1
        reject e: m.x > 2
        output f: money(CNY) = * 3
        require g m.x > 1
        require : m.x > 1
        refer h: when m.x > 1 if unknown maybe
        require i: m.y < 3
        """)
    #expect(
      reading.codes == [
        "parse/unexpected", "parse/not-closed", "parse/unexpected", "parse/rule-without-when",
        "parse/unexpected", "parse/rule-without-colon", "parse/rule-without-name",
        "parse/unexpected",
      ])
    #expect(reading.items.contains("(require d (> (. m x) 1))"))
    #expect(reading.items.contains("(reject e (> (. m x) 2))"))
    #expect(reading.items.contains("(require g (> (. m x) 1))"))
    #expect(reading.items.last == "(require i (< (. m y) 3))")
  }

  @Test func `what follows on the next line is not taken for a missing name or value`() {
    let reading = Reading(
      "unit\nlist l: text from \"l.yaml\"\npolicy p for m: M {\n  let a =\n  require b: m.b\n"
        + "  include\n  group g \"组\" { }\n}\n")
    #expect(reading.codes == ["parse/unexpected", "parse/unexpected", "parse/unexpected"])
    #expect(
      reading.declarations == [
        "(list l text \"l.yaml\")",
        "(policy p (m M) (let a invalid) (require b (. m b)) (group g))",
      ])
    let names = Reading("define f(list: L): int = count(p in\nlist where p.a) +\ngroup / limit\n")
    #expect(names.codes == [])
  }

  @Test func `a broken condition leaves the rule's tails`() {
    let reading = Reading(items: "require a: m.x > > 1 unless m.y because \"z\"\nrequire b: m.y")
    #expect(reading.codes == ["parse/unexpected"])
    #expect(
      reading.items == [
        "(require a invalid (unless (. m y)) (because (any \"z\")))",
        "(require b (. m y))",
      ])
  }

  @Test(arguments: [
    // A policy, a block in it, an entity; each lacks one brace.
    ("policy a for m: M {\n  require x: m.a\n\npolicy b for m: M {\n  require y: m.b\n}\n", 1),
    (
      "policy a for m: M {\n  when m.a {\n    require x: m.b\n  require y: m.c\n}\n"
        + "policy b for m: M {\n  require z: m.d\n}\n", 2
    ),
    ("entity E {\n  a: int\n\n/// Doc.\npolicy b for m: M {\n  require y: m.b\n}\n", 1),
    ("policy a for m: M {\n  require x: m.a\n", 1),
    (
      "policy a for m: M {\n  require x: m.a because { zh: \"甲\"\n  require y: m.b\n}\n"
        + "entity E { a: int }\n", 2
    ),
  ])
  func `a missing brace is blamed where it was opened`(source: String, line: Int) {
    let reading = Reading(source)
    #expect(reading.codes == ["parse/missing-brace"], "\(source)")
    let blamed = reading.diagnostics.first.map {
      reading.file.position(of: $0.span.lower).line
    }
    #expect(blamed == line)
    let again = Reading(reading.mended)
    #expect(again.codes == [], "\(reading.mended)")
    #expect(again.declarations == reading.declarations)
  }

  @Test func `a brace too many is one mistake`() {
    let reading = Reading(
      "policy a for m: M {\n  require x: m.a\n}\n}\npolicy b for m: M {\n  require y: m.b\n}\n")
    #expect(reading.codes == ["parse/needless-brace"])
    #expect(Reading(reading.mended).codes == [])
    #expect(reading.declarations.count == 2)
  }

  @Test func `a brace too early is one mistake`() {
    let reading = Reading(
      "policy a for m: M {\n  require x: m.a\n  }\n  require y: m.b\n}\nentity E { a: int }\n")
    #expect(reading.codes == ["parse/outside-policy"])
    #expect(reading.declarations.count == 2)
  }

  @Test func `tails stand in any order and each once`() {
    let reading = Reading(
      items: "require a: m.a because \"x\" if unknown pass else refer unless m.b\n"
        + "reject b: when m.a unless m.b unless m.c")
    #expect(reading.codes == ["parse/twice"])
    #expect(
      reading.items == [
        "(require a (. m a) (unless (. m b)) (else refer) (if-unknown pass) (because (any \"x\")))",
        "(reject b (. m a) (unless (. m b)))",
      ])
  }

  @Test func `messages hold expressions with their places`() {
    let source = "require a: m.a because { zh: \"价 {m.price} 天 {{x}} {n + 1}\", en: \"a\\n\", }"
    let reading = Reading(items: source)
    #expect(reading.codes == [])
    #expect(
      reading.items == [
        "(require a (. m a) (because (zh \"价 \" (. m price) \" 天 {x} \" (+ n 1)) (en \"a\n\")))"
      ])
    let spelt = reading.tree.expressions.map { reading.file.text($0.span) }
    #expect(spelt.contains("m.price"))
    #expect(spelt.contains("n + 1"))
  }

  @Test(arguments: [
    ("{m.price", "parse/open-interpolation"), ("{}", "parse/empty-interpolation"),
    ("{m. }", "parse/unexpected"), ("{a b}", "parse/unexpected"),
    ("{a;}", "lex/needless-sign"),
  ])
  func `a broken message is one mistake`(template: String, code: String) {
    let reading = Reading(items: "require a: m.a because \"x \(template)\"\nrequire b: m.b")
    #expect(reading.codes == [code])
    #expect(reading.items.last == "(require b (. m b))")
  }

  @Test func `documentation belongs to what stands below`() {
    let reading = Reading(
      "/// First.\n/// Second.\nentity E {\n  /// A field.\n  a: int // no\n  b: int\n}\n")
    guard case .entity(let entity)? = reading.tree.declarations.first else {
      Issue.record("no entity")
      return
    }
    #expect(entity.heading.documentation == ["First.", "Second."])
    #expect(entity.fields.map(\.heading.documentation) == [["A field."], []])
    #expect(reading.tree.comments.map { reading.file.text($0.span) } == ["// no"])
  }

  @Test(arguments: [
    ("list<P>", "parse/list-without-bound"), ("list<P> up to x", "parse/unexpected"),
    ("list<P> up to 1.5", "parse/whole-number"), ("", "parse/unexpected"),
    ("number in 5", "parse/unexpected"), ("money(", "parse/unexpected"),
    ("duration(months", "parse/not-closed"),
  ])
  func `a broken type is one mistake`(type: String, code: String) {
    let reading = Reading("entity E {\n  a: \(type)\n  b: int\n}\n")
    #expect(reading.codes == [code])
    #expect(reading.declarations.first?.hasSuffix(" (b int))") == true, "\(reading.declarations)")
  }
}
