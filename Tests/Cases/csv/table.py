"""Makes a table of submissions: python3 table.py submissions.jsonl[.gz] table.csv LIMIT

Each field becomes a column with a dotted name, each list JSON in a cell; numbers keep their digits.
"""

import csv
import gzip
import json
import sys


class Number(str):
    """A number as its digits."""


def flat(record, prefix=""):
    for key, value in record.items():
        if isinstance(value, dict):
            yield from flat(value, prefix + key + ".")
        else:
            yield prefix + key, value


def inner(value):
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(inner, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(json.dumps(k) + ": " + inner(v) for k, v in value.items()) + "}"
    return json.dumps(value)


def cell(value):
    if value is None:
        return ""
    return value if isinstance(value, str) else inner(value)


def main(source, target, limit):
    opened = gzip.open if source.endswith(".gz") else open
    rows, columns = [], {}
    with opened(source, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number == limit:
                break
            record = json.loads(line, parse_int=Number, parse_float=Number)
            rows.append(dict(flat(record)))
            columns.update(dict.fromkeys(rows[-1]))
    with open(target, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([cell(row.get(name)) for name in columns])


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
