/// Placeholder until generated.
package enum Keyword: String, Hashable, Sendable { case policy }
