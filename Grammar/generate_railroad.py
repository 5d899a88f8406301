#!/usr/bin/env python3
"""Makes Grammar/railroad.html, a picture of each production of Grammar/menkan.ebnf.

With --check nothing is written: exit status 1 says that the page is stale.
"""

import html
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from generate_keywords import read  # noqa: E402

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "menkan.ebnf"
TARGET = HERE / "railroad.html"
TOKEN = re.compile(
    r"\s+|/\*(?P<comment>.*?)\*/|(?P<name>\w+)|(?P<defines>::=)|'(?P<one>[^']*)'"
    r"|\"(?P<two>[^\"]*)\"|(?P<characters>\[[^\]]*\])|(?P<sign>[()|?*+-])", re.S)


# Reading.

class Reader:
    """Productions as nested tuples: (kind, parts…)."""

    def __init__(self, text):
        self.tokens, position = [], 0
        while position < len(text):
            match = TOKEN.match(text, position)
            if not match:
                sys.exit(f"{SOURCE.name}: not understood: {text[position:position + 30]!r}")
            position = match.end()
            kind = match.lastgroup
            if kind:
                value = match.group(kind)
                self.tokens.append(("quoted" if kind in ("one", "two") else kind, value))
        self.tokens.append(("end", ""))
        self.index = 0

    def peek(self, distance=0):
        """The next token that is no comment."""
        index = self.index
        while True:
            if self.tokens[index][0] != "comment":
                if distance == 0:
                    return self.tokens[index]
                distance -= 1
            index += 1

    def take(self):
        while self.tokens[self.index][0] == "comment":
            self.index += 1
        self.index += 1
        return self.tokens[self.index - 1]

    def accept(self, sign):
        return self.take() if self.peek() == ("sign", sign) else None

    def entries(self):
        """Comments and productions, in order."""
        while self.tokens[self.index][0] != "end":
            if self.tokens[self.index][0] == "comment":
                self.index += 1
                yield "comment", self.tokens[self.index - 1][1], None
            else:
                name = self.take()[1]
                self.take()
                yield "production", name, self.choice()

    def choice(self):
        parts = [self.sequence()]
        while self.accept("|"):
            parts.append(self.sequence())
        return parts[0] if len(parts) == 1 else ("choice", parts)

    def sequence(self):
        parts = []
        while self.peek()[0] in ("quoted", "characters") or self.peek() == ("sign", "(") or (
                self.peek()[0] == "name" and self.peek(1)[0] != "defines"):
            part = self.repeated()
            if self.accept("-"):
                part = ("except", part, self.repeated())
            parts.append(part)
        return parts[0] if len(parts) == 1 else ("sequence", parts)

    def repeated(self):
        kind, value = self.take()
        if kind == "sign":
            item = self.choice()
            self.take()
        else:
            item = (kind, value)
        for sign, name in (("?", "optional"), ("*", "star"), ("+", "plus")):
            if self.accept(sign):
                return (name, item)
        return item


# Drawing. Each picture has its width, its height above and below the rail, and what to draw with
# the rail's left end at a place.

ARC, GAP, HIGH = 10, 12, 13


def wide(text):
    return sum(14 if ord(c) > 0x2E80 else 8 for c in text)


class Picture:
    def __init__(self, width, up, down, draw):
        self.width, self.up, self.down, self.draw = width, up, down, draw


def line(x, y, length):
    return f'<path d="M{x} {y}h{length}"/>' if length else ""


def box(text, kind, title="", link=""):
    width = wide(text) + 20

    def draw(x, y):
        radius = ' rx="13"' if kind == "word" else ""
        label = html.escape(text)
        tip = f"<title>{html.escape(title)}</title>" if title else ""
        shape = (f'<g class="{kind}">{tip}<rect x="{x}" y="{y - HIGH}" width="{width}" '
                 f'height="{2 * HIGH}"{radius}/><text x="{x + width / 2:g}" y="{y + 5}">{label}'
                 "</text></g>")
        return f'<a href="#{link}">{shape}</a>' if link else shape
    return Picture(width, HIGH, HIGH, draw)


def row(parts):
    width = sum(p.width for p in parts) + GAP * (len(parts) - 1)

    def draw(x, y):
        drawn = []
        for index, part in enumerate(parts):
            if index:
                drawn.append(line(x, y, GAP))
                x += GAP
            drawn.append(part.draw(x, y))
            x += part.width
        return "".join(drawn)
    return Picture(width, max(p.up for p in parts), max(p.down for p in parts), draw)


