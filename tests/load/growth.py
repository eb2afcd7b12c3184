"""How pages grow with what a portal holds: this one and a stock Plone side by side.

    make bench-growth           # 1,000, 10,000 and 100,000 items
    make bench-growth ARGS="--items 1000 --print"

Both get the same number of entries in their catalogs (`growth_fill.py`), are started
again and asked in turns, as `make bench` does. Writes table and plot into
docs/performance.md.
"""

from argparse import ArgumentParser
from bench import DOCUMENT
from bench import machine
from bench import pages_of
from bench_report import Machine
from bench_report import put_into
from dataclasses import replace
from measuring import Figures
from measuring import pages_in_turns
from measuring import Subject
import os
from page_times import check
from page_times import Page
from pathlib import Path
from register_portals import LoadedPortal
from register_portals import our_portal
from register_portals import stock_portal
from same_content import NEWS
from stock_files import LOAD
import tempfile


FILL = LOAD / "growth_fill.py"
BEGIN = "<!-- growth: written by `make bench-growth` -->"
END = "<!-- end of growth -->"


def filled(
    loaded: LoadedPortal, section: str, pages: tuple[Page, ...], items: int
) -> Subject:
    """The portal with so many items, started; its first requests are made."""
    loaded.inside(section, str(items), script=FILL)
    loaded.portal.start()
    for page in pages:
        # Which of very many comes first is not asked here, but that there are some.
        is_search = "SearchableText" in page.path
        check(loaded.portal, replace(page, words=f"/{NEWS}/") if is_search else page)
    return Subject(loaded.portal, pages, Figures())


def table(found: dict[int, tuple[Figures, Figures]]) -> list[str]:
    """Milliseconds and ratio of each kind of page, at each number of items."""
    lines = ["| | " + " | ".join(f"{items:,} items" for items in found) + " |"]
    lines.append("|---|" + "--:|" * len(found))
    for kind in next(iter(found.values()))[0].made:
        cells = []
        for ours, stock in found.values():
            mine, other = (one.made[kind].median * 1000 for one in (ours, stock))
            cells.append(f"{mine:.1f} / {other:.1f} = {mine / other:.2f}")
        lines.append(f"| {kind} | " + " | ".join(cells) + " |")
    memory = [
        f"{ours.memory_browsed:.0f} / {stock.memory_browsed:.0f} MB"
        for ours, stock in found.values()
    ]
    return [*lines, "| memory afterwards | " + " | ".join(memory) + " |"]


def plot(found: dict[int, tuple[Figures, Figures]]) -> list[str]:
    """Our milliseconds by kind of page, one line each in the order of the table."""
    kinds = [*next(iter(found.values()))[0].made]
    counts = ", ".join(f'"{items:,}"' for items in found)
    lines = ["```mermaid", "xychart-beta", '  title "Pages made anew, ms"']
    lines.append(f"  x-axis [{counts}]")
    for kind in kinds:
        times = (ours.made[kind].median * 1000 for ours, _stock in found.values())
        told = ", ".join(f"{one:.1f}" for one in times)
        lines.append(f'  line "{kind}" [{told}]')
    return [*lines, "```"]


def report(found: dict[int, tuple[Figures, Figures]], where: Machine) -> str:
    """Markdown for the page."""
    head = (
        f"Commit {where.commit}; {where.processor}, {where.cores} cores; load average "
        f"before the run {where.load_before:.1f}. Portal / stock Plone, medians in ms, "
        "made anew."
    )
    return "\n".join([head, "", *table(found), "", *plot(found)])


def main() -> None:
    parser = ArgumentParser(description="How pages grow with what a portal holds.")
    parser.add_argument(
        "--items", type=int, nargs="+", default=[1_000, 10_000, 100_000]
    )
    parser.add_argument("--requests", type=int, default=40)
    parser.add_argument("--print", action="store_true", help="write nothing")
    chosen = parser.parse_args()
    os.umask(0o077)
    where, found = machine(), {}
    with tempfile.TemporaryDirectory(prefix="growth-") as name:
        ours, stock = our_portal(Path(name)), stock_portal(Path(name))
        ours.portal.environment = {**ours.portal.environment, "SAMPLE": "1"}
        portals = (
            (ours, f"vi/{NEWS}", pages_of("/vi", "/vi", "/vi/@@search", "/++api++/vi")),
            (
                stock,
                NEWS,
                pages_of("/Plone", "/Plone", "/Plone/@@search", stock.api),
            ),
        )
        try:
            for loaded, _section, _pages in portals:
                loaded.portal.start()
                loaded.portal.stop()
            for items in chosen.items:
                one, other = (filled(*each, items) for each in portals)
                pages_in_turns((one, other), chosen.requests)
                for each in (one, other):
                    each.figures.memory_browsed = each.portal.memory()
                    each.portal.stop()
                found[items] = (one.figures, other.figures)
                print("\n".join(table(found)), flush=True)
        finally:
            ours.portal.stop()
            stock.portal.stop()
    if not chosen.print:
        put_into(DOCUMENT, report(found, where), BEGIN, END)


if __name__ == "__main__":
    main()
