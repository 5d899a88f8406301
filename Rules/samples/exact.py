"""Exact decimals and the JSON that holds them: no binary fraction is ever printed."""

import json


class Decimal:
    """`units` divided by 10 to the power of `places`, printed with at least `shown` places."""

    def __init__(self, units, places, shown=1):
        self.units = units
        self.places = places
        self.shown = shown

    def __str__(self):
        sign = "-" if self.units < 0 else ""
        digits = str(abs(self.units)).rjust(self.places + 1, "0")
        whole, fraction = digits[: len(digits) - self.places], digits[len(digits) - self.places :]
        fraction = fraction.rstrip("0").ljust(self.shown, "0")
        return f"{sign}{whole}.{fraction}"


def money(cents, shown=1):
    """An amount of cents or fen; missing where it is None."""
    return None if cents is None else Decimal(cents, 2, shown)


def share(part, whole, places=4):
    """part / whole, rounded half up; missing where there is no whole."""
    if whole == 0:
        return None
    return Decimal((2 * part * 10**places + whole) // (2 * whole), places)


def encode(value):
    """Compact JSON on one line, keys in their order."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        fields = (f"{encode(key)}:{encode(field)}" for key, field in value.items())
        return "{" + ",".join(fields) + "}"
    if isinstance(value, list):
        return "[" + ",".join(encode(element) for element in value) + "]"
    return json.dumps(value, ensure_ascii=False)
