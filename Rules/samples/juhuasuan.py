"""Invented submissions for the policies of Juhuasuan, as of 2026-11-01.

Prices are whole fen. Some figures are missing, as they are in real life: a shop without deals
has no refund rate, a day without deals has no deal price, a form was not filled in.
"""

import datetime

from draws import Draws, day_before
from exact import Decimal, money, share
from juhuasuan_edges import EDGES

TODAY = datetime.date(2026, 11, 1)
SEED = 20261101
COUNT = 125
SHOPS = 45

GOODS = {
    "womenswear": ["羊毛针织衫", "碎花连衣裙", "高腰牛仔裤"],
    "menswear": ["纯棉衬衫", "加绒卫衣"],
    "snacks": ["混合坚果礼盒", "海盐饼干"],
    "skin_care": ["保湿面霜", "氨基酸洁面乳"],
    "make_up": ["哑光口红", "轻薄粉底液"],
    "toys": ["木制积木", "遥控赛车"],
    "bedding": ["四件套", "羽绒被"],
    "digital_accessories": ["快充数据线", "无线耳机"],
    "fresh_food": ["阳澄湖大闸蟹", "赣南脐橙"],
    "flowers_and_plants": ["多肉盆栽", "蝴蝶兰"],
    "appliances": ["滚筒洗衣机"],
    "gold": ["足金吊坠"],
}
# Prices in fen at which a shop would start.
PRICES = {"appliances": [249900, 319900], "gold": [128000, 266600]}
USUAL_PRICES = [1990, 3990, 5990, 9900, 12900, 19900, 29900, 49900]

LEVELS = [
    (3, "heart_4"), (6, "diamond_3"), (12, "diamond_4"), (30, "diamond_5"), (30, "crown_1"),
    (20, "crown_3"), (5, "gold_crown_1"),
]
BRANDS = ["青禾", "山屿", "木槿", "南巷", "云织", "拾光"]
SHOP_TYPES = [(35, "flagship"), (20, "specialty"), (15, "franchise"), (30, "ordinary")]
DEPOSITS = {"flagship": 50000, "specialty": 50000, "franchise": 80000, "ordinary": 10000}
SERVICES = ["return_in_7_days", "free_shipping", "fast_dispatch", "price_protection"]
SOURCES = [
    (70, "ordinary"), (10, "juhuasuan"), (8, "daily_special"), (9, "platform_coupon"),
    (3, "free_sample"),
]


def score(draws):
    """Two decimals; most shops are good ones."""
    low, high = draws.weighted([(85, (470, 498)), (9, (460, 469)), (6, (410, 459))])
    return Decimal(draws.between(low, high), 2)


def shop(draws, number):
    shop_type = draws.weighted(SHOP_TYPES)
    category = draws.pick(list(GOODS))
    deals = draws.weighted([(92, draws.between(300, 9000)), (8, 0)])
    disputes = draws.weighted([(60, 0), (25, 2), (15, draws.between(3, 14))])
    refunds = deals * draws.weighted([(85, draws.between(5, 70)), (15, draws.between(80, 160))])
    barred = draws.weighted([(86, None), (9, 20), (5, -15)])
    return {
        "id": f"M{number:04d}",
        "name": draws.pick(BRANDS) + f"{number}号店",
        "shop_type": shop_type,
        "credit_level": draws.weighted(LEVELS),
        "main_category": category,
        "opened_on": day_before(TODAY, draws.weighted([(92, draws.between(120, 3000)), (8, 60)])),
        "dsr_item": score(draws),
        "dsr_service": score(draws),
        "dsr_logistics": None if draws.chance(4) else score(draws),
        "praise_rate": Decimal(draws.weighted([(88, 9950), (12, 9740)]) - draws.below(40), 4),
        "valid_ratings": draws.weighted([(92, draws.between(300, 50000)), (8, 299)]),
        "deals_30d": deals,
        "refund_rate_30d": share(refunds, deals * 1000),
        "dispute_rate_30d": share(disputes, deals),
        "disputes_30d": disputes if deals else 0,
        "virtual_share": draws.weighted(
            [(5, None), (80, Decimal(0, 4)), (10, Decimal(120, 4)), (5, Decimal(2600, 4))]),
        "penalty_points_30d": draws.weighted([(80, 0), (14, 6), (6, 12)]),
        "severe_points_365d": draws.weighted([(95, 0), (5, 12)]),
        "fake_points_730d": draws.weighted([(92, 0), (5, 12), (3, 48)]),
        "barred_until": None if barred is None else day_before(TODAY, barred),
        "deposit_paid": draws.weighted([(94, DEPOSITS[shop_type]), (6, 5000)]),
        "consumer_protected": draws.chance(96),
        "proofs": draws.some(["trademark", "authorisation", "invoice", "own_statement"], 55),
        "commitment_signed": draws.weighted([(70, None), (20, False), (10, True)]),
    }


def price_history(draws, price):
    """Newest day last; the page price dips now and then, and so does what buyers paid."""
    points = []
    for day in range(draws.between(8, 45), 0, -1):
        page = price * draws.weighted([(70, 100), (18, 95), (10, 90), (2, 74)]) // 100
        sold = draws.chance(85)
        paid = page - draws.pick([0, 0, 0, 1, 100, 510]) if sold else None
        points.append({
            "date": day_before(TODAY, day),
            "deal_price": money(paid, 2),
            "page_price": money(page, 2),
            "units": draws.between(1, 60) if sold else 0,
            "source": draws.weighted(SOURCES) if sold else None,
        })
    return points


