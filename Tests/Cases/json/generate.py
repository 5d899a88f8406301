"""Writes the corpus of JSON documents beside this file: valid.txt, invalid.txt, either.txt,
numbers.txt.

The cases follow the productions of RFC 8259, one after the other: what each allows, what lies just
outside of it, and what it leaves open. Bytes that are not printable ASCII are written as \\xNN, a
backslash as \\\\.
"""

import pathlib
import random
import sys
from decimal import ROUND_HALF_EVEN, Decimal

HERE = pathlib.Path(__file__).parent
VALID, INVALID, EITHER = [], [], []


def encoded(document):
    data = document if isinstance(document, bytes) else document.encode("utf-8", "surrogatepass")
    return "".join(
        "\\\\" if b == 0x5C else chr(b) if 0x20 <= b < 0x7F else f"\\x{b:02x}" for b in data
    )


def valid(kind, *documents):
    VALID.extend((kind, encoded(d)) for d in documents)


def invalid(kind, *documents):
    INVALID.extend((kind, encoded(d)) for d in documents)


def either(kind, outcome, *documents):
    EITHER.extend((kind, outcome, encoded(d)) for d in documents)


def both(function, kind, *values):
    """A value as the whole document, in an object, and in an array."""
    for value in values:
        data = value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
        function(kind, data, b'{"x": ' + data + b"}", b"[1, " + data + b"]")


def numbers():
    signs, wholes = ["", "-"], ["0", "1", "9", "10", "1234567890", "9" * 40]
    fractions, exponents = ["", ".0", ".5", ".000", ".123456789", "." + "3" * 40], [
        "", "e0", "e1", "E1", "e+1", "E-1", "e007", "e-30", "e400", "e-400", "E+999999999999999999"]
    for sign in signs:
        for whole in wholes:
            for fraction in fractions:
                both(valid, "number", sign + whole + fraction)
        for exponent in exponents:
            both(valid, "exponent", sign + "1" + exponent, sign + "0.50" + exponent)
    both(
        invalid, "number", "+1", "++1", "-", "+", "--1", "-+1", "- 1", "01", "00", "-01", "0123",
        "1.", "0.", "-1.", ".5", "-.5", ".", "1..2", "1.2.3", "1e", "1E", "1e+", "1e-", "1e++1",
        "1e1e1", "1e1.5", "1.e1", ".e1", "0e", "1 2", "1 .5", "1e 1", "0x1F", "0x", "0b1", "0o7",
        "1_000", "1,5.", "1a", "1f", "1L", "1%", "$1", "Infinity", "-Infinity", "inf", "NaN",
        "-NaN",
        "nan", "１", "１２", "−1", "1．5", "٣", "1\u00a0", "1'000", "1e١")


def words():
    both(valid, "word", "true", "false", "null")
    for word in ["true", "false", "null"]:
        for cut in range(1, len(word)):
            both(invalid, "word", word[:cut])
        both(invalid, "word", word.upper(), word.title(), word + word[-1], word + "x", "x" + word,
             word[:1] + " " + word[1:], word + "1", f"'{word}'", word + "\0")
    both(invalid, "word", "undefined", "None", "yes", "no", "on", "nil", "void", "真", "`a`", "a",
         "a b", "*", "&a", "~", "@", "<a/>", "b\"a\"", "r\"a\"", "function(){}")


