import MenkanSource

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Makes UTF-8 of other encodings, as a stream, through the system's iconv.
///
/// A byte that the encoding does not know becomes 0xFF, which no UTF-8 holds: the record in which
/// it stands is found to be damaged, and the others are read.
@safe final class TextDecoder {
  typealias Source = (UnsafeMutableBufferPointer<UInt8>) throws(DataError) -> Int

  /// What the bytes are; nil while all of them were ASCII.
  private(set) var encoding: TextEncoding?

  private var converter: iconv_t?
  /// Bytes that were taken from the source are `start ..< end`.
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var isStarted = false

  /// How many bytes are looked at where the encoding has to be guessed.
  private static let lookahead = 64 << 10

  /// Without an encoding the bytes tell.
  init(_ encoding: TextEncoding?) throws(DataError) {
    unsafe memory = .allocate(capacity: TextDecoder.lookahead)
    if let encoding { try choose(encoding) }
  }

  deinit {
    if let converter = unsafe converter { unsafe iconv_close(converter) }
    unsafe memory.deallocate()
  }

  /// Fills a buffer of at least four bytes with UTF-8; 0 at the end.
  func read(
    into buffer: UnsafeMutableBufferPointer<UInt8>, from source: Source
  ) throws(DataError) -> Int {
    if !isStarted {
      isStarted = true
      while end < 4, !isAtEnd { try unsafe fill(from: source) }
      if encoding == nil, let marked = unsafe TextEncoding.marked(by: held) { try choose(marked) }
    }
    while true {
      if start == end { try unsafe fill(from: source) }
      if start == end { return 0 }
      if unsafe converter != nil {
        let count = unsafe convert(into: buffer)
        if count > 0 { return count }
        // The rest is the beginning of a character.
        if !isAtEnd { try unsafe fill(from: source) }
      } else if encoding == nil, let count = unsafe passPlain(into: buffer) {
        return count
      } else if encoding == nil {
        while end - start < TextDecoder.lookahead, !isAtEnd { try unsafe fill(from: source) }
        try choose(unsafe TextEncoding.guessed(from: held))
      } else {
        return unsafe pass(end - start, into: buffer)
      }
    }
  }

  private var held: UnsafeMutableBufferPointer<UInt8> {
    unsafe UnsafeMutableBufferPointer(rebasing: memory[start..<end])
  }

  private func choose(_ encoding: TextEncoding) throws(DataError) {
    self.encoding = encoding
    if encoding == .utf8 { return }
    let opened = unsafe iconv_open("UTF-8", encoding.rawValue)
    // What iconv gives back where it has no such encoding is -1 as a pointer.
    if unsafe opened == iconv_t(bitPattern: -1) { throw .encodingUnavailable(encoding) }
    unsafe converter = opened
  }

  /// Moves what is held to the front and reads more behind it.
  private func fill(from source: Source) throws(DataError) {
    let rest = unsafe held
    if let base = unsafe memory.baseAddress, let from = rest.baseAddress, start > 0 {
      unsafe base.update(from: from, count: rest.count)
    }
    (start, end) = (0, rest.count)
    let count = try unsafe source(UnsafeMutableBufferPointer(rebasing: memory[end...]))
    end += count
    if count == 0 { isAtEnd = true }
  }

  /// Hands on the ASCII at the front; nil where there is none.
  private func passPlain(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    let plain = unsafe held.prefix { $0 < 0x80 }.count
    return plain == 0 ? nil : unsafe pass(plain, into: buffer)
  }

  private func pass(_ count: Int, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let count = min(count, buffer.count)
    _ = unsafe buffer.update(fromContentsOf: memory[start..<start + count])
    start += count
    return count
  }

  /// Converts what is held; 0 where more is needed before anything can be said.
  private func convert(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let base = unsafe memory.baseAddress, let target = buffer.baseAddress else { return 0 }
    var left = end - start
    var room = buffer.count
    let status = unsafe (base + start).withMemoryRebound(to: CChar.self, capacity: left) { from in
      unsafe target.withMemoryRebound(to: CChar.self, capacity: room) { to in
        var from: UnsafeMutablePointer<CChar>? = unsafe from
        var to: UnsafeMutablePointer<CChar>? = unsafe to
        return unsafe iconv(converter, &from, &left, &to, &room)
      }
    }
    let problem = errno
    start = end - left
    let count = buffer.count - room
    let isCut = problem == EINVAL && isAtEnd
    guard status == -1, room > 0, problem == EILSEQ || isCut else { return count }
    unsafe buffer[count] = 0xFF
    start = isCut ? end : min(end, start + (encoding == .utf16 ? 2 : 1))
    return count + 1
  }
}

extension DataError {
  static func encodingUnavailable(_ encoding: TextEncoding) -> DataError {
    DataError(
      "data/encoding",
      LocalizedText(
        en: "this system cannot read \(encoding.rawValue); save the file as UTF-8",
        zh: "本机无法读取 \(encoding.rawValue) 编码；请把文件另存为 UTF-8"))
  }
}
