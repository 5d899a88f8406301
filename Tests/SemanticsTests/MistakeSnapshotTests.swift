import Foundation
import MenkanSemantics
import MenkanSource
import MenkanSyntax
import Testing

/// Whole files full of the mistakes that authors make, with all that they are told.
@Suite struct MistakeSnapshotTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: tests.appending(path: "Cases/diagnostics/\(name).menkan")))
  }

  /// Code, source text and what there is to mend it.
  private static let ten = [
    "define/recursive halves(days)", "type/percent-against-number 5",
    "name/unknown-field dsr_itm", "parse/assign-for-equal =", "lex/foreign-sign &&",
    "parse/missing-brace {", "type/currency-mismatch 1000 USD", "name/unknown-case swimwear",
    "lex/date-format 2026/11/11", "name/unknown-list blacklist",
  ]

  @Test func `ten mistakes in one file give ten findings at the right places`() throws {
    let checking = Checking(bytes: [("cases.ten", try Self.bytes("ten-mistakes"))])
    #expect(checking.findings == Self.ten)
  }

  @Test func `after the offered mends only what has none remains`() throws {
    let checking = Checking(bytes: [("cases.ten", try Self.bytes("ten-mistakes"))])
    let mended = FixItApplier.apply(checking.diagnostics, to: checking.files[0].source)
    #expect(
      Checking(bytes: [("cases.ten", mended)]).findings == [
        "define/recursive halves(days)", "type/currency-mismatch 1000 USD",
        "name/unknown-case swimwear", "name/unknown-list blacklist",
      ])
  }

  @Test func `twelve more mistakes give twelve findings at the right places`() throws {
    let checking = Checking(bytes: [("cases.more", try Self.bytes("twelve-more-mistakes"))])
    #expect(
      checking.findings == [
        "module/missing ", "module/unknown cases.schemas", "param/out-of-range 5",
        "type/percent-against-number 0.05", "type/text-for-case \"womenswear\"",
        "type/text-for-date \"2026-11-11\"", "type/money-against-number 199",
        "type/argument-count discount(item.price)", "name/duplicate stock",
        "type/list-against-value item.services", "type/operands +", "type/not-comparable <",
      ])
    let mended = FixItApplier.apply(checking.diagnostics, to: checking.files[0].source)
    #expect(
      Checking(bytes: [("cases.more", mended)]).codes == [
        "module/unknown", "param/out-of-range", "type/argument-count", "name/duplicate",
        "type/list-against-value", "type/not-comparable",
      ])
  }

  @Test(arguments: ["ten-mistakes", "twelve-more-mistakes"], OutputLanguage.allCases)
  func `what authors are told`(file: String, language: OutputLanguage) throws {
    let module = file == "ten-mistakes" ? "cases.ten" : "cases.more"
    let checking = Checking(bytes: [(module, try Self.bytes(file))])
    try expectSnapshot(checking.rendered(language), "\(file).\(language.rawValue)")
  }

  @Test(arguments: OutputLanguage.allCases)
  func `the command says the same`(language: OutputLanguage) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "cases/ten.menkan")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(Self.bytes("ten-mistakes")).write(to: file)

    let command = Process()
    command.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "menkan")
    command.arguments = ["check", "--rules", ".", "--locale", language.rawValue]
    command.currentDirectoryURL = folder
    let output = Pipe()
    command.standardOutput = output
    command.standardError = FileHandle.nullDevice
    try command.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    command.waitUntilExit()
    #expect(command.terminationStatus == 1)
    let said = text.replacing("./cases/ten.menkan", with: "cases/ten.menkan")
    let checking = Checking(bytes: [("cases.ten", try Self.bytes("ten-mistakes"))])
    #expect(said == checking.rendered(language))
  }
}
