"""Submissions that stand just on or just past one threshold of `olist.daily.single_item`.

Each is a change to a shop and a change to an item that are sound otherwise. Sales are (days
before 2018-08-01, cents, pieces).
"""


def sold(*sales, offer=10000, **others):
    return {}, {"sales": list(sales), "offer": offer, **others}


EDGES = [
    # The offer against the lowest deal: equal, a cent above, a cent below.
    sold((20, 10000, 1), offer=10000),
    sold((20, 10000, 1), offer=10001),
    sold((20, 10000, 1), offer=9999),
    # 2018-06-02 is the first day of the 60 that count, 2018-06-01 is not one of them.
    sold((60, 9900, 1), (20, 10000, 1)),
    sold((61, 9900, 1), (20, 10000, 1)),
    sold((61, 10000, 1)),
    # Yesterday counts; a deal of the day itself does not.
    sold((20, 10000, 1), (1, 9900, 1)),
    sold((20, 10000, 1), (0, 9900, 1)),
    # The dearest deal is exactly 1.1 times the offer, or a cent more.
    sold((40, 11000, 1), (20, 10000, 1)),
    sold((40, 11001, 1), (20, 10000, 1)),
    # Freight of exactly 60 %, or a cent more; prices at which a binary fraction goes wrong.
    sold((20, 10000, 1), freight=6000),
    sold((20, 10000, 1), freight=6001),
    sold((20, 105, 1), offer=105, freight=63),
    sold((20, 2910, 1), (10, 3201, 1), offer=2910, freight=0),
    sold((20, 10, 1), offer=10, freight=6),
    # Lengths of the title; photos and description.
    ({}, {"name": 20}),
    ({}, {"name": 19}),
    ({}, {"name": 62}),
    ({}, {"name": 63}),
    ({}, {"name": None}),
    ({}, {"photos": 1, "description": 499}),
    ({}, {"photos": 1, "description": 500}),
    ({}, {"photos": None, "description": 499}),
    ({}, {"photos": None, "description": 500}),
    # Categories that nobody sells here, and one that the schema does not know.
    ({}, {"category": "drinks"}),
    ({}, {"category": "unknown"}),
    # A mean score of exactly 4, just below it, and none.
    ({"stars": [4] * 20}, {}),
    ({"stars": [4] * 19 + [3]}, {}),
    ({"stars": []}, {}),
    # A weak shop's item has to be liked itself: 3.5, 3.333, no review.
    ({"stars": [4] * 20, "older_stars": [4] * 9}, {"stars": [3, 4]}),
    ({"stars": [4] * 20, "older_stars": [4] * 9}, {"stars": [3, 3, 4]}),
    ({"stars": [4] * 20, "older_stars": [4] * 9}, {"stars": []}),
    ({"stars": [], "older_stars": []}, {"stars": []}),
    # Late parcels: 10 %, above, a single one, no sample.
    ({"late": 3}, {}),
    ({"late": 4}, {}),
    ({"deliveries": 8, "late": 1}, {}),
    ({"deliveries": 0}, {}),
    # Cancelled orders: 2 %, above, no sample.
    ({"orders": 50, "cancelled": 1}, {}),
    ({"orders": 49, "cancelled": 1}, {}),
    ({"orders": 0, "hours": None}, {}),
    # Hours to dispatch: 120, above.
    ({"hours": 1200}, {}),
    ({"hours": 1201}, {}),
    # Pieces an order: 1.5, above, no order.
    ({"orders_30d": 8, "units_30d": 12}, {}),
    ({"orders_30d": 8, "units_30d": 13}, {}),
    ({"orders_30d": 0, "units_30d": 0}, {"sales": [(45, 10000, 1)]}),
    # Days since the shop opened: 90, 89, not known.
    ({"opened": 90}, {}),
    ({"opened": 89}, {}),
    ({"opened": None}, {}),
]
