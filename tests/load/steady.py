"""A day of mixed use in an hour: does memory stand still, and what grows but content?

    make steady [ARGS="--minutes 60 --days 1"]

A portal with the sample content; visitors, a board, members who sign in, opinions and
petitions come as of a busy day, but within --minutes; for the portal itself, whose clock
goes so many times faster (libfaketime), it is a day, in which its jobs run as always:
sealing and packing of the night, too. Memory is read each half minute. What is in it is
looked at while nobody asks for anything, three times or in each of several days, full
and with its caches emptied: what these hold is bounded, and grows until then; all else
stands still. The database is
packed and weighed before and afterwards, by whom its records are for. Its data are
thrown away.
"""

from argparse import ArgumentParser
from cluster_browse import paths_of
from collections import Counter
from collections.abc import Iterator
import json
from opinions_clients import Outcome
from opinions_clients import send
from opinions_load import opinions
from opinions_load import proofs
import os
from pathlib import Path
import petitions_bodies
from petitions_bodies import petitions
import re
from register_portals import our_portal
from register_portals import ROOT
import signal
from steady_people import at_pace
from steady_people import MAY_WORK
from steady_people import Member
from steady_people import Newsroom
from steady_people import Stranger
from steady_people import Visitor
from steady_people import Worker
from stock_files import LOAD
import sys
import tempfile
import threading
import time
from typing import Any


sys.path.insert(0, str(ROOT / "tests" / "releases"))

from clock_shift import library  # noqa: E402


INSIDE, SERVING = LOAD / "steady_inside.py", LOAD / "steady_serving.py"
PAGES = 200
VISITORS = 6
PROOFS = 2
"""Solved at once: they hold for half an hour of the portal's clock."""
EACH = 30.0
"""Seconds between two looks at memory."""
A_DAY = {
    "visitors": 40_000,
    "edits": 1_000,
    "signed in": 300,
    "opinions": 500,
    "petitions": 200,
    "strangers": 2_000,
}
"""Of a busy day; the sample's registers say nothing of how many it really is."""
LOOKS = (0.2, 0.6, 1.0)
"""Parts of the one day after which is looked what is in memory; until the first of them
all has been used once.
"""
AT_REST, PATIENCE = 5.0, 120.0
"""Seconds until what was begun has ended, and in which a look is told."""
MOST_MORE = 20.0
"""MB by which more may be used without caches at the last look than at the first."""
# What people made, and what finds it. Of the portal's own stores all but those that
# keep what runs, not what was written.
OF_CONTENT = (
    "content",
    "portal_catalog",
    "portal_historiesstorage",
    "portal_historyidhandler",
)
NUMBERS = re.compile(r"^[-\d :,]+(?= )|[\d.]{12,}")
"""What tells one entry of a kind from another: its moment, and its name."""
ENTRY = re.compile(r"^(?=\d{4}-\d\d-\d\d )", re.MULTILINE)
STORES = "bacgiang.policy."
RUNNING = tuple(
    f"{STORES}{name}"
    for name in (
        *("clock", "sessions", "tokens", "citizen.spent", "dumps", "health_told"),
        *("broken_links", "unsaved_texts", "consultation.outbox", "alerts.told"),
    )
)
MOST_TOLD = 25
MOST_ELSE = 1_000_000
"""Bytes that all the rest may grow by, once packed."""


