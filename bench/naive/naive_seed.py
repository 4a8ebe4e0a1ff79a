#!/usr/bin/env python3
"""The usual seed script: draws numbers from the persona table, then writes orders that don't show them.

It is here to be compared with: each step is what such scripts do. The last order is dated by the recency that was
drawn, the others are spread evenly before it; the number of orders is the frequency that was drawn, whatever the
window; baskets are random products, whatever the monetary value. Run it, and it prints the table that its orders
show, by the same definitions as `clientele verify`:

    python3 bench/naive/naive_seed.py [customers] [days] [seed]
"""
import random
import statistics
import sys
from datetime import date, timedelta

PERSONAS = [  # name, customers, frequency, monetary, recency: mean and standard deviation
    ("Champions", 100, (12, 3), (5000, 1500), (15, 10)),
    ("Loyal Customers", 150, (8, 2), (2000, 500), (30, 15)),
    ("New Customers", 100, (2, 1), (500, 200), (5, 3)),
    ("At-Risk Customers", 80, (10, 3), (3000, 1000), (120, 30)),
    ("Lapsed Customers", 70, (1, 1), (200, 100), (200, 50)),
]


def main() -> None:
    customers, days, seed = (int(a) for a in (sys.argv[1:] + ["500", "730", "42"][len(sys.argv) - 1:]))
    rng = random.Random(seed)
    products = [round(rng.uniform(10, 500), 2) for _ in range(20)]
    as_of = date(2026, 1, 1)
    years = days / 365
    errors = []
    print(f"{'persona':18} {'quantity':10} {'mean asked':>10} {'got':>10} {'error':>8} {'std asked':>10} {'got':>10} {'error':>8}")
    for name, count, frequency, monetary, recency in PERSONAS:
        rows = []
        for _ in range(customers * count // 500):
            orders = max(1, int(rng.gauss(*frequency)))
            rng.gauss(*monetary)  # kept in a profile table; no order knows of it
            last = as_of - timedelta(days=max(1, int(rng.gauss(*recency))))
            dates = [last - timedelta(days=30 * i) for i in range(orders)]
            total = sum(
                rng.choice(products) * rng.randint(1, 3) for _ in dates for _ in range(rng.randint(1, 4)))
            rows.append((len(dates) / years, total / years, (as_of - max(dates)).days))
        for index, (quantity, asked) in enumerate(
                zip(("frequency", "monetary", "recency"), (frequency, monetary, recency))):
            values = [row[index] for row in rows]
            got = statistics.mean(values), statistics.stdev(values)
            error = [g / a - 1 for g, a in zip(got, asked)]
            errors += error
            print(f"{name:18} {quantity:10} {asked[0]:10.2f} {got[0]:10.2f} {error[0]:+8.1%} "
                  f"{asked[1]:10.2f} {got[1]:10.2f} {error[1]:+8.1%}")
    print(f"mean absolute error of the {len(errors)} numbers: {statistics.mean(map(abs, errors)):.1%}")


main()