def strings():
    both(valid, "string", '""', '" "', '"a"', '"\u007f"', '"中文"', '"é"', '"\U0001d11e"',
         '"\uffff"',
         '"\ufeff"', '"\u2028\u2029"', '"\u200b"', '"/"', '"//"', '"/* */"', "\"'\"", '"&lt;"',
         '"%s"',
         '"\u0080"', '"\U0010ffff"', '"[1,2}"', '",:"')
    for escape in '"\\/bfnrt':
        both(valid, "escape", '"\\' + escape + '"', '"a\\' + escape + 'b"')
    for code in [0x01, 0x1F, 0x20, 0x22, 0x5C, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD,
                 0xFFFF]:
        both(valid, "escape", f'"\\u{code:04x}"', f'"\\u{code:04X}"')
    both(valid, "escape", '"\\ud834\\udd1e"', '"\\uD83D\\uDE00"', '"\\udbff\\udfff"',
         '"\\ud800\\udc00"', '"\\\\u0041"', '"\\\\\\""', '"\\u0041\\u4e2d"')
    allowed = set('"\\/bfnrtu')
    for code in range(0x20, 0x7F):
        if chr(code) not in allowed:
            both(invalid, "escape", '"\\' + chr(code) + '"')
    both(invalid, "escape", '"\\u"', '"\\u1"', '"\\u12"', '"\\u123"', '"\\u12G4"', '"\\uG123"',
         '"\\u 123"', '"\\u-123"', '"\\u+123"', '"\\u00"', '"\\u{41}"', '"\\U00000041"', '"\\x41"',
         '"\\0"', '"\\中"', '"\\\u00e9"', '"\\\n"', '"\\\0"')
    for code in range(0x20):
        both(invalid, "control character", '"' + chr(code) + '"', '"a' + chr(code) + 'b"')
    both(invalid, "quote", '"', '"a', 'a"', '"""', '"a"b"', '"\\"', '"\\', "'a'", "'", "“a”", "«a»",
         '"a" "b"', '"a"+"b"')


def utf8():
    bad = [
        b"\x80", b"\xbf", b"\xc0", b"\xc1", b"\xc0\x80", b"\xc1\xbf", b"\xc2", b"\xc2\x41", b"\xdf",
        b"\xe0", b"\xe0\x80\x80", b"\xe0\x9f\xbf", b"\xe1\x80", b"\xe1\x41\x80", b"\xe4\xb8",
        b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xed\xa0\x80\xed\xb0\x80", b"\xef\xbf", b"\xf0",
        b"\xf0\x80\x80\x80", b"\xf0\x8f\xbf\xbf", b"\xf0\x90\x80", b"\xf4\x90\x80\x80", b"\xf5",
        b"\xf5\x80\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xfc\x84\x80\x80\x80\x80", b"\xfe", b"\xff",
        b"\xff\xfe", b"\xd6\xd0", b"a\x80", b"\xe4\xb8\xad\x80",
    ]
    for data in bad:
        both(invalid, "UTF-8", b'"' + data + b'"')
        invalid("UTF-8", b'{"' + data + b'": 1}', data, b"[" + data + b"]", b"1" + data)
    for text in ["{}", '{"a": "中"}']:
        for encoding in ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]:
            mark = "\ufeff".encode(encoding)
            invalid("UTF-16 and UTF-32", text.encode(encoding), mark + text.encode(encoding))


def blanks():
    for blank in [" ", "\t", "\n", "\r", "\r\n", "  \t\n "]:
        for text in ['{"a":[1,true],"b":{}}', "[1,{\"a\":2}]"]:
            spaced = "".join(blank + c + blank if c in "{}[],:" else c for c in text)
            valid("blank", spaced)
    valid("blank", " {}", "{} ", "\n[]\n", "{\n}", "[\t]")
    for blank in ["\f", "\v", "\u00a0", "\u2003", "\u3000", "\u2028", "\ufeff", "\0", "\x1f",
                  "\x7f",
                  "\u0085", "\u200b", "\\n", "\\t"]:
        invalid("blank", blank + "{}", "{}" + blank, "{" + blank + "}", "[" + blank + "1]",
                '{"a":' + blank + "1}", '{"a"' + blank + ":1}", "[1" + blank + "]")
    invalid("blank", "", " ", "\n\n", "\t", "\r\n")


