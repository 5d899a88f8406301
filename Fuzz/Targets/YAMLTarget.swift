import Menkan
import MenkanData
import MenkanSource
import MenkanSuites
import MenkanValues

/// YAML: any document, read again from what was read; lists; calendars; submissions.
enum YAMLTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenLaw) {
    let input = FuzzInput(bytes, modes: 5)
    switch input.mode {
    case 0: try document(input.rest)
    case 1: try list(input.rest)
    case 2: try calendar(input.rest)
    case 3: try submissions(input.rest)
    default: try suite(input.rest)
    }
  }

  /// What is read of a file; nil where it is refused, for a reason that can be shown.
  private static func read<Result>(
    _ bytes: [UInt8], _ body: ([UInt8]) throws(DataError) -> Result
  ) throws(BrokenLaw) -> Result? {
    do throws(DataError) {
      return try body(bytes)
    } catch {
      try hold(
        !error.message.english.isEmpty && !error.message.chinese.isEmpty,
        "\(error.code) speaks both languages")
      let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
      try hold((1...lines).contains(error.line ?? 1), "\(error.code) lies on a line of the file")
      try hold((1...bytes.count + 1).contains(error.column ?? 1), "\(error.code) lies in its line")
      return nil
    }
  }

  private static func document(_ bytes: [UInt8]) throws(BrokenLaw) {
    let found = try read(bytes) { bytes throws(DataError) in try YAMLDocument(bytes).root }
    guard let found else { return }
    try expectSound(found, depth: 0)
    var text = ""
    write(found, to: &text)
    // A file that is nearly too large may be too large in other words.
    guard text.utf8.count < DataLimit.yaml else { return }
    let again = try read(Array(text.utf8)) { bytes throws(DataError) in
      try YAMLDocument(bytes).root
    }
    try hold(again.map { same($0, found) } ?? false, "a tree written as YAML is read as it was")
  }

  private static func expectSound(_ node: YAMLNode, depth: Int) throws(BrokenLaw) {
    try hold(depth <= DataLimit.depth, "a tree is at most \(DataLimit.depth) deep")
    try hold(node.position.line >= 1 && node.position.column >= 1, "places count from one")
    for element in node.elements ?? [] { try expectSound(element, depth: depth + 1) }
    let pairs = node.pairs ?? []
    try hold(Set(pairs.map { Text($0.key) }).count == pairs.count, "a key comes once")
    for pair in pairs { try expectSound(pair.value, depth: depth + 1) }
  }

  /// The tree in flow style, every scalar in double quotes.
  private static func write(_ node: YAMLNode, to text: inout String) {
    switch node.kind {
    case .scalar(let scalar, _): quote(scalar, to: &text)
    case .sequence(let elements):
      text += "["
      for element in elements {
        write(element, to: &text)
        text += ",\n"
      }
      text += "]"
    case .mapping(let pairs):
      text += "{"
      for pair in pairs {
        text += "? "
        quote(pair.key, to: &text)
        text += " : "
        write(pair.value, to: &text)
        text += ",\n"
      }
      text += "}"
    }
  }

  private static func quote(_ scalar: String, to text: inout String) {
    text += "\""
    for character in scalar.unicodeScalars {
      let digits = String(character.value, radix: 16)
      switch character.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF:
        text.unicodeScalars.append(character)
      default: text += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    text += "\""
  }

  private static func same(_ a: YAMLNode, _ b: YAMLNode) -> Bool {
    switch (a.kind, b.kind) {
    case (.scalar(let a, _), .scalar(let b, _)): a.utf8.elementsEqual(b.utf8)
    case (.sequence(let a), .sequence(let b)):
      a.count == b.count && zip(a, b).allSatisfy { same($0, $1) }
    case (.mapping(let a), .mapping(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy {
          $0.key.utf8.elementsEqual($1.key.utf8) && same($0.value, $1.value)
        }
    default: false
    }
  }

  /// A list of each type; what one refuses another may take.
  private static func list(_ bytes: [UInt8]) throws(BrokenLaw) {
    let schema = FuzzProgram.schema
    let types: [ValueType] = [
      .text, .enumeration(EnumID(0)), .int, .number, .percent, .money(.yuan), .date, .instant,
      .duration(.days), .bool,
    ]
    for type in types {
      let slots = try read(bytes) { bytes throws(DataError) in
        try ListReader(schema).read(bytes, element: type)
      }
      for slot in slots ?? [] {
        try hold(slot != .missing, "no element of a list is missing")
        try FuzzProgram.expect(slot, type, nil)
      }
    }
  }

  private static func calendar(_ bytes: [UInt8]) throws(BrokenLaw) {
    let calendar = try read(bytes) { bytes throws(DataError) in try CalendarReader.read(bytes) }
    guard let calendar else { return }
    try hold(
      (try? read(bytes) { bytes throws(DataError) in try CalendarReader.read(bytes) }) == calendar,
      "one file is one calendar")
  }

  private static func submissions(_ bytes: [UInt8]) throws(BrokenLaw) {
    let root = try read(bytes) { bytes throws(DataError) in try YAMLDocument(bytes).root }
    guard let root else { return }
    let reader = try FuzzProgram.reader()
    for node in root.elements ?? [root] {
      try FuzzProgram.expectSound(reader.read(yaml: node))
    }
  }

  /// What is wrong with a suite is said inside of it; whatever is right runs.
  private static func suite(_ bytes: [UInt8]) throws(BrokenLaw) {
    var sources = SourceMap()
    let file = sources.add(path: "suite.yaml", bytes: bytes)
    let (suite, findings) = SuiteReader.read(file)
    let results = suite.map { SuiteRun.run([$0], rules: rules) }
    for finding in findings + (results?.findings ?? []) {
      for label in finding.labels where label.span.file == file.id {
        try hold(
          0 <= label.span.lower && label.span.lower <= label.span.upper
            && Int(label.span.upper) <= bytes.count, "\(finding.code) lies inside its file")
      }
    }
    for difference in results?.suites.flatMap(\.cases).flatMap(\.differences) ?? [] {
      try hold(difference.span.upper <= bytes.count, "a difference lies inside its file")
    }
  }

  private static let rules = RuleSet.check(
    [
      RuleText(
        path: "fuzz.menkan", module: "fuzz",
        bytes: Array(
          (FuzzSchema.text + FuzzSchema.heading + """
              param n: number in 0..5 = 4
              require a "甲": item.score >= n because "分 {item.score}"
              reject b: when item.title contains any of banned
              refer c: when item.price < item.cost
              output fee: money(CNY) = item.price * 3%
            }
            """).utf8))
    ], root: FuzzSchema.root)
}
