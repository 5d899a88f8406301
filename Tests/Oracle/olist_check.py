#!/usr/bin/env python3
"""An independent check of the policy `olist.daily.single_item`.

This program decides submissions as the written definition of the language says, by a
translation of the policy's rules by hand, which stands in `olist_rules.py`. It shares no code
with the engine, neither a parser nor an evaluator, so that an error in the engine and an error
here are unlikely to be the same one. Where both agree on every real submission, the engine's
reading of its own definition is confirmed; where they differ, one of the two is wrong, or the
definition is.

    olist_check.py --today 2018-08-01 --in submissions.jsonl.gz                    decisions
    olist_check.py --today 2018-08-01 --in submissions.jsonl.gz --summary          counts
    olist_check.py --today 2018-08-01 --in submissions.jsonl.gz --compare FILE     differences

It judges well-formed records that use the schema's own names. Whether a record is malformed
is not its business: a value of a wrong type ends it, and ranges are not looked at. No amount
that the schema allows can overflow, so faults do not occur here.

Each rule's docstring is the text that was translated. When the rule files no longer hold
that text, a warning says so: the translation has to follow.

Exit status: 0 done, no difference; 1 there are differences; 2 wrong use or unreadable input.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path

from olist_rules import (
    OUTCOMES, OUTPUTS, PARAMETERS, RULES, VERDICTS, Malformed, Submission, decide,
    delivers_on_time, is_number, lowest_deal, well_reviewed)


# Files.

def read_lines(path):
    """The line number and the JSON value of each line that is not blank."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield number, json.loads(line, parse_float=Decimal, parse_constant=refuse)
                except ValueError as error:
                    raise Malformed(f"{path.name}, line {number}: {error}") from error


def refuse(constant):
    raise ValueError(f"{constant} is no JSON number")


def read_categories(rules):
    """The cases of `enum Category` in the schema."""
    text = (rules / "olist" / "schema.menkan").read_text(encoding="utf-8")
    body = re.search(r'^enum Category\b[^{]*\{([^}]*)\}', text, re.MULTILINE).group(1)
    return frozenset(re.findall(r"\w+", re.sub(r'//.*|"[^"]*"', "", body)))


def read_restricted(rules):
    """The values of the list: `values: [a, b]`, or one `- a` a line."""
    text = (rules / "lists" / "restricted_categories.yaml").read_text(encoding="utf-8")
    text = re.sub(r"(^|\s)#.*", "", text)
    flow = re.search(r"\[([^\]]*)\]", text)
    if flow:
        return frozenset(re.findall(r"\w+", flow.group(1)))
    return frozenset(re.findall(r"^\s*-\s+[\"']?(\w+)", text, re.MULTILINE))


def warn_of_changes(rules):
    """Say which translated texts the rule files no longer hold."""
    def plain(text):
        return " ".join(text.split())
    in_daily = [lowest_deal, *(row[0] for row in RULES + OUTPUTS)]
    translated = {
        "daily.menkan": [*PARAMETERS, *(function.__doc__ for function in in_daily)],
        "gates.menkan": [well_reviewed.__doc__, delivers_on_time.__doc__],
    }
    for name, texts in translated.items():
        source = plain((rules / "olist" / name).read_text(encoding="utf-8"))
        for text in map(plain, texts):
            if text not in source:
                print(f"warning: {name} no longer reads: {text}", file=sys.stderr)


def decisions(path, rules, today):
    """The decision on each record of the file, in its order."""
    categories, restricted_categories = read_categories(rules), read_restricted(rules)
    for line, record in read_lines(path):
        if not isinstance(record, dict):
            raise Malformed(f"{path.name}, line {line}: not an object")
        name = next((record[key] for key in ("id", "submission_id")
                     if record.get(key) is not None), line)
        try:
            submission = Submission(record, today, categories, restricted_categories)
            yield decide(str(name), submission)
        except Malformed as error:
            raise Malformed(f"{path.name}, line {line}: {error}") from error


# Reports.

