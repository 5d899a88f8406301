import MenkanData
import MenkanSource
import Testing

/// Cases in the manner of the public suites: what the grammar allows is read, all else is refused,
/// also in fields that nobody needs.
struct JSONConformanceTests {
  /// In turn a value of an unknown field, of an unknown object, and of unknown lists.
  static let places = [
    ("{\"x\":", "}"), ("{\"x\":{\"y\":", "}}"), ("{\"x\":[1,", "],\"z\":null}"), ("{\"x\":[", "]}"),
  ]

  static let validValues = [
    "0", "-0", "1", "-1", "10", "1.5", "0.5", "-0.0", "1e3", "1E3", "1e+3", "1e-3", "0e0",
    "1e999999999", "-1e-999999999", "123456789012345678901234567890",
    "0.000000000000000000000000000001", "true", "false", "null", "\"\"", "\"a\"", "\" \"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0041\"", "\"\\u00e9\\u4E2d\"", "\"\\uD83D\\uDE00\"",
    "\"\\uFFFF\"", "\"\\u0000\"", "\"中文\"", "\"😀\"", "\"\u{7F}\"", "\"\u{2028}\"", "\"//\"",
    "[]", "[ ]", "[1]", "[1,2]", "[[],[[]]]", "{}", "{ }", "{\"\":1}", "{\"a\":1,\"b\":2}",
    "{\"a\":{\"a\":1}}", " 1 ", "\t[ 1 ,\r\n 2 ]\n", "\"\\\\u0041\"", "\"\\\\\"",
  ]

  static let invalidValues = [
    "01", "-01", "00", "1.", ".5", "-", "-.5", "+1", "1e", "1e+", "1.e3", "1.5e", "0x1", "1_000",
    "1a", "1 2", "--1", "1e1.5", "0e", "Infinity", "-Infinity", "NaN", "nan", "tru", "truee",
    "True",
    "TRUE", "fals", "nul", "nulll", "Null", "undefined", "yes", "'a'", "a", "\"a", "a\"",
    "\"\\x41\"", "\"\\a\"", "\"\\'\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\U0041\"", "\"\\",
    "\"a\nb\"",
    "\"a\tb\"", "\"a\u{0}b\"", "\"a\u{1F}b\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]",
    "[1,,2]",
    "[1 2]", "[1,2}", "{1,2]", "[1:2]", "{", "}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,",
    "{\"a\":1,}", "{,\"a\":1}", "{\"a\" 1}", "{\"a\",1}", "{a:1}", "{1:1}", "{'a':1}", "{\"a\":1]",
    "{\"a\":1 \"b\":2}", "{\"a\"::1}", "{null:1}", "{\"a\":}", "{:1}", "1}", "1]", "[1]]", "{}}",
    "/* c */ 1", "1 // c", "#", "\u{FEFF}1", "\u{A0}1", "\u{0C}1", "\u{0}", "1\u{0}", "\"a\"\"b\"",
    "[\"a\"\"b\"]", "[1]1", "{}1", "\"\\u{41}\"", "\"\u{08}\"", "1,", ",1", "1e--3", "0.1.2", "1f",
  ]

  @Test(arguments: validValues) func `what JSON allows is read in every place`(
    value: String
  ) throws {
    for (before, behind) in Self.places {
      #expect(try problem(before + value + behind) == nil, "\(before + value + behind)")
    }
  }

  @Test(arguments: invalidValues) func `what JSON forbids is refused in every place`(
    value: String
  ) throws {
    for (before, behind) in Self.places {
      let json = before + value + behind
      #expect(try problem(json)?.code == "data/json-syntax", "\(json)")
    }
  }

  static let invalidDocuments = [
    "", " ", "tru", "\u{FEFF}{}", "{}{}", "{} {}", "{}]", "{},", "{\"a\":1}}", "{\"a\":1}x",
    "{}\u{0}", "}", "{\"a\":{\"b\":1}", "{\"a\":[1}", "{\"a\":1", "[", "{\"a\":\"b",
    "{\"a\":\"b\\\"}", "{\"a\":1,}", "{\"a\":1}\"", "{\"a\":1,\"b\"}", "{\"x\":}", "{\"x\":,1}",
    "{\"x\":[1,,2]}", "01", "1 2", "\"",
  ]

  @Test(arguments: invalidDocuments) func `a broken document is refused`(json: String) throws {
    #expect(try problem(json)?.code == "data/json-syntax")
  }

  @Test(arguments: ["[]", "[{}]", "1", "\"a\"", "null", " true "])
  func `a document that is no object is told so`(json: String) throws {
    #expect(try problem(json)?.code == "data/not-an-object")
  }

  @Test(arguments: [
    "\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\uD800\"", "\"\\uD800\\u0041\"", "\"\\uDC00\\uD800\"",
    "\"a\\uD83D\"", "\"\\uD83D\\n\"", "\"\\\\\\uD83D\"",
  ]) func `half a surrogate pair is refused`(value: String) throws {
    for (before, behind) in Self.places {
      #expect(try problem(before + value + behind)?.code == "data/lone-surrogate")
    }
    #expect(try problem("{\(value):1}")?.code == "data/lone-surrogate")
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
      [0xC3, 0x28],
    ] as [[UInt8]]) func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) throws
  {
    let json = Array("{\"x\":\"".utf8) + bytes + Array("\"}".utf8)
    let record = try #require(try problem(json))
    #expect(record.code == "data/not-utf8")
    #expect(record.message.english.contains("character 7"))
  }

  @Test func `sixty-four levels are read and one more is not`() throws {
    let open63 = String(repeating: "[", count: 63)
    let close63 = String(repeating: "]", count: 63)
    #expect(try problem("{\"x\":\(open63)\(close63)}") == nil)
    #expect(try problem("{\"x\":[\(open63)\(close63)]}")?.code == "data/too-deep")
  }

  @Test func `a million open brackets are refused`() throws {
    let million = String(repeating: "[", count: 1_000_000)
    #expect(try problem("{\"x\":" + million) != nil)
    let closed = million + String(repeating: "]", count: 1_000_000)
    #expect(try problem("{\"x\":\(closed)}")?.code == "data/too-deep")
    let objects = String(repeating: "{\"a\":", count: 100_000)
    let record = try problem(objects + "1" + String(repeating: "}", count: 100_000))
    #expect(record?.code == "data/too-deep")
  }

  @Test func `records damaged at random are read or refused but never crash`() throws {
    var random = SeededRandom(state: 42)
    let good = Array(
      #"{"id":"S","item":{"name":"中\u4e2d","price":1.5,"tags":["a","b"],"x":[{"y":-1e5}]}}"#.utf8)
    let signs = Array("{}[]\",:\\u0123e.-tn \n".utf8) + [0, 0xE4, 0xFF]
    let reader = try Shop.reader()
    var refused = 0
    for _ in 0..<20_000 {
      var json = good
      for _ in 0...Int(random.next() % 3) {
        let place = Int(random.next() % UInt64(json.count))
        switch random.next() % 3 {
        case 0: json[place] = signs[Int(random.next() % UInt64(signs.count))]
        case 1: json.remove(at: place)
        default: json.insert(signs[Int(random.next() % UInt64(signs.count))], at: place)
        }
      }
      if case .failure = reader.read(json: json) { refused += 1 }
    }
    #expect(refused > 10_000)
    for length in 0..<good.count {
      #expect(try problem(Array(good[..<length])) != nil)
    }
  }
}

/// The same numbers on every run.
struct SeededRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
