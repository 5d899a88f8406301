#!/usr/bin/env python3
"""Makes the sample submissions; `--check` compares them with the files that are here."""

import pathlib
import sys

sys.dont_write_bytecode = True

import exact  # noqa: E402
import juhuasuan  # noqa: E402
import olist  # noqa: E402

FOLDER = pathlib.Path(__file__).resolve().parent
MAKERS = {"submissions.jsonl": olist.submissions, "juhuasuan.jsonl": juhuasuan.submissions}


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: generate.py [--check]", file=sys.stderr)
        return 2
    stale = []
    for name, make in MAKERS.items():
        made = "".join(exact.encode(record) + "\n" for record in make()).encode("utf-8")
        path = FOLDER / name
        if not arguments:
            path.write_bytes(made)
        elif not path.exists() or path.read_bytes() != made:
            stale.append(name)
    for name in stale:
        print(f"{name} is not what generate.py makes: run generate.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
