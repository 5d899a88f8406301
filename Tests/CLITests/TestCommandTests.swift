import Foundation
import Testing

@Suite struct TestCommandTests {
  private static let rules = """
    module shop
    entity Shop "店铺" { score "评分": number? in 0..5  refund "退款率": percent? in 0%..100% }
    policy gate "商家门槛" for shop "店铺": Shop {
      require score "评分要求": shop.score >= 4.6
      require refund "退款率要求": shop.refund <= 5%
      output deposit "保证金": money(CNY) = if shop.score >= 4.8 then 1万元 else 2万元
    }
    policy other for shop: Shop { require r: shop.score >= 1 }

    """

  private static let right = """
    suite: 商家门槛
    policy: shop.gate
    base: {shop: {score: 4.8, refund: 5%}}
    cases:
      - {name: 正好达标, expect: {outcome: approve, failed: [], outputs: {deposit: 10000}}}
      - {name: 评分不足, given: {shop.score: 4.59}, expect: {outcome: reject, failed: [score]}}

    """

  private static let wrong = """
    suite: Gate <&"'>
    policy: shop.gate
    base: {shop: {score: 4.8, refund: 5%}}
    cases:
      - name: a refund rate at the limit
        given: {shop.refund: 5.01%}
        expect:
          outcome: approve
          failed: []
          message: {refund: "*至多 6%*"}
      - name: an unknown score
        given: {shop.score: ~}
        expect:
          outcome: reject
          failed: [score]
          missing: [shop.refund]
          outputs: {deposit: 10000}
      - name: a misspelt rule
        expect: {failed: [scores]}
      - name: a misspelt field
        given: {shop.scor: 4.7}
        expect: {outcome: approve}

    """

  /// A folder `rules` with the rules above, and suites by name.
  private func bench(_ suites: [String: String]) throws -> Scratch {
    let files = try Scratch()
    try files.write(Self.rules, to: "rules/shop.menkan")
    for (name, text) in suites { try files.write(text, to: "rules/tests/\(name)") }
    return files
  }

  private func test(
    _ files: Scratch, _ more: String..., locale: String = "en"
  ) async throws -> Tool.Result {
    try await Tool.run(
      ["test", "--rules", files.path("rules"), "--locale", locale] + more)
  }

