"""The rules of the policy `olist.daily.single_item`, translated by hand for `olist_check.py`.

Values that may be unknown, records, verdicts, and the rules themselves: what the written
definition of the language says, with nothing of the engine in it.
"""

import json
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation, getcontext
from typing import FrozenSet

getcontext().prec = 100  # more than any product or quotient of two 64-bit counts needs
MILLIONTH = Decimal("0.000001")
VERDICTS = ("pass", "fail", "unknown", "waived", "not_applicable")
OUTCOMES = ("approve", "refer", "reject")


# Values that may be unknown.

@dataclass(frozen=True)
class Unknown:
    """No value. `missing` holds the paths of the absent fields that caused it; it is empty
    for the other causes: an unlisted case, a division by zero, an aggregate of nothing."""

    missing: FrozenSet[str] = frozenset()


def is_unknown(value):
    return isinstance(value, Unknown)


def merged(*values):
    """The unknown that has the causes of all unknown ones among `values`."""
    return Unknown(frozenset().union(*(v.missing for v in values if is_unknown(v))))


def strict(function):
    """A function of known values, made unknown as soon as one argument is."""
    def lifted(*arguments):
        if any(is_unknown(a) for a in arguments):
            return merged(*arguments)
        return function(*arguments)
    return lifted


def rounded(value):
    """Half-even to 6 places."""
    return value.quantize(MILLIONTH, rounding=ROUND_HALF_EVEN)


@strict
def less(a, b):
    return a < b


@strict
def at_most(a, b):
    return a <= b


@strict
def equal(a, b):
    return a == b


@strict
def member(value, collection):
    return value in collection


@strict
def times(a, b):
    return rounded(a * b)


@strict
def divided(a, b):
    return Unknown() if b == 0 else rounded(a / b)


def both(a, b):
    """Kleene's `and`."""
    if a is False or b is False:
        return False
    return merged(a, b) if is_unknown(a) or is_unknown(b) else True


def between(value, low, high):
    return both(at_most(low, value), at_most(value, high))


def extreme(choose, elements, wanted, value):
    """`min` or `max` of `value(e)` for the elements `e` that are `wanted(e)`: unknown if the
    list, the filter or a value is, or if there is nothing to choose from."""
    if is_unknown(elements):
        return elements
    values, unknowns = [], []
    for element in elements:
        chosen = wanted(element)
        if chosen is False:
            continue
        result = chosen if is_unknown(chosen) else value(element)
        (unknowns if is_unknown(result) else values).append(result)
    if unknowns:
        return merged(*unknowns)
    return choose(values) if values else Unknown()


# Records.

class Malformed(Exception):
    """A value that the schema does not allow, which this program does not judge."""


@dataclass(frozen=True)
class Entity:
    """An object of the record and the path that leads to it. Absent and null are missing;
    of a missing object every field is missing, and what is named is the object."""

    path: str
    fields: dict

    def read(self, name, convert):
        if self.fields is None:
            return Unknown(frozenset([self.path]))
        path = f"{self.path}.{name}"
        raw = self.fields.get(name)
        if raw is None:
            return Unknown(frozenset([path]))
        try:
            value = convert(raw)
        except InvalidOperation:  # far beyond any amount
            value = None
        if value is None:
            raise Malformed(f"{path}: {json.dumps(raw, default=str)}")
        return value

    def number(self, name):
        """An int or a number. More than 6 decimals round half-even."""
        return self.read(name, lambda raw: rounded(Decimal(raw)) if is_number(raw) else None)

    def percent(self, name):
        """A ratio as a number, or text such as `5.2%`."""
        def convert(raw):
            if isinstance(raw, str) and re.fullmatch(r"-?\d+(\.\d+)?%", raw):
                return rounded(Decimal(raw[:-1]) / 100)
            return rounded(Decimal(raw)) if is_number(raw) else None
        return self.read(name, convert)

    def money(self, name):
        """An amount of at most 6 decimals."""
        def convert(raw):
            exact = is_number(raw) and rounded(Decimal(raw)) == raw
            return Decimal(raw) if exact else None
        return self.read(name, convert)

    def date(self, name):
        def convert(raw):
            try:
                return date.fromisoformat(raw)
            except (TypeError, ValueError):
                return None
        return self.read(name, convert)

    def case(self, name, cases):
        """A case of an enum. One that the schema does not know is unknown, yet not missing."""
        value = self.read(name, lambda raw: raw if isinstance(raw, str) else None)
        return value if is_unknown(value) or value in cases else Unknown()


