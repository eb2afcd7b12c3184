"""The figures as Markdown, and their place in docs/performance.md."""

from dataclasses import dataclass
from measuring import BROWSED
from measuring import CLIENTS
from measuring import Figures
from pathlib import Path


BEGIN = "<!-- figures: written by `make bench` -->"
END = "<!-- end of figures -->"


@dataclass(frozen=True)
class Machine:
    """Where the figures were taken."""

    processor: str
    cores: int
    python: str
    load_before: float
    commit: str


@dataclass(frozen=True)
class Row:
    """One quantity of both portals, in a unit, and how many digits to print."""

    what: str
    ours: float
    stock: float
    unit: str
    digits: int = 0

    @property
    def ratio(self) -> str:
        return f"{self.ours / self.stock:.2f}" if self.stock else "–"

    def figure(self, value: float) -> str:
        return f"{value:.{self.digits}f} {self.unit}"


def rows_of(ours: Figures, stock: Figures) -> list[Row]:
    """All quantities, in the order of the tables."""
    rows = [
        Row("first start, site created", ours.creation, stock.creation, "s", 1),
        Row("start, site there, first page answered", ours.start, stock.start, "s", 1),
        Row("memory after start", ours.memory_started, stock.memory_started, "MB"),
        Row(
            f"memory after {BROWSED} pages",
            ours.memory_browsed,
            stock.memory_browsed,
            "MB",
        ),
    ]
    for kind, spread in ours.made.items():
        other = stock.made[kind]
        row = Row(f"{kind}, made anew", spread.median, other.median, "ms", 1)
        rows.append(_in_milliseconds(row))
        row = Row(f"{kind}, made anew, p95", spread.p95, other.p95, "ms", 1)
        rows.append(_in_milliseconds(row))
    for kind, spread in ours.asked_again.items():
        other = stock.asked_again[kind]
        row = Row(f"{kind}, asked again", spread.median, other.median, "ms", 1)
        rows.append(_in_milliseconds(row))
    for kind in ours.first:
        row = Row(
            f"{kind}, first after start",
            ours.first_time(kind),
            stock.first_time(kind),
            "ms",
        )
        rows.append(_in_milliseconds(row))
    rows.append(
        Row(f"pages a second, {CLIENTS} visitors", ours.rate, stock.rate, "/s", 1)
    )
    return rows


def _in_milliseconds(row: Row) -> Row:
    return Row(row.what, row.ours * 1000, row.stock * 1000, row.unit, row.digits)


def report(rows: list[Row], machine: Machine) -> str:
    """Ratios first, which another machine should repeat; then the figures."""
    ratios = [f"| {row.what} | {row.ratio} |" for row in rows]
    figures = [
        f"| {row.what} | {row.figure(row.ours)} | {row.figure(row.stock)} |"
        for row in rows
    ]
    return "\n".join(
        [
            "### Portal ÷ stock Plone",
            "",
            "| quantity | ratio |",
            "|---|---|",
            *ratios,
            "",
            "### Figures of one machine",
            "",
            f"Commit {machine.commit}; {machine.processor}, {machine.cores} cores, "
            f"Python {machine.python}; "
            f"load average before the run {machine.load_before:.1f}.",
            "",
            "| quantity | portal | stock Plone |",
            "|---|---|---|",
            *figures,
        ]
    )


def put_into(path: Path, text: str, first: str = BEGIN, last: str = END) -> None:
    """Replace what stands between the markers. Raises ValueError without them."""
    page = path.read_text(encoding="utf-8")
    head, begin, rest = page.partition(first)
    _old, end, tail = rest.partition(last)
    if not begin or not end:
        raise ValueError(f"{path} has no lines “{first}” and “{last}”; put them back.")
    path.write_text(f"{head}{first}\n\n{text}\n\n{last}{tail}", encoding="utf-8")
