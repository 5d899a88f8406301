import MenkanValues
import Testing

struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopq"
        + "klmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the examples of FIPS 180-4 hold`(message: String, expected: String) {
    #expect(SHA256.hexadecimal(message.utf8) == expected)
  }

  @Test func `a million letters a have the hash that NIST publishes`() {
    #expect(
      SHA256.hexadecimal(repeatElement(UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `messages of 0 to 200 bytes agree with Python's hashlib`() throws {
    let file = try VectorFile("hashes")
    let failures = try file.failures { row in
      let length = try #require(Int(row[0]))
      return SHA256.hexadecimal(message(length))
    }
    #expect(file.rows.count == 201)
    #expect(failures == [])
  }

  @Test func `the pieces in which a message comes do not matter`() {
    let whole = message(200)
    for size in [1, 7, 63, 64, 65, 128] {
      var hasher = SHA256()
      for start in stride(from: 0, to: whole.count, by: size) {
        hasher.update(whole[start..<min(start + size, whole.count)])
        _ = hasher.finish()
      }
      #expect(hasher.finish() == SHA256.hash(whole))
    }
  }

  @Test func `a bucket is the first 8 bytes of the hash modulo the number of buckets`() {
    // ba7816bf8f01cfea = 13436514500253700074
    #expect(Text("abc").bucket(of: 1000) == 74)
    #expect(Text("abc").bucket(of: 7) == Int64(UInt64(13_436_514_500_253_700_074) % 7))
    #expect(Text("abc").bucket(of: 1) == 0)
    #expect(Text("abc").bucket(of: .max) == 4_213_142_463_398_924_267)
  }

  @Test func `there are no buckets where their number is not positive`() {
    #expect(Text("abc").bucket(of: 0) == nil)
    #expect(Text("abc").bucket(of: -5) == nil)
  }

  private func message(_ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + length) }
  }
}
