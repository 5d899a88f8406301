"""Invented submissions in the shape of real Olist facts, as of 2018-08-01.

A shop and an item are first drafted in counts and cents; every rate, mean and lowest price is
then worked out from the draft, so that the figures of one record agree with each other.
"""

import datetime

from draws import Draws, day_before
from exact import Decimal, money, share
from olist_edges import EDGES

TODAY = datetime.date(2018, 8, 1)
SEED = 20180801
COUNT = 300
SHOPS = 110

CITIES = [
    ("sao paulo", "SP"), ("campinas", "SP"), ("santos", "SP"), ("curitiba", "PR"),
    ("londrina", "PR"), ("belo horizonte", "MG"), ("rio de janeiro", "RJ"),
    ("florianopolis", "SC"), ("porto alegre", "RS"), ("salvador", "BA"),
]
CATEGORIES = [
    (10, "bed_bath_table"), (9, "health_beauty"), (8, "housewares"), (8, "sports_leisure"),
    (7, "furniture_decor"), (6, "auto"), (5, "watches_gifts"), (5, "computers_accessories"),
    (4, "toys"), (4, "baby"), (3, "perfumery"), (3, "telephony"), (3, "stationery"),
    (3, "pet_shop"), (3, "garden_tools"), (2, "musical_instruments"), (5, "unknown"),
    (2, "market_place"), (2, "cine_photo"), (2, "computers"), (2, "drinks"), (2, "food_drink"),
]
# Weights of five, four, three, two and one star.
STARS = {"steady": (66, 22, 7, 2, 3), "weak": (38, 20, 14, 8, 20), "new": (60, 20, 8, 4, 8)}


def stars(draws, kind, count):
    weights = list(zip(STARS[kind], (5, 4, 3, 2, 1)))
    return [draws.weighted(weights) for _ in range(count)]