def stack(parts):
    """Alternatives below each other, the first one on the rail."""
    inner = max(p.width for p in parts)
    width = inner + 4 * ARC
    depths, depth = [0], parts[0].down
    for part in parts[1:]:
        depth += 8 + part.up
        depths.append(max(depth, 2 * ARC))
        depth = depths[-1] + part.down

    def draw(x, y):
        drawn = []
        for part, drop in zip(parts, depths):
            left = x + 2 * ARC
            if drop:
                drawn.append(
                    f'<path d="M{x} {y}q{ARC} 0 {ARC} {ARC}v{drop - 2 * ARC}q0 {ARC} {ARC} {ARC}"/>'
                    f'<path d="M{x + width} {y}q-{ARC} 0 -{ARC} {ARC}v{drop - 2 * ARC}'
                    f'q0 {ARC} -{ARC} {ARC}"/>')
            else:
                drawn.append(line(x, y, 2 * ARC) + line(left + inner, y, 2 * ARC))
            drawn.append(part.draw(left, y + drop))
            drawn.append(line(left + part.width, y + drop, inner - part.width))
        return "".join(drawn)
    return Picture(width, parts[0].up, depth, draw)


def loop(part, may_skip):
    """A part that repeats: back below it, and past it above if it may be left out."""
    width = part.width + 4 * ARC
    back = part.down + ARC
    over = part.up + ARC if may_skip else 0

    def draw(x, y):
        left, right = x + 2 * ARC, x + 2 * ARC + part.width
        drawn = [line(x, y, 2 * ARC), part.draw(left, y), line(right, y, 2 * ARC)]
        bend = min(ARC, back / 2)
        drawn.append(
            f'<path d="M{right} {y}q{ARC} 0 {ARC} {bend:g}v{back - 2 * bend:g}q0 {bend:g} -{ARC} '
            f'{bend:g}h-{part.width}q-{ARC} 0 -{ARC} -{bend:g}v-{back - 2 * bend:g}'
            f'q0 -{bend:g} {ARC} -{bend:g}"/>'
            f'<path class="tip" d="M{x + width / 2 - 4:g} {y + back}l8 -4v8z"/>')
        if may_skip:
            drawn.append(skip(x, y, width, over))
        return "".join(drawn)
    return Picture(width, max(part.up, over), back + 4, draw)


def skip(x, y, width, over):
    rise = over - 2 * ARC
    return (f'<path d="M{x} {y}q{ARC} 0 {ARC} -{ARC}v-{rise}q0 -{ARC} {ARC} -{ARC}'
            f'h{width - 4 * ARC}q{ARC} 0 {ARC} {ARC}v{rise}q0 {ARC} {ARC} {ARC}"/>')


def optional(part):
    over = max(part.up + ARC, 2 * ARC)
    width = part.width + 4 * ARC

    def draw(x, y):
        return (line(x, y, 2 * ARC) + part.draw(x + 2 * ARC, y)
                + line(x + 2 * ARC + part.width, y, 2 * ARC) + skip(x, y, width, over))
    return Picture(width, over, part.down, draw)


def except_for(part, without):
    """A part, and in a frame below it what it may not be."""
    word = box("but not", "note")
    below = row([word, without])
    width = max(part.width, below.width) + 16
    drop = part.down + 12 + below.up

    def draw(x, y):
        frame = (f'<rect class="frame" x="{x}" y="{y - part.up - 5}" width="{width}" '
                 f'height="{part.up + drop + below.down + 10}"/>')
        return (frame + line(x, y, 8) + part.draw(x + 8, y)
                + line(x + 8 + part.width, y, width - part.width - 8)
                + f'<g class="except">{below.draw(x + 8, y + drop)}</g>')
    return Picture(width, part.up + 7, drop + below.down + 7, draw)


def picture(expression, table, names):
    kind = expression[0]

    def inner(part):
        return picture(part, table, names)
    if kind in ("quoted", "characters"):
        text = expression[1]
        twins = table.get(text, [])
        shown = f"{text} {twins[0]}" if twins and text[0].isalpha() else text
        return box(shown, "word", " · ".join(twins))
    if kind == "name":
        name = expression[1]
        return box(name, "name", link=name if name in names else "")
    if kind == "sequence":
        return row([inner(p) for p in expression[1]])
    if kind == "choice":
        return stack([inner(p) for p in expression[1]])
    if kind == "optional":
        return optional(inner(expression[1]))
    if kind in ("star", "plus"):
        return loop(inner(expression[1]), kind == "star")
    return except_for(inner(expression[1]), inner(expression[2]))


