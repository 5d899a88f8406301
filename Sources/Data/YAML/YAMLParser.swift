import CYAML
import MenkanValues

/// One run of libyaml's event parser. The depth is checked while events come in, so that deep
/// nesting, which costs libyaml quadratic time, is refused at once.
@safe final class YAMLParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let positions: YAMLPositions

  init(_ bytes: [UInt8], _ positions: YAMLPositions) {
    unsafe parser = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(fromContentsOf: bytes)
    self.positions = positions
  }

  deinit {
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  func document() throws(DataError) -> YAMLNode {
    guard unsafe yaml_parser_initialize(parser) == 1 else { throw .outOfMemory() }
    defer { unsafe yaml_parser_delete(parser) }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)

    _ = try next()
    guard case .documentStart = try next() else { throw .yamlEmpty() }
    let root = try node(startingWith: try next(), depth: 0)
    _ = try next()
    if case .documentStart(let position) = try next() {
      throw .yamlSeveralDocuments(at: position)
    }
    return root
  }

  /// An event with all that is kept of it.
  private enum Event {
    case documentStart(YAMLPosition)
    case scalar(String, isPlain: Bool, YAMLPosition)
    case sequence(YAMLPosition)
    case mapping(YAMLPosition)
    case end(YAMLPosition)
  }

  private func next() throws(DataError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { unsafe yaml_event_delete(&event) }
    let position = unsafe positions.position(ofCodePoint: event.start_mark.index)
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT:
      let tags = unsafe event.data.document_start.tag_directives
      if unsafe tags.start != tags.end { throw .yamlTag(at: position) }
      return .documentStart(position)
    case YAML_ALIAS_EVENT:
      throw .yamlAlias(at: position)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      try unsafe check(anchor: scalar.anchor, tag: scalar.tag, at: position)
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      return .scalar(text, isPlain: isPlain, position)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      try unsafe check(anchor: start.anchor, tag: start.tag, at: position)
      return .sequence(position)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      try unsafe check(anchor: start.anchor, tag: start.tag, at: position)
      return .mapping(position)
    default:
      return .end(position)
    }
  }

  private func check(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at position: YAMLPosition
  ) throws(DataError) {
    if unsafe anchor != nil { throw .yamlAnchor(at: position) }
    if unsafe tag != nil { throw .yamlTag(at: position) }
  }

  private func node(startingWith event: Event, depth: Int) throws(DataError) -> YAMLNode {
    switch event {
    case .scalar(let text, let isPlain, let position):
      return YAMLNode(.scalar(text, isPlain: isPlain), at: position)
    case .sequence(let position):
      if depth >= DataLimit.depth { throw .yamlTooDeep(at: position) }
      var elements: [YAMLNode] = []
      while true {
        let event = try next()
        if case .end = event { break }
        elements.append(try node(startingWith: event, depth: depth + 1))
      }
      return YAMLNode(.sequence(elements), at: position)
    case .mapping(let position):
      if depth >= DataLimit.depth { throw .yamlTooDeep(at: position) }
      return YAMLNode(.mapping(try pairs(depth: depth + 1)), at: position)
    case .documentStart(let position), .end(let position):
      throw .yamlSyntax(problem: "", at: position)
    }
  }

  private func pairs(depth: Int) throws(DataError) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    var lines: [Text: Int] = [:]
    while true {
      switch try next() {
      case .end: return pairs
      case .scalar(let key, let isPlain, let position):
        if isPlain && key.isEmpty { throw .yamlKeyMissing(at: position) }
        if isPlain && key == "<<" { throw .yamlMergeKey(at: position) }
        if let line = lines.updateValue(position.line, forKey: Text(key)) {
          throw .yamlDuplicateKey(key, firstLine: line, at: position)
        }
        let value = try node(startingWith: try next(), depth: depth)
        pairs.append(YAMLNode.Pair(key: key, position: position, value: value))
      case .sequence(let position), .mapping(let position), .documentStart(let position):
        throw .yamlKeyNotScalar(at: position)
      }
    }
  }

  /// Errors of the reader (control characters) carry a byte offset and no line; all others a mark.
  private func syntaxError() -> DataError {
    if unsafe parser.pointee.error == YAML_MEMORY_ERROR { return .outOfMemory() }
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      let offset = unsafe parser.pointee.problem_offset
      return .yamlSyntax(problem: problem, at: positions.position(ofByte: offset))
    }
    // A key without a colon is found out behind it; meant is where the key begins.
    let isKey = problem == "could not find expected ':'"
    let index = unsafe (isKey ? parser.pointee.context_mark : parser.pointee.problem_mark).index
    return .yamlSyntax(problem: problem, at: positions.position(ofCodePoint: index))
  }
}
