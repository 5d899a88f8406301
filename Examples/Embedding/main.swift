// A review service in small: it decides the submissions that it reads, one JSON object a line.
//
//     embedding-example Rules olist.daily.single_item < Rules/samples/submissions.jsonl
import Foundation
import Menkan

func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

guard CommandLine.arguments.count == 3 else {
  complain("usage: embedding-example RULES POLICY")
  exit(2)
}

do {
  // Once, when the service starts: all rules are read and checked together.
  let rules = try RuleSet.load(root: CommandLine.arguments[1])
  guard !rules.hasErrors else {
    for diagnostic in rules.diagnostics where diagnostic.severity == .error {
      complain("\(diagnostic.code): \(diagnostic.title.english)")
    }
    exit(1)
  }

  // The time is yours to give: Menkan never asks the machine for it.
  var options = ReviewOptions()
  options.today = CivilDate("2018-08-01")
  options.language = .english
  let reviewer = try Reviewer(rules, policy: CommandLine.arguments[2], options: options)

  // Then for each submission. A reviewer may be used from many threads at once.
  while let line = readLine() {
    do {
      let decision = try reviewer.decide(json: Array(line.utf8))
      print(decision.outcome.rawValue, decision.submission)
      for reason in decision.reasons { print("  \(reason.message)") }
    } catch {
      // What cannot be read goes to a person.
      print("refer, malformed: \(error.message.english)")
    }
  }
} catch {
  complain("\(error)")
  exit(2)
}
