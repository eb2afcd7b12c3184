"""Pytest plugin: write which clauses of the regulation the tests show.

With `--regulation-matrix=FILE` the outcomes of the tests that show clauses are gathered,
and FILE is written at the end of the run; with `--regulation-tests=FILE` the list of all
that are marked `regulation(...)` and were run. Without these nothing is written.
`--regulation-shown` runs the tests that show a clause alone; others that bear its mark
are counted.
A file with a mark that names an unknown clause is not run and fails the whole run.
"""

from collections import Counter
from collections.abc import Generator
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
import pytest
from typing import Any
import yaml


CLAUSES = Path(__file__).with_name("regulation_clauses.yaml")
SOURCE = "src/bacgiang.policy/src/bacgiang/policy"
THEME = "src/bacgiang.theme/src/bacgiang/theme"
PROPERTY = "regulation"
HEAD = """\
# Ma trận quy chế · The regulation, clause by clause

Quy chế ban hành kèm theo Quyết định 76/2007/QĐ-UBND tỉnh Bắc Giang: điều khoản nào,
phần nào của phần mềm thực hiện, bài kiểm thử nào chứng minh. Tệp này do lệnh
`make regulation` viết. Một điều khoản chỉ được coi là đã thực hiện khi có bài kiểm thử
đi trọn con đường mà người dùng đi theo điều khoản ấy, mọi bài đó đều đạt và không còn
thiếu gì; các bài kiểm thử khác chỉ liên quan và được đếm riêng. Việc chỉ con người làm
được, phần mềm không làm thay, ghi ở “Do con người làm”.

The regulation attached to Decision 76/2007/QĐ-UBND of Bắc Giang province: which clause,
what carries it out, which tests show it. `make regulation` writes this file. A clause
counts as carried out only by tests that go the way its people go, when all of them pass
and nothing is missing; other tests touch it and are counted apart. What a person has to
do, and no software can, is told as “For people to do”.
"""
TABLE_HEAD = """\
| Điều khoản · Clause | Nội dung · What it asks | Thực hiện · What does it \
| Chứng minh bởi · Shown by | Liên quan · Touched by | Kết quả · Outcome |
|---|---|---|---|---|---|"""
OUTCOMES = {
    "passed": "đã thực hiện · carried out",
    "in_part": "thực hiện một phần · in part",
    "failed": "không đạt · failed",
    "not_yet": "chưa có · not yet",
}


@dataclass(frozen=True)
class Clause:
    """One clause, as the data file tells it."""

    id: str
    subject: str
    asks: str
    rooms: tuple[str, ...]
    missing: str = ""
    shown_by: tuple[str, ...] = ()
    people: str = ""

    def is_shown_by(self, function: str) -> bool:
        """Whether the clause names the test, or the file it stands in."""
        return bool({function, function.partition("::")[0]} & set(self.shown_by))


@dataclass(frozen=True)
class Outcome:
    """One run of a marked test: its function, its clauses, what came of it."""

    function: str
    clauses: tuple[str, ...]
    result: str


