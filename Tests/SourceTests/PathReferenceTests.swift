import MenkanSource
import Testing

@Suite struct PathReferenceTests {
  @Test(arguments: [
    ("Rules/a.menkan", "Rules/a.menkan"), ("./a.menkan", "a.menkan"),
    ("../b.menkan", "../b.menkan"),
    ("/tmp/a.menkan", "file:///tmp/a.menkan"), ("a:b.menkan", "a%3Ab.menkan"),
    ("50%.menkan", "50%25.menkan"), ("é\u{1}", "%C3%A9%01"), ("", ""),
  ])
  func `a path becomes a reference`(path: String, reference: String) {
    #expect(PathReference.uri(of: path) == reference)
  }
}
