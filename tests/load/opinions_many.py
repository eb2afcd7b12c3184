"""A draft with tens of thousands of opinions beside the same draft without any.

    nice -n 5 .venv/bin/python tests/load/opinions_many.py --articles 1000 --count 50000

Pages of both drafts are asked for in turns; the ratio of the reading pages is what
counts. Then what a board works with: queue, balance, answers, report.
"""

from argparse import ArgumentParser
from base64 import b64encode
import http.client
import json
from pathlib import Path
from portal_process import HOST
from register_portals import ADMIN
from register_portals import our_portal
from register_portals import PASSWORD
from stock_files import LOAD
import tempfile
import time
from typing import Any


FILL = LOAD / "opinions_fill.py"
TURNS = 15
PUBLIC = (
    ("reading page", ""),
    ("balance over the API", "/@balance"),
    ("opinions, first page", "/@@opinions"),
    ("opinions over the API", "/@opinions"),
    ("opinions as open data (CSV)", "/@@opinions-data.csv"),
)
BOARD = (
    ("queue, first page", "/@@opinions-queue"),
    ("queue over the API", "/@opinion-cases"),
    ("answers", "/@@answers"),
    ("report, page", "/@@consultation-report"),
    ("report, DOCX", "/@@consultation-report.docx"),
    ("report, XLSX", "/@@consultation-report.xlsx"),
)


class Client:
    """One connection; signed in as the administrator where asked."""

    def __init__(self, port: int, signed_in: bool) -> None:
        self.connection = http.client.HTTPConnection(HOST, port, timeout=600)
        token = b64encode(f"{ADMIN}:{PASSWORD}".encode()).decode()
        self.headers = {"Authorization": f"Basic {token}"} if signed_in else {}

    def get(self, path: str) -> tuple[float, int, int]:
        """Seconds, status and bytes of the answer."""
        headers = dict(self.headers)
        if "/@" in path and "/@@" not in path:
            path, headers["Accept"] = f"/++api++{path}", "application/json"
        began = time.perf_counter()
        self.connection.request("GET", path, headers=headers)
        answer = self.connection.getresponse()
        size = len(answer.read())
        return time.perf_counter() - began, answer.status, size


def median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def in_turns(client: Client, paths: tuple[str, str], turns: int) -> list[list[float]]:
    """Times of both pages, A B A B; raises RuntimeError for any other status."""
    times: list[list[float]] = [[], []]
    for turn in range(turns + 1):
        for number, path in enumerate(paths):
            seconds, status, _size = client.get(f"{path}?n={turn}")
            if status != 200:
                raise RuntimeError(f"{path} answered {status}")
            # The first turn fills the caches of both.
            if turn:
                times[number].append(seconds)
    return times


def measured(folder: Path, chosen: Any) -> dict[str, Any]:
    """Fill, start, ask; all figures."""
    loaded = our_portal(folder)
    if not loaded.data.exists():
        loaded.portal.start()
        loaded.portal.stop()
        filled = loaded.inside(str(chosen.articles), str(chosen.count), script=FILL)
        (folder / "filled.json").write_text(json.dumps(filled))
    filled = json.loads((folder / "filled.json").read_text())
    empty, full = f"/{filled['empty']}", f"/{filled['full']}"
    loaded.portal.start()
    figures: dict[str, Any] = {"filled": filled, "size": loaded.size(), "rows": []}
    try:
        figures["memory_before"] = loaded.portal.memory()
        for pages, signed_in in ((PUBLIC, False), (BOARD, True)):
            client = Client(loaded.portal.port, signed_in)
            for kind, path in pages:
                try:
                    turns = TURNS if not signed_in else 3
                    pair = (f"{empty}{path}", f"{full}{path}")
                    without, with_opinions = in_turns(client, pair, turns)
                except RuntimeError as error:
                    figures["rows"].append((kind, str(error)))
                    continue
                row = (kind, median(without), median(with_opinions))
                figures["rows"].append(row)
        figures["memory_after"] = loaded.portal.memory()
    finally:
        loaded.portal.stop()
    return figures


def main() -> None:
    parser = ArgumentParser(description="A draft with many opinions.")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--folder", type=Path, help="kept; default: one that is not")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="opinions-") as name:
        folder = (chosen.folder or Path(name)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        figures = measured(folder, chosen)
    print(f"{chosen.articles} articles, {chosen.count} opinions")
    print("| page | without, ms | with, ms | ratio |\n|---|---|---|---|")
    for kind, *times in figures["rows"]:
        if len(times) == 1:
            print(f"| {kind} | {times[0]} | | |")
            continue
        without, with_opinions = times
        ratio = with_opinions / without
        print(
            f"| {kind} | {without * 1000:.0f} | {with_opinions * 1000:.0f} | "
            f"{ratio:.2f} |"
        )
    before, after = figures["memory_before"], figures["memory_after"]
    print(f"memory: {before:.0f} MB at the start, {after:.0f} MB at the end")
    print(f"database: {figures['size'] / 1e6:.0f} MB; {figures['filled']}")


if __name__ == "__main__":
    main()
