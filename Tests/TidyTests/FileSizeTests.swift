import Testing

@Suite struct FileSizeTests {
  private let mostLines = 500
  private let medianLines = 120
  private let mostFunctionLines = 70
  private let mostCharacters = 100

  @Test func `no file is longer than 500 lines`() throws {
    let long = try ProjectTree.sources(
      ["Sources", "Tests", "Fuzz"], ["swift", "c", "cpp", "h", "py"]
    )
    .filter { !$0.isGenerated && $0.lines.count > mostLines }
    expectNone(
      long.map {
        Violation($0.path, mostLines + 1, "\($0.lines.count) lines: split by idea, at most 500")
      })
  }

  @Test func `half of the files have at most 120 lines`() throws {
    let sizes = try ProjectTree.sources().filter { !$0.isGenerated }.map(\.lines.count).sorted()
    #expect(
      sizes[sizes.count / 2] <= medianLines, "split the files that have more than one idea")
  }

  @Test func `no function is longer than 70 lines`() throws {
    let violations = try ProjectTree.sources().filter { !$0.isGenerated }.flatMap { file in
      functions(file).filter { $0.lines > mostFunctionLines }.map {
        Violation(
          file.path, $0.start, "a function of \($0.lines) lines: at most 70, give its parts names")
      }
    }
    expectNone(violations)
  }

  @Test func `no line is longer than 100 characters`() throws {
    let kinds: Set = ["swift", "c", "cpp", "h", "py"]
    let violations = try ProjectTree.sources(["Sources", "Tests", "Fuzz"], kinds)
      .filter { !$0.isGenerated }
      .flatMap { file in
        file.lines.enumerated().compactMap { index, line -> Violation? in
          guard line.count > mostCharacters else { return nil }
          return Violation(file.path, index + 1, "\(line.count) characters: at most 100")
        }
      }
    expectNone(violations)
  }

  /// Where each function begins and how many lines it takes. As the files are formatted, a body
  /// ends at the first `}` that is indented like its declaration.
  private func functions(_ file: SourceText) -> [(start: Int, lines: Int)] {
    let head = /^( *)(?:@\w+(?:\([^)]*\))? +)*(?:\w+ +)*(?:func |init[?(<]|subscript[(<]|deinit )/
    return file.lines.indices.compactMap { start in
      guard let match = file.lines[start].prefixMatch(of: head) else { return nil }
      let line = SourceText.code(file.lines[start])
      if line.contains("{"), line.count(of: "{") == line.count(of: "}") { return nil }
      let indent = match.1.count
      for index in (start + 1)..<max(start + 1, file.lines.count) {
        let text = file.lines[index]
        let depth = text.prefix { $0 == " " }.count
        if text.isEmpty || depth > indent { continue }
        if depth == indent,
          text.dropFirst(indent).hasPrefix(")") || text.dropFirst(indent) == "{"
            || text.dropFirst(indent).hasPrefix("throws")
            || text.dropFirst(indent).hasPrefix("where")
        {
          continue
        }
        let isEnd = depth == indent && text.dropFirst(indent).hasPrefix("}")
        return isEnd ? (start + 1, index - start + 1) : nil
      }
      return nil
    }
  }

  @Test func `functions are measured whatever their head looks like`() {
    let file = SourceText(
      path: "A.swift",
      text: """
        protocol P {
          func required() -> Int
        }
        struct S {
          func short() -> Int { 1 }
          package static func plain() {
            a()
          }
          @Test(arguments: [1, 2])
          func `a sentence`(
            a: Int
          ) {
            if a { b() }

            c()
          }
          init(a: Int)
            throws
          {
            b()
          }
        }
        """)
    #expect(functions(file).map(\.start) == [6, 10, 17])
    #expect(functions(file).map(\.lines) == [3, 7, 5])
  }
}

extension Substring {
  fileprivate func count(of character: Character) -> Int { count { $0 == character } }
}
