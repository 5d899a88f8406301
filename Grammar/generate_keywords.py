#!/usr/bin/env python3
"""Makes Sources/Syntax/Keyword+Table.swift from Grammar/keywords.yaml.

With --check nothing is written: exit status 1 says that the generated file is stale.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "Grammar" / "keywords.yaml"
TARGET = ROOT / "Sources" / "Syntax" / "Keyword+Table.swift"
KINDS = ["reserved", "contextual", "type", "function", "aggregate", "value", "suffix"]
SIGNS = {
    "==": "equal", "!=": "notEqual", "<": "less", "<=": "lessOrEqual", ">": "greater",
    ">=": "greaterOrEqual", ",": "comma", "*": "times",
    "->": "arrow",
}
SWIFT_WORDS = {"in", "is", "if", "else", "true", "false", "where", "for", "let", "enum", "as",
               "private", "case"}
WORD = re.compile(r"^  (\S+): \{(.*)\}$")
PAIR = re.compile(r'^  (\S+): "?([^"]*)"?$')


def fail(number, line, why):
    sys.exit(f"{TABLE.name}:{number}: {why}: {line}")


def attributes(text):
    """`kind: suffix, unit: days 1, zh: [天, 天内]` as a dictionary of texts."""
    found = dict(re.findall(r"(\w+): (\[[^\]]*\]|[^,\]]+)", text))
    found["zh"] = [s.strip() for s in found.get("zh", "[]").strip("[]").split(",") if s.strip()]
    return found


def read():
    words, phrases, signs, section = {}, {}, {}, None
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if re.fullmatch(r"\w+:", line):
            section = line[:-1]
            continue
        match = (WORD if section == "words" else PAIR).match(line)
        if not match:
            fail(number, line, "not understood")
        key, rest = match.groups()
        entry = {"words": words, "phrases": phrases, "signs": signs}[section]
        if key in entry:
            fail(number, line, "stands twice")
        entry[key] = attributes(rest) if section == "words" else rest
        if section == "words":
            unknown = [k for k in entry[key]["kind"].split() if k not in KINDS]
            if unknown:
                fail(number, line, f"unknown kind {unknown[0]}")
    return words, phrases, signs


def camel(word):
    head, *tail = word.split("_")
    return head + "".join(part.capitalize() for part in tail)


def swift_name(word, entry):
    return entry.get("case") or camel(word)


def quoted(name):
    return f"`{name}`" if name in SWIFT_WORDS else name


def packed(items, indent="    "):
    """Items separated by commas, as many to a line as 100 columns hold."""
    lines, line = [], indent
    for item in items:
        if len(line) > len(indent) and wide(line) + wide(item) + 2 > 98:
            lines.append(line.rstrip())
            line = indent
        line += item + ", "
    return "\n".join(lines + [line.rstrip()])


def wide(text):
    return len(text)


def spellings(words, phrases, names):
    found = {}

    def add(spelling, meaning):
        if spelling in found:
            sys.exit(f"{TABLE.name}: {spelling} is spelt twice")
        found[spelling] = meaning

    for word, entry in words.items():
        for spelling in [word] + entry["zh"]:
            add(spelling, f".words([.{names[word]}])")
    for phrase, meaning in phrases.items():
        if meaning in SIGNS:
            add(phrase, f".sign(.{SIGNS[meaning]})")
        else:
            unknown = [w for w in meaning.split() if w not in names]
            if unknown:
                sys.exit(f"{TABLE.name}: phrase {phrase} uses {unknown[0]}, which is no word")
            add(phrase, ".words([" + ", ".join("." + names[w] for w in meaning.split()) + "])")
    return found


def unit(text):
    kind, amount = text.split()
    return {
        "days": f".duration(.days, {amount})", "months": f".duration(.months, {amount})",
        "time": f".duration(.time, {amount})", "scale": f".scale({amount})",
        "currency": f'.currency("{amount}")',
    }[kind]


def render(words, phrases, signs):
    names = {word: swift_name(word, entry) for word, entry in words.items()}
    cases = [
        quoted(names[w]) if names[w] == w else f'{quoted(names[w])} = "{w}"' for w in words]
    kinds = [
        f".{names[w]}: [" + ", ".join("." + k for k in e["kind"].split()) + "]"
        for w, e in words.items() if e["kind"] != "contextual"]
    chinese = [f'.{names[w]}: "{e["zh"][0]}"' for w, e in words.items() if e["zh"]]
    suffixes = [f".{names[w]}: {unit(e['unit'])}" for w, e in words.items() if "unit" in e]
    known = [f'"{s}": {m}' for s, m in spellings(words, phrases, names).items()]
    twins = [f'"{s}": .{SIGNS[m]}' for s, m in signs.items() if m in SIGNS]
    first = {}
    for phrase, meaning in phrases.items():
        first.setdefault(meaning, phrase)
    whole = [
        "[" + ", ".join("." + names[w] for w in m.split()) + f']: "{s}"'
        for m, s in first.items() if m not in SIGNS]
    signed = [f'.{SIGNS[m]}: "{s}"' for m, s in first.items() if m in SIGNS]
    return f"""\
// Generated by Grammar/generate_keywords.py from Grammar/keywords.yaml. Change that table instead.
// swift-format-ignore-file

/// A word with a meaning of its own; the raw value is its English spelling.
package enum Keyword: String, Hashable, Sendable, CaseIterable {{
  case
{packed(cases).rstrip(",")}
}}

extension Keyword {{
  /// Words that are more, or other, than contextual.
  static let kindTable: [Keyword: Kinds] = [
{packed(kinds)}
  ]

  /// The canonical Chinese spelling of each word.
  static let chineseTable: [Keyword: String] = [
{packed(chinese)}
  ]

  /// What a word makes of the number before it.
  static let suffixTable: [Keyword: LiteralSuffix] = [
{packed(suffixes)}
  ]

  /// All spellings, English and Chinese.
  static let spellingTable: [String: Spelling] = [
{packed(known)}
  ]

  /// The canonical Chinese spelling of several words in a row.
  static let phraseTable: [[Keyword]: String] = [
{packed(whole)}
  ]
}}

extension Sign {{
  /// Signs that are spelt otherwise than in ASCII or its full-width forms.
  static let twinTable: [Unicode.Scalar: Sign] = [
{packed(twins)}
  ]

  /// The canonical Chinese spelling of each sign that has one.
  static let wordTable: [Sign: String] = [
{packed(signed)}
  ]
}}
"""


def main():
    text = render(*read())
    if "--check" in sys.argv[1:]:
        current = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
        if current != text:
            sys.exit(f"{TARGET.relative_to(ROOT)} is stale: run Grammar/generate_keywords.py")
    else:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
