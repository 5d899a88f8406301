import CZlib
import MenkanSource

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The bytes of a file or pipe, one after the other, unpacked on the way where it is packed.
@safe final class ByteInput {
  /// Why a packed file ended before its time.
  enum Failure {
    case truncated
    case corrupt
  }

  private let descriptor: Int32
  private let closes: Bool
  private let name: String
  private var unpacker: Unpacker?
  private var decoder: TextDecoder?
  /// Bytes taken from the file so far, before unpacking.
  private(set) var consumed = 0
  /// The size of the file, before unpacking; nil for pipes.
  let total: Int?

  var failure: Failure? { unpacker?.failure }

  /// What `decode` found the text to be; nil while it is all ASCII, or nobody asked.
  var encoding: TextEncoding? { decoder?.encoding }

  init(path: String, isPacked: Bool) throws(DataError) {
    if path.utf8.contains(0) { throw .fileMissing(path) }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    let problem = errno
    closes = true
    name = path
    total = ByteInput.size(of: descriptor)
    if descriptor < 0 {
      throw problem == ENOENT ? .fileMissing(path) : .fileUnreadable(path, reason: problem)
    }
    if isPacked { unpacker = try Unpacker() }
  }

  /// Reads from a descriptor that stays open.
  init(descriptor: Int32, isPacked: Bool) throws(DataError) {
    self.descriptor = descriptor
    closes = false
    name = descriptor == 0 ? "-" : "#\(descriptor)"
    total = ByteInput.size(of: descriptor)
    if isPacked { unpacker = try Unpacker() }
  }

  deinit { if closes && descriptor >= 0 { close(descriptor) } }

  private static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Int(status.st_size)
  }

  /// From here on the bytes become UTF-8; without an encoding they tell what they are.
  func decode(_ encoding: TextEncoding?) throws(DataError) {
    decoder = try TextDecoder(encoding)
  }

  /// Fills a buffer, which is not empty, as far as there are bytes at once; 0 at the end, also
  /// after a `failure`.
  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(DataError) -> Int {
    guard let decoder else { return try unsafe readUnpacked(into: buffer) }
    return try unsafe decoder.read(into: buffer, from: readUnpacked)
  }

  private func readUnpacked(
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(DataError) -> Int {
    guard let unpacker else { return try unsafe readRaw(into: buffer) }
    while true {
      if unpacker.needsInput {
        let count = try unsafe readRaw(into: unpacker.input)
        unpacker.received(count)
        if count == 0 { return 0 }
      }
      let count = unsafe unpacker.unpack(into: buffer)
      if count > 0 || unpacker.isFinished { return count }
    }
  }

  private func readRaw(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(DataError) -> Int {
    while true {
      #if canImport(Darwin)
        let count = unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 {
        consumed += count
        return count
      }
      if errno != EINTR { throw .fileUnreadable(name, reason: errno) }
    }
  }

  /// Everything that is left; nil where that is more than `limit` bytes.
  func readAll(upTo limit: Int) throws(DataError) -> [UInt8]? {
    var all: [UInt8] = []
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { unsafe chunk.deallocate() }
    while true {
      let count = try unsafe read(into: chunk)
      if count == 0 { return all }
      if all.count + count > limit { return nil }
      unsafe all.append(contentsOf: chunk[..<count])
    }
  }
}
