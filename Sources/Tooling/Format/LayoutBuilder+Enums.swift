import MenkanSource
import MenkanSyntax

/// `enum Category { womenswear, electronics { phone, laptop } }`
extension LayoutBuilder {
  mutating func enumeration(_ enumeration: EnumDeclaration) {
    run(upTo: enumeration.heading.end)
    if at(.ordered) { take() }
    var members: [Int?: [Int]] = [:]
    for index in enumeration.cases.indices {
      let parent = enumeration.parents.isEmpty ? nil : enumeration.parents[index]
      members[parent, default: []].append(index)
    }
    cases(of: nil, members, in: enumeration, upTo: enumeration.span.upper)
  }

  /// As many to a line as fit; cases with others in them, and all where comments stand among them,
  /// on lines of their own.
  private mutating func cases(
    of parent: Int?, _ members: [Int?: [Int]], in enumeration: EnumDeclaration, upTo end: Int32
  ) {
    let isApart = hasComment(before: end)
    let own = members[parent] ?? []
    bracketed(by: isApart ? .hardLine : .line) { builder in
      builder.group { inner in
        for (place, index) in own.enumerated() {
          let following = place + 1 < own.count ? own[place + 1] : nil
          inner.run(upTo: enumeration.cases[index].end)
          if inner.at(.leftBrace) {
            let end = following.map { enumeration.cases[$0].name.span.lower } ?? end
            inner.cases(of: index, members, in: enumeration, upTo: end)
          }
          guard let following else { break }
          let isBlock = members[index] != nil
          if isBlock { inner.drop(.comma) } else if !enumeration.isOrdered { inner.comma() }
          if isApart || isBlock || members[following] != nil {
            inner.hardLine()
          } else {
            inner.fillLine()
          }
        }
      }
    }
  }
}