def objects():
    valid("object", "{}", '{"":1}', '{"a":1,"b":2}', '{"a":{"b":{"c":{}}}}', '{"a":[],"b":{}}',
          '{"\\u0061":1}', '{"a b":1}', '{"中":1}', '{"a":1,"A":2}', '{"é":1,"e\u0301":2}',
          '{"a\\"b":1}', '{"' + "k" * 5000 + '":1}',
          "{" + ",".join(f'"k{n}":{n}' for n in range(300)) + "}")
    invalid("object", "{", "}", "{{}}", "{{", "}{", "{]", "[}", '{"a"', '{"a":', '{"a":1',
            '{"a":1,',
            '{"a":1,}', '{,"a":1}', '{,}', '{"a":1,,"b":2}', '{"a" 1}', '{"a",1}', '{"a"=1}',
            '{"a":1 "b":2}', '{"a":1;"b":2}', '{"a"::1}', '{:1}', '{"a":}', '{1:1}', '{a:1}',
            "{'a':1}", '{null:1}', '{true:1}', '{"a"}', '{"a","b"}', '{"a":1:2}', '{[]:1}',
            '{{}:1}',
            '{"a":1]', '{"a":[1}', '{"a":"b}', '{"a":1}}', '{"a":1}{', '{"a":/*c*/1}', '{"a":1}//c',
            '{//c\n"a":1}', '{#c\n}', '{"a":1,/**/}', '{*}', '{"a":1,...}', "{ , }", '{"a":1 , }',
            '{"a": 1, "b"}', '{"a": 1 2}', '("a":1)', '{"a":(1)}', "｛｝", '{"a"：1}', '{“a”:1}')


def arrays():
    valid("array", "[]", "[1]", "[1,2]", "[[]]", "[[],[[]]]", "[{}]",
          '["",0,null,true,false,{},[]]',
          "[" * 64 + "]" * 64, "[" + ",".join("1" * 1000) + "]", "[" + "[]," * 500 + "[]]")
    invalid("array", "[", "]", "[[", "[[]", "[]]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[,,]",
            "[1,,2]",
            "[1 2]", "[1;2]", "[1:2]", "[1,2}", "[}", "[1]]", "[1][2]", "[1],", "[1],[2]", "[[1,2]",
            "[1,\n", "[\"a\" \"b\"]", "[\"a\":1]", "[a]", "[1,#c\n2]", "[/**/]", "[1,2,...]", "(1)",
            "<1>", "[1，2]", "［1］", "[*]", "[\"a\",]", "[null,]", "[\\n]", "[1 , , 2]")


def trailing():
    for value in ["{}", '{"a":1}', "[]", "[1]"]:
        for rest in ["{}", "[]", "1", "true", "null", '""', ",", ";", ":", "}", "]", "x", "#",
                     "//", "/*",
                     '"', "\0", "{", "[", ",{}", "\n{}", " {}", "%", "\\", "。"]:
            invalid("trailing", value + rest)
        for rest in ["x", ",", ";", "\ufeff", "]", "}", "#c\n", "//c\n", "\\", "--", "%YAML\n"]:
            invalid("leading", rest + value)


def open_points():
    either("duplicate key", "data/duplicate-key", '{"a":1,"a":2}', '{"a":1,"a":1}',
           '{"a":1,"\\u0061":2}', '{"x":{"a":1,"b":2,"a":3}}', '{"x":[{"a":1,"a":2}]}',
           '{"":1,"":2}', '{"id":"a","id":"b"}', '{"item":{"price":1,"price":1}}',
           '{"item":{"name":"a","名称":"b"}}', '{"item":{},"商品":{}}')
    for text in ["\\ud800", "\\udc00", "\\udfff", "\\uD834", "\\ud834x", "\\udd1e\\ud834",
                 "\\ud800\\ud800\\udc00", "\\ud834\\u0041", "\\ud834\\n", "a\\udbff"]:
        either("lone surrogate", "data/lone-surrogate", f'{{"x":"{text}"}}', f'{{"{text}":1}}',
               f'{{"item":{{"name":"{text}"}}}}', f'{{"x":["{text}"]}}')
    either("nesting", "read", '{"x":' + "[" * 63 + "]" * 63 + "}", '{"a":' * 63 + "{}" + "}" * 63)
    either("nesting", "data/too-deep", '{"x":' + "[" * 64 + "]" * 64 + "}",
           '{"a":' * 64 + "{}" + "}" * 64, '{"x":' + "[" * 500 + "]" * 500 + "}")
    either("U+0000", "read", '{"x":"\\u0000"}', '{"\\u0000":1}')
    either("U+0000", "data/null-character", '{"item":{"name":"\\u0000"}}', '{"id":"a\\u0000"}')
    either("no character", "read", '{"item":{"name":"\\uffff"}}', '{"item":{"name":"\\ufdd0"}}',
           '{"item":{"name":"\uffff"}}', '{"item":{"name":"\U0001fffe"}}')
    either("root", "data/not-an-object", "[]", "1", '"a"', "null", "true", "[{}]", "-0", " 1 ")
    either("number out of range", "read", '{"x":1e400}', '{"x":-1e-400}', '{"x":' + "9" * 500 + "}")
    either("number out of range", "data/out-of-range", '{"item":{"ratio":1e400}}',
           '{"item":{"ratio":' + "9" * 500 + "}}", '{"item":{"big":9223372036854775808}}')
    either("byte order mark", "data/json-syntax", "\ufeff{}")


