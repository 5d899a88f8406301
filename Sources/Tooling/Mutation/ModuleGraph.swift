package import MenkanSemantics
package import MenkanSource
import MenkanSyntax

/// Which rule files need which others.
package struct ModuleGraph: Sendable {
  private let needs: [FileID: Set<FileID>]

  package init(_ files: [RuleFile]) {
    var modules: [String: FileID] = [:]
    for file in files {
      if let name = file.tree.module?.path.text ?? file.expectedModule {
        modules[name] = file.source.id
      }
    }
    var needs: [FileID: Set<FileID>] = [:]
    for file in files {
      needs[file.source.id] = Set(file.tree.namedModules.compactMap { modules[$0] })
    }
    self.needs = needs
  }

  /// These files and all without which they cannot be checked.
  package func closure(_ files: some Sequence<FileID>) -> Set<FileID> {
    var closure: Set<FileID> = []
    var waiting = Array(files)
    while let file = waiting.popLast() {
      if closure.insert(file).inserted { waiting += needs[file] ?? [] }
    }
    return closure
  }
}

extension SyntaxTree {
  /// The modules that the file uses, and those of which it includes a policy by its full code.
  fileprivate var namedModules: [String] {
    let included = declarations.flatMap { declaration -> [String] in
      if case .policy(let policy) = declaration { includes(in: policy.items) } else { [] }
    }
    return uses.map(\.path.text) + included
  }

  private func includes(in items: [PolicyItem]) -> [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .include(let include):
        [include.policy.parts.dropLast().map(\.text).joined(separator: ".")]
      case .when(let block): includes(in: block.items)
      case .group(let group): includes(in: group.items)
      default: []
      }
    }
  }
}
