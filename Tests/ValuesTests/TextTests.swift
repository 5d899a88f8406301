import MenkanValues
import Testing

struct TextTests {
  @Test func `texts are the same only where their bytes are`() {
    #expect(Text("\u{E9}") != Text("e\u{301}"))
    #expect(Set<Text>(["\u{E9}", "e\u{301}", "\u{E9}"]).count == 2)
  }

  @Test func `texts are ordered by code points`() {
    #expect(Text("Z") < Text("a"))
    #expect(Text("门") < Text("😀"))
    #expect(Text("\u{FFFD}") < Text("\u{10000}"))
    #expect(!(Text("a") < Text("a")))
  }

  @Test func `parts are found by bytes`() {
    #expect(Text("近30天销量").contains("30天"))
    #expect(Text("abc").contains(""))
    #expect(!Text("").contains("a"))
    #expect(!Text("cafe\u{301}").contains("\u{E9}"))
    #expect(Text("cafe\u{301}").hasPrefix("cafe"))
    #expect(!Text("caf").hasPrefix("cafe"))
    #expect(Text("坚果礼盒").hasSuffix("礼盒"))
    #expect(Text("坚果").hasSuffix(""))
    #expect(!Text("礼盒").hasSuffix("坚果礼盒"))
  }

  @Test func `length counts code points`() {
    #expect(Text("").codePointCount == 0)
    #expect(Text("坚果 a").codePointCount == 4)
    #expect(Text("e\u{301}").codePointCount == 2)
    #expect(Text("👨‍👩‍👧").codePointCount == 5)
    #expect(Text("\r\n").codePointCount == 2)
  }

  @Test func `small letters are Unicode's`() {
    #expect(Text("ABC Ä Σ 门").lowercased == "abc ä σ 门")
  }

  @Test func `trimming takes white space of every kind from both ends only`() {
    #expect(Text(" \t\u{3000}坚果 礼盒\u{A0}\r\n").trimmed == "坚果 礼盒")
    #expect(Text(" \u{3000} ").trimmed == "")
    #expect(Text("").trimmed == "")
    // The zero width space is no white space to Unicode.
    #expect(Text("\u{200B}a").trimmed == "\u{200B}a")
  }

  @Test func `JSON escapes what it has to and nothing else`() {
    #expect(Text("a\"b\\c/门\n\r\t").json == #""a\"b\\c/门\n\r\t""#)
    #expect(Text("\u{0}\u{1F}\u{7F}").json == #""\u0000\u001f"# + "\u{7F}\"")
  }

  @Test func `causes that differ in bytes stay two, in one order`() {
    let a = Causes(Cause(.unlisted, "item.category", detail: "\u{E9}"))
    let b = Causes(Cause(.unlisted, "item.category", detail: "e\u{301}"))
    let c = Causes(Cause(.unlisted, "item.category"))
    #expect(a.union(b).union(c) == c.union(b).union(a))
    #expect(a.union(b).union(c).all.map(\.detail?.utf8.count) == [nil, 3, 2])
    #expect(a.union(a) == a)
  }

  @Test func `causes come in order and once`() {
    let causes = ["b", "a", "c", "a"].map { Causes(Cause(.missing, $0)) }
    let fault = Causes(Cause(.overflow, "z"))
    let all = causes.reduce(fault) { $0.union($1) }
    #expect(all.missingPaths == ["a", "b", "c"])
    #expect(all.all.map(\.subject) == ["a", "b", "c", "z"])
    #expect(all.hasFault)
  }
}
