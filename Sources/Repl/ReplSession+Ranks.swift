import Menkan
import MenkanData
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Candidates that were read for a rank.
struct RankedPool {
  /// Full code of the rank.
  let rank: String
  let original: CandidatePool
  var current: CandidatePool

  init(_ rank: String, _ pool: CandidatePool) {
    (self.rank, original, current) = (rank, pool, pool)
  }
}

/// Pools of candidates and their order.
extension ReplSession {
  /// `NAME` or `NAME FILE`: without a file the pool that is there, else that of `:load`.
  mutating func rank(_ argument: String) -> [ReplAnswer] {
    let words = argument.words
    guard let name = words.first, words.count <= 2 else {
      return [
        say(
          en: "write :rank NAME, or :rank NAME FILE; put a path with blanks in quotes",
          zh: "请写 :排序 名称，或 :排序 名称 文件；路径含空格时请加引号")
      ]
    }
    let file = words.count > 1 ? words[1] : nil
    do {
      let ranker = try ranker(named: name)
      if file != nil || pool?.rank != ranker.rank {
        guard let path = file ?? poolPath else {
          return [
            say(
              en: "no pool is loaded: :rank NAME FILE, or :load FILE",
              zh: "尚未加载候选：:排序 名称 文件，或 :加载 文件")
          ]
        }
        var read = CandidatePool()
        try read.readAll(try SubmissionSource(path: path, reader: try ranker.reader()))
        pool = RankedPool(ranker.rank, read)
        poolPath = path
      }
      guard let pool else { return [] }
      return [.ranking(ranker.rank(pool.current.candidates), pool.current.malformed)]
    } catch let error as DataError {
      return [.text(error.message.text(in: language))]
    } catch let error as UsageError {
      return [say(error)]
    } catch {
      return [say(en: "cannot read this", zh: "无法读取")]
    }
  }

  /// The rules that ranks are read from: those in force, with what was defined.
  var ranks: RuleSet { hasPolicy ? extended : known }

  private func ranker(named name: String) throws(UsageError) -> Ranker {
    var options = ReviewOptions()
    options.language = language
    options.today = day
    let ranker = try Ranker(ranks, rank: name, options: options)
    if ranker.readsToday || ranker.readsNow || chosenDay != nil { return ranker }
    options.today = nil
    return try Ranker(ranks, rank: name, options: options)
  }

  /// `:load pool.jsonl`: candidates for the next `:rank`.
  mutating func loadPool(_ path: String) -> [ReplAnswer] {
    // It is read when the rank is known; here only whether it is there.
    do {
      _ = try SubmissionSource(path: path, reader: try reviewer().reader())
    } catch let error as DataError {
      return [.text(error.message.text(in: language))]
    } catch {
      return [say(en: "cannot read \(path)", zh: "无法读取 \(path)")]
    }
    (poolPath, pool) = (path, nil)
    if ranks.program.ranks.count == 1 { return rank(ranks.program.ranks[0].code) }
    return [
      say(
        en: "candidates come from \(path); rank them with :rank NAME",
        zh: "候选取自 \(path)；用 :排序 名称 排序")
    ]
  }

  // MARK: What moves

  /// `CANDIDATE FIELD VALUE`; nil where the first word is no candidate's name.
  mutating func setCandidate(_ argument: String) -> [ReplAnswer]? {
    guard var pool, let ranker = try? ranker(named: pool.rank),
      let rank = ranks.program.ranks.first(where: { $0.code == pool.rank })
    else { return nil }
    let words = argument.split(maxSplits: 2) { $0.isWhitespace }.map(String.init)
    guard words.count == 3, !rank.base.parameters.contains(where: { words[0].names($0) }),
      let index = pool.current.candidates.firstIndex(where: { ranker.name(of: $0) == words[0] })
    else { return nil }
    do throws(Wrong) {
      let schema = ranks.program.schema
      let (path, name) = try place(
        words[1], below: rank.base.parameters, schema, of: rank.base.name)
      let slot = try slot(words[2], as: path.field, schema) { try ranker.reader() }
      let before = ranker.rank(pool.current.candidates)
      var edited = EditedRecord(pool.current.candidates[index].record, id: nil)
      edited.set(path, to: slot, parameters: rank.base.parameters, schema: schema)
      pool.current.replace(index, with: edited.current)
      self.pool = pool
      let text = ValueLines(formatter: formatter, language: language)
        .text(of: slot, path.field.type)
      let moved = moves(before, ranker.rank(pool.current.candidates))
      return [
        .text("\(words[0]) \(name) = \(text)"),
        moved.isEmpty
          ? say(en: "nobody moves", zh: "名次没有变化") : .text(moved.joined(separator: "\n")),
      ]
    } catch {
      return [error.answer]
    }
  }

  /// A line for each candidate that stands elsewhere now; of many the first.
  private func moves(_ before: Ranking, _ now: Ranking) -> [String] {
    let earlier = Dictionary(
      before.all.map { ($0.candidate, place(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let colon = language == .english ? ": " : "："
    let lines = now.all.compactMap { entry -> String? in
      let place = place(of: entry)
      guard let old = earlier[entry.candidate], old != place else { return nil }
      return "  \(entry.candidate)\(colon)\(old) → \(place)"
    }
    if lines.count <= 20 { return lines }
    let rest = LocalizedText(
      en: "  … and \(lines.count - 20) more", zh: "  …… 另有 \(lines.count - 20) 个")
    return lines.prefix(20) + [rest.text(in: language)]
  }

  private func place(of entry: Ranking.Entry) -> String {
    switch entry.status {
    case .listed:
      let place = entry.place ?? 0
      return LocalizedText(en: "place \(place)", zh: "第 \(place) 位").text(in: language)
    case .cut: return LocalizedText(en: "not listed", zh: "未列出").text(in: language)
    case .excluded: return LocalizedText(en: "excluded", zh: "已剔除").text(in: language)
    }
  }

  mutating func resetPool() {
    if let pool { self.pool = RankedPool(pool.rank, pool.original) }
  }
}

extension Ranking {
  fileprivate var all: [Entry] { listed + cut + excluded }
}

extension String {
  func names(_ field: Field) -> Bool { self == field.name || self == field.alias }
}