def is_number(raw):
    return isinstance(raw, (int, Decimal)) and not isinstance(raw, bool)


class Submission:
    """The policy's parameters, taken from one record, and what else its rules look at."""

    def __init__(self, record, today, categories, restricted):
        self.activity = entity(record, "activity")
        self.item = entity(record, "item")
        self.merchant = entity(record, "merchant")
        self.price_history = entities(record, "price_history", 400)
        self.today = today
        self.categories = categories
        self.restricted_categories = restricted
        self.lowest = lowest_deal(self, PRICE_WINDOW)


def entity(record, name):
    fields = record.get(name)
    if fields is not None and not isinstance(fields, dict):
        raise Malformed(name)
    return Entity(name, fields)


def entities(record, name, most):
    elements = record.get(name)
    if elements is None:
        return Unknown(frozenset([name]))
    if not isinstance(elements, list) or len(elements) > most:
        raise Malformed(name)
    if any(e is not None and not isinstance(e, dict) for e in elements):
        raise Malformed(name)
    return [Entity(f"{name}[{index}]", fields) for index, fields in enumerate(elements)]


def within_last(days, day, today):
    """`day within last N days`: in [today - N, today - 1]."""
    first, last = today - timedelta(days=days), today - timedelta(days=1)
    return both(at_most(first, day), at_most(day, last))


# Verdicts.

@dataclass(frozen=True)
class Verdict:
    name: str
    missing: FrozenSet[str] = field(default=frozenset())
    uncertain: bool = False


# The condition, then the exception: T true, F false, ? unknown.
REQUIRE = {
    "TT": "pass", "TF": "pass", "T?": "pass",
    "FT": "pass", "FF": "fail", "F?": "unknown",
    "?T": "pass", "?F": "unknown", "??": "unknown",
}
FIRES = {
    "TT": "pass", "TF": "fail", "T?": "unknown",
    "FT": "pass", "FF": "pass", "F?": "pass",
    "?T": "pass", "?F": "unknown", "??": "unknown",
}


def looked_up(table, condition, exception):
    def letter(value):
        return "?" if is_unknown(value) else "T" if value else "F"
    name = table[letter(condition) + letter(exception)]
    causes = merged(condition, exception).missing if name == "unknown" else frozenset()
    return Verdict(name, causes)


def require(condition, unless=False):
    return looked_up(REQUIRE, condition, unless)


def fires(condition, unless=False):
    """`reject` and `refer`."""
    return looked_up(FIRES, condition, unless)


def under(when, verdict):
    """The verdict of a rule inside `when { … }`."""
    if when is True:
        return verdict
    if when is False:
        return Verdict("not_applicable")
    if verdict.name == "pass":
        return Verdict("pass", when.missing, uncertain=True)
    return Verdict("unknown", when.missing | verdict.missing)


# The rule files: parameters and definitions.

MIN_SCORE = Decimal("4.0")  # param min_score
PRICE_WINDOW = 60           # param price_window
PARAMETERS = (
    'param min_score "最低评分": number in 1..5 = 4.0',
    'param price_window "比价天数": int in 7..365 = 60',
)


def lowest_deal(s, window):
    """define lowest_deal(history: list<PricePoint> up to 400, window: int): money(BRL) =
         min(p.price for p in history where p.date within last window days)
    """
    return extreme(min, s.price_history,
                   lambda p: within_last(window, p.date("date"), s.today),
                   lambda p: p.money("price"))


def well_reviewed(merchant, min_score):
    """define well_reviewed(merchant: Merchant, min_score: number): bool =
         merchant.avg_review_score_90d >= min_score
    """
    return at_most(min_score, merchant.number("avg_review_score_90d"))


def delivers_on_time(merchant):
    """define delivers_on_time(merchant: Merchant): bool =
         merchant.late_delivery_rate_90d <= 10%
    """
    return at_most(merchant.percent("late_delivery_rate_90d"), Decimal("0.10"))


# The rules.

def score(s):
    """require score "店铺评分": well_reviewed(merchant, min_score)"""
    return require(well_reviewed(s.merchant, MIN_SCORE))


def punctual(s):
    """require punctual "准时送达": delivers_on_time(merchant) unless merchant.late_90d == 1"""
    return require(delivers_on_time(s.merchant),
                   unless=equal(s.merchant.number("late_90d"), 1))


def cancellations(s):
    """require cancellations "取消率": merchant.cancellation_rate_90d <= 2%"""
    return require(at_most(s.merchant.percent("cancellation_rate_90d"), Decimal("0.02")))


