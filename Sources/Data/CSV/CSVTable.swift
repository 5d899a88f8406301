import MenkanSource
import MenkanValues

/// Makes submissions from rows whose columns are known.
struct CSVTable {
  /// Records within records; the first is the submission itself.
  private struct Group {
    let place: Place
    let parent: Int
    /// Its field in the parent.
    let field: Int
  }

  private struct Column {
    let index: Int
    let name: String
    let group: Int
    let field: Int
  }

  private struct Ignored {
    let index: Int
    let key: Place.Key
  }

  private let reader: SubmissionReader
  private let encoding: () -> TextEncoding
  private let width: Int
  private let names: [Int: CSVHeader.Column]
  private let cells: CellReader
  private var groups: [Group]
  private var columns: [Column] = []
  private var ids: [(index: Int, key: Int)] = []
  private var ignored: [Ignored] = []

  init(
    _ header: CSVHeader, _ reader: SubmissionReader, encoding: @escaping () -> TextEncoding
  ) {
    self.reader = reader
    self.encoding = encoding
    width = header.width
    names = Dictionary(uniqueKeysWithValues: header.columns.map { ($0.index, $0) })
    cells = CellReader(
      reader.records.scalars, reader.records.schema,
      allowsGrouping: header.separator != UInt8(ascii: ";"))
    groups = [Group(place: reader.root, parent: 0, field: 0)]
    var known: [[Int]: Int] = [[]: 0]
    for column in header.columns {
      switch column.meaning {
      case .field(let path, _):
        let group = self.group(path.dropLast(), &known)
        columns.append(
          Column(
            index: column.index, name: column.name, group: group, field: path[path.count - 1]))
      case .id(let key): ids.append((column.index, key))
      case .unknown, .ambiguous:
        ignored.append(
          Ignored(index: column.index, key: reader.root.addIgnored(column.name)))
      }
    }
    for index in header.unnamed {
      ignored.append(
        Ignored(index: index, key: reader.root.addIgnored("(\(columnLetters(index)))")))
    }
    ids.sort { $0.key < $1.key }
  }

  private mutating func group(_ path: ArraySlice<Int>, _ known: inout [[Int]: Int]) -> Int {
    if let group = known[Array(path)] { return group }
    guard let field = path.last else { return 0 }
    let parent = group(path.dropLast(), &known)
    let place = groups[parent].place
    guard let entity = reader.records.schema.entity(of: place.fields[field].type) else { return 0 }
    groups.append(Group(place: place.child(field, entity), parent: parent, field: field))
    known[Array(path)] = groups.count - 1
    return groups.count - 1
  }

  func submission(_ row: CSVRow) -> Result<Submission, MalformedRecord> {
    let id = self.id(row)
    if let column = damagedColumn(row) {
      return .failure(
        .csvEncoding(row, names[column], index: column, encoding(), submission: id))
    }
    if row.count != width {
      return .failure(.csvWidth(row, needed: width, submission: id))
    }
    do throws(FieldProblem) {
      return .success(Submission(id: id, line: row.line, record: try record(row)))
    } catch {
      return .failure(.csvCell(error, row, submission: id))
    }
  }

  /// The first that is given, as far as the row has it.
  func id(_ row: CSVRow) -> String? {
    for (index, _) in ids {
      let cell = unsafe UnsafeBufferPointer(row.cell(index))
      guard case .text(let text)? = unsafe try? cells.text(cell), !text.string.isEmpty else {
        continue
      }
      return text.string
    }
    return nil
  }

  private func record(_ row: CSVRow) throws(FieldProblem) -> Record {
    var records = groups.map { Array(repeating: Slot.missing, count: $0.place.fields.count) }
    var isGiven = groups.map { _ in false }
    for (index, key) in ids {
      let cell = unsafe UnsafeBufferPointer(row.cell(index))
      if cell.isEmpty { continue }
      do throws(FieldProblem) { _ = try unsafe cells.text(cell) } catch {
        throw error.under(.field(Place.idKeys[key])).at(index)
      }
    }
    for column in columns {
      let cell = unsafe row.cell(column.index)
      if unsafe cell.allSatisfy(isWhiteSpace) { continue }
      let place = groups[column.group].place
      do throws(FieldProblem) {
        records[column.group][column.field] = try unsafe slot(cell, place, column.field)
        isGiven[column.group] = true
      } catch {
        throw error.under(.field(column.name)).at(column.index)
      }
    }
    for column in ignored where unsafe !row.cell(column.index).isEmpty {
      reader.root.count(column.key)
    }
    // A record comes behind the one that it lies in.
    for (index, group) in groups.enumerated().dropFirst().reversed() where isGiven[index] {
      records[group.parent][group.field] = .value(.record(Record(records[index])))
      isGiven[group.parent] = true
    }
    return Record(records[0])
  }

  private func slot(
    _ cell: UnsafeMutableBufferPointer<UInt8>, _ place: Place, _ index: Int
  ) throws(FieldProblem) -> Slot {
    let field = place.fields[index]
    switch field.type {
    case .list, .entity:
      return try unsafe reader.slot(json: cell, field, place, index)
    default:
      let reading = try unsafe cells.read(
        UnsafeBufferPointer(cell), field.type, field.constraint)
      place.note(reading, index)
      return reading.slot
    }
  }

  /// The first column with bytes that are no UTF-8, whether anybody needs it or not.
  private func damagedColumn(_ row: CSVRow) -> Int? {
    if unsafe row.bytes.allSatisfy({ $0 < 0x80 }) { return nil }
    return row.cells.indices.first { index in
      unsafe String(validating: row.cell(index), as: UTF8.self) == nil
    }
  }
}

extension SubmissionReader {
  /// A list or a record, written as JSON into a cell.
  fileprivate func slot(
    json cell: UnsafeMutableBufferPointer<UInt8>, _ field: Field, _ place: Place, _ index: Int
  ) throws(FieldProblem) -> Slot {
    let first = unsafe cell.first { !isWhiteSpace($0) }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      throw .notJSON(unsafe .text(UnsafeBufferPointer(cell)), needed: field.type)
    }
    switch unsafe parser.parse(cell) {
    case .failure(let problem):
      throw unsafe .brokenJSON(problem, in: UnsafeBufferPointer(cell), needed: field.type)
    case .success(let tape):
      return try records.slot(tape, 0, field.type, field.constraint, place, field: index)
    }
  }
}
