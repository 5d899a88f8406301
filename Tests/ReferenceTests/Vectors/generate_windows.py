#!/usr/bin/env python3
"""Writes the first and the last day of windows of dates, worked out with Python's own datetime and
zoneinfo.

    generate_windows.py           writes the files beside this script
    generate_windows.py --check   exits 1 where a file differs from what would be written

The first line of each file names this script. Columns are parted by tabs.

windows.tsv    today, window, its count, the event (`-` for none), first day, last day. A window
               that ends before it begins is empty.
business.tsv   the same for business days; rows `off` and `on` list the calendar, as in China: whole
               weeks off, and weekends worked on to make up for them.
moments.tsv    rows `zone` and `transition` describe a zone; rows `moment` hold an instant in UTC
               and its date there.
"""

import calendar
import random
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
DAY = timedelta(days=1)

EDGES = ["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-30", "2024-03-31", "2023-02-28",
         "2100-02-28", "2100-03-01", "2026-01-01", "2026-03-31", "2026-04-01", "2026-06-30",
         "2026-07-01", "2026-09-30", "2026-10-01", "2026-12-31", "2027-01-01", "2026-01-31",
         "2026-05-31", "2026-11-01", "2026-11-11", "2026-11-15", "2026-11-16", "2025-12-29",
         "2020-12-31", "2021-01-03", "2000-02-29", "1970-01-01"]


def plus_months(day, count):
    """The same day some months later, the month's last where it has no such day."""
    month = day.year * 12 + day.month - 1 + count
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def first_of(period, day):
    """The first day of the week, month, quarter or year that holds a day."""
    if period == "week":
        while day.isoweekday() != 1:
            day -= DAY
        return day
    months = {"month": 1, "quarter": 3, "year": 12}[period]
    while day.day != 1 or (day.month - 1) % months != 0:
        day -= DAY
    return day


def periods_before(period, day, count):
    """The first day of the period that lies some periods before the one that holds a day."""
    first = first_of(period, day)
    for _ in range(count):
        first = first_of(period, first - DAY)
    return first


def next_first(period, day):
    first = first_of(period, day)
    while first_of(period, day) == first:
        day += DAY
    return day


def steps(unit, day, count):
    if unit == "days":
        return day + count * DAY
    return plus_months(day, count)


def windows(rng):
    days = [date.fromisoformat(edge) for edge in EDGES]
    days += [date.fromordinal(rng.randint(date(1999, 1, 1).toordinal(),
                                          date(2101, 12, 31).toordinal())) for _ in range(30)]
    for today in days:
        event = today + rng.randint(-40, 40) * DAY
        for unit, counts in {"days": [0, 1, 7, 30, 366], "months": [1, 2, 3, 12, 13, 48]}.items():
            for count in counts:
                back, ahead = steps(unit, today, -count), steps(unit, today, count)
                tomorrow = today + DAY
                yield today, f"last {unit}", count, "-", back, today - DAY
                yield (today, f"last {unit} including today", count, "-",
                       steps(unit, tomorrow, -count), today)
                yield today, f"next {unit}", count, "-", tomorrow, ahead
                yield (today, f"last {unit} before", count, event, steps(unit, event, -count),
                       event - DAY)
                yield (today, f"{unit} after", count, event, event + DAY,
                       steps(unit, event, count))
        for period in ["week", "month", "quarter", "year"]:
            first = first_of(period, today)
            yield today, f"this {period}", 1, "-", first, next_first(period, today) - DAY
            for count in [0, 1, 2, 3, 5, 14]:
                yield (today, f"previous {period}", count, "-",
                       periods_before(period, today, count), first - DAY)
        yield today, "since", 0, event, event, today


OFF = [("2024-02-10", "2024-02-17"), ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"),
       ("2026-04-04", "2026-04-06"), ("2026-10-01", "2026-10-07")]
ON = ["2024-02-04", "2024-02-18", "2026-01-04", "2026-02-14", "2026-02-28", "2026-09-20",
      "2026-10-10"]


def business(rng):
    off = set()
    for first, last in OFF:
        day = date.fromisoformat(first)
        while day <= date.fromisoformat(last):
            off.add(day)
            yield "off", day
            day += DAY
    on = {date.fromisoformat(day) for day in ON}
    for day in sorted(on):
        yield "on", day

    def works(day):
        return day in on if day.isoweekday() > 5 else day not in off

    def walk(day, count, step):
        while count > 0:
            day += step
            if works(day):
                count -= 1
        return day

    starts = [date.fromisoformat(day) for day in ON] + sorted(off)
    starts += [date(2026, 9, 30) + n * DAY for n in range(14)]
    starts += [date.fromordinal(rng.randint(738_000, 740_200)) for _ in range(30)]
    for start in starts:
        for count in [0, 1, 2, 5, 20, 300]:
            today, back = start, walk(start, count, -DAY)
            yield today, "last", count, "-", back, today - DAY
            yield today, "last including today", count, "-", walk(today + DAY, count, -DAY), today
            yield today, "next", count, "-", today + DAY, walk(today, count, DAY)
            event = date(2026, 2, 20)
            yield today, "last before", count, start, back, start - DAY
            yield event, "after", count, start, start + DAY, walk(start, count, DAY)


def moments(rng):
    first, last = 631_152_000, 1_735_689_600  # 1990 to 2025: past, hence settled.
    for name in ["America/Sao_Paulo", "Asia/Shanghai", "Europe/London", "Africa/Cairo"]:
        zone = ZoneInfo(name)

        def offset(second):
            return int(datetime.fromtimestamp(second, zone).utcoffset().total_seconds())

        yield "zone", name, offset(first)
        changes = []
        for hour in range(first + 3600, last, 3600):
            if offset(hour) != offset(hour - 3600):
                changes.append(hour)
                yield "transition", hour, offset(hour)
        seconds = [c + d for c in changes for d in (-3600, -1, 0, 3599, 3600)]
        # Midnights of days on which the clocks change, and of others.
        for start in changes + [rng.randrange(first, last) for _ in range(20)]:
            day = datetime.fromtimestamp(start, zone).date()
            midnight = int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp())
            seconds += [midnight - 1, midnight, midnight + 1, midnight + 86_399, midnight + 86_400]
        for second in sorted(set(seconds)):
            utc = datetime.fromtimestamp(second, timezone.utc)
            local = datetime.fromtimestamp(second, zone)
            yield "moment", utc.strftime("%Y-%m-%dT%H:%M:%SZ"), local.date()


FILES = {"windows": windows, "business": business, "moments": moments}


def main():
    stale = []
    for name, rows in FILES.items():
        rng = random.Random(f"menkan {name}")
        lines = ["# Written by generate_windows.py."]
        lines += ["\t".join(map(str, row)) for row in rows(rng)]
        text = "".join(line + "\n" for line in lines)
        path = HERE / f"{name}.tsv"
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
    if stale:
        sys.exit("differs from what generate_windows.py writes: " + ", ".join(stale))


if __name__ == "__main__":
    main()
