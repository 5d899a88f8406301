extension DiagnosticRenderer {
  /// All findings by place as one JSON array, one finding on a line.
  ///
  /// Lines and columns start at 1, columns count code points; bytes start at 0. Ends are exclusive.
  package func json(_ diagnostics: [Diagnostic], in sources: SourceMap) -> String {
    let lines = diagnostics.inOrder.map { diagnostic in
      var writer = JSONWriter()
      write(diagnostic, in: sources, to: &writer)
      return writer.text
    }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  private func write(
    _ diagnostic: Diagnostic, in sources: SourceMap, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("code", diagnostic.code)
      writer.member("severity", diagnostic.severity.rawValue)
      writer.member("title", diagnostic.title.text(in: language))
      write(diagnostic.span, in: sources, to: &writer)
      writer.key("labels")
      writer.array { writer in
        for label in diagnostic.labels {
          writer.object { writer in
            write(label.span, in: sources, to: &writer)
            writer.member("text", label.text.text(in: language))
          }
        }
      }
      writer.member("help", diagnostic.help?.text(in: language))
      writer.key("fixes")
      writer.array { writer in
        for fixIt in diagnostic.fixIts { write(fixIt, in: sources, to: &writer) }
      }
    }
  }

  /// The place of a span as members of the open object.
  private func write(_ span: SourceSpan, in sources: SourceMap, to writer: inout JSONWriter) {
    let file = sources.file(span.file)
    writer.member("path", file?.path)
    if let start = file?.position(of: span.lower), let end = file?.position(of: span.upper) {
      writer.member("line", start.line)
      writer.member("column", start.column)
      writer.member("end_line", end.line)
      writer.member("end_column", end.column)
    }
    writer.member("byte_start", Int(span.lower))
    writer.member("byte_end", Int(span.upper))
  }

  private func write(
    _ fixIt: Diagnostic.FixIt, in sources: SourceMap, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("title", fixIt.title.text(in: language))
      writer.key("edits")
      writer.array { writer in
        for edit in fixIt.edits {
          writer.object { writer in
            writer.member("path", sources.file(edit.span.file)?.path)
            writer.member("byte_start", Int(edit.span.lower))
            writer.member("byte_end", Int(edit.span.upper))
            writer.member("replacement", edit.replacement)
          }
        }
      }
    }
  }
}
