import CZlib

/// gzip, as a stream: memory stays the same however much comes out of however little.
@safe final class Unpacker {
  private let stream: UnsafeMutablePointer<z_stream>
  /// Where the next packed bytes go.
  let input: UnsafeMutableBufferPointer<UInt8>
  private(set) var failure: ByteInput.Failure?
  private(set) var isFinished = false
  /// A gzip file is a row of members; between two of them it may end.
  private var isBetweenMembers = false

  init() throws(DataError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe input = .allocate(capacity: 1 << 16)
    // 15 bits of window, 16 for the gzip header.
    let status = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { throw .outOfMemory() }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe input.deallocate()
  }

  var needsInput: Bool { unsafe !isFinished && stream.pointee.avail_in == 0 }

  /// Tells how many bytes were put into `input`; none means that the file has ended.
  func received(_ count: Int) {
    unsafe stream.pointee.next_in = input.baseAddress
    unsafe stream.pointee.avail_in = UInt32(truncatingIfNeeded: count)
    if count > 0 { return }
    isFinished = true
    if !isBetweenMembers { failure = .truncated }
  }

  /// Unpacks what there is; may deliver nothing although there is more to come.
  func unpack(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    if isFinished { return 0 }
    if isBetweenMembers {
      skipPadding()
      if unsafe stream.pointee.avail_in == 0 { return 0 }
      unsafe inflateReset(stream)
      isBetweenMembers = false
    }
    let room = UInt32(truncatingIfNeeded: min(buffer.count, 1 << 30))
    unsafe stream.pointee.next_out = buffer.baseAddress
    unsafe stream.pointee.avail_out = room
    let status = unsafe inflate(stream, Z_NO_FLUSH)
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isBetweenMembers = true
    default:
      failure = .corrupt
      isFinished = true
    }
    return unsafe Int(room - stream.pointee.avail_out)
  }

  /// Tapes and some tools fill the end with zeros.
  private func skipPadding() {
    while unsafe stream.pointee.avail_in > 0, unsafe stream.pointee.next_in.pointee == 0 {
      unsafe stream.pointee.next_in += 1
      unsafe stream.pointee.avail_in -= 1
    }
  }
}
