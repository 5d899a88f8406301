/// Where in a submission something stands: what a cause names when it is missing.
indirect enum Path: Hashable, Sendable, CustomStringConvertible {
  /// A parameter of the policy, or a reference list.
  case root(String)
  case field(of: Path, name: String)
  /// Elements count from 0.
  case element(of: Path, index: Int)

  /// `item.price_history[3].deal_price`
  var description: String {
    switch self {
    case .root(let name): name
    case .field(let owner, let name): "\(owner).\(name)"
    case .element(let list, let index): "\(list)[\(index)]"
    }
  }
}
