"""What days on which nobody does anything cost the database, by job.

    .venv/bin/python tests/load/idle_days.py --data COPY [--days 3]

Works on a copy of the data of a portal that does not run: the clock is let tick each
minute of days to come, as the portal's own does, and what each job wrote is counted.
"""

from argparse import ArgumentParser
from argparse import Namespace
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.scheduler.ticking import Outcome
from bacgiang.policy.base.scheduler.ticking import Ticker
from bacgiang.policy.ops.command.opened_data import open_data
from collections import Counter
from datetime import datetime
from datetime import timedelta
from pathlib import Path
from typing import Any
from ZODB.FileStorage.FileStorage import FileIterator


MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def idle_day(ticker: Ticker, start: datetime) -> Counter[str]:
    """Runs of each job in the day."""
    runs: Counter[str] = Counter()
    for minute in range(DAY // MINUTE):
        outcomes = ticker.tick(start + minute * MINUTE)
        for (_site, name), outcome in outcomes.items():
            if outcome is Outcome.RAN:
                runs[name] += 1
            elif outcome is not Outcome.NOT_DUE:
                runs[f"{name} {outcome}"] += 1
    return runs


def written(file: Path, after: int) -> Counter[str]:
    """Bytes of records by class, of transactions that begin behind a place."""
    found: Counter[str] = Counter()
    for transaction in FileIterator(str(file), pos=after):
        for record in transaction:
            data = record.data or b""
            name = data[:200].split(b"\n")
            found[b".".join(name[:2]).decode("latin-1")[-60:]] += len(data)
    return found


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--days", type=int, default=3)
    said = parser.parse_args()
    open_data(Namespace(data=said.data, instance=Path("instance"), site="bacgiang"))
    import Zope2

    database: Any = Zope2.DB
    file = said.data / "filestorage" / "Data.fs"
    ticker, start = Ticker(database), now_utc()
    for day in range(said.days):
        before = file.stat().st_size
        runs = idle_day(ticker, start + day * DAY)
        grown = file.stat().st_size - before
        print(f"day {day + 1}: {grown / 1e3:.1f} kB, {sum(runs.values())} runs")
        for name, times in runs.most_common():
            print(f"  {times:5} {name}")
        for name, size in written(file, before).most_common(12):
            print(f"  {size / 1e3:8.1f} kB {name}")
    before = file.stat().st_size
    database.pack((start + said.days * DAY).timestamp())
    print(f"packed: {before / 1e6:.1f} -> {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
