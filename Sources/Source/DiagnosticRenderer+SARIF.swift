/// What is said about a code as such, beside its findings.
package struct RuleDescription: Sendable {
  package let title: LocalizedText
  package let help: LocalizedText

  package init(title: LocalizedText, help: LocalizedText) {
    self.title = title
    self.help = help
  }
}

extension DiagnosticRenderer {
  /// All findings by place as a log of the Static Analysis Results Interchange Format, version
  /// 2.1.0, such as code hosts show beside the changed lines.
  ///
  /// - Parameter describe: what is known about a code.
  package func sarif(
    _ diagnostics: [Diagnostic], in sources: SourceMap,
    describe: (_ code: String) -> RuleDescription?
  ) -> String {
    let codes = Set(diagnostics.map(\.code)).sorted()
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in
          writeTool(codes, describe, to: &writer)
          writer.member("language", language == .chinese ? "zh-CN" : "en-US")
          writer.member("columnKind", "unicodeCodePoints")
          writer.key("results")
          writer.array { writer in
            for diagnostic in diagnostics.inOrder {
              write(
                diagnostic, ruleIndex: codes.firstIndex(of: diagnostic.code), sources, to: &writer)
            }
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private func writeTool(
    _ codes: [String], _ describe: (String) -> RuleDescription?, to writer: inout JSONWriter
  ) {
    writer.key("tool")
    writer.object { writer in
      writer.key("driver")
      writer.object { writer in
        writer.member("name", "menkan")
        writer.key("rules")
        writer.array { writer in
          for code in codes {
            writer.object { writer in
              writer.member("id", code)
              guard let rule = describe(code) else { return }
              writer.message("shortDescription", rule.title.text(in: language))
              writer.message("help", rule.help.text(in: language))
            }
          }
        }
      }
    }
  }

  private func write(
    _ diagnostic: Diagnostic, ruleIndex: Int?, _ sources: SourceMap, to writer: inout JSONWriter
  ) {
    let words = [diagnostic.title, diagnostic.labels[0].text, diagnostic.help].compactMap {
      $0?.text(in: language)
    }
    writer.object { writer in
      writer.member("ruleId", diagnostic.code)
      if let ruleIndex { writer.member("ruleIndex", ruleIndex) }
      writer.member("level", diagnostic.severity.rawValue)
      writer.message("message", words.joined(separator: "\n"))
      writer.key("locations")
      writer.array { writer in writeLocation(diagnostic.span, nil, sources, to: &writer) }
      if diagnostic.labels.count > 1 {
        writer.key("relatedLocations")
        writer.array { writer in
          for label in diagnostic.labels.dropFirst() {
            writeLocation(label.span, label.text.text(in: language), sources, to: &writer)
          }
        }
      }
      if !diagnostic.fixIts.isEmpty {
        writer.key("fixes")
        writer.array { writer in
          for fixIt in diagnostic.fixIts { write(fixIt, of: diagnostic, sources, to: &writer) }
        }
      }
    }
  }

  private func writeLocation(
    _ span: SourceSpan, _ message: String?, _ sources: SourceMap, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("physicalLocation")
      writer.object { writer in
        writeArtifact(span, sources, to: &writer)
        writer.key("region")
        writeRegion(span, sources, to: &writer)
      }
      if let message { writer.message("message", message) }
    }
  }

  private func writeArtifact(
    _ span: SourceSpan, _ sources: SourceMap, to writer: inout JSONWriter
  ) {
    writer.key("artifactLocation")
    writer.object { writer in
      writer.member("uri", PathReference.uri(of: sources.file(span.file)?.path ?? ""))
    }
  }

  private func writeRegion(
    _ span: SourceSpan, _ sources: SourceMap, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      guard let file = sources.file(span.file) else { return }
      let start = file.position(of: span.lower)
      let end = file.position(of: span.upper)
      writer.member("startLine", start.line)
      writer.member("startColumn", start.column)
      writer.member("endLine", end.line)
      writer.member("endColumn", end.column)
    }
  }

  private func write(
    _ fixIt: Diagnostic.FixIt, of diagnostic: Diagnostic, _ sources: SourceMap,
    to writer: inout JSONWriter
  ) {
    let files = Set(fixIt.edits.map(\.span.file)).sorted()
    writer.object { writer in
      writer.message("description", self.words.sentence(fixIt, of: diagnostic, in: sources))
      writer.key("artifactChanges")
      writer.array { writer in
        for file in files {
          let edits = fixIt.edits.filter { $0.span.file == file }
          writer.object { writer in
            writeArtifact(edits[0].span, sources, to: &writer)
            writer.key("replacements")
            writer.array { writer in
              for edit in edits {
                writer.object { writer in
                  writer.key("deletedRegion")
                  writeRegion(edit.span, sources, to: &writer)
                  if !edit.replacement.isEmpty {
                    writer.message("insertedContent", edit.replacement)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// An object that holds nothing but a text, as the format wants for whatever people read.
  fileprivate mutating func message(_ key: String, _ text: String) {
    self.key(key)
    object { $0.member("text", text) }
  }
}
