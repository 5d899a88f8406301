#!/usr/bin/env python3
"""Makes Grammar/menkan.tmLanguage.json, which colours rule files in editors, from keywords.yaml.

With --check nothing is written: exit status 1 says that the file is stale, or that a line of
Grammar/highlighting.txt is not coloured as it says there. The patterns keep to what Oniguruma, which
editors use, and Python's `re` have in common.
"""

import json
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from generate_keywords import read  # noqa: E402

HERE = Path(__file__).resolve().parent
TARGET = HERE / "menkan.tmLanguage.json"
EXAMPLES = HERE / "highlighting.txt"

DECLARATIONS = """module use unit calendar enum entity list define policy table rank param let output
    require reject refer group include waive exclude factor boost limit""".split()
OPERATORS = "and or not in is within between contains overlaps like mod".split()
LITERALS = "true false none missing known".split()
QUOTES = {'"＂': '"＂', "“": "”"}


def alternatives(spellings):
    """Longer ones first, as the first that fits is taken."""
    return "|".join(re.escape(s) for s in sorted(set(spellings), key=lambda s: (-len(s), s)))


def word(spellings):
    """Whole words only: Chinese has no spaces, so `除非商家` is one name."""
    return rf"(?<!\w)(?:{alternatives(spellings)})(?!\w)"


def spelt(words, wanted):
    return [s for w in wanted for s in [w] + words[w]["zh"]]


def groups(words, phrases):
    """Scopes of words, and the spellings that bear them."""
    def of_kind(*kinds):
        return [w for w, e in words.items() if set(e["kind"].split()) & set(kinds)]

    suffixes = of_kind("suffix")
    named = set(DECLARATIONS + OPERATORS + LITERALS)
    functions = [w for w in of_kind("function", "aggregate") if w not in named]
    types = [w for w in of_kind("type") if w not in named and w not in functions]
    values = of_kind("value")
    rest = [w for w in words if w not in named and w not in functions + types + values + suffixes]
    signs = [p for p, m in phrases.items() if not m[0].isalpha()]
    return {
        "keyword.operator.comparison": signs + [p for p, m in phrases.items()
                                                if m.split()[0] in OPERATORS + ["starts", "ends"]],
        "keyword.control": [p for p, m in phrases.items()
                            if m[0].isalpha() and m.split()[0] in ("if", "ignoring", "weighted",
                                                                   "order", "up", "including")],
        "storage.type.declaration": spelt(words, DECLARATIONS),
        "keyword.operator.word": spelt(words, OPERATORS),
        "constant.language": spelt(words, LITERALS + values),
        "keyword.other": spelt(words, rest),
        "support.type": spelt(words, [t for t in types]),
    }, spelt(words, functions), suffixes


def number_patterns(words, suffixes):
    digit, dash, colon = "[0-9０-９]", "[-－]", "[:：]"
    date = rf"{digit}{{4}}{dash}{digit}{{2}}{dash}{digit}{{2}}"
    clock = rf"{digit}{{1,2}}{colon}{digit}{{2}}"
    number = rf"(?<!\w){digit}[0-9０-９_]*(?:[.．]{digit}[0-9０-９_]*)?"
    kinds = {w: words[w]["unit"].split()[0] for w in suffixes}
    scales = alternatives(s for w in suffixes if kinds[w] == "scale" for s in [w] + words[w]["zh"])
    money = [s for w in suffixes if kinds[w] == "currency" for s in [w] + words[w]["zh"]]
    lengths = [w for w in suffixes if kinds[w] in ("days", "months", "time")]
    chinese = [s for w in lengths for s in words[w]["zh"] if "function" not in words[w]["kind"]]
    scale = rf"(?:\s*(?:{scales}))?"
    return [
        ("constant.numeric.instant",
         rf"(?<!\w){date}[TＴ]{clock}(?:{colon}{digit}{{2}})?(?:[ZＺ]|[-+＋－]{clock})"),
        ("constant.numeric.date", rf"(?<!\w){date}(?!{digit})"),
        ("constant.numeric.time", rf"(?<!\w){clock}(?!{digit})"),
        ("constant.numeric.percent", rf"{number}\s*[%％]"),
        ("constant.numeric.money",
         rf"[¥￥]\s*{number}{scale}|{number}{scale}\s*(?:(?:{alternatives(money)})|[A-Z]{{3}}(?!\w))"),
        ("constant.numeric.duration",
         rf"{number}{scale}\s*(?:(?:{alternatives(chinese)})(?!\w)|(?:{alternatives(lengths)})(?!\w))"),
        ("constant.numeric", rf"{number}{scale}"),
    ]


def text_patterns():
    for opening, closing in QUOTES.items():
        yield {
            "name": "string.quoted.double.menkan", "begin": f"[{opening}]",
            "end": f"[{closing}]|$",
            "patterns": [
                {"name": "constant.character.escape.menkan", "match": r'\\["＂“”\\nt]|\{\{|\}\}'},
                {"name": "meta.interpolation.menkan", "begin": r"\{", "end": r"\}",
                 "beginCaptures": {"0": {"name": "punctuation.section.embedded.menkan"}},
                 "endCaptures": {"0": {"name": "punctuation.section.embedded.menkan"}},
                 "patterns": [{"include": "#expression"}]},
            ],
        }