def as_json(value):
    """JSON with exact decimals, written as short as they go."""
    if isinstance(value, Decimal):
        return format(value.normalize() if value else Decimal(0), "f")
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_json(k)}: {as_json(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_json(v) for v in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def differing_keys(ours, theirs):
    """The keys on which the other engine's decision differs from ours."""
    if not isinstance(theirs, dict) or "error" in theirs:
        return list(ours)
    same = {
        "submission": str(theirs.get("submission")) == ours["submission"],
        "outcome": theirs.get("outcome") == ours["outcome"],
        "rules": same_in_order(ours["rules"], theirs.get("rules")),
        "uncertain": theirs.get("uncertain", []) == ours["uncertain"],
        "missing": theirs.get("missing") == ours["missing"],
        "outputs": same_numbers(ours["outputs"], theirs.get("outputs")),
    }
    return [key for key, equal_values in same.items() if not equal_values]


def same_in_order(ours, theirs):
    return isinstance(theirs, dict) and list(theirs.items()) == list(ours.items())


def same_numbers(ours, theirs):
    if not isinstance(theirs, dict) or theirs.keys() != ours.keys():
        return False
    return all(theirs[key] is None if value is None
               else is_number(theirs[key]) and Decimal(theirs[key]) == value
               for key, value in ours.items())


def compare(ours, theirs, shown=10):
    """Print how many decisions differ and the first of them; True if none does."""
    compared, extra, differences = 0, 0, []
    for mine, other in zip_longest(ours, theirs):
        if mine is None or other is None:
            extra += 1
            continue
        compared += 1
        keys = differing_keys(mine, other[1])
        if keys:
            differences.append((mine, other, keys))
    print(f"{compared} compared, {len(differences)} different")
    if extra:
        print(f"the numbers of decisions differ by {extra}")
    for mine, (line, other), keys in differences[:shown]:
        print(f"\nline {line}, submission {mine['submission']}: {', '.join(keys)}")
        print(f"  check:  {as_json(mine)}")
        print(f"  engine: {as_json(other)}")
    return not differences and not extra


class Summary:
    """Counts of outcomes and of verdicts."""

    def __init__(self):
        self.outcomes = Counter()
        self.verdicts = Counter()
        self.uncertain = Counter()

    def counting(self, decided):
        """Pass the decisions on, counting them."""
        for decision in decided:
            self.outcomes[decision["outcome"]] += 1
            self.verdicts.update(decision["rules"].items())
            self.uncertain.update(decision["uncertain"])
            yield decision

    def show(self):
        total = sum(self.outcomes.values())
        print(f"{total} submissions")
        for outcome in OUTCOMES:
            count = self.outcomes[outcome]
            print(f"  {outcome:<8} {count:>7} {100 * count / max(total, 1):6.2f} %")
        print(f"\n{'rule':<14}" + "".join(f"{v:>15}" for v in VERDICTS) + f"{'(uncertain)':>15}")
        for rule, _, _ in RULES:
            name = rule.__name__
            counts = [self.verdicts[name, verdict] for verdict in VERDICTS]
            print(f"{name:<14}" + "".join(f"{c:>15}" for c in [*counts, self.uncertain[name]]))


def arguments():
    parser = argparse.ArgumentParser(
        description="An independent check of the policy olist.daily.single_item.")
    parser.add_argument("--in", dest="input", type=Path, required=True, metavar="FILE",
                        help="submissions, .jsonl or .jsonl.gz")
    parser.add_argument("--today", type=date.fromisoformat, required=True, metavar="DATE")
    parser.add_argument("--rules", type=Path, metavar="DIR",
                        default=Path(__file__).resolve().parent.parent.parent / "Rules",
                        help="folder that holds olist/ and lists/")
    parser.add_argument("--compare", type=Path, metavar="FILE",
                        help="decisions of another engine, JSONL, in the same order")
    parser.add_argument("--summary", action="store_true",
                        help="count outcomes and verdicts instead of writing decisions")
    return parser.parse_args()


def main():
    options = arguments()
    summary, agreed = Summary(), True
    try:
        warn_of_changes(options.rules)
        decided = summary.counting(decisions(options.input, options.rules, options.today))
        if options.compare:
            agreed = compare(decided, read_lines(options.compare))
        else:
            for decision in decided:
                if not options.summary:
                    print(as_json(decision))
        if options.summary:
            summary.show()
    except (OSError, EOFError, Malformed) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0 if agreed else 1


if __name__ == "__main__":
    sys.exit(main())
