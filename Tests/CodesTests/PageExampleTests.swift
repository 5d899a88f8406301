import MenkanCodes
import Testing

@Suite struct PageExampleTests {
  @Test(arguments: PageExample.all(.wrong))
  func `a wrong example gives the finding of its page and no other`(wrong: PageExample) throws {
    #expect(try wrong.findings() == [wrong.code])
  }

  @Test(arguments: PageExample.all(.right))
  func `a right example gives no finding`(right: PageExample) throws {
    #expect(try right.findings() == [])
  }

  @Test func `an example that shows what is wrong is followed by what is right`() {
    for page in CodeBook.pages where page.examples.contains(where: { $0.verdict == .wrong }) {
      #expect(page.examples.last?.verdict == .right, "\(page.code)")
    }
  }
}
