import Foundation
import MenkanRepl
import MenkanSource
import Testing

@Suite struct ReplSessionTests {
  @Test func `rules are loaded and a policy chosen`() throws {
    let talk = try Talk(isLoaded: false)
    #expect(talk.session.prompt == "menkan")
    #expect(talk.say(":policy") == "no rules are loaded: :load PATH")
    #expect(talk.say(":review") == "no policy is chosen: :load PATH, then :policy NAME")
    #expect(
      talk.say(":load \(talk.folder.path)") == """
        read 1 file with 2 policies
        choose one with :policy NAME; :policy alone lists them
        """)
    #expect(talk.say(":policy") == "  shop.gate \"门槛\"\n  shop.other \"其他\"")
    #expect(talk.say(":policy 门槛") == "shop.gate \"门槛\" for shop")
    #expect(talk.session.prompt == "gate")
    #expect(talk.say(":policy gat").contains("shop.other"))
    #expect(talk.say(":load nowhere").contains("nowhere"))
    #expect(talk.say(":policy") == "* shop.gate \"门槛\"\n  shop.other \"其他\"")
  }

  @Test func `rules are read again, and broken ones leave the others in force`() throws {
    let talk = try Talk()
    talk.say(":set shop.score 4.7")
    talk.say("let double = shop.score * 2")
    let file = talk.folder.appending(path: "shop.menkan")
    try Data(Talk.rules.replacing("= 4.6", with: "= 4.8").utf8).write(to: file)
    #expect(talk.say(":reload").contains("read 1 file with 2 policies"))
    #expect(talk.say("least") == "= 4.8 (number)")
    #expect(talk.say("double") == "= 9.4 (number)", "changes and definitions stay")
    try Data(Talk.rules.replacing("= 4.6", with: "= 9").utf8).write(to: file)
    #expect(talk.say(":重载").contains("param/out-of-range"))
    #expect(talk.say("least") == "= 4.8 (number)")
  }

  @Test func `each command has a name in both languages, and help lists them`() throws {
    let talk = try Talk()
    let english = talk.say(":help").split(separator: "\n")
    #expect(talk.say(":locale zh") == "现在用中文回答")
    let chinese = talk.say(":帮助").split(separator: "\n")
    #expect(english.count == chinese.count)
    #expect(english.count > 15)
    #expect(chinese.contains { $0.contains(":设为 字段 值") })
    #expect(talk.say("：审核") == "reject")
    #expect(talk.say(":语言 en") == "answers are in English now")
    #expect(talk.say(":locale fr").contains("zh and en"))
    #expect(talk.say(":reviw").contains("did you mean :review?"))
    #expect(talk.say(":xyzzyx").contains(":help lists them"))
    #expect(talk.say(":").contains("no command"))
    #expect(talk.say(":quit") == "left")
    #expect(talk.say(":退出") == "left")
  }

  @Test(arguments: [
    ("(1 +", true), ("{", true), ("f(a, [1, 2]", true), ("when x {\n", true), ("(1 + 2)", false),
    (")(", false), ("\"(\"", false), ("// (", false), (":set x (", false), ("当 店铺 ｛", true),
    ("（", true), ("", false),
  ])
  func `input goes on while a bracket is open`(text: String, isOpen: Bool) {
    #expect(extent(of: text).isOpen == isOpen)
  }

  @Test(arguments: [
    ("sho", "p"), ("shop.sc", "ore"), ("shop.", ""), ("1 + shop.ra", "te"), ("店", "铺"),
    ("店铺.退", "款率"), (":rev", "iew"), ("：审", "核"), (":why sc", "ore"), (":policy oth", "er"),
    (":set shop.sc", "ore"), ("leas", "t"), ("spar", "e"), ("unle", "ss"), ("除", "非"),
    ("zzz", ""), ("nobody.", ""), ("", ""), ("(\n  shop.ki", "nd"), ("goo", "d"), ("barr", "ed"),
  ])
  func `what is begun is completed`(typed: String, addition: String) throws {
    #expect(try Talk().complete(typed).addition == addition)
  }

  @Test func `a choice is offered`() throws {
    let talk = try Talk()
    #expect(talk.complete("shop.").candidates.count == 14, "names and labels")
    #expect(talk.complete(":un").candidates == ["unset"])
    #expect(talk.complete(":re").candidates == ["record", "reload", "reset", "review"])
    #expect(talk.complete("re").candidates.contains("require"))
  }

  private func extent(of text: String) -> InputExtent {
    var extent = InputExtent()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      extent.add(String(line))
    }
    return extent
  }

  /// A generator with a fixed seed, so that a failure can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test func `whatever is typed, it goes on`() throws {
    let pieces = [
      ":", "：", "set ", "why ", "let ", "x ", "= ", "(", ")", "{", "}", "shop", ".", "score", "\"",
      "\n", "4.6 ", "5%", "且", "// ", "/// ", "require ", "r: ", "~", "[", "]", "unset ", "record ",
      "`", "\u{0}", "\u{FEFF}", "😀", "type ", "forget ", "today ", ",", "—", "when ", "用 ",
      "policy ",
    ]
    var random = Generator(state: 7)
    let talk = try Talk()
    for _ in 0..<150 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      _ = talk.say(text)
      _ = talk.complete(text)
      _ = extent(of: text).isOpen
    }
    talk.say(":policy gate")
    #expect(talk.say("1 + 1") == "= 2 (int)")
    #expect(talk.say(String(repeating: "(", count: 70_000)).contains("too long"))
    #expect(talk.say(String(repeating: "(", count: 60_000)).hasPrefix("parse/"))
  }
}