def item(draws, number, seller):
    category = draws.weighted([(75, seller["main_category"]), (25, draws.pick(list(GOODS)))])
    price = draws.pick(PRICES.get(category, USUAL_PRICES))
    offer = price * draws.weighted([(65, 68), (18, 75), (7, 80), (5, 88), (5, 19)]) // 100
    visitors = draws.weighted([(95, draws.between(800, 60000)), (5, 0)])
    orders = visitors * draws.between(4, 60) // 1000
    insured = draws.weighted([(90, ["freight_insurance"]), (10, [])])
    cold = ["cold_chain"] if category == "fresh_food" and draws.chance(65) else []
    praise = draws.weighted([(94, "秋冬新款"), (6, "全网第一")])
    return {
        "id": f"I{number:06d}",
        "title": praise + " " + draws.pick(GOODS[category]),
        "category": category,
        "brand": draws.weighted([(85, seller["name"][:2]), (15, None)]),
        "is_new": draws.chance(97),
        "list_price": money(price, 2),
        "activity_price": money(offer - draws.pick([0, 0, 0, 1]), 2),
        "stock": draws.weighted([(90, draws.between(1000, 20000)), (10, draws.between(50, 999))]),
        "buyer_limit": draws.weighted([(80, 5), (14, 2), (6, 20)]),
        "sales_30d": draws.weighted([(92, orders + orders // 6 + 10), (8, 9)]),
        "orders_30d": orders,
        "visitors_30d": visitors,
        "conversion_30d": share(orders, visitors),
        "category_share": None if draws.chance(8) else Decimal(draws.between(2000, 10000), 4),
        "pictures": draws.weighted([(93, 5), (7, 4)]),
        "white_picture": draws.chance(95),
        "selling_point": draws.weighted([(70, "产地直发，支持七天退换"), (30, None)]),
        "services": insured + cold + draws.some(SERVICES, 50),
        "price_history": price_history(draws, price),
    }


def activity(draws):
    kind = draws.weighted([(70, "single_item"), (30, "brand")])
    closed = draws.weighted([(92, None), (8, draws.pick(list(GOODS)))])
    return {
        "id": {"single_item": "A1101", "brand": "A1102"}[kind],
        "title": {"single_item": "双十一返场单品团", "brand": "秋冬品牌周"}[kind],
        "kind": kind,
        "basis": draws.weighted([(75, "deal"), (25, "page")]),
        "categories": [category for category in GOODS if category != closed],
        "starts_on": "2026-11-20",
        "ends_on": "2026-11-23",
    }


def sound(draws, number):
    """A submission that the three policies accept: the ground on which one edge is drawn."""
    seller = shop(draws, 900 + number)
    seller.update(
        shop_type="flagship", credit_level="crown_2", main_category="bedding",
        opened_on=day_before(TODAY, 1200), dsr_item=Decimal(485, 2), dsr_service=Decimal(481, 2),
        dsr_logistics=Decimal(479, 2), praise_rate=Decimal(9920, 4), valid_ratings=5200,
        deals_30d=3000, refund_rate_30d=Decimal(310, 4), dispute_rate_30d=Decimal(0, 4),
        disputes_30d=0, virtual_share=Decimal(0, 4), penalty_points_30d=0, severe_points_365d=0,
        fake_points_730d=0, barred_until=None, deposit_paid=50000, consumer_protected=True,
        proofs=["trademark", "invoice"], commitment_signed=None)
    goods = item(draws, 900 + number, seller)
    goods.update(
        title="秋冬新款 四件套", category="bedding", brand="云织", is_new=True,
        list_price=money(29900, 2), activity_price=money(19900, 2), stock=3000, buyer_limit=5,
        sales_30d=600, orders_30d=500, visitors_30d=20000, conversion_30d=Decimal(250, 4),
        category_share=Decimal(8000, 4), pictures=5, white_picture=True,
        services=["return_in_7_days", "freight_insurance"],
        price_history=[point(20, 21900), point(9, 19900), point(3, 22900)])
    channel = activity(draws)
    channel.update(kind="single_item", id="A1101", title="双十一返场单品团", basis="deal")
    channel["categories"] = list(GOODS)
    return seller, goods, channel


def point(days, deal, page=29900, source="ordinary"):
    """One day of a history that is written by hand."""
    return {
        "date": day_before(TODAY, days),
        "deal_price": money(deal, 2),
        "page_price": money(page, 2),
        "units": 0 if deal is None else 3,
        "source": None if deal is None else source,
    }


def changed(parts, edge):
    """The sound submission with one edge in it; histories are given as arguments of `point`."""
    seller, goods, channel = parts
    seller.update(edge.get("merchant", {}))
    goods.update(edge.get("item", {}))
    channel.update(edge.get("activity", {}))
    if "history" in edge:
        goods["price_history"] = [point(*day) for day in edge["history"]]
    for entity, field in edge.get("absent", []):
        del {"merchant": seller, "item": goods}[entity][field]
    return seller, goods, channel


def submissions():
    draws = Draws(SEED)
    made = [changed(sound(draws, number), edge) for number, edge in enumerate(EDGES, 1)]
    shops = [shop(draws, number) for number in range(1, SHOPS + 1)]
    while len(made) < COUNT:
        seller = shops[min(draws.below(SHOPS), draws.below(SHOPS))]
        made.append((seller, item(draws, len(made) + 1, seller), activity(draws)))
    return [
        {"id": f"S-{1000 + number}", "merchant": seller, "item": goods, "activity": channel}
        for number, (seller, goods, channel) in enumerate(made, 1)
    ]
