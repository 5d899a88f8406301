import FuzzTargets
import TestSupport
import Testing

@Suite struct DrawnPolicyTests {
  /// A target that draws broken policies would try nothing.
  @Test func `nearly all drawn policies are sound`() {
    var random = SplitMix(seed: 20_261_125)
    var sound = 0
    for _ in 0..<100 {
      let bytes = (0..<200).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      if DecisionsTarget.isSound(bytes) { sound += 1 }
    }
    #expect(sound >= 90)
  }
}
