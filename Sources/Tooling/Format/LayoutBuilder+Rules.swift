import MenkanSource
import MenkanSyntax

/// Rules, waives and their messages.
extension LayoutBuilder {
  /// On one line if it fits. Else the message gets a line of its own, then each tail, then the
  /// condition.
  mutating func rule(_ rule: RuleDeclaration) {
    let parts = RuleParts(
      condition: rule.condition, exception: rule.exception, message: rule.message,
      end: rule.span.upper)
    self.rule(parts) { $0.run(upTo: $0.tree[rule.condition].span.lower) }
  }

  mutating func waive(_ waive: WaiveDeclaration) {
    let parts = RuleParts(
      condition: waive.condition, exception: nil, message: waive.message, end: waive.span.upper)
    rule(parts) { head in
      head.group { inner in
        inner.take()
        inner.indented(4) { list in
          for (index, rule) in waive.rules.enumerated() {
            if index > 0 {
              list.take()
              list.fillLine()
            }
            list.run(upTo: rule.span.upper)
          }
        }
      }
      head.drop(.comma)
      head.run(upTo: head.tree[waive.condition].span.lower)
    }
  }

  /// What a rule, or something like it, consists of behind its head.
  struct RuleParts {
    let condition: ExpressionID
    let exception: ExpressionID?
    let message: MessageSyntax?
    let end: Int32
  }

  mutating func rule(_ parts: RuleParts, head: (inout LayoutBuilder) -> Void) {
    group { whole in
      whole.group { tested in
        tested.group { condition in
          head(&condition)
          condition.indented {
            $0.line()
            $0.expression(parts.condition)
          }
        }
        tested.tails(parts) { !$0.at(.because) }
      }
      whole.tails(parts) { _ in true }
    }
  }

  private mutating func tails(_ parts: RuleParts, while isWanted: (LayoutBuilder) -> Bool) {
    indented { builder in
      while builder.next.span.lower < parts.end, isWanted(builder) {
        builder.line()
        builder.tail(parts)
      }
    }
  }

  private static let tailWords: Set<Keyword> = [.unless, .because, .if, .else, .from, .until]

  private mutating func tail(_ parts: RuleParts) {
    let word = next.keyword
    take()
    switch word {
    case .unless: parts.exception.map { expression($0) }
    case .because: parts.message.map { message($0) }
    default:
      while next.span.lower < parts.end,
        next.keyword.map({ !LayoutBuilder.tailWords.contains($0) }) ?? true
      {
        take()
      }
    }
  }

  // MARK: Messages

  private mutating func message(_ message: MessageSyntax) {
    guard at(.leftBrace) else {
      for template in message.templates { self.template(template) }
      return
    }
    bracketed(by: .line) { builder in
      for (index, template) in message.templates.enumerated() {
        if index > 0 { builder.line() }
        builder.template(template)
        if index < message.templates.count - 1 {
          builder.comma()
        } else {
          builder.steps.append(.whereBroken(","))
        }
      }
    }
  }

  private mutating func template(_ template: MessageSyntax.Template) {
    run(upTo: template.span.lower)
    let quoted = zip(template.quotations, template.expressions)
    let expressions = Dictionary(uniqueKeysWithValues: quoted)
    take(
      as: TokenSpelling.quoted(template.span, in: file, quoting: template.quotations) {
        quotation($0, expressions[$0])
      })
  }

  /// An expression that a message quotes, on one line.
  private func quotation(_ place: SourceSpan, _ expression: ExpressionID?) -> String {
    let (tokens, comments) = tokens(of: file, in: place)
    let hasComments = !comments.isEmpty || tokens.contains { $0.kind == .documentation }
    guard let expression, !hasComments else { return file.text(place) }
    var inner = LayoutBuilder(
      file, tree, spellings: spellings,
      pieces: LayoutPiece.pieces(of: file, tokens, [], from: place.lower),
      printer: LayoutPrinter(isInline: true), isQuoted: true)
    inner.expression(expression)
    inner.flush()
    return inner.printer.finish()
  }
}

extension MessageSyntax.Template {
  fileprivate var expressions: [ExpressionID] {
    parts.compactMap { if case .expression(let id) = $0 { id } else { nil } }
  }
}