# The page.

STYLE = """
:root { color-scheme: light dark; --ink: #223; --rail: #667; --word: #e8f3ea; --name: #eef0fb;
  --page: #fff; --note: #888; }
@media (prefers-color-scheme: dark) { :root { --ink: #dde; --rail: #99a; --word: #1d3a25;
  --name: #262b4a; --page: #15161c; --note: #99a; } }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; background: var(--page);
  color: var(--ink); font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; }
h2 { margin: 2rem 0 0; font-size: 1rem; } h2 a { color: inherit; text-decoration: none; }
p { max-width: 46rem; white-space: pre-line; color: var(--note); } div { overflow-x: auto; }
svg text { fill: var(--ink); font: 13px ui-monospace, "Noto Sans Mono CJK SC", monospace;
  text-anchor: middle; }
svg path { fill: none; stroke: var(--rail); stroke-width: 1.5; }
svg path.tip { fill: var(--rail); stroke: none; } svg rect { stroke: var(--rail); }
.word rect { fill: var(--word); } .name rect { fill: var(--name); }
.note rect { fill: none; stroke: none; } .note text { fill: var(--note); font-style: italic; }
.frame { fill: none; stroke-dasharray: 4 3; } .except path { stroke-dasharray: 2 3; }
a:hover .name rect { stroke-width: 2.5; } :target { outline: 2px solid var(--rail); }
"""


def drawing(expression, table, names):
    shape = picture(expression, table, names)
    width, height = shape.width + 50, shape.up + shape.down + 12
    x, y = 25, shape.up + 6
    ends = (f'<path d="M5 {y - 8}v16M5 {y}h20M{x + shape.width} {y}h20M{x + shape.width + 20} '
            f'{y - 8}v16"/>')
    return (f'<div><svg width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}">'
            f"{ends}{shape.draw(x, y)}</svg></div>")


def users(name, productions):
    return [n for n, e in productions.items() if f"('name', '{name}')" in repr(e)]


def page():
    words, phrases, signs = read()
    table = {w: e["zh"] for w, e in words.items() if e["zh"]}
    for spelling, meaning in list(phrases.items()) + list(signs.items()):
        if not meaning[0].isalpha():
            table.setdefault(meaning, []).append(spelling)
    entries = list(Reader(SOURCE.read_text(encoding="utf-8")).entries())
    productions = {name: e for kind, name, e in entries if kind == "production"}
    body = []
    for kind, text, expression in entries:
        if kind == "comment":
            lines = re.sub(r"\n[ ]+", "\n", text.strip())
            # Lines of one paragraph belong together.
            paragraphs = re.sub(r"(?<!:)\n(?=[a-z(`])", " ", lines)
            body.append(f"<p>{html.escape(paragraphs)}</p>")
            continue
        used = ", ".join(f'<a href="#{u}">{u}</a>' for u in users(text, productions))
        body.append(f'<h2 id="{text}"><a href="#{text}">{text}</a></h2>')
        body.append(drawing(expression, table, productions))
        if used:
            body.append(f"<p>← {used}</p>")
    return ('<!DOCTYPE html>\n<!-- Generated by Grammar/generate_railroad.py -->\n'
            '<html lang="en"><head><meta charset="utf-8">'
            "<title>The grammar of Menkan 门槛语法</title>"
            f"<style>{STYLE}</style></head><body>\n<h1>The grammar of Menkan 门槛语法</h1>\n"
            "<p>Round: a word or sign, with its first Chinese spelling; the others show when the "
            "pointer rests on it. Square: another production, to follow by a click.\n"
            "圆角为关键字或符号，附首选中文写法；指针停留时显示其余写法。"
            "方框为其他产生式，可点击跳转。</p>\n"
            + "\n".join(body) + "\n</body></html>\n")


def main():
    text = page()
    if "--check" in sys.argv[1:]:
        current = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
        if current != text:
            sys.exit(f"{TARGET.name} is stale: run Grammar/generate_railroad.py")
    else:
        TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