def grammar():
    words, phrases, _ = read()
    scopes, functions, suffixes = groups(words, phrases)
    label = r'"[^"\n]*"|“[^”\n]*”'
    name = r"[`｀][^`｀\n]+[`｀]|[^\W\d]\w*"
    expression = [{"name": f"{scope}.menkan", "match": match}
                  for scope, match in number_patterns(words, suffixes)]
    expression += [
        # Behind a point every word is a name.
        {"match": rf"(?<![.．])[.．]\s*({name})",
         "captures": {"1": {"name": "variable.other.member.menkan"}}},
        {"name": "variable.other.quoted.menkan", "match": r"[`｀][^`｀\n]+[`｀]"},
        {"name": "support.function.menkan",
         "match": rf"{word(functions)}(?=\s*[(（])"},
    ]
    expression += [{"name": f"{scope}.menkan", "match": word(spellings)}
                   for scope, spellings in scopes.items() if spellings]
    expression += [
        {"name": "entity.name.function.menkan", "match": r"[^\W\d]\w*(?=\s*[(（])"},
        {"name": "keyword.operator.menkan",
         "match": r"[=＝!！<＜>＞][=＝]|[<>＜＞≤≥≠×]|[?？]{1,2}|->|[.．]{2}|[-+*/＋－＊／=＝]"},
        {"name": "punctuation.menkan", "match": r"[(){}\[\],:（）｛｝［］，：、]"},
    ]
    return {
        "information_for_contributors": ["Generated by Grammar/generate_textmate.py"],
        "name": "Menkan", "scopeName": "source.menkan", "fileTypes": ["menkan"],
        "patterns": [
            {"name": "comment.block.documentation.menkan", "match": r"[/／]{3}(?![/／]).*$"},
            {"name": "comment.line.double-slash.menkan", "match": r"[/／]{2}.*$"},
            # A name with its label, and a name before a colon: no keyword, whatever it says.
            {"match": rf"({name})(\s+)({label})(?=\s*[:：=＝{{｛(（<＜]|\s*$|\s+\w)",
             "captures": {"1": {"name": "entity.name.menkan"},
                          "3": {"name": "string.other.label.menkan"}}},
            {"name": "entity.name.menkan", "match": rf"(?:{name})(?=\s*[:：](?!\s*[0-9]))"},
            {"include": "#expression"},
        ],
        "repository": {"expression": {"patterns": list(text_patterns()) + expression}},
    }


# A small reading of such a grammar, to check the examples.

def flat(patterns, whole):
    for pattern in patterns:
        if pattern.get("include") == "#expression":
            yield from flat(whole["repository"]["expression"]["patterns"], whole)
        else:
            yield pattern


def tokens(line, patterns, whole, start=0, end=None):
    """Texts with the scopes that they bear, and where `end` was met."""
    position = start
    found = []
    while position <= len(line):
        best = None
        if end:
            match = re.compile(end).search(line, position)
            best = (match.start(), -1, match, None) if match else None
        for index, pattern in enumerate(flat(patterns, whole)):
            match = re.compile(pattern.get("match") or pattern["begin"]).search(line, position)
            if match and (best is None or (match.start(), index) < best[:2]):
                best = (match.start(), index, match, pattern)
        if best is None:
            break
        _, _, match, pattern = best
        if pattern is None:
            return found, match.end()
        if "begin" in pattern:
            inner, stop = tokens(line, pattern["patterns"], whole, match.end(), pattern["end"])
            found += [(pattern["name"], line[match.start():stop])] + inner
            position = stop
        else:
            if "name" in pattern:
                found.append((pattern["name"], match.group()))
            for group, capture in pattern.get("captures", {}).items():
                found.append((capture["name"], match.group(int(group))))
            position = max(match.end(), position + 1) if not match.group() else match.end()
    return found, len(line)


def check_examples(whole):
    """Each example is a line, and below it indented what bears which scope, `-` for none."""
    line, problems, count = "", [], 0
    for number, text in enumerate(EXAMPLES.read_text(encoding="utf-8").splitlines(), 1):
        if not text or text.startswith("#"):
            continue
        if not text.startswith("    "):
            line = text
            continue
        scope, _, piece = text.strip().partition("  ")
        found = [s.removesuffix(".menkan") for s, t in tokens(line, whole["patterns"], whole)[0]
                 if t == piece.strip()]
        count += 1
        if scope not in found and not (scope == "-" and not found):
            problems.append(f"{EXAMPLES.name}:{number}: {piece.strip()} is {found or 'nothing'}")
    if count < 30:
        problems.append(f"{EXAMPLES.name}: only {count} expectations")
    return problems


def main():
    whole = grammar()
    text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    problems = check_examples(whole)
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(text, encoding="utf-8")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
        problems.append(f"{TARGET.name} is stale: run Grammar/generate_textmate.py")
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
