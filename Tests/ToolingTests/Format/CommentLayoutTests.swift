import Testing

@Suite struct CommentLayoutTests {
  @Test func `comments stay before, behind and between items`() {
    Formatting.expect(
      """
      // The file.

      module m // its name
      // Before.
      policy p for a: A { // head
        // First.
        require r: a.x // behind
        /// Documentation.
        // More.

        require s: a.y
        // Last.
      } // end
      // After.
      """,
      becomes: """
        // The file.

        module m // its name

        // Before.
        policy p for a: A { // head
          // First.
          require r: a.x // behind
          /// Documentation.
          // More.

          require s: a.y
          // Last.
        } // end
        // After.

        """)
  }

  @Test func `a comment within an expression keeps the token before it and breaks the line`() {
    Formatting.expect(
      item: """
        require r: a.x // first
          and a.y
        require s: a.z in [b, // b
          // c comes now
          c // c
          // end
        ]
        """,
      becomes: """
        require r:
          a.x // first
            and a.y
        require s:
          a.z in [
            b, // b
            // c comes now
            c // c
            // end
          ]
        """)
  }

  @Test func `a comma is set before the comment that stood in front of it`() {
    Formatting.expect(
      item: "let x = f(a // one\n, b)",
      becomes: "let x =\n  f(\n    a, // one\n    b\n  )")
  }

  @Test func `slashes become ASCII and blanks at the end go`() {
    Formatting.expect("／／ a \t\nunit u ／／b\r\n", becomes: "// a\nunit u //b\n")
  }
}
