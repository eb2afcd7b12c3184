"""The figures of the register under load, as tables in Markdown."""

from collections.abc import Iterator
from typing import Any


Figures = dict[str, Any]
BAR = 150.0
"""Milliseconds that 95 of 100 facetted searches stay below."""
RATE_BAR, SIZE_BAR = 1.5, 2.0
TENTHS = 10


def report(figures: dict[str, Figures]) -> str:
    """Import and size first, then the times."""
    lines: list[str] = []
    loaded = {name: one for name, one in figures.items() if "steps" in one}
    for name, one in loaded.items():
        lines += [f"### Import, {name}", "", *growth_table(one), ""]
        lines += [*_afterwards(one), ""]
    if len(loaded) > 1:
        lines += ["### Portal beside stock Plone", "", *_beside(**loaded), ""]
    for name, one in figures.items():
        if "times" in one:
            lines += [f"### Questions, {name}", "", *times_table(one), ""]
    return "\n".join(lines)


def growth_table(figures: Figures) -> Iterator[str]:
    """Rate and memory in tenths of the import."""
    steps = figures["steps"]
    yield "| documents | a second | processor a document | memory |"
    yield "|--:|--:|--:|--:|"
    size = max(1, len(steps) // TENTHS)
    for at in range(0, len(steps), size):
        part = steps[at : at + size]
        since = steps[max(0, at - 1) : at + size]
        yield (
            f"| {part[-1]['count']:,} | {_rate(part):.1f} "
            f"| {_work(since) * 1000:.0f} ms | {part[-1]['memory']:.0f} MB |"
        )


def _afterwards(figures: Figures) -> Iterator[str]:
    """What came after the import."""
    yield f"Published: {_pace(figures['published']):.1f} a second."
    if "filled" in figures:
        filled = figures["filled"]
        yield (
            f"In the catalog alone: {filled['count']:,} more, {_pace(filled):.0f} a "
            "second."
        )
    if "after" in figures:
        after = figures["after"]
        yield (
            f"Imported into the full register: {after[-1]['count']:,} documents, "
            f"{_rate(after):.1f} a second, {after[-1]['memory']:.0f} MB."
        )


def _rate(steps: list[Figures]) -> float:
    return sum(one["batch"] for one in steps) / sum(one["seconds"] for one in steps)


def _work(steps: list[Figures]) -> float:
    """Processor seconds a document, from the second batch of these on."""
    if len(steps) < 2 or "processor" not in steps[0]:
        return 0.0
    spent = steps[-1]["processor"] - steps[0]["processor"]
    return spent / (steps[-1]["count"] - steps[0]["count"])


def _first(steps: list[Figures], count: int) -> list[Figures]:
    return [one for one in steps if one["count"] <= count]


def _beside(portal: Figures, stock: Figures) -> Iterator[str]:
    """What the bars are about: rates over the same documents, size a document."""
    count = min(stock["steps"][-1]["count"], portal["steps"][-1]["count"])
    yield "| quantity | portal | stock Plone | ratio | bar |"
    yield "|---|--:|--:|--:|--:|"
    ours, theirs = (_rate(_first(one["steps"], count)) for one in (portal, stock))
    yield (
        f"| documents a second, the first {count:,} | {ours:.1f} | {theirs:.1f} "
        f"| {ours / theirs:.2f} | ≥ {RATE_BAR} |"
    )
    for name, key in (("drafts", "drafts"), ("published", "size")):
        ours, theirs = (_bytes(one, key) for one in (portal, stock))
        yield (
            f"| database a document, packed, {name} | {ours / 1000:.1f} kB "
            f"| {theirs / 1000:.1f} kB | {ours / theirs:.2f} | ≤ {SIZE_BAR:.0f} |"
        )
    ours, theirs = (_work(_first(one["steps"], count)) for one in (portal, stock))
    yield (
        f"| processor a document, the same | {ours * 1000:.0f} ms "
        f"| {theirs * 1000:.0f} ms | {ours / theirs if theirs else 0:.2f} | |"
    )
    if "inside" in stock:
        ours, theirs = _rate(_first(portal["steps"], count)), _pace(stock["inside"])
        yield (
            f"| the same, stock pages by a script | {ours:.1f} | {theirs:.1f} "
            f"| {ours / theirs:.2f} | ≥ {RATE_BAR} |"
        )
    ours, theirs = (_pace(one["published"]) for one in (portal, stock))
    yield (
        f"| published a second | {ours:.0f} | {theirs:.0f} | {ours / theirs:.2f} | |"
    )


def _bytes(figures: Figures, key: str) -> float:
    return (figures[key] - figures["empty"]) / figures["steps"][-1]["count"]


def _pace(done: Figures) -> float:
    return done["count"] / done["seconds"]


def times_table(figures: Figures) -> Iterator[str]:
    """The questions, and the memory before and after them."""
    yield "| question | found | first | p50 | p95 | processor | answer | holds |"
    yield "|---|--:|--:|--:|--:|--:|--:|---|"
    for one in figures["times"]:
        found = "" if one["found"] is None else f"{one['found']:,}"
        holds = "yes" if one["p95"] <= BAR else "**no**"
        yield (
            f"| {one['kind']} | {found} | {one['first']:.0f} ms "
            f"| {one['median']:.0f} ms | {one['p95']:.0f} ms "
            f"| {one.get('processor', 0):.0f} ms "
            f"| {one['kilobytes']:.0f} kB | {holds if one['has_bar'] else ''} |"
        )
    yield ""
    yield (
        f"Memory {figures['memory_before']:.0f} MB after the start "
        f"({figures['start']:.1f} s), {figures['memory_after']:.0f} MB after all "
        "questions."
    )
