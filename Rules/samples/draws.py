"""Draws that come out the same on every Python from 3.9 on.

Only `random.Random(seed).random()` is used, whose sequence Python promises to keep; everything
else is whole-number arithmetic.
"""

import datetime
import random


class Draws:
    def __init__(self, seed):
        self._source = random.Random(seed)

    def below(self, count):
        """A whole number from 0 to count - 1."""
        return int(self._source.random() * count)

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def weighted(self, choices):
        """One value of (weight, value) pairs."""
        place = self.below(sum(weight for weight, _ in choices))
        for weight, value in choices:
            if place < weight:
                return value
            place -= weight
        raise ValueError("no weight is above zero")

    def some(self, choices, percent):
        """Each choice with the given chance, in their order."""
        return [choice for choice in choices if self.chance(percent)]

    def hex(self, digits):
        return "".join("0123456789abcdef"[self.below(16)] for _ in range(digits))


def day_before(today, days):
    """The date so many days before `today`, as ISO 8601; later for negative numbers."""
    return (today - datetime.timedelta(days=days)).isoformat()