class Steady:
    """The portal, and all who use it."""

    def __init__(self, folder: Path, minutes: float, days: int = 1) -> None:
        os.environ["SAMPLE"] = "1"
        self.minutes, self.days, self.folder = minutes, days, folder
        each_day = tuple((day + 1) / days for day in range(days))
        self.when = LOOKS if days == 1 else (LOOKS[0] / days, *each_day)
        self.loaded = our_portal(folder)
        self.portal = self.loaded.portal
        self.portal.environment = {**self.portal.environment, "SAMPLE": "1"}
        self.portal.start()
        self.paths = paths_of(self.portal.port, PAGES)
        self.portal.stop()
        self.draft = self.loaded.inside("prepare", script=INSIDE)
        self.before = self.loaded.inside("weigh", script=INSIDE)
        self.portal.command = (sys.executable, str(SERVING), str(folder))
        self.looks: list[dict[str, Any]] = []
        self.memory: list[float] = []
        self.sizes: list[int] = []
        self.outcomes: dict[str, Outcome] = {}
        self.refused = Counter[str]()
        self._over = threading.Event()

    def run(self) -> list[Worker]:
        """The day; who worked in it."""
        self._start_faster()
        port, an_hour = self.portal.port, 60 * self.days / self.minutes
        each = A_DAY["visitors"] * an_hour / VISITORS
        visitors = [Visitor(each, port, self.paths) for _n in range(VISITORS)]
        room = Newsroom(A_DAY["edits"] * an_hour, port)
        member = Member(A_DAY["signed in"] * an_hour, port)
        stranger = Stranger(A_DAY["strangers"] * an_hour, port)
        workers: list[Worker] = [*visitors, room, member, stranger]
        senders = [
            self._sender("opinions", f"/++api++/{self.draft['path']}/@opinions"),
            self._sender("petitions", petitions_bodies.PATH),
        ]
        for one in (*workers, *senders):
            one.start()
        self._watch()
        self._over.set()
        for worker in workers:
            worker.finish()
        for sender in senders:
            sender.join()
        self.portal.stop()
        return workers

    def after(self) -> dict[str, Any]:
        return self.loaded.inside("weigh", script=INSIDE)

    def logged(self, words: str) -> list[str]:
        """Lines of the portal's log that have them, with what ends a traceback below."""
        log = (self.loaded.data / "log" / "event.log").read_text(encoding="utf-8")
        entries = (one.splitlines() for one in ENTRY.split(log))
        found = (one for one in entries if one and words in one[0])
        return [" … ".join(dict.fromkeys((one[0], one[-1]))) for one in found]

    def _start_faster(self) -> None:
        """Its own clock and all that it waits for goes so many times faster."""
        times = f"{1440 * self.days / self.minutes:g}"
        self.portal.environment = {
            **self.portal.environment,
            "LD_PRELOAD": str(library(ROOT / ".venv" / "faketime")),
            "FAKETIME": f"+0 x{times}",
        }
        self.portal.start()

    def _sender(self, name: str, path: str) -> threading.Thread:
        port = self.portal.port
        an_hour = A_DAY[name] * 60 * self.days / self.minutes

        def bodies() -> Iterator[dict[str, Any]]:
            solved = proofs(port, PROOFS)
            is_petition = name == "petitions"
            return petitions(solved) if is_petition else opinions(self.draft, solved)

        def work() -> None:
            paced = at_pace(bodies, an_hour, self._over, self.refused)
            self.outcomes[name] = send(
                port, path, paced, 2, self.minutes * 60, are_apart=True
            )

        return threading.Thread(target=work, daemon=True)

    def _watch(self) -> None:
        began, seconds = time.monotonic(), self.minutes * 60
        file = self.loaded.data / "filestorage" / "Data.fs"
        while len(self.looks) < len(self.when):
            time.sleep(EACH)
            self.memory.append(self.portal.memory())
            self.sizes.append(file.stat().st_size)
            if time.monotonic() >= began + seconds * self.when[len(self.looks)]:
                self._look()

    def _look(self) -> None:
        """Raises RuntimeError where the portal does not tell."""
        assert self.portal.process is not None
        told, end = self.folder / f"{len(self.looks)}.json", time.monotonic() + PATIENCE
        MAY_WORK.clear()
        time.sleep(AT_REST)
        os.kill(self.portal.process.pid, signal.SIGUSR1)
        while not told.exists():
            if time.monotonic() > end:
                raise RuntimeError("The portal does not say what is in its memory.")
            time.sleep(0.1)
        self.looks.append(json.loads(told.read_text(encoding="utf-8")))
        MAY_WORK.set()


