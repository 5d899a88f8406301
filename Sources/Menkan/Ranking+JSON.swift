import MenkanSource
import MenkanValues

extension Ranking {
  /// One candidate as one line of JSON; the bytes are stable.
  public func json(of entry: Entry) -> String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("candidate", entry.candidate)
      object.member("rank", rank)
      object.member("plan", plan)
      object.member("today", today?.description)
      object.member("status", entry.status.rawValue)
      if let place = entry.place { object.member("place", place) }
      if let position = entry.position { object.member("position", position) }
      if let score = entry.score { object.member("score", json: score.description) }
      if entry.status != .excluded { entry.writeParts(to: &object) }
      entry.reason?.write(to: &object)
    }
    return writer.text
  }
}

extension Ranking.Entry {
  fileprivate func writeParts(to object: inout JSONWriter) {
    object.key("factors")
    object.object { all in
      for factor in factors {
        all.key(factor.name)
        all.object { one in
          one.member("value", json: factor.value?.description ?? "null")
          one.member("weight", json: factor.weight.description)
          one.member("contribution", json: factor.contribution.description)
          one.write(factor.note, factor.missing)
        }
      }
    }
    object.key("boosts")
    object.object { all in
      for boost in boosts {
        all.key(boost.name)
        all.object { one in
          one.member("by", json: boost.share.description)
          one.member("applied", json: boost.holds ? "true" : "false")
          one.write(boost.note, boost.missing)
        }
      }
    }
  }
}

extension Ranking.Entry.Reason {
  fileprivate func write(to object: inout JSONWriter) {
    object.key("reason")
    object.object { one in
      one.member("code", code)
      one.write(message, missing)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, json text: String) {
    self.key(key)
    value(json: text)
  }

  fileprivate mutating func write(_ message: String?, _ missing: [String]) {
    if let message { member("message", message) }
    if missing.isEmpty { return }
    key("missing")
    array { array in
      for path in missing { array.value(path) }
    }
  }
}
