#!/usr/bin/env python3
"""Writes records.jsonl: submissions that `juhuasuan.glance` and `juhuasuan.yilan` decide alike.

    python3 Tests/Cases/glance/generate_glance.py          writes the file
    python3 Tests/Cases/glance/generate_glance.py --check  exits 1 where the file differs

Invented, all of them. A record begins sound, as of 2026-11-05; then up to four things about it are
changed: a figure is set to a threshold or one step past it, or is missing, or is a case that the
schema does not know. Some records use the Chinese names of fields and cases. None is malformed.
Any Python from 3.9 on makes the same bytes.
"""

import datetime
import pathlib
import sys

sys.dont_write_bytecode = True
FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parents[2] / "Rules" / "samples"))

from draws import Draws, day_before  # noqa: E402
from exact import Decimal, encode, money  # noqa: E402

TARGET = FOLDER / "records.jsonl"
TODAY = datetime.date(2026, 11, 5)
SEED = 20261105
COUNT = 1000

CATEGORIES = [
    "womenswear", "menswear", "snacks", "fresh_food", "skin_care", "make_up", "bedding", "phones",
    "appliances", "gold",
]
# What a record with Chinese keys calls fields, cases and objects.
NAMES = {
    "shop_type": "店铺类型", "credit_level": "信用等级", "main_category": "主营类目",
    "opened_on": "开店日期", "dsr_item": "描述相符评分", "dsr_service": "服务态度评分",
    "dsr_logistics": "物流服务评分", "praise_rate": "好评率", "refund_rate_30d": "近30天退款率",
    "penalty_points_30d": "近30天扣分", "deposit_paid": "已缴保证金", "category": "类目",
    "list_price": "一口价", "activity_price": "活动价", "stock": "活动库存", "services": "服务标",
    "price_history": "价格记录", "date": "日期", "deal_price": "成交价", "sales_commitment": "活动对赌",
    "signed": "已签署", "selling_point": "卖点",
}
CASES = {
    "flagship": "旗舰店", "specialty": "专卖店", "franchise": "专营店", "ordinary": "普通店",
    "diamond_5": "五钻", "crown_1": "一皇冠", "crown_3": "三皇冠", "womenswear": "女装",
    "fresh_food": "生鲜", "bedding": "床上用品", "gold": "黄金", "freight_insurance": "运费险",
    "cold_chain": "冷链配送",
}
DEPOSITS = {"flagship": 50000, "specialty": 50000, "franchise": 80000, "ordinary": 10000}


def hundredths(value):
    return Decimal(value, 2)


def shop(draws, number):
    kind = draws.pick(list(DEPOSITS))
    return {
        "id": f"M{number % 500:04d}",
        "shop_type": kind,
        "credit_level": draws.pick(["diamond_5", "crown_1", "crown_3"]),
        "main_category": draws.pick(CATEGORIES[1:]),
        "opened_on": day_before(TODAY, draws.between(90, 3000)),
        "dsr_item": hundredths(draws.between(470, 500)),
        "dsr_service": hundredths(draws.between(470, 500)),
        "dsr_logistics": hundredths(draws.between(470, 500)),
        "praise_rate": Decimal(draws.between(9800, 10000), 4),
        "valid_ratings": draws.between(300, 90000),
        "refund_rate_30d": Decimal(draws.between(0, 400), 4),
        "dispute_rate_30d": Decimal(draws.between(0, 10), 4),
        "disputes_30d": draws.between(0, 5),
        "virtual_share": Decimal(draws.between(0, 2000), 4),
        "penalty_points_30d": draws.between(0, 11),
        "severe_points_365d": draws.between(0, 11),
        "fake_points_730d": 0,
        "barred_until": draws.weighted([(8, None), (1, "2026-11-04"), (1, "2026-03-01")]),
        "deposit_paid": DEPOSITS[kind],
        "consumer_protected": True,
        "proofs": draws.some(["trademark", "authorisation", "invoice"], 70) or ["invoice"],
    }


def goods(draws, number):
    fen = draws.pick([1990, 4999, 5000, 9900, 19901, 49999, 50000, 199900])
    lowest = fen * 3 // 4
    days = sorted(draws.between(1, 45) for _ in range(draws.between(1, 3)))
    history = [(1 + draws.below(30), lowest)] + [(day, lowest + draws.below(900)) for day in days]
    return {
        "id": f"I{number:05d}",
        "category": draws.pick(CATEGORIES),
        "list_price": money(fen),
        "activity_price": money(lowest - draws.pick([0, 0, 1, 100])),
        "stock": draws.between(500, 9000),
        "selling_point": draws.pick(["产地直发", "当季新款，七天退换", "两年质保", "买一送一！"]),
        "services": ["freight_insurance", "cold_chain"] + draws.some(["free_shipping"], 50),
        "price_history": [
            {"date": day_before(TODAY, day), "deal_price": money(price)}
            for day, price in sorted(history, reverse=True)
        ],
    }



def shifted(amount, fen):
    return money(amount.units + fen)


def set_merchant(field, value):
    return lambda record, draws: record["merchant"].update({field: value})


def set_item(field, value):
    return lambda record, draws: record["item"].update({field: value})


def commit(signed):
    return set_merchant("sales_commitment", None if signed is None else {"signed": signed})


def drop_merchant_field(record, draws):
    record["merchant"].pop(draws.pick(sorted(record["merchant"])), None)


def null_item_field(record, draws):
    record["item"][draws.pick(sorted(record["item"]))] = None


