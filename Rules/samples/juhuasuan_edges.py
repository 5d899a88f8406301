"""Changes to a sound submission, each on or just past one threshold of the Juhuasuan policies.

Days of a history are (days before 2026-11-01, deal price in fen, page price in fen, source).
"""

from exact import Decimal, money

EDGES = [
    {},
    # The offer is a fen above the lowest deal, and a fen below.
    {"item": {"activity_price": money(19901, 2)}},
    {"item": {"activity_price": money(19899, 2)}},
    # Thirty days ago counts, thirty-one does not; nor do today and a platform's coupon.
    {"history": [(30, 19899), (3, 19900)]},
    {"history": [(31, 19899), (3, 19900)]},
    {"history": [(3, 19900), (0, 19899)]},
    {"history": [(9, 9900, 29900, "platform_coupon"), (3, 19900)]},
    # Only days without deals: no lowest price, hence a reviewer. The page's price is known.
    {"history": [(9, None), (3, None)]},
    {"history": [(9, None, 19900), (3, None)], "activity": {"basis": "page"}},
    {"history": [(9, 19900, 19899)], "activity": {"basis": "page"}},
    {"item": {"category": "gold"}, "history": [(9, 15000)]},
    # Discounts of exactly 20 % and 30 %, and a fen short of them.
    {"item": {"list_price": money(24875, 2)}},
    {"item": {"list_price": money(24874, 2)}},
    {"item": {"activity_price": money(20930, 2)}, "history": [(9, 20930)],
     "activity": {"kind": "brand"}},
    {"item": {"activity_price": money(20931, 2)}, "history": [(9, 20931)],
     "activity": {"kind": "brand"}},
    # A fifth of the list price is still no deep discount, a fen less is one.
    {"item": {"activity_price": money(5980, 2)}},
    {"item": {"activity_price": money(5979, 2)}},
    # A fee of half a fen: 3 % of 1.50 is 0.045.
    {"item": {"list_price": money(200, 2), "activity_price": money(150, 2)}},
    # Scores.
    {"merchant": {"dsr_logistics": Decimal(470, 2)}},
    {"merchant": {"dsr_logistics": Decimal(469, 2)}},
    {"merchant": {"dsr_item": Decimal(459, 2), "commitment_signed": True}},
    {"merchant": {"dsr_item": None}},
    # Credit: women's wear needs a crown, unless a brand's own shop sells it.
    {"merchant": {"shop_type": "ordinary", "credit_level": "diamond_5"}},
    {"merchant": {"shop_type": "ordinary", "credit_level": "diamond_5",
                  "main_category": "womenswear"}},
    {"merchant": {"shop_type": "ordinary", "credit_level": "crown_1",
                  "main_category": "womenswear"}},
    {"merchant": {"shop_type": "ordinary", "credit_level": "heart_5"}},
    {"merchant": {"credit_level": None, "shop_type": "ordinary"}},
    # Open for 90 days, for 89; the refund rate of a young shop does not count.
    {"merchant": {"opened_on": "2026-08-03"}},
    {"merchant": {"opened_on": "2026-08-04", "refund_rate_30d": Decimal(2000, 4)}},
    {"merchant": {"refund_rate_30d": Decimal(800, 4)}},
    {"merchant": {"refund_rate_30d": Decimal(801, 4)}},
    {"merchant": {"refund_rate_30d": None}},
    # Disputes: a high rate of two, a rate of three that is just allowed, one that is not.
    {"merchant": {"disputes_30d": 2, "dispute_rate_30d": Decimal(400, 4)}},
    {"merchant": {"disputes_30d": 3, "dispute_rate_30d": Decimal(10, 4)}},
    {"merchant": {"disputes_30d": 4, "dispute_rate_30d": Decimal(13, 4)}},
    {"merchant": {"disputes_30d": 3, "dispute_rate_30d": None}},
    # A bar that ends today still holds, one that ended yesterday does not.
    {"merchant": {"barred_until": "2026-11-01"}},
    {"merchant": {"barred_until": "2026-10-31"}},
    {"merchant": {"id": "M0077"}},
    {"merchant": {"virtual_share": Decimal(2000, 4)}},
    {"merchant": {"virtual_share": Decimal(2001, 4)}},
    {"merchant": {"fake_points_730d": 47}},
    {"merchant": {"main_category": "skin_care", "proofs": ["own_statement"]}},
    {"merchant": {"main_category": "skin_care", "proofs": ["own_statement", "invoice"]}},
    {"merchant": {"main_category": "make_up", "proofs": None}},
    # Fresh food with and without a cold chain; a category and a service that nobody knows yet.
    {"item": {"category": "fresh_food", "services": ["freight_insurance", "cold_chain"]}},
    {"item": {"category": "fresh_food"}},
    {"item": {"category": "smart_rings"}},
    {"item": {"services": ["return_in_7_days", "drone_delivery"]}},
    {"item": {"title": "史上最低 四件套"}},
    {"item": {"category_share": None}},
    {"item": {"conversion_30d": Decimal(99, 4)}},
    {"item": {"stock": 999}},
    {"item": {"buyer_limit": 11}},
    {"activity": {"categories": ["toys", "snacks"]}},
    # Points, ratings, praise, deposit: just enough, and one short of it.
    {"merchant": {"penalty_points_30d": 11, "severe_points_365d": 11}},
    {"merchant": {"penalty_points_30d": 12}},
    {"merchant": {"severe_points_365d": 12}},
    {"merchant": {"valid_ratings": 300, "praise_rate": Decimal(9800, 4)}},
    {"merchant": {"valid_ratings": 299, "praise_rate": Decimal(9799, 4)}},
    {"merchant": {"deposit_paid": money(4999999, 2)}},
    {"merchant": {"shop_type": "ordinary", "deposit_paid": 10000}},
    {"merchant": {"consumer_protected": False}},
    # The item's own form: used goods, stock and selling point of a brand's event, brand.
    {"item": {"is_new": False}},
    {"item": {"stock": 300}},
    {"item": {"stock": 299}},
    {"item": {"selling_point": "很暖和"}},
    {"item": {"selling_point": "暖" * 30, "pictures": 4}},
    {"item": {"brand": None, "sales_30d": 9}},
    # The list price was raised: 5 % above the dearest page of 15 days, and a fen more.
    {"item": {"list_price": money(31395, 2)}},
    {"item": {"list_price": money(31396, 2)}},
    # Clothes can be sent back.
    {"item": {"category": "womenswear", "services": ["return_in_7_days", "freight_insurance"]}},
    {"item": {"category": "menswear", "services": ["free_shipping"]}},
    # A figure may be null, and its key may be absent: both are missing.
    {"item": {"price_history": None}},
    {"item": {"is_new": None, "conversion_30d": None}},
    {"absent": [("merchant", "penalty_points_30d"), ("item", "stock")]},
]
