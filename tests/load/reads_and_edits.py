"""What reading and editing cost the database, written and once it is packed.

    .venv/bin/python tests/load/reads_and_edits.py [--reads 10000] [--edits 1000]

A portal with the sample content: pages are read, one in eight at an address that nobody
asked for before, then drafts of news are edited over the API in turn, a version kept each
time. Its data are thrown away; a day on which nothing happens is `idle_days.py`'s.
"""

from argparse import ArgumentParser
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from register_board import BOARD_PASSWORD
from register_board import WRITER
from register_import import Client
from steady import growth
from steady import Steady
from steady_people import NEWS
from steady_people import text_of_news
from steady_people import Visitor
import tempfile


READERS, DRAFTS = 4, 20


def read(steady: Steady, times: int) -> None:
    visitor = Visitor(1, steady.portal.port, steady.paths)
    with ThreadPoolExecutor(READERS) as readers:
        for _done in readers.map(lambda _number: visitor.once(), range(times)):
            pass
    print(f"read: {dict(visitor.done)}, refused: {dict(visitor.refused)}")


def edit(steady: Steady, times: int) -> None:
    client = Client(steady.portal.port, WRITER, BOARD_PASSWORD)
    said = {"@type": "News Item", "source": "Sở Y tế", "byline": "Người viết mẫu"}
    made = [
        client.post(NEWS, {**said, "title": f"Tin mẫu {number}", **text_of_news()})
        for number in range(min(DRAFTS, times))
    ]
    for number in range(times - len(made)):
        one = made[number % len(made)]
        client.send("PATCH", f"{NEWS}/{one['id']}", text_of_news())


def main() -> None:
    parser = ArgumentParser(description="What reading and editing cost the database.")
    parser.add_argument("--reads", type=int, default=10_000)
    parser.add_argument("--edits", type=int, default=1_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="reads-and-edits-") as name:
        steady = Steady(Path(name), minutes=60)
        file = steady.loaded.data / "filestorage" / "Data.fs"

        def cost(work: Callable[[Steady, int], None], times: int) -> None:
            steady.portal.start()
            before = file.stat().st_size
            work(steady, times)
            steady.portal.stop()
            written = file.stat().st_size - before
            print(f"{work.__name__} {times}: {written / 1e3:.1f} kB written")

        try:
            cost(read, chosen.reads)
            cost(edit, chosen.edits)
        finally:
            steady.portal.stop()
        more = growth(steady.before["owners"], steady.after()["owners"])
    print("left of it, packed:")
    for owner, (count, size) in more.items():
        print(f"  {size / 1e3:8.1f} kB in {count} objects: {owner}")


if __name__ == "__main__":
    main()
