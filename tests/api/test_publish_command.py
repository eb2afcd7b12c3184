"""`bacgiang publish` against a running portal (7.2b, 14.2)."""

from .legal_records import make_record
from .test_documents_pending import REPLACING
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.ops.command.main import main
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
import json
from pathlib import Path
from plone import api
import pytest
import transaction
from typing import Any


pytestmark = [
    pytest.mark.regulation("7.2b", "14.2"),
    pytest.mark.usefixtures("boards"),
]


@pytest.fixture
def step(site: Any, tmp_path: Path) -> Any:
    """Run the command as somebody; exit code and lines of the report come back."""
    password = tmp_path / "password"
    password.write_text("Mat-khau-thu-1\n", encoding="utf-8")
    report = tmp_path / "report.jsonl"

    def run(*more: Any, user: str = "ubnd-review") -> tuple[int, list[dict[str, Any]]]:
        account = ["--user", user, "--password-file", password]
        where = ["--url", site.absolute_url(), "--report", report]
        arguments = ["publish", "legal-documents", *account, *where, *more]
        code = main([str(one) for one in arguments])
        site._p_jar.sync()
        lines = report.read_text(encoding="utf-8").splitlines()
        return code, [json.loads(line) for line in lines]

    return run


def records(site: Any, count: int, state: str = "pending") -> list[Any]:
    return [
        make_record(site, state, text=None, file=None, number=f"{n}/2020/QĐ-UBND")
        for n in range(1, count + 1)
    ]


def states(made: list[Any]) -> list[str]:
    return [api.content.get_state(one) for one in made]


def may_publish(site: Any, user: str) -> None:
    member = Membership(
        "ubnd", user, Level.PUBLISH, Position.MEMBER, now_utc(), "admin"
    )
    board_store(site).add(member)
    transaction.commit()


def test_all_that_wait_are_published(site: Any, step: Any) -> None:
    may_publish(site, "ubnd-review")
    made = records(site, 5)
    code, lines = step("--declare", "--batch", 2)
    assert (code, states(made)) == (0, ["published"] * 5)
    assert {line["outcome"] for line in lines} == {"done"}
    assert {line["uid"] for line in lines} == {one.UID() for one in made}
    assert {line["state"] for line in lines} == {"published"}
    assert step("--declare") == (0, [])


def test_what_is_undecided_is_named_and_asked_for(site: Any, step: Any) -> None:
    made = [make_record(site, "approved", text=REPLACING, number="40/2015/QĐ-UBND")]
    code, (line,) = step(user="ubnd-publish")
    assert (code != 0, states(made)) == (True, ["approved"])
    (reason,) = line["reasons"]
    assert reason["type"] == "relations_undecided"
    assert "76/2007/QĐ-UBND" in reason["message"]
    assert step("--relations-undecided", user="ubnd-publish")[0] == 0
    assert states(made) == ["published"]


def test_approved_by_one_and_published_by_another(site: Any, step: Any) -> None:
    made = records(site, 2)
    assert step("--step", "approve", "--declare")[0] == 0
    assert states(made) == ["approved"] * 2
    assert step(user="ubnd-publish")[0] == 0
    assert states(made) == ["published"] * 2


@pytest.mark.regulation("4.2a")
def test_nothing_is_declared_unasked(site: Any, step: Any) -> None:
    may_publish(site, "ubnd-review")
    made = records(site, 2)
    code, lines = step()
    assert (code, states(made)) == (1, ["pending"] * 2)
    types = {one["type"] for line in lines for one in line["reasons"]}
    assert types == {"declaration_missing"}


def test_who_brought_it_in_does_not_publish_it_alone(site: Any, step: Any) -> None:
    made = records(site, 1)
    may_publish(site, "ubnd-update")
    code, (line,) = step("--declare", user="ubnd-update")
    assert (code, states(made)) == (1, ["pending"])
    assert line["outcome"] == "refused"


def test_a_dry_run_changes_nothing(site: Any, step: Any) -> None:
    may_publish(site, "ubnd-review")
    made = records(site, 2)
    code, lines = step("--declare", "--dry-run")
    assert (code, states(made)) == (0, ["pending"] * 2)
    assert [line["dry_run"] for line in lines] == [True, True]


def test_only_those_of_an_import(site: Any, step: Any, tmp_path: Path) -> None:
    may_publish(site, "ubnd-review")
    made = records(site, 3)
    known = {"source_id": "1", "outcome": "made", "url": made[1].absolute_url()}
    report = tmp_path / "nhap.jsonl"
    report.write_text(json.dumps(known) + "\n", encoding="utf-8")
    assert step("--declare", "--imported", report)[0] == 0
    assert states(made) == ["pending", "published", "pending"]


@pytest.mark.parametrize(
    "options", [("--batch", "0"), ("--imported", "/khong/co"), ("--batch", "201")]
)
def test_what_cannot_run_says_so(
    site: Any, step: Any, options: Any, capsys: Any
) -> None:
    with pytest.raises(FileNotFoundError):
        step(*options)
    assert capsys.readouterr().err.startswith("bacgiang: ")