def draft_shop(draws):
    """A shop in counts. A quiet one has no sampled orders, so that its rates are missing."""
    kind = draws.weighted([(68, "steady"), (12, "new"), (13, "weak"), (7, "quiet")])
    known = kind != "quiet"
    sample = {"steady": (12, 60), "new": (1, 5), "weak": (10, 60), "quiet": (0, 0)}[kind]
    orders = draws.between(*sample)
    deliveries = orders - draws.below(orders // 8 + 1)
    late = {"steady": 2, "new": 8, "weak": 13, "quiet": 0}[kind]
    hours = {"steady": (160, 820), "new": (240, 1100), "weak": (500, 2200), "quiet": (0, 0)}[kind]
    city, state = draws.pick(CITIES)
    return {
        "seller_id": draws.hex(32),
        "city": city,
        "state": state,
        "opened": draws.between(5, 130) if kind == "new" else draws.between(95, 680),
        "main": draws.weighted(CATEGORIES[:16]),
        "main_share": draws.between(3500, 10000),
        "orders": orders,
        "cancelled": 1 if kind == "weak" and draws.chance(45) else 0,
        "deliveries": deliveries,
        "late": sum(draws.chance(late) for _ in range(deliveries)),
        "late_dispatches": sum(draws.chance(late + 3) for _ in range(orders)),
        "hours": draws.between(*hours) if orders else None,
        "stars": stars(draws, kind, orders * 2 // 3) if known else [],
        "older_stars": stars(draws, kind, orders // 2) if known else [],
        "other_units_30d": 0 if kind == "quiet" else draws.below(orders + 4),
        "other_units_90d": draws.below(2 * orders + 9),
        # Pieces for every ten orders.
        "pieces": draws.weighted([(75, 10), (15, 12), (5, 15), (5, 17)]),
        "freight_share": draws.between(600, 4200),
        "items": [],
    }


def draft_item(draws, shop):
    """An item's sales as (days ago, cents, pieces), and the price that it is offered at."""
    base = draws.pick([1490, 2500, 3990, 4990, 7990, 8900, 11990, 14999, 19900, 34990, 89900])
    base += draws.pick([0, 0, 0, 1, 9, 100, 510])
    oldest_sale = draws.weighted([(88, 58), (12, 90)])
    newest_sale = 62 if oldest_sale == 90 else 1
    days = {
        draws.between(newest_sale, oldest_sale)
        for _ in range(draws.weighted([(30, 1), (25, 2), (25, 4), (15, 7), (5, 14)]))
    }
    swing = draws.weighted([(72, 0), (20, 6), (8, 22)])
    sales = [
        (day, base * draws.between(100 - swing, 100) // 100, draws.weighted([(90, 1), (10, 2)]))
        for day in sorted(days, reverse=True)
    ]
    lowest = min(cents for _, cents, _ in sales)
    offer = draws.weighted([
        (48, lowest), (16, lowest * draws.between(86, 99) // 100), (12, sales[-1][1]),
        (5, lowest + 1), (12, lowest * draws.between(103, 125) // 100), (7, lowest - 1),
    ])
    described = draws.chance(97)
    return {
        "product_id": draws.hex(32),
        "category": draws.weighted([(60, shop["main"]), (40, draws.weighted(CATEGORIES))]),
        "sales": sales,
        "offer": offer,
        "freight": min(offer * draws.between(5, 64) // 100, 5990) + draws.between(0, 99),
        "listed": max(days) + draws.below(400),
        "photos": draws.weighted([(48, 1), (22, 2), (15, 3), (15, 5)]) if described else None,
        "name": draws.between(30, 63) - draws.pick([0, 0, 0, 0, 14]) if described else None,
        "description": draws.between(150, 2200) if described else None,
        "weight": draws.between(1, 60) * 50,
        "stars": stars(
            draws, draws.pick(["steady", "weak"]), draws.weighted([(20, 0), (50, 3), (30, 8)])),
        "purchase_days": [draws.between(4, 12) if draws.chance(30) else None for _ in sales],
    }


def sold(sales, days):
    """The sales of the last so many days, without the day of the review itself."""
    return [sale for sale in sales if 1 <= sale[0] <= days]


def pieces(sales, days):
    return sum(count for _, _, count in sold(sales, days))


def prices(sales, days):
    return [cents for _, cents, _ in sold(sales, days)]


def lowest(sales, days):
    return money(min(prices(sales, days), default=None))


def mean_of_stars(given):
    return share(sum(given), len(given), 3)


def median(cents):
    """The middle price; the mean of the two in the middle, rounded half up to the cent."""
    ordered = sorted(cents)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle] + 1) // 2


def item_facts(item, item_id):
    sales = item["sales"]
    return {
        "item_id": item_id,
        "product_id": item["product_id"],
        "category": item["category"],
        "last_sale_date": day_before(TODAY, min(day for day, _, _ in sales)),
        "listed_days": item["listed"],
        "sales_30d": pieces(sales, 30),
        "sales_60d": pieces(sales, 60),
        "sales_90d": pieces(sales, 90),
        "orders_30d": len(sold(sales, 30)),
        "sale_days_90d": len({day for day, _, _ in sales}),
        "lowest_price_30d": lowest(sales, 30),
        "lowest_price_60d": lowest(sales, 60),
        "lowest_price_90d": lowest(sales, 90),
        "highest_price_90d": money(max(prices(sales, 90))),
        "median_price_90d": money(median(prices(sales, 90))),
        "distinct_prices_90d": len(set(prices(sales, 90))),
        "photos": item["photos"],
        "name_length": item["name"],
        "description_length": item["description"],
        "product_weight_g": item["weight"],
        "item_reviews_180d": len(item["stars"]),
        "item_avg_review_180d": mean_of_stars(item["stars"]),
    }


def turnover(shop, days):
    """Units and cents that the shop took in so many days; its other goods cost 59.90 each."""
    others = shop["other_units_30d"] + (shop["other_units_90d"] if days == 90 else 0)
    units = others + sum(pieces(item["sales"], days) for item in shop["items"])
    cents = others * 5990 + sum(
        price * count for item in shop["items"] for _, price, count in sold(item["sales"], days))
    return units, cents


def shop_facts(shop):
    units_30d, cents_30d = turnover(shop, 30)
    units_90d, cents_90d = turnover(shop, 90)
    orders_30d = shop.get("orders_30d", -(-units_30d * 10 // shop["pieces"]))
    units_30d = shop.get("units_30d", units_30d)
    orders_90d = max(orders_30d, -(-units_90d * 10 // shop["pieces"]))
    given = shop["stars"]
    return {
        "seller_id": shop["seller_id"],
        "seller_city": shop["city"],
        "seller_state": shop["state"],
        "first_sale_date": None if shop["opened"] is None else day_before(TODAY, shop["opened"]),
        "opened_days": shop["opened"],
        "orders_30d": orders_30d,
        "units_30d": units_30d,
        "gmv_30d": money(cents_30d),
        "active_days_30d": min(orders_30d, 24),
        "orders_90d": orders_90d,
        "units_90d": max(units_30d, units_90d),
        "gmv_90d": money(cents_90d),
        "active_days_90d": min(orders_90d, 66),
        "products_90d": len(shop["items"]) + shop["other_units_90d"] // 2,
        "main_category": shop["main"],
        "main_category_share_90d": Decimal(shop["main_share"], 4),
        "avg_freight_ratio_90d": Decimal(shop["freight_share"], 4),
        "sample_orders_90d": shop["orders"],
        "status_sample_90d": shop["orders"],
        "cancelled_90d": shop["cancelled"],
        "cancellation_rate_90d": share(shop["cancelled"], shop["orders"]),
        "delivery_sample_90d": shop["deliveries"],
        "late_90d": shop["late"],
        "late_delivery_rate_90d": share(shop["late"], shop["deliveries"]),
        "dispatch_sample_90d": shop["orders"],
        "late_dispatch_rate_90d": share(shop["late_dispatches"], shop["orders"]),
        "avg_dispatch_hours_90d": None if shop["hours"] is None else Decimal(shop["hours"], 1),
        "reviews_90d": len(given),
        "avg_review_score_90d": mean_of_stars(given),
        "reviews_180d": len(given) + len(shop["older_stars"]),
        "avg_review_score_180d": mean_of_stars(given + shop["older_stars"]),
        "one_star_90d": given.count(1),
        "low_rating_rate_90d": share(given.count(1) + given.count(2), len(given)),
        "one_star_total": (given + shop["older_stars"]).count(1),
    }


def history(item):
    points = []
    for (day, cents, count), waited in zip(item["sales"], item["purchase_days"]):
        point = {"date": day_before(TODAY, day), "price": money(cents), "units": count}
        if waited is not None:
            point["purchase_date"] = day_before(TODAY, day + waited)
        points.append(point)
    return points


def submission(shop, item):
    item_id = item["product_id"][:12] + "-" + shop["seller_id"][:8]
    return {
        "submission_id": "S-" + item_id,
        "as_of": TODAY.isoformat(),
        "activity": {"price": money(item["offer"]), "freight": money(item["freight"])},
        "item": item_facts(item, item_id),
        "merchant": shop_facts(shop),
        "price_history": history(item),
    }


def sound_shop(draws):
    """A shop that every rule passes: the ground on which one edge is drawn."""
    shop = draft_shop(draws)
    shop.update(
        opened=400, orders=30, cancelled=0, deliveries=30, late=0, late_dispatches=0, hours=480,
        stars=[5] * 15 + [4] * 5, older_stars=[5] * 10, other_units_30d=12, other_units_90d=20,
        pieces=10)
    return shop


def sound_item(draws, shop):
    item = draft_item(draws, shop)
    item.update(
        category="housewares", sales=[(20, 10000, 1), (5, 10000, 1)], offer=10000, freight=1500,
        listed=300, photos=4, name=45, description=900, stars=[5, 4, 5], purchase_days=[7, None])
    return item


def submissions():
    draws = Draws(SEED)
    made = []
    for shop_change, item_change in EDGES:
        shop = sound_shop(draws)
        item = sound_item(draws, shop)
        shop.update(shop_change)
        item.update(item_change)
        item["purchase_days"] = [None] * len(item["sales"])
        shop["items"].append(item)
        made.append((shop, item))
    shops = [draft_shop(draws) for _ in range(SHOPS)]
    while len(made) < COUNT:
        # A few shops hand in many items.
        shop = shops[min(draws.below(SHOPS), draws.below(SHOPS))]
        item = draft_item(draws, shop)
        shop["items"].append(item)
        made.append((shop, item))
    return [submission(shop, item) for shop, item in made]