def dispatch(s):
    """require dispatch "发货速度": merchant.avg_dispatch_hours_90d <= 120"""
    return require(at_most(s.merchant.number("avg_dispatch_hours_90d"), 120))


def bulk_orders(s):
    """refer bulk_orders "大宗订单": when merchant.units_30d / merchant.orders_30d > 1.5"""
    pieces = divided(s.merchant.number("units_30d"), s.merchant.number("orders_30d"))
    return fires(less(Decimal("1.5"), pieces))


def lowest_price(s):
    """require lowest_price "全网最低价": activity.price <= lowest"""
    return require(at_most(s.activity.money("price"), s.lowest))


def stable_price(s):
    """require stable_price "价格平稳":
         max(p.price for p in price_history where p.date within last price_window days)
           <= activity.price * 1.1
    """
    highest = extreme(max, s.price_history,
                      lambda p: within_last(PRICE_WINDOW, p.date("date"), s.today),
                      lambda p: p.money("price"))
    return require(at_most(highest, times(s.activity.money("price"), Decimal("1.1"))))


def freight(s):
    """refer freight "运费偏高": when activity.freight > lowest * 60%"""
    return fires(less(times(s.lowest, Decimal("0.60")), s.activity.money("freight")))


def restricted(s):
    """reject restricted "禁售类目": when item.category in restricted_categories"""
    return fires(member(s.item.case("category", s.categories), s.restricted_categories))


def listing(s):
    """require listing "标题长度": item.name_length between 20 and 62 if unknown reject"""
    return require(between(s.item.number("name_length"), 20, 62))


def few_photos(s):
    """refer few_photos "图片过少": when item.photos < 2 and item.description_length < 500"""
    return fires(both(less(s.item.number("photos"), 2),
                      less(s.item.number("description_length"), 500)))


def item_score(s):
    """when merchant.avg_review_score_180d < 4.2 {
         require item_score "商品评分": item.item_avg_review_180d >= 3.5
    """
    return under(less(s.merchant.number("avg_review_score_180d"), Decimal("4.2")),
                 require(at_most(Decimal("3.5"), s.item.number("item_avg_review_180d"))))


def fee(s):
    """output fee "技术服务费": money(BRL) = activity.price * 12%"""
    return times(s.activity.money("price"), Decimal("0.12"))


def price_power(s):
    """output price_power "价格力": number? = activity.price / lowest"""
    return divided(s.activity.money("price"), s.lowest)


# In source order: the rule, the effect of its fail, the effect of its unknown.
RULES = (
    (score, "reject", "refer"),
    (punctual, "reject", "refer"),
    (cancellations, "reject", "refer"),
    (dispatch, "reject", "refer"),
    (bulk_orders, "refer", "refer"),
    (lowest_price, "reject", "refer"),
    (stable_price, "reject", "refer"),
    (freight, "refer", "refer"),
    (restricted, "reject", "refer"),
    (listing, "reject", "reject"),  # if unknown reject
    (few_photos, "refer", "refer"),
    (item_score, "reject", "refer"),
)

# The output, and whether it is optional.
OUTPUTS = (
    (fee, False),
    (price_power, True),
)


def outcome_of(verdicts, outputs):
    """A reject comes before a refer, a refer before an approve."""
    effects = set()
    for rule, on_fail, on_unknown in RULES:
        verdict = verdicts[rule.__name__]
        if verdict.name == "fail":
            effects.add(on_fail)
        elif verdict.name == "unknown":
            effects.add(on_unknown)
    if any(is_unknown(outputs[o.__name__]) and not optional for o, optional in OUTPUTS):
        effects.add("refer")
    if not any(v.name in ("pass", "waived") and not v.uncertain for v in verdicts.values()):
        effects.add("refer")  # no_rule_applied
    if "reject" in effects:
        return "reject"
    return "refer" if "refer" in effects else "approve"


def decide(name, submission):
    verdicts = {rule.__name__: rule(submission) for rule, _, _ in RULES}
    outputs = {output.__name__: output(submission) for output, _ in OUTPUTS}
    missing = merged(*outputs.values()).missing.union(*(v.missing for v in verdicts.values()))
    return {
        "submission": name,
        "outcome": outcome_of(verdicts, outputs),
        "rules": {rule: verdict.name for rule, verdict in verdicts.items()},
        "uncertain": [rule for rule, verdict in verdicts.items() if verdict.uncertain],
        "missing": sorted(missing),
        "outputs": {o: None if is_unknown(v) else v for o, v in outputs.items()},
    }
