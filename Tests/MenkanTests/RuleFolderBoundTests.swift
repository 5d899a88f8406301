import Foundation
import Menkan
import Testing

/// How many rules are read together.
@Suite struct RuleFolderBoundTests {
  @Test func `more than 10 000 rule files are refused before one is read`() throws {
    let folder = try RulesOnDisk([:])
    // Each is unreadable, so that reading would say so.
    for index in 0...10_000 {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("m\(index).menkan"), withDestinationPath: folder.path("nowhere"))
    }
    #expect(
      folder.refusal() == """
        there are 10001 rule files, at most 10000 are read together; name a smaller folder with \
        --rules
        """)
    try FileManager.default.removeItem(atPath: folder.path("m0.menkan"))
    #expect(folder.refusal()?.hasPrefix("cannot read ") == true)
  }

  @Test func `64 MiB of rules are read, and not a byte more`() throws {
    let folder = try RulesOnDisk([:])
    for index in 10..<26 {
      try folder.write("", to: "m\(index).menkan")
      let file = try #require(FileHandle(forWritingAtPath: folder.path("m\(index).menkan")))
      // Without content on the disk.
      try file.truncate(atOffset: 4 << 20)
    }
    // One more that is unreadable: to come to it, all others have to be read.
    let last = folder.path("m26.menkan")
    try FileManager.default.createSymbolicLink(
      atPath: last, withDestinationPath: folder.path("nowhere"))
    #expect(folder.refusal() == "cannot read \(last)")
    try FileManager.default.removeItem(atPath: last)
    try folder.write("/", to: "m26.menkan")
    #expect(folder.refusal()?.hasPrefix("the rule files have more than 64 MiB in all") == true)
  }
}
