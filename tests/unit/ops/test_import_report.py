"""The report of an import, as memory of what earlier runs did."""

from bacgiang.policy.ops.command.bulk.outcomes import Outcome
from bacgiang.policy.ops.command.bulk.outcomes import Reason
from bacgiang.policy.ops.command.bulk.report import Report
from bacgiang.policy.ops.command.bulk.report import ReportLine
from bacgiang.policy.ops.command.subcommand import CouldNotRun
import json
from pathlib import Path
import pytest


pytestmark = pytest.mark.regulation("7.2b")


def line(name: str, outcome: Outcome = Outcome.MADE, **more: str) -> ReportLine:
    return ReportLine(name, outcome, fingerprint=f"print of {name}", **more)


def names(path: Path) -> list[str]:
    return [json.loads(one)["source_id"] for one in path.read_text().splitlines()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "deep" / "report.jsonl"
    report = Report(path)
    with report.writing():
        report.add([line("a"), line("b", Outcome.REFUSED), line("c")])
    return path


def test_what_was_taken_in_is_known_again(path: Path) -> None:
    report = Report(path)
    with report.writing():
        assert report.done("a", "print of a")
        assert not report.done("b", "print of b")
        assert not report.done("c", "another print")
        assert not report.done("d", "print of d")
        report.add([line("b"), line("c", Outcome.CHANGED), line("d")])
    assert names(path) == ["a", "b", "c", "d"]
    assert report.counts == {Outcome.MADE: 3, Outcome.CHANGED: 1}
    assert (report.earlier, report.findings) == (1, 0)


def test_an_input_that_is_gone_has_no_line_when_the_run_is_over(path: Path) -> None:
    report = Report(path)
    with report.writing():
        report.add([line("a")])
    assert names(path) == ["a"]


def test_a_run_that_was_killed_loses_no_more_than_half_a_line(path: Path) -> None:
    whole = path.read_bytes()
    for cut in range(1, 40):
        path.write_bytes(whole[:-cut])
        report = Report(path)
        with report.writing():
            assert report.done("a", "print of a")
            report.add([line("b"), line("c")])
        assert names(path) == ["a", "b", "c"]


def test_a_run_that_stops_keeps_the_lines_of_what_it_did_not_come_to(
    path: Path,
) -> None:
    report = Report(path)
    with pytest.raises(CouldNotRun), report.writing():
        report.add([line("a", url="x")])
        raise CouldNotRun("The portal is away.")
    with Report(path).writing() as _nothing:
        kept = names(path)
    assert sorted(kept) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "text", ["number,title\n1,a\n", '{"file": "a.txt"}\n', "unlike", "[1]\n"]
)
def test_another_file_is_not_written_over(text: str, tmp_path: Path) -> None:
    path = tmp_path / "index.jsonl"
    path.write_text(text)
    with pytest.raises(CouldNotRun, match="not the report"):
        Report(path)
    assert path.read_text() == text


def test_two_inputs_of_one_document_are_told(path: Path) -> None:
    report = Report(path)
    with report.writing():
        report.add([line("a", url="x"), line("c", Outcome.CHANGED, url="x")])
    (last,) = [json.loads(one) for one in path.read_text().splitlines()][1:]
    assert last["reasons"][0]["type"] == "one_document_twice"
    assert "“a”" in last["reasons"][0]["message"]
    assert report.findings == 1


def test_what_stayed_a_draft_is_to_be_looked_at() -> None:
    reason = (Reason("secrecy_mark", "It bears a mark."),)
    assert ReportLine("a", Outcome.MADE, reason).is_finding
    assert ReportLine("a", Outcome.MADE, whole=False).is_finding
    assert not ReportLine("a", Outcome.SAME).is_finding