def growth(
    before: dict[str, list[int]], after: dict[str, list[int]]
) -> dict[str, tuple[int, int]]:
    """Objects and bytes more, by owner, the most first; those that changed alone."""
    found = {}
    for name, (count, size) in after.items():
        count_before, size_before = before.get(name, (0, 0))
        if size != size_before:
            found[name] = (count - count_before, size - size_before)
    return dict(sorted(found.items(), key=lambda pair: -pair[1][1]))


def is_content(owner: str) -> bool:
    is_record = owner.startswith(STORES) and owner not in RUNNING
    return owner in OF_CONTENT or is_record


def faults(steady: Steady, more: dict[str, tuple[int, int]]) -> list[str]:
    """What must not be; nothing when all is well."""
    said = []
    # Of several days, the first is that in which all is used once.
    since = 0 if steady.days == 1 else 1
    first, *_rest, last = (one["emptied"]["used"] for one in steady.looks[since:])
    if last - first > MOST_MORE:
        said.append(f"beside its caches, it used {first:.0f}, then {last:.0f} MB")
    is_else = {name: size for name, (_n, size) in more.items() if not is_content(name)}
    if sum(is_else.values()) > MOST_ELSE:
        said.append(f"not content, and grown: {is_else}")
    kinds = Counter(NUMBERS.sub("", one) for one in steady.logged(" ERROR "))
    return said + [f"{times} times{kind}" for kind, times in kinds.items()]


def main() -> int:
    parser = ArgumentParser(description="A day of mixed use in an hour.")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--days", type=int, default=1, help="so many in these minutes")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="steady-") as name:
        steady = Steady(Path(name), chosen.minutes, chosen.days)
        try:
            workers = steady.run()
        finally:
            steady.portal.stop()
        after = steady.after()
        more = growth(steady.before["owners"], after["owners"])
        tell(steady, workers, more)
        print(f"jobs, and when they ran last: {after['jobs']}")
        said = faults(steady, more)
    print("\n".join(f"FAULT: {one}" for one in said) or "No fault.")
    return 1 if said else 0


def tell(
    steady: Steady, workers: list[Worker], more: dict[str, tuple[int, int]]
) -> None:
    done, refused = Counter[str](), Counter(steady.refused)
    for worker in workers:
        done += worker.done
        refused += worker.refused
    print(f"done: {dict(done)}")
    for name, outcome in steady.outcomes.items():
        print(f"{name}: {outcome.statuses()}")
        refused += Counter(one.answer[:200] for one in outcome.sent if not one.is_taken)
    print(f"refused: {dict(refused)}")
    print("\n".join(steady.logged("Packed the database")))
    each = " ".join(
        f"{one:.0f}" for one in steady.memory[:: len(steady.memory) // 24 or 1]
    )
    print(f"memory, MB: {each}")
    tell_looks(steady.looks)
    total = sum(size for _count, size in more.values())
    grown = steady.sizes[-1] - steady.sizes[0]
    print(f"written: {grown / 1e6:.1f} MB; left once packed: {total / 1e6:.1f} MB")
    print("| of | objects | kB |\n|---|--:|--:|")
    for name, (count, size) in more.items():
        print(f"| {name} | {count} | {size / 1e3:.1f} |")


def tell_looks(looks: list[dict[str, Any]]) -> None:
    """What was in memory, and of what there was more at the last than at the first."""
    for one in looks:
        print(f"full: {one['full']}\n  without caches: {one['emptied']}")
    first, last = looks[0]["types"], looks[-1]["types"]
    more = Counter({name: count - first.get(name, 0) for name, count in last.items()})
    print(f"more objects, without caches: {dict(more.most_common(MOST_TOLD))}")


if __name__ == "__main__":
    sys.exit(main())
