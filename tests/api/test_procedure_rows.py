"""A procedure of many papers beside a register of many forms is drawn soon (14.2)."""

from .procedure_records import FORM
from .procedure_records import make_form
from .procedure_records import PROCEDURE
from .procedure_records import UNIT
from bacgiang.policy.procedures.intake.procedure_input import accept_procedure
from bacgiang.policy.procedures.procedure.rows_rule import MOST
from lxml import html
from plone import api
from Products.CMFPlone.CatalogTool import CatalogTool
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("14.2")
HTML = {"Accept": "text/html"}
PAPERS = "form.widgets.papers"


def handed_in(**facts: Any) -> Any:
    with api.env.adopt_user(username=f"{UNIT}-update"):
        found = accept_procedure({**PROCEDURE, **facts}, UNIT)
        made = api.content.get(UID=found.uid)
    transaction.commit()
    return made


def form_of(session: Any, item: Any) -> Any:
    answer = session.get(f"{item.absolute_url()}/edit", headers=HTML)
    assert answer.status_code == 200
    return html.fromstring(answer.text).xpath("//form[@id='form']")[0]


def test_forms_are_listed_once_whatever_rows_there_are(
    site: Any, boards: None, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_form()
    known = [{"name": f"Giấy {n}", "form": FORM["number"]} for n in range(20)]
    item = handed_in(papers=[*known, {"name": "Đơn", "form": "02/CHUA-CO"}, {}])
    asked, session = [], client(f"{UNIT}-update")
    search = CatalogTool.searchResults

    def noted(self: Any, query: Any = None, **named: Any) -> Any:
        if named.get("portal_type") == "ProcedureForm":
            asked.append(named)
        return search(self, query, **named)

    monkeypatch.setattr(CatalogTool, "searchResults", noted)
    monkeypatch.setattr(CatalogTool, "__call__", noted)
    form = form_of(session, item)
    assert len(asked) == 1
    # It chooses as before: what is named, what the register lacks, and nothing.
    rows = form.xpath(f".//select[starts-with(@name, '{PAPERS}.')]")
    chosen = {
        one.get("name").removeprefix(f"{PAPERS}."): one.xpath(
            "string(option[@selected])"
        )
        for one in rows
    }
    assert chosen["0.widgets.form:list"] == FORM["number"]
    assert chosen["20.widgets.form:list"] == "02/CHUA-CO"
    assert chosen["TT.widgets.form:list"] == ""
    titles = rows[0].xpath("option/text()")
    assert titles[1:] == sorted({FORM["number"], "02/CHUA-CO"})
    sent = dict(form.form_values()) | {"form.buttons.save": "Lưu"}
    name = f"{PAPERS}.1.widgets.form:list"
    (token,) = rows[1].xpath("option[. = '02/CHUA-CO']/@value")
    sent[name] = token
    saved = session.post(f"{item.absolute_url()}/edit", data=sent, headers=HTML)
    assert saved.status_code == 302, saved.text[-3000:]
    transaction.begin()
    assert [one["form"] for one in item.papers[:3]] == [
        FORM["number"],
        "02/CHUA-CO",
        FORM["number"],
    ]


def test_rows_that_are_too_many_are_told(site: Any, boards: None, client: Any) -> None:
    def rows(count: int) -> list[dict[str, str]]:
        return [{"title": f"Nghị định {n}"} for n in range(count)]

    used = sum(len(PROCEDURE[name]) for name in ("ways", "papers", "results"))
    item, session = handed_in(), client(f"{UNIT}-update")
    url = item.absolute_url().replace("/vi/", "/++api++/vi/")
    fits = session.patch(url, json={"legal_basis": rows(MOST - used)})
    assert fits.status_code == 204, fits.text
    for way in (
        lambda body: session.patch(url, json=body),
        lambda body: session.post(
            "/++api++/@procedures",
            json={"items": [{**PROCEDURE, **body}], "unit": UNIT},
        ),
    ):
        told = way({"legal_basis": rows(MOST - used + 1)})
        assert str(MOST) in told.text and "thủ tục riêng" in told.text, told.text
    transaction.begin()
    assert len(item.legal_basis) == MOST - used