  @Test func `suites that pass say so in one line, and the status is 0`() async throws {
    let files = try bench(["a.yaml": Self.right, "deep/b.yml": Self.right])
    let result = try await test(files)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.error == "4 cases in 2 suites passed\n")
    #expect(try await test(files, locale: "zh").error == "2 个测试集的 4 个用例全部通过\n")
  }

  @Test(arguments: ["en", "zh"])
  func `what differs is shown with its place and the reasons`(locale: String) async throws {
    let files = try bench(["gate.yaml": Self.wrong])
    let result = try await test(files, locale: locale)
    #expect(result.status == 1)
    let text = (result.output + result.error)
      .replacingOccurrences(of: files.folder.path + "/", with: "")
    try expectSnapshot(text, "failed-rule-tests.\(locale)")
  }

  @Test func `a broken file leaves the others to run`() async throws {
    let files = try bench(["a.yaml": "suite: [", "b.yaml": Self.right])
    let result = try await test(files)
    #expect(result.status == 1)
    #expect(result.output.contains("error[data/yaml-syntax]"))
    #expect(result.output.contains("rules/tests/a.yaml:1:"))
    #expect(result.error == "1 mistake in the suites; 2 cases in 1 suite passed\n")
  }

  @Test func `paths and a filter choose what runs`() async throws {
    let files = try bench(["a.yaml": Self.right])
    let extra = try files.write(Self.right, to: "b.yaml")
    #expect(try await test(files, extra).error == "2 cases in 1 suite passed\n")
    #expect(try await test(files, extra, extra).error == "2 cases in 1 suite passed\n")
    #expect(try await test(files, "--filter", "评分").error == "1 case in 1 suite passed\n")
    #expect(try await test(files, "--filter", "shop.*").error == "2 cases in 1 suite passed\n")
    let none = try await test(files, "--filter", "nothing")
    #expect(none.status == 2)
    #expect(none.error == "menkan: no case, suite or policy is called like `nothing`\n")
  }

  @Test func `without suites or with broken rules nothing is tested`() async throws {
    let files = try bench([:])
    let none = try await test(files)
    #expect(none.status == 2)
    #expect(none.error.hasPrefix("menkan: there are no rule tests at "))
    try files.write("", to: "rules/tests/notes.txt")
    #expect(try await test(files).status == 2)
    try files.write(
      "module bad\npolicy p for n: int { require r: m > 1 }\n", to: "rules/bad.menkan")
    try files.write(Self.right, to: "rules/tests/a.yaml")
    let broken = try await test(files)
    #expect(broken.status == 1)
    #expect(broken.output.isEmpty)
    #expect(broken.error.contains("bad.menkan"))
  }

  @Test(.enabled(if: Python.isInstalled, "python3 is not installed"))
  func `JUnit's XML holds every case, difference and mistake, well escaped`() async throws {
    let files = try bench(["a.yaml": Self.right, "b.yaml": Self.wrong])
    let result = try await test(files, "--junit", files.path("out.xml"))
    #expect(result.status == 1)
    // Python's parser is a strict one.
    let summary = try Python.run(
      "-c",
      """
      from sys import argv
      from xml.etree import ElementTree as tree
      root = tree.parse(argv[1]).getroot()
      print(root.tag, *(root.get(k) for k in ("tests", "failures", "errors")))
      for suite in root:
          counts = (suite.get(k) for k in ("tests", "failures", "errors"))
          print(suite.get("name").split("/")[-1], *counts)
          for case in suite:
              float(case.get("time", "0"))
              inner = [(i.tag, i.get("type"), i.get("message")) for i in case]
              print(" ", case.get("name"), case.get("line"), *inner)
      """, files.path("out.xml")
    ).output
    #expect(
      summary == """
        testsuites 6 2 2
        商家门槛 2 0 0
          正好达标 5
          评分不足 6
        Gate <&"'> 2 2 0
          a refund rate at the limit 5 \
        ('failure', 'difference', 'outcome: should be approve, is reject')
          an unknown score 11 ('failure', 'difference', 'outcome: should be reject, is refer')
        b.yaml 2 0 2
          test/unknown-rule:19 19 ('error', 'test/unknown-rule', 'shop.gate has no rule `scores`')
          test/unknown-field:21 21 ('error', 'test/unknown-field', 'shop has no field `scor`')

        """)
  }

  @Test func `a report that cannot be written is wrong use, and leaves nothing behind`()
    async throws
  {
    let files = try bench(["a.yaml": Self.right])
    let result = try await test(files, "--junit", files.path("no/folder/out.xml"))
    #expect(result.status == 2)
    #expect(result.error.contains("cannot write"))
    #expect(files.names.allSatisfy { !$0.hasSuffix(".partial") })
  }

  @Test func `coverage names what was never seen, and policies without a suite`() async throws {
    let files = try bench(["a.yaml": Self.right])
    let result = try await test(files, "--coverage")
    #expect(result.status == 0)
    #expect(
      result.output == """
        shop.gate “商家门槛”  2 cases
          rule                  pass   fail  unknown  waived    n/a  never seen
          score “评分要求”         1      1        0       ·      ·  unknown
          refund “退款率要求”      2      0        0       ·      ·  fail, unknown

        Rules seen to pass: 2 of 3, to fail: 1 of 3, to be unknown: 0 of 3
        Policies without a suite: 1
          shop.other

        """)
    let chinese = try await test(files, "--coverage", locale: "zh")
    #expect(
      chinese.output == """
        shop.gate “商家门槛”  2 个用例
          规则                  通过  未通过  无法判定   豁免  不适用  从未出现
          score “评分要求”         1       1         0      ·       ·  无法判定
          refund “退款率要求”      2       0         0      ·       ·  未通过、无法判定

        出现过通过的规则 2/3，未通过 1/3，无法判定 0/3
        没有测试集的策略：1 个
          shop.other

        """)
  }

  @Test(arguments: [
    ("en", "<html lang=\"en\">", "Rules seen to pass: 2 of 3, to fail: 1 of 3"),
    ("zh", "<html lang=\"zh-CN\">", "出现过通过的规则 2/3，未通过 1/3"),
  ])
  func `the page of coverage stands alone and has a row for each rule`(
    locale: String, language: String, summary: String
  ) async throws {
    let files = try bench(["a.yaml": Self.right])
    let path = files.path("coverage.html")
    #expect(try await test(files, "--coverage-html", path, locale: locale).status == 0)
    let html = try files.text("coverage.html")
    #expect(html.contains(language))
    #expect(html.contains(summary))
    #expect(!html.contains("http"))
    #expect(!html.contains("src="))
    #expect(
      html.contains(
        "<code>refund</code> <span>退款率要求</span></th><td class=\"seen\">2</td>"
          + "<td class=\"gap\">0</td><td class=\"gap\">0</td><td class=\"never\">·</td>"))
    for rule in ["shop.gate.score", "shop.gate.refund", "shop.other.r"] {
      #expect(html.components(separatedBy: "title=\"\(rule)\"").count == 2)
    }
    guard Python.isInstalled else { return }
    // Every tag is closed.
    let check = """
      from sys import argv
      from re import findall
      text = open(argv[1], encoding="utf-8").read()
      stack = []
      for close, name in findall(r"<(/?)([a-z0-9]+)[^>]*>", text):
          if name == "meta": continue
          if not close: stack.append(name)
          elif stack.pop() != name: print("unbalanced", name)
      print(stack)
      """
    #expect(try Python.run("-c", check, path).output == "[]\n")
  }
}