def read_clauses(path: Path = CLAUSES) -> tuple[Clause, ...]:
    """The clauses in the order of the regulation."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))["clauses"]
    return tuple(
        Clause(
            row["id"],
            row["vi"],
            row["asks"],
            tuple(row["rooms"]),
            row.get("missing", ""),
            tuple(row.get("shown_by", ())),
            row.get("people", ""),
        )
        for row in rows
    )


def clauses_of(item: pytest.Item) -> list[str]:
    """The clauses a test is marked with, each once, in order."""
    marks = item.iter_markers("regulation")
    return sorted({str(one) for mark in marks for one in mark.args})


def folder_of(room: str) -> str:
    """The folder of a room, relative to the checkout."""
    part = room.removeprefix("theme/")
    return f"{SOURCE}/{room}" if part == room else f"{THEME}/{part}"


def state_of(results: Counter[str]) -> str:
    """`failed` when anything failed, `passed` when something passed, else `not_yet`."""
    if results["failed"]:
        return "failed"
    return "passed" if results["passed"] else "not_yet"


def matrix(
    clauses: Iterable[Clause],
    outcomes: Iterable[Outcome],
    touching: Mapping[str, int] | None = None,
) -> str:
    """The text of the file: one table. `touching`: by clause, how many functions of
    tests bear its mark and do not show it.
    """
    told, counted = list(outcomes), touching or {}
    rows = [_row(one, _of(one, told), counted.get(one.id, 0)) for one in clauses]
    return "\n".join([HEAD, TABLE_HEAD, *rows]) + "\n"


def lists_of_tests(clauses: Iterable[Clause], outcomes: Iterable[Outcome]) -> str:
    """What came of each test, clause by clause."""
    told = list(outcomes)
    parts = [_tests(clause, own) for clause in clauses if (own := _of(clause, told))]
    return "\n\n".join(["# Các bài kiểm thử · The tests", *parts]) + "\n"


def _of(clause: Clause, outcomes: list[Outcome]) -> list[Outcome]:
    return [one for one in outcomes if clause.id in one.clauses]


def _row(clause: Clause, outcomes: list[Outcome], touching: int) -> str:
    rooms = ", ".join(f"[`{room}`](../{folder_of(room)})" for room in clause.rooms)
    missing = f"<br>Chưa có · Missing: {clause.missing}" if clause.missing else ""
    if clause.people:
        missing += f"<br>Do con người làm · For people to do: {clause.people}"
    shown = [one for one in outcomes if clause.is_shown_by(one.function)]
    state = state_of(Counter(one.result for one in shown))
    if state == "passed" and clause.missing:
        state = "in_part"
    cells = (
        f"**{clause.id}**",
        f"{clause.subject}<br>{clause.asks}{missing}",
        rooms or "–",
        "<br>".join([*map(_named, clause.shown_by), _counted(shown)]),
        str(touching or "–"),
        OUTCOMES[state],
    )
    return f"| {' | '.join(cells)} |"


def _named(test: str) -> str:
    path, _, function = test.removeprefix("tests/").partition("::")
    return f"[{function or path}](../tests/{path})"


def _counted(outcomes: list[Outcome]) -> str:
    results = Counter(one.result for one in outcomes)
    if not results:
        return "–"
    total = f"{results['passed']}/{results.total()}"
    skipped = results["skipped"]
    return f"{total} (bỏ qua · skipped: {skipped})" if skipped else total


def _tests(clause: Clause, outcomes: list[Outcome]) -> str:
    by_function: dict[str, list[Outcome]] = {}
    for one in outcomes:
        by_function.setdefault(one.function, []).append(one)
    lines = [
        f"- `{function}`: {_counted(own)}"
        for function, own in sorted(by_function.items())
    ]
    return "\n".join([f"### {clause.id} {clause.subject}\n", *lines])


class ClausesOfTests:
    """Writes the clauses of every marked test into its reports.

    In a run by several processes each has one of these; reports travel to the process
    that tells the outcome, and so does what was collected.
    """

    def __init__(self, clauses: Path, shown_alone: bool) -> None:
        self.clauses = read_clauses(clauses)
        self.known = {clause.id for clause in self.clauses}
        self.shown_alone = shown_alone
        self.touching: dict[str, int] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """First of all: another day's parameters are collected, too."""
        named = {one: clauses_of(one) for one in items}
        functions = {(_function(one.nodeid), c) for one in items for c in named[one]}
        by_id = {clause.id: clause for clause in self.clauses}
        shown = {(f, c) for f, c in functions if by_id[c].is_shown_by(f)}
        self.touching = dict(Counter(clause for _f, clause in functions - shown))
        if hasattr(config, "workeroutput"):
            config.workeroutput[PROPERTY] = self.touching
        if not self.shown_alone:
            return
        wanted = {function for function, _clause in shown}
        left = [one for one in items if _function(one.nodeid) not in wanted]
        config.hook.pytest_deselected(items=left)
        items[:] = [one for one in items if _function(one.nodeid) in wanted]

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        wrong = []
        for item in report.result or ():
            named = clauses_of(item) if isinstance(item, pytest.Item) else []
            unknown = [one for one in named if one not in self.known]
            if unknown:
                wrong.append(f"{item.nodeid} is marked with {', '.join(unknown)}")
            elif named:
                item.user_properties.append((PROPERTY, named))
        if wrong:
            report.outcome = "failed"
            report.longrepr = "\n".join(
                f"{one}, which {CLAUSES.name} does not have. Correct the mark or add "
                "the clause."
                for one in wrong
            )
        return report


class RegulationMatrix:
    """Gathers what came of every marked test and writes the file at the end."""

    def __init__(
        self, collected: ClausesOfTests, target: Path | None, lists: Path | None
    ) -> None:
        self.collected = collected
        self.target = target
        self.lists = lists
        self.marked: dict[str, tuple[str, ...]] = {}
        self.results: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """The worst of its three phases counts; an expected failure is a failure."""
        clauses = dict(report.user_properties).get(PROPERTY)
        if not clauses:
            return
        self.marked[report.nodeid] = tuple(clauses)
        before = self.results.get(report.nodeid)
        if report.failed or hasattr(report, "wasxfail"):
            self.results[report.nodeid] = "failed"
        elif report.skipped:
            self.results[report.nodeid] = "skipped"
        elif report.when == "call" and before is None:
            self.results[report.nodeid] = "passed"

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any, error: object) -> None:
        """Each process has collected the same."""
        told = getattr(node, "workeroutput", {}).get(PROPERTY)
        self.collected.touching = told or self.collected.touching

    def pytest_sessionfinish(self, session: Any) -> None:
        outcomes = [
            Outcome(_function(nodeid), self.marked[nodeid], result)
            for nodeid, result in self.results.items()
        ]
        clauses = self.collected.clauses
        if self.target is not None:
            touching = self.collected.touching
            _write(self.target, matrix(clauses, outcomes, touching))
        if self.lists is not None:
            _write(self.lists, lists_of_tests(clauses, outcomes))


def _function(nodeid: str) -> str:
    return nodeid.partition("[")[0]


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regulation-matrix",
        metavar="FILE",
        help="write which clauses of the regulation the tests show",
    )
    parser.addoption(
        "--regulation-tests",
        metavar="FILE",
        help="write what came of each test that bears the mark of a clause",
    )
    parser.addoption(
        "--regulation-shown",
        action="store_true",
        help="run the tests that show a clause alone",
    )
    parser.addoption(
        "--regulation-clauses",
        metavar="FILE",
        default=str(CLAUSES),
        help="where the clauses stand",
    )


def pytest_configure(config: pytest.Config) -> None:
    targets = [
        Path(one) if (one := config.getoption(option)) else None
        for option in ("--regulation-matrix", "--regulation-tests")
    ]
    if not any(targets) or config.option.collectonly:
        return
    clauses = Path(config.getoption("--regulation-clauses"))
    collected = ClausesOfTests(clauses, config.getoption("--regulation-shown"))
    config.pluginmanager.register(collected)
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(RegulationMatrix(collected, *targets))