def exact_numbers():
    """What a number is in millionths, worked out by Python's decimal."""
    rng = random.Random(8259)
    cases = ["0", "-0", "0.0", "-0.0", "0e0", "0e999999999", "-0e-999999999", "1", "-1", "0.1",
             "1.1e-5",
             "9223372036854.775807", "-9223372036854.775808", "9223372036854.775808",
             "-9223372036854.775809", "9223372036854.7758075", "9223372036854.7758065", "1e12",
             "1e13",
             "-1e13", "1e400", "1e-6", "1e-7", "5e-7", "5.0000000000000000000000000001e-7", "15e-7",
             "25e-7", "0.0000004999999999999999999999999999", "0.1234565", "0.1234575",
             "9007199254740993", "9007199254740.993", "0.30000000000000004", "4.35", "1.005",
             "100000000000000000000e-20", "0.000001e6", "123456789.123456789e3", "1E+2", "1e0002"]
    for _ in range(260):
        digits = "".join(rng.choice("0123456789") for _ in range(rng.choice([1, 2, 6, 13, 20, 40])))
        whole = digits.lstrip("0") or "0"
        text = rng.choice(["", "-"]) + whole
        if rng.random() < 0.7:
            tail = "".join(rng.choice("0055123456789") for _ in range(rng.choice([1, 3, 6, 7, 8,
                30])))
            text += "." + tail
        if rng.random() < 0.5:
            text += rng.choice("eE") + rng.choice(["", "+", "-"]) + str(rng.choice([0, 1, 3, 7,
                12, 20, 45]))
        cases.append(text)
    lines = []
    for text in cases:
        value = Decimal(text)
        if value != 0 and value.adjusted() > 30:
            outcome = "out-of-range"
        else:
            small = value == 0 or value.adjusted() < -60
            scaled = Decimal(0) if small else value.scaleb(6)
            micros = int(scaled.to_integral_value(ROUND_HALF_EVEN))
            exact = value == 0 or (not small and scaled == micros)
            if not -(2**63) <= micros < 2**63:
                outcome = "out-of-range"
            else:
                outcome = f"{'exact' if exact else 'rounded'} {micros}"
        lines.append(f"{text}\t{outcome}")
    return lines


def unique(lines):
    return list(dict.fromkeys(lines))


def main():
    import decimal

    decimal.getcontext().prec = 2000
    decimal.getcontext().Emax = decimal.MAX_EMAX
    decimal.getcontext().Emin = decimal.MIN_EMIN
    for part in [numbers, words, strings, utf8, blanks, objects, arrays, trailing, open_points]:
        part()
    head = "# Generated by Tests/Cases/json/generate.py; do not edit."
    files = {
        "valid.txt": unique("\t".join(case) for case in VALID),
        "invalid.txt": unique("\t".join(case) for case in INVALID),
        "either.txt": unique("\t".join(case) for case in EITHER),
        "numbers.txt": unique(exact_numbers()),
    }
    stale = []
    for name, lines in files.items():
        text = "\n".join([head] + lines) + "\n"
        path = HERE / name
        if "--check" not in sys.argv:
            path.write_text(text, encoding="ascii")
        elif not path.exists() or path.read_text(encoding="ascii") != text:
            stale.append(name)
    if stale:
        sys.exit("stale: " + ", ".join(stale) + "; run Tests/Cases/json/generate.py")


main()
