import Foundation
import Menkan
import MenkanSource
import Testing

@Suite struct RuleSetTests {
  @Test func `sound rules load without a finding`() throws {
    let rules = try RulesOnDisk(Shop.files()).load()
    #expect(rules.findings == [])
    #expect(!rules.hasErrors)
    #expect(rules.policyCodes == ["shop.single"])
  }

  @Test func `a folder that is not there is named with the option that chooses another`() throws {
    let missing = try RulesOnDisk([:]).root
    #expect(throws: UsageError.self) { try RuleSet.load(root: missing) }
    do throws(UsageError) { _ = try RuleSet.load(root: missing) } catch {
      #expect(error.message.english.contains(missing))
      #expect(error.message.english.contains("--rules"))
      #expect(error.message.chinese.contains(missing))
    }
  }

  @Test func `a file is no folder of rules`() throws {
    let rules = try RulesOnDisk(Shop.files())
    #expect(throws: UsageError.self) { try RuleSet.load(root: rules.path("shop.menkan")) }
  }

  @Test func `an empty folder holds no policy`() throws {
    let rules = try RulesOnDisk([:]).load()
    #expect(rules.findings == [])
    #expect(rules.policyCodes == [])
  }

  @Test func `a rule file that cannot be read is named`() throws {
    let folder = try RulesOnDisk(Shop.files())
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("gone.menkan"), withDestinationPath: folder.path("nowhere"))
    #expect(folder.refusal() == "cannot read \(folder.path("gone.menkan"))")
  }

  @Test func `a rule file of more than 4 MiB is refused`() throws {
    let folder = try RulesOnDisk([
      "a.menkan": "module a\n"
        + String(repeating: "//////////////////////////////\n", count: 140_000)
    ])
    #expect(folder.refusal()?.contains("a.menkan is larger than 4 MiB") == true)
  }

  @Test func `a list that is not there is reported where its path stands`() throws {
    let folder = try RulesOnDisk(["shop.menkan": Shop.policy])
    let findings = try folder.load().findings
    #expect(
      findings == [
        "list/unreadable 19: the list `shop.barred` cannot be read; "
          + "there is no file `lists/barred.yaml`"
      ])
  }

  @Test func `a path that begins with the folder of the rules is told without it`() throws {
    let folder = try RulesOnDisk(
      Shop.files(Shop.policy.replacing("lists/barred.yaml", with: "Rules/lists/barred.yaml")))
    #expect(
      try folder.load().findings == [
        "list/unreadable 19: the list `shop.barred` cannot be read; "
          + "there is no file `Rules/lists/barred.yaml`; write `lists/barred.yaml`, "
          + "the path below the folder of the rules"
      ])
  }

  @Test func `an element of a list that looks like several is warned of`() throws {
    let words = """
      module words
      list banned: text from "banned.yaml"
      policy p for title: text { reject r: when title contains any of banned }
      """
    let joined = try RulesOnDisk([
      "words.menkan": words, "banned.yaml": "- 第一\n- 全网最低、最强\n",
    ]).load()
    #expect(!joined.hasErrors)
    #expect(
      joined.findings == [
        "list/several-in-one 2: one element of the list `words.banned` looks like several; "
          + "“全网最低、最强” is one text, and only the whole of it is found"
      ])
    let apart = try RulesOnDisk(["words.menkan": words, "banned.yaml": "- 第一\n- 最强\n"]).load()
    #expect(apart.findings == [])
  }

  @Test(arguments: ["../barred.yaml", "/etc/hostname", "lists/../../barred.yaml"])
  func `a list outside of the folder is refused, there or not`(path: String) throws {
    let folder = try RulesOnDisk(
      Shop.files(Shop.policy.replacing("lists/barred.yaml", with: path)))
    let rules = try folder.load()
    #expect(rules.diagnostics.map(\.code) == ["list/unreadable"])
    #expect(rules.findings[0].contains("leads out of the folder of the rules"))
    #expect(rules.hasErrors)
  }

  @Test func `a link does not lead a list out of the folder`() throws {
    let outside = try RulesOnDisk(["barred.yaml": "values: [food]\n"])
    let folder = try RulesOnDisk(["shop.menkan": Shop.policy])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("lists"), withDestinationPath: outside.root)
    let findings = try folder.load().findings
    #expect(findings.count == 1)
    #expect(findings.first?.contains("leads out of the folder of the rules") == true)
  }

  @Test(arguments: [
    ("- food\n- [toys]\n", "lists/barred.yaml:2"), ("values:\n  - food\n  -\n", ":3"),
    ("values: [food, {a: b}]\n", "lists/barred.yaml:1:16"), ("a: b\n", ":1"),
    ("values: [food\n", "lists/barred.yaml"),
  ])
  func `a wrong list is reported with its line`(yaml: String, place: String) throws {
    let folder = try RulesOnDisk(["shop.menkan": Shop.policy, "lists/barred.yaml": yaml])
    let findings = try folder.load().findings
    #expect(findings.count == 1)
    #expect(findings.first?.contains(place) == true, "\(findings)")
  }

  @Test func `a module is named after its place`() throws {
    let folder = try RulesOnDisk(["channel/daily.menkan": "module channel.dayly\n"])
    let rules = try folder.load()
    #expect(rules.diagnostics.count == 1)
    let finding = try #require(rules.diagnostics.first)
    #expect(finding.code.contains("module"), "\(rules.findings)")
    #expect(finding.severity == .error)
    // The mend, applied, leaves nothing to find.
    let edit = try #require(finding.fixIts.first?.edits.first)
    #expect(edit.replacement.contains("channel.daily"))
    try folder.write(
      "module \(edit.replacement)\n".replacing("module module", with: "module"),
      to: "channel/daily.menkan")
    #expect(try folder.load().findings == [])
  }

  @Test func `a file outside of the folder is checked against it`() throws {
    let folder = try RulesOnDisk(Shop.files())
    let outside = try RulesOnDisk([
      "draft.menkan": """
      module draft
      use shop.{ Item }
      policy sketch for item: Item { require free: item.price <= 5% }
      """
    ])
    let path = outside.path("draft.menkan")
    let rules = try folder.load(extra: [path])
    #expect(rules.located(rules.diagnostics, in: [path]).count == 1)
    #expect(rules.diagnostics.count == 1)
    #expect(rules.policyCodes.contains("draft.sketch"))
    #expect(folder.refusal(extra: [outside.path("other.menkan")])?.contains("no file") == true)
  }

  @Test func `a path inside of the folder is not read twice`() throws {
    let folder = try RulesOnDisk(Shop.files())
    let rules = try folder.load(extra: [folder.path("shop.menkan"), folder.root + "/."])
    #expect(rules.findings == [])
    #expect(rules.policyCodes == ["shop.single"])
  }
}
