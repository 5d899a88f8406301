public import MenkanSource
public import MenkanValues

/// One record to decide on.
public struct Submission: Hashable, Sendable {
  /// Its `id` or `submission_id`; nil where it has neither.
  public let id: String?
  /// Where it begins in its file, from 1.
  public let line: Int
  /// A slot for each parameter of the policy.
  public let record: Record

  package init(id: String?, line: Int, record: Record) {
    self.id = id
    self.line = line
    self.record = record
  }
}

/// A record that cannot be decided on, and why; the records around it are not concerned.
public struct MalformedRecord: Error, Hashable, Sendable {
  /// Where it begins in its file, from 1.
  public let line: Int
  /// Its id, where that could be read in spite of all.
  public let submission: String?
  /// Stable code such as `data/out-of-range`.
  public let code: String
  public let message: LocalizedText

  package init(line: Int, submission: String? = nil, code: String, message: LocalizedText) {
    self.line = line
    self.submission = submission
    self.code = code
    self.message = message
  }

  /// A file that as a whole is no data, as one record.
  package init(_ error: DataError, line: Int) {
    self.init(line: error.line ?? line, code: error.code, message: error.message)
  }

  /// The same, saying what becomes of the elements behind it.
  var endingItsList: MalformedRecord {
    MalformedRecord(
      line: line, submission: submission, code: code,
      message: LocalizedText(
        en: "\(message.english); what stands behind it in this list was not read",
        zh: "\(message.chinese)；列表中它后面的内容没有读取"))
  }

  /// Nothing behind it in an array can be relied on.
  var isSyntax: Bool { code == "data/json-syntax" || code == "data/not-utf8" }
}

/// What the reader passed over in silence, to be told once at the end.
public struct ReadingNotes: Hashable, Sendable {
  /// How often something was met at one path; elements of lists share theirs.
  public struct Note: Hashable, Sendable {
    public let path: String
    /// What stood there, where that matters.
    public let value: String?
    /// What was most likely meant; nil where nothing comes close.
    public let near: String?
    public let count: Int

    package init(path: String, value: String? = nil, near: String? = nil, count: Int) {
      self.path = path
      self.value = value
      self.near = near
      self.count = count
    }
  }

  /// Fields that the schema does not have, in the order in which they were first met.
  public var ignoredFields: [Note] = []
  /// Fields whose values had more than six decimals and were rounded half-even.
  public var roundedFields: [Note] = []
  /// Cases that the schema's enums do not have, at most 100 of one field. They are unknown.
  public var unlistedValues: [Note] = []

  package init() {}

  /// The notes of another reader of the same schema added to these.
  package mutating func merge(_ other: ReadingNotes) {
    ignoredFields = ReadingNotes.merged(ignoredFields, other.ignoredFields)
    roundedFields = ReadingNotes.merged(roundedFields, other.roundedFields)
    unlistedValues = ReadingNotes.merged(unlistedValues, other.unlistedValues)
  }

  private static func merged(_ notes: [Note], _ others: [Note]) -> [Note] {
    var result = notes
    for other in others {
      let same = result.firstIndex { $0.path == other.path && $0.value == other.value }
      if let index = same {
        result[index] = Note(
          path: other.path, value: other.value, near: other.near,
          count: result[index].count + other.count)
      } else {
        result.append(other)
      }
    }
    return result
  }
}