def drop_whole(record, draws):
    record.pop(draws.pick(["merchant", "item", "activity"]), None)


def reprice(fen):
    """Moves the price by some fen from the lowest deal of all days."""

    def change(record, draws):
        prices = [p["deal_price"] for p in record["item"]["price_history"] or [] if p]
        known = [p for p in prices if p is not None]
        if known:
            lowest = min(known, key=lambda p: p.units)
            record["item"]["activity_price"] = shifted(lowest, fen)

    return change


def of_list_price(percent, fen):
    def change(record, draws):
        listed = record["item"]["list_price"]
        if listed is not None:
            units = listed.units * percent // 100 + fen
            record["item"]["activity_price"] = money(max(1, units))

    return change


def history(change):
    def apply(record, draws):
        points = record["item"]["price_history"]
        if points:
            change(points, draws.below(len(points)))

    return apply


def date_of_point(days):
    def change(points, at):
        if points[at]:
            points[at]["date"] = day_before(TODAY, days)

    return history(change)


def unsold(points, at):
    if points[at]:
        points[at]["deal_price"] = None


def nameless(points, at):
    if points[at]:
        points[at].pop("date", None)


def gone(points, at):
    points[at] = None


EDGES = [
    *(set_merchant("dsr_item", hundredths(score)) for score in (0, 462, 469, 470, 471)),
    set_merchant("dsr_logistics", hundredths(469)),
    set_merchant("dsr_service", None),
    *(
        set_merchant("refund_rate_30d", Decimal(rate, 6))
        for edge in (40000, 50000, 80000, 120000, 150000)
        for rate in (edge, edge + 1)
    ),
    set_merchant("refund_rate_30d", Decimal(1, 0)),
    set_merchant("refund_rate_30d", None),
    set_merchant("refund_rate_30d", "8%"),
    *(set_merchant("penalty_points_30d", points) for points in (11, 12, 13)),
    *(set_merchant("opened_on", day_before(TODAY, days)) for days in (89, 90, 91)),
    set_merchant("valid_ratings", 299),
    set_merchant("praise_rate", Decimal(9799, 4)),
    set_merchant("fake_points_730d", 1),
    set_merchant("disputes_30d", 3),
    set_merchant("dispute_rate_30d", None),
    set_merchant("virtual_share", None),
    *(set_merchant("barred_until", day) for day in ("2026-11-04", "2026-11-05", "2027-01-01")),
    set_merchant("deposit_paid", Decimal(999999, 2)),
    set_merchant("credit_level", "diamond_4"),
    set_merchant("credit_level", "platinum"),
    set_merchant("main_category", "womenswear"),
    set_merchant("shop_type", "street_stall"),
    set_merchant("proofs", []),
    set_merchant("proofs", ["own_statement", None]),
    set_merchant("commitment_signed", True),
    set_merchant("id", "M0077"),
    set_merchant("id", None),
    commit(True),
    commit(True),
    commit(False),
    commit(None),
    set_merchant("sales_commitment", {}),
    drop_merchant_field,
    drop_merchant_field,
    null_item_field,
    null_item_field,
    drop_whole,
    reprice(0),
    reprice(1),
    reprice(-1),
    *(of_list_price(*edge) for edge in ((75, 0), (75, 1), (80, 0), (20, 0), (20, -1), (5, 0))),
    *(date_of_point(days) for days in (0, 1, 30, 31)),
    history(unsold),
    history(nameless),
    history(gone),
    set_item("price_history", []),
    *(set_item("stock", pieces) for pieces in (0, 499, 500)),
    *(
        set_item("category", name)
        for name in ("fresh_food", "phones", "drones", "electronics", "gold", "womenswear")
    ),
    set_item("activity_price", Decimal(1, 2)),
    set_item("list_price", Decimal(10000000, 0)),
    set_item("stock", 10000000),
    set_item("services", []),
    set_item("services", ["free_shipping"]),
    set_item("services", ["free_shipping", None]),
    set_item("services", ["teleport"]),
    *(set_item("selling_point", words) for words in ("好看！", "好看吗！", "好" * 30, "好" * 31)),
]


def chinese(value):
    """The same record with Chinese names where there are any."""
    if isinstance(value, dict):
        return {NAMES.get(key, key): chinese(field) for key, field in value.items()}
    if isinstance(value, list):
        return [chinese(element) for element in value]
    return CASES.get(value, value) if isinstance(value, str) else value


def records():
    draws = Draws(SEED)
    for number in range(1, COUNT + 1):
        record = {
            "id": f"G{number:04d}",
            "merchant": shop(draws, number),
            "item": goods(draws, number),
            "activity": {"id": "A1111"},
        }
        # Each edge stands alone once; after that they meet.
        if number <= len(EDGES):
            EDGES[number - 1](record, draws)
        else:
            if draws.chance(15):
                commit(True)(record, draws)
            for _ in range(draws.weighted([(3, 0), (3, 1), (2, 2), (1, 3), (1, 4)])):
                if "merchant" in record and "item" in record:
                    draws.pick(EDGES)(record, draws)
        yield chinese(record) if draws.chance(20) else record


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: generate_glance.py [--check]", file=sys.stderr)
        return 2
    made = "".join(encode(record) + "\n" for record in records()).encode("utf-8")
    if not arguments:
        TARGET.write_bytes(made)
    elif not TARGET.exists() or TARGET.read_bytes() != made:
        print("records.jsonl is stale: run generate_glance.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
