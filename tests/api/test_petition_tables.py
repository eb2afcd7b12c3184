"""What a unit has as a table: made by a job, for who may see it then and now (11.1)."""

from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.citizen.tables import jobs
from bacgiang.policy.citizen.tables.jobs import MakeTables
from bacgiang.policy.citizen.tables.store import table_store
from bacgiang.policy.petitions.cases.catching_up import CATCH_UP
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from lxml import html
from openpyxl import load_workbook
from petition_samples import HTML
from petition_samples import WHO
from petition_samples import WORDS
import pytest
import transaction
from typing import Any


PAGE = "/vi/don-vi/so-y-te/@@petitions-table"


@pytest.fixture
def make(site: Any) -> Callable[..., None]:
    """A run of the job."""

    def run(days: int = 0) -> None:
        transaction.begin()
        job, now = MakeTables(), server_clock() + timedelta(days=days)
        assert job.due(site, None, now)
        job.run(site, now)
        transaction.commit()

    return run


def ask(session: Any, **typed: str) -> Any:
    page = html.fromstring(session.get(PAGE, headers=HTML).text)
    form = page.get_element_by_id("table-ask")
    fields = {key: value or "" for key, value in form.form_values()}
    return session.post(PAGE, data={**fields, **typed}, headers=HTML)


def fetch(session: Any, name: str) -> Any:
    page = html.fromstring(session.get(PAGE, headers=HTML).text)
    token = page.xpath('//*[@id="table-ask"]//input[@name="_authenticator"]/@value')[0]
    return session.post(PAGE, data={"fetch": name, "_authenticator": token})


def cells(answer: Any) -> list[list[Any]]:
    assert answer.status_code == 200, answer.text[:2000]
    (sheet,) = load_workbook(BytesIO(answer.content)).worksheets
    return [[one.value for one in row] for row in sheet.iter_rows()]


@pytest.mark.regulation("11.1", "14.2")
def test_a_list_is_a_table_for_who_may_see_it_then_and_now(
    send_petition: Any,
    site: Any,
    client: Any,
    make: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert send_petition(text=f"={WORDS}").status_code == 201
    assert send_petition().status_code == 201
    transaction.begin()
    CATCH_UP.run(site, server_clock())
    transaction.commit()
    clerk, other = client("so-y-te-update"), client("so-y-te-review")
    # Who sent them is told to nobody without a reason.
    assert ask(clerk, contacts="1").status_code == 400
    assert ask(clerk, contacts="1", why="Gọi lại người gửi").status_code == 303
    assert ask(other).status_code == 303
    make()
    make()
    transaction.begin()
    store = table_store(site)
    (theirs,) = store.of("petitions", "so-y-te", "so-y-te-update")
    (plain,) = store.of("petitions", "so-y-te", "so-y-te-review")
    titles, *rows = cells(fetch(clerk, theirs[0]))
    assert "Điện thoại" in titles and len(rows) == 2
    assert all(WHO["phone"] in row for row in rows)
    assert f"={WORDS}" in rows[0] + rows[1]
    titles, *rows = cells(fetch(other, plain[0]))
    assert "Điện thoại" not in titles and WHO["phone"] not in rows[0]
    # Another's is not there, nor for whoever left the board meanwhile.
    assert fetch(other, theirs[0]).status_code == 404
    monkeypatch.setattr(jobs, "board_with_code", lambda code: Nobody())
    assert fetch(other, plain[0]).status_code == 403
    monkeypatch.undo()
    assert ask(other).status_code == 303
    monkeypatch.setattr(jobs, "MOST_ROWS", 1)
    make()
    transaction.begin()
    newest = table_store(site).of("petitions", "so-y-te", "so-y-te-review")[0][1]
    assert newest.is_cut and newest.count == 1
    # After a day nothing of them is left.
    make(days=2)
    transaction.begin()
    assert table_store(site).of("petitions", "so-y-te", "so-y-te-update") == []
    assert fetch(clerk, theirs[0]).status_code == 404


class Nobody:
    """The board of a unit that somebody left."""

    def active_of(self, user_id: str) -> list[Any]:
        return []
