#!/usr/bin/env python3
"""Writes the test vectors of MenkanValues, worked out with Python's own decimal, datetime, zoneinfo
and hashlib.

    generate_vectors.py           writes the files beside this script
    generate_vectors.py --check   exits 1 where a file differs from what would be written

Columns are parted by tabs, `-` means that there is no result, decimals are counts of millionths.
`hardest.tsv` is read, not written: see search_hardest.py.
"""

import calendar
import hashlib
import random
import re
import sys
from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
LOWEST, HIGHEST = -(2**63), 2**63 - 1
MILLIONTH = Decimal("0.000001")
EPOCH = date(1970, 1, 1).toordinal()

getcontext().prec = 100


def fitting(number):
    """The number of millionths where 64 bits hold it."""
    return number if number is not None and LOWEST <= number <= HIGHEST else "-"


def rounded(value, rule=ROUND_HALF_EVEN):
    """A Decimal as a whole number of millionths."""
    return int(value.quantize(MILLIONTH, rounding=rule).scaleb(6))


def decimal(millionths):
    return Decimal(millionths).scaleb(-6)


def random_millionths(rng):
    number = rng.randrange(1 << rng.randint(1, 63))
    return -number if rng.random() < 0.4 else number


def arithmetic(rng):
    corners = [0, 1, 2, 3, 5, 7, 499_999, 500_000, 500_001, 1_000_000, 1_500_000, 3_000_000,
               10**12, 3_037_000_499_976_049, HIGHEST - 1, HIGHEST]
    corners += [-corner for corner in corners[1:]] + [LOWEST]
    pairs = [(a, b) for a in corners for b in rng.sample(corners, 12)]
    pairs += [(random_millionths(rng), random_millionths(rng)) for _ in range(300)]
    # Products that end in a half, and quotients that do.
    pairs += [(2 * random_millionths(rng) // 4 | 1, 500_000) for _ in range(40)]
    pairs += [(rng.randrange(1, 10**9) | 1, 2_000_000) for _ in range(40)]
    for a, b in pairs:
        x, y = decimal(a), decimal(b)
        yield "add", a, b, fitting(a + b)
        yield "subtract", a, b, fitting(a - b)
        yield "multiply", a, b, fitting(rounded(x * y))
        # A fraction, because a quotient cut off at any precision could feign a tie.
        yield "divide", a, b, fitting(round(Fraction(a * 10**6, b)) if b else None)
        yield "modulo", a, b, fitting(a % b if b else None)


def rounding(rng):
    rules = {"half_even": ROUND_HALF_EVEN, "half_up": ROUND_HALF_UP, "down": ROUND_FLOOR,
             "up": ROUND_CEILING}
    numbers = [0, 1, -1, 5, -5, 2_500_000, 3_500_000, -2_500_000, HIGHEST, LOWEST, LOWEST + 1]
    numbers += [random_millionths(rng) for _ in range(60)]
    numbers += [random_millionths(rng) // 10**4 * 10**4 + 5 * 10**3 for _ in range(20)]
    for number in numbers:
        for places in range(7):
            unit = Decimal(1).scaleb(-places)
            for name, rule in rules.items():
                result = decimal(number).quantize(unit, rounding=rule)
                yield name, places, number, fitting(int(result.scaleb(6)))


SPELLING = re.compile(r"([+-]?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?", re.ASCII)


def parsed(text):
    match = SPELLING.fullmatch(text)
    if not match:
        return "malformed", "-"
    sign, whole, fraction, exponent = match.groups(default="")
    number = int(whole + fraction)
    shift = int(exponent or 0) - len(fraction) + 6
    if number and shift > 40:
        return "range", "-"
    if number and shift < -400:
        return "rounded", 0
    value = Fraction(number) * Fraction(10) ** (shift if number else 0)
    millionths = round(value)
    exact = millionths == value
    millionths = fitting(-millionths if sign == "-" else millionths)
    return ("range" if millionths == "-" else "exact" if exact else "rounded"), millionths


def parsing(rng):
    spellings = """0 -0 +0 00 007 0.0 -0.000000 1 -1 +1 4.7 4.70 12. .5 - + . e e5 1e 1e+ 1e- 1e5
        1E5 1e+5 1e-5 1e-6 1e-7 5e-7 15e-7 25e-7 -5e-7 -15e-7 0.0000005 0.00000050 0.00000051
        0.0000015 0.0000025 0.000000500000000000000000000000000000
        0.000000500000000000000000000000000001
        0.0000014999999999999999999999999999999 9223372036854.775807 9223372036854.775808
        -9223372036854.775808 -9223372036854.775809 9223372036854.7758065 9223372036854.7758075
        9223372036854.77580749999999999999999999 -9223372036854.7758085 -9223372036854.77580850001
        1e12 1e13 9.2e12 9.3e12 1e999999999999999999999 1e-999999999999999999999 0e999999999999999
        0.0e-99999 1e1000000000 123456789012345678901234567890 123456789012345678901234567890e-18
        123456789012345678901234567890e-24 0.123456789012345678901234567890
        1000000000000000000000000000000e-30 1000000000000000000000000000001e-30
        0.00000000000000000000000000000000001 1000000000000000000000000000000000000e-36
        4.6250000 4.62500005 4.62500015 4.62500025 --1 +-1 1-1 1+1 1.2.3 1..2 1e5.5 1e5e5 0x10 1_000
        1,000 NaN nan Infinity inf １２ 1五 ¥1 1% 1e٣ 1.e5 -.5 -e5 1E+05 1e000000000000000000005
        1e-000000000000000000006""".split() + ["", " ", " 1", "1 ", "1 000", "- 1"]
    for _ in range(400):
        digits = "".join(rng.choices("0123456789", k=rng.randint(1, 30)))
        point = rng.randint(1, len(digits))
        text = rng.choice(["", "-", "+", ""]) + digits[:point]
        if point < len(digits):
            text += "." + digits[point:]
        if rng.random() < 0.5:
            text += rng.choice("eE") + rng.choice(["", "-", "+", "-"]) + str(rng.randint(0, 25))
        spellings.append(text)
    for _ in range(100):  # Ties, and what is just past or just short of one.
        tie = f"{rng.randrange(10**6)}.{rng.randrange(10**6):06}5"
        spellings.append(tie + rng.choice(["", "0000", "0" * 25, "0" * 25 + "1", "0" * 18 + "1"]))
        spellings.append(tie[:-1] + "4" + "9" * rng.randint(1, 30))
    for text in spellings:
        yield text, *parsed(text)


def positives(rng, function):
    numbers = [1, 2, 3, 999_999, 1_000_000, 1_000_001, 2_000_000, 2_718_281, 2_718_282, HIGHEST,
               HIGHEST - 1, 2**62, 2**62 + 1, 2**62 - 1]
    numbers += [10**power + nearby for power in range(1, 19) for nearby in (-1, 0, 1)]
    # Where the nearest power of two changes.
    numbers += [int(Decimal(2) ** (Decimal(power) + Decimal("0.5"))) + nearby
                for power in range(1, 62) for nearby in (0, 1)]
    if function == "sqrt":
        # 10^6 m = r (r + 1) is as near below the boundary r + 1/2 as a whole number can be.
        residues = [r for r in range(10**6) if r * (r + 1) % 10**6 == 0]
        for _ in range(300):
            root = rng.choice(residues) + 10**6 * rng.randrange(3_037_000)
            numbers += [root * (root + 1) // 10**6 + nearby for nearby in (0, 1)]
        for _ in range(100):
            square = (rng.randrange(1, 3_037_000_000)) ** 2
            numbers += [square - 1, square, square + 1]
    else:
        lines = (HERE / "hardest.tsv").read_text().splitlines()
        hardest = [int(line.split("\t")[1]) for line in lines if line.startswith(function + "\t")]
        numbers += [hard + nearby for hard in hardest for nearby in (-1, 0, 1)]
    numbers += [rng.randrange(1, 1 << rng.randint(1, 63)) for _ in range(2000)]
    return list(dict.fromkeys(n for n in numbers if 1 <= n <= HIGHEST))[:2000]


def functions(rng):
    getcontext().prec = 50
    rows = {"ln": Decimal.ln, "log10": Decimal.log10, "sqrt": Decimal.sqrt}
    for name, function in rows.items():
        for number in positives(rng, name):
            yield name, number, fitting(rounded(function(decimal(number))))
        yield name, 0, 0 if name == "sqrt" else "-"
        yield name, -1, "-"
        yield name, LOWEST, "-"
    getcontext().prec = 100


def dates(rng):
    days = [date(1, 1, 1), date(9999, 12, 31), date(1970, 1, 1), date(1900, 2, 28),
            date(2000, 2, 29), date(2024, 2, 29), date(2100, 3, 1),
            date(2020, 12, 31), date(2021, 1, 3)]
    days += [date(year, 1, day) for year in range(2000, 2030) for day in (1, 2, 3, 4)]
    days += [date(year, 12, day) for year in range(2000, 2030) for day in (28, 29, 30, 31)]
    days += [date.fromordinal(rng.randint(1, date.max.toordinal())) for _ in range(500)]
    for day in days:
        yield ("parts", day.toordinal() - EPOCH, day.isoformat(), day.isoweekday(),
               day.isocalendar().week, day.timetuple().tm_yday)
    for day in days:
        months = rng.choice([1, -1, 12, -12, 13, rng.randint(-400, 400),
                             rng.randint(-10**5, 10**5)])
        total = day.year * 12 + day.month - 1 + months
        year, month = total // 12, total % 12 + 1
        result = "-"
        if 1 <= year <= 9999:
            last = calendar.monthrange(year, month)[1]
            result = date(year, month, min(day.day, last)).isoformat()
        yield "months", day.isoformat(), months, result
        count = rng.choice([0, 1, -1, 30, -365, rng.randint(-10**6, 10**6), 2**62, LOWEST])
        ordinal = day.toordinal() + count
        result = "-"
        if 1 <= ordinal <= date.max.toordinal():
            result = date.fromordinal(ordinal).isoformat()
        yield "days", day.isoformat(), count, result


def zones(rng):
    first, last = 631_152_000, 1_735_689_600  # 1990 to 2025: past, hence settled.
    for name in ["America/Sao_Paulo", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai"]:
        zone = ZoneInfo(name)

        def offset(second):
            return int(datetime.fromtimestamp(second, zone).utcoffset().total_seconds())

        yield "zone", name, offset(first)
        changes = []
        for hour in range(first + 3600, last, 3600):
            if offset(hour) != offset(hour - 3600):
                low, high = hour - 3600, hour
                while high - low > 1:
                    middle = (low + high) // 2
                    low, high = (middle, high) if offset(middle) == offset(low) else (low, middle)
                changes.append(high)
                yield "transition", high, offset(high)
        changes = changes[:16] + changes[-8:]
        seconds = [c + d for c in changes for d in (-3601, -3600, -1, 0, 1, 3600)]
        seconds += [rng.randrange(first, last) for _ in range(60)]
        for second in seconds:
            local = datetime.fromtimestamp(second, zone)
            text = local.isoformat(timespec="seconds" if local.second else "minutes")
            yield "local", second, local.date().isoformat(), text
        for change in changes:
            near = datetime.fromtimestamp(change, timezone(timedelta(seconds=offset(change - 1))))
            for minutes in range(-90, 150, 15):
                wall = near.replace(tzinfo=None) + timedelta(minutes=minutes)
                second = int(wall.replace(tzinfo=zone).timestamp())
                yield "wall", wall.date().isoformat(), wall.hour * 60 + wall.minute, second


def hashes(_):
    for length in range(201):
        message = bytes((index * 7 + length) % 256 for index in range(length))
        yield length, hashlib.sha256(message).hexdigest()


FILES = {"arithmetic": arithmetic, "rounding": rounding, "parsing": parsing, "functions": functions,
         "dates": dates, "zones": zones, "hashes": hashes}


def main():
    stale = []
    for name, rows in FILES.items():
        rng = random.Random(f"menkan {name}")
        text = "".join("\t".join(map(str, row)) + "\n" for row in rows(rng))
        path = HERE / f"{name}.tsv"
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
    if stale:
        sys.exit("differs from what generate_vectors.py writes: " + ", ".join(stale))


if __name__ == "__main__":
    main()
