#!/usr/bin/env python3
"""Finds the decimals whose logarithm lies nearest to a boundary between two roundings.

A boundary is a number (k + 1/2) / 10^6. There are 43.7 million of them in the range of `ln` and 19
million in that of `log10`, so every one is looked at: its exponential, in millionths, has a whole
number on either side, and the nearer of the two is the only decimal that can lie close.
Exponentials are carried from one boundary to the next with 192 bits behind the point. 44 million
steps leave a relative error below 2^-165, while the nearest points that are found are 2^-90 away.

Prints, for each function, the nearest points with the binary logarithm of their distance, and
writes them to hardest.tsv. Takes about half a minute.
"""

from decimal import Decimal, getcontext
from math import log2
from pathlib import Path

BITS = 192
KEPT = 100


def search(lowest, highest, exponential, slope):
    """The (distance, millionths) of the KEPT decimals nearest to a boundary."""
    one = 1 << BITS
    half = one >> 1
    power = int(exponential((Decimal(lowest) + Decimal("0.5")) / 10**6) * 10**6 * one)
    step = int(exponential(Decimal(1) / 10**6) * one)
    found = []
    for _ in range(lowest, highest + 1):
        fraction = power & (one - 1)
        distance = fraction if fraction < half else one - fraction
        # The derivative of the logarithm is slope / x; only what is nearer than 2^-74 matters.
        if distance << 74 < power:
            millionths = (power + half) >> BITS
            if 1 <= millionths < 1 << 63:
                found.append((log2((distance << 400) // power) - 400 + log2(slope), millionths))
        power = power * step >> BITS
    return sorted(found)[:KEPT]


def main():
    getcontext().prec = 120
    ten = Decimal(10).ln()
    searches = [
        ("ln", search(-13_815_511, 29_853_000, lambda y: y.exp(), 1)),
        ("log10", search(-6_000_001, 12_964_900, lambda y: (y * ten).exp(), float(1 / ten))),
    ]
    lines = ["# function\tmillionths of the argument"]
    for name, points in searches:
        print(f"{name}: nearest 2^{points[0][0]:.2f}, {len(points)}th 2^{points[-1][0]:.2f}")
        lines += [f"{name}\t{millionths}" for _, millionths in points]
    (Path(__file__).parent / "hardest.tsv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
