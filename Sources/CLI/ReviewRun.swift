import Foundation
import Menkan
import MenkanData
import MenkanSource

/// Decides every submission of a source in turn.
struct ReviewRun {
  let reviewer: Reviewer
  let reader: SubmissionReader
  let sink: DecisionSink
  let language: OutputLanguage
  var summary: ReviewSummary
  /// Where only near misses are asked for, those found so far.
  var nearMisses: NearMisses?

  /// - Throws: where input cannot be read or output not be written; then no file is left behind.
  mutating func decideAll(_ source: SubmissionSource) throws {
    var progress = ProgressBar(language: language)
    do {
      while let next = try source.next() {
        switch next {
        case .success(let submission):
          let decision = reviewer.decide(submission)
          summary.count(decision)
          if nearMisses == nil { try sink.write(decision) }
          nearMisses?.consider(decision)
        case .failure(let record):
          summary.count(record)
          if nearMisses == nil { try sink.write(record) }
        }
        progress.show(done: source.bytesConsumed, of: source.bytesTotal, records: summary.total)
      }
      progress.clear()
      for decision in nearMisses?.sorted ?? [] { try sink.write(decision) }
      try sink.finish()
    } catch {
      progress.clear()
      sink.abandon()
      throw error
    }
    let text = SummaryText(
      summary: summary, notes: reader.notes, policy: reviewer.policy, language: language,
      isColoured: Terminal.errorIsTerminal)
    if let nearMisses {
      Terminal.say(nearMisses.words(of: summary.total), in: language)
      Terminal.writeError(text.remarksText)
    } else {
      Terminal.writeError(text.text)
    }
  }
}
