package import MenkanData
package import MenkanSemantics
package import MenkanSource
package import MenkanSyntax

/// What was proved of one decision table.
package struct ProvedTable: Sendable {
  /// Full code.
  package let code: String
  package let rows: Int
  /// Inputs that rows ask about.
  package let columns: Int
  package let words: LocalizedText
}

extension RuleSet {
  /// The tables with what was proved of them, in the order of files; those that are broken are left
  /// out.
  package var provedTables: [ProvedTable] {
    program.tables.compactMap { table in
      table.proved.map { words in
        ProvedTable(
          code: table.code, rows: table.rows.count, columns: table.columns.count, words: words)
      }
    }
  }
}

/// A table as it is declared, whether it is sound or not.
package struct DeclaredTable: Sendable {
  /// Full code.
  package let code: String
  package let declaration: TableDeclaration
  package let file: RuleFile

  /// The rule file that declares it.
  package var source: SourceFile { file.source }
  /// The path of the file in which its rows stand, if that is another one.
  package var path: String? { declaration.path?.text }
  /// The file in which its rows stand; nil for one that cannot be read.
  package var rowsFile: FileID? {
    path == nil ? file.source.id : file.tableFile(of: declaration)?.source.id
  }
}

extension RuleSet {
  /// The table that a name means: its full code, else a unique name or label.
  package func table(named name: String) throws(UsageError) -> DeclaredTable {
    let all = files.flatMap { file in
      file.tree.declarations.compactMap { declaration -> DeclaredTable? in
        guard case .table(let table) = declaration else { return nil }
        let module = file.tree.module?.path.text ?? file.expectedModule ?? ""
        return DeclaredTable(
          code: "\(module).\(table.heading.name.text)", declaration: table, file: file)
      }
    }
    return try RuleSet.meant(
      by: name, among: all, code: \.code,
      names: { $0.declaration.heading.spellings.map(\.text) }, ("table", "tables", "决策表"))
  }

  /// Reads rows for a table from a CSV file anywhere.
  ///
  /// - Returns: the rows, the file as it is, and what is wrong, with the sources to show it.
  package func rows(
    for table: DeclaredTable, from path: String, encoding: TextEncoding?
  ) throws(UsageError) -> (
    file: TableFile, original: SourceFile, findings: [Diagnostic], sources: SourceMap
  ) {
    do throws(DataError) {
      let (bytes, _) = try TextFile.read(path, called: path, encoding: encoding)
      var sources = sources
      let original = sources.add(path: path, bytes: bytes)
      let (file, findings) = TableFiles.rows(of: table.declaration, in: original)
      return (file, original, findings, sources)
    } catch { throw UsageError(error.located(in: path)) }
  }
}
