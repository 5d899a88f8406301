/// Finds short texts by their bytes: names of fields and of enum cases.
///
/// Takes bytes where they lie, so that no string is made for a key.
struct KeyTable {
  private struct Entry {
    let start: Int
    let count: Int
    let hash: UInt64
    let id: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing, a power of two; -1 where free.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  /// Adds a key; one that is there already keeps its id.
  mutating func insert(_ key: some Collection<UInt8>, id: Int) {
    let key = Array(key)
    let isKnown = unsafe key.withUnsafeBufferPointer { unsafe entry(for: $0) != nil }
    if isKnown { return }
    if (entries.count + 1) * 2 > slots.count { grow() }
    let hash = KeyTable.hash(key)
    entries.append(Entry(start: bytes.count, count: key.count, hash: hash, id: id))
    bytes.append(contentsOf: key)
    place(entries.count - 1)
  }

  func id(of entry: Int) -> Int { entries[entry].id }

  /// The entry that holds these bytes; nil where there is none.
  func entry(for key: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = unsafe KeyTable.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, unsafe matches(index, key) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether an entry holds these bytes.
  func matches(_ index: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < entries.count, entries[index].count == key.count else { return false }
    let start = entries[index].start
    for offset in 0..<key.count where unsafe bytes[start + offset] != key[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }

  /// FNV-1a, folded so that the low bits depend on all.
  private static func hash(_ key: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
