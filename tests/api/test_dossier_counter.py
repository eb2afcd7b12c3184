"""Dossiers brought to the counter (2.2c; decree 61/2018)."""

from .dossier_desk import Desk
from .dossier_desk import form_of
from .dossier_desk import OTHER
from .dossier_desk import SITE
from .dossier_desk import text_of
from .dossier_desk import THEIRS
from .dossier_desk import UNIT
from .dossier_desk import WHO
from .procedure_records import make_procedure
from lxml import html
from petition_samples import HTML
from petition_samples import told
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("2.2c")


def test_what_is_brought_to_the_counter_is_received_once_with_a_paper(
    client: Any, site: Any, boards: None
) -> None:
    make_procedure()
    clerk, address = client(f"{UNIT}-update"), f"{SITE}/@@enter-dossier"
    said = {
        "procedure": "MAU.01",
        "name": WHO,
        "address": "Số 5 phố Mẫu",
        "papers": "Tờ khai (bản chính)\nBản sao văn bằng",
        "use_of_data": "1",
    }
    action, fields = form_of(clerk, address, "enter-dossier")
    missing = clerk.post(action, data={**fields, **said, "papers": ""}, headers=HTML)
    assert missing.status_code == 400 and 'data-field="papers"' in missing.text
    # Who has neither telephone nor mail is reached by letter.
    nowhere = clerk.post(action, data={**fields, **said, "address": ""}, headers=HTML)
    assert nowhere.status_code == 400 and 'data-field="address"' in nowhere.text
    unknown = clerk.post(
        action, data={**fields, **said, "procedure": "X"}, headers=HTML
    )
    assert unknown.status_code == 400
    pages = [clerk.post(action, data={**fields, **said}, headers=HTML) for _n in "12"]
    shown = [html.fromstring(one.text) for one in pages]
    numbers = [one.get_element_by_id("dossier-number").text for one in shown]
    assert numbers[0] == numbers[1], numbers
    link = shown[0].get_element_by_id("law-paper").get("href")
    paper = text_of(clerk.get(link).content)
    code = shown[0].get_element_by_id("tracking-code").text.strip()
    told_there = (numbers[0], WHO, "2. Bản sao văn bằng", code)
    assert all(one in paper for one in told_there), paper
    items = clerk.get(f"/++api++{SITE}/@dossiers?phase=received").json()["items"]
    (one,) = [item for item in items if item["number"] == numbers[0]]
    read = Desk(clerk).read(one["id"])
    assert read["channel"] == "counter" and WHO not in str(read)
    assert "Bản sao văn bằng" in str(read["answers"]) and read["due"]
    # By what stands on the paper the unit finds it, and nobody else does.
    for typed in (numbers[0], code, code.lower()):
        asked = {"find": typed}
        found = clerk.get(f"{SITE}/@@dossiers", params=asked, headers=HTML)
        assert found.status_code == 302 and one["id"] in found.headers["Location"]
        theirs = client(f"{OTHER}-update").get(
            f"{THEIRS}/@@dossiers", params=asked, headers=HTML
        )
        assert theirs.status_code == 200 and 'id="dossier-lost"' in theirs.text
    # Handed over when it is done, and asked how it was.
    head, name = Desk(client(f"{UNIT}-head")), one["id"]
    assert head.act(name, "hand").status_code == 409
    assert head.act(name, "finish", words="Giấy phép số 1.").status_code == 200
    assert head.read(name)["waits_to_be_fetched"]
    assert Desk(clerk).act(name, "hand").status_code == 200
    assert told(Desk(clerk).act(name, "hand")) == "not_now"
    assert not head.read(name)["waits_to_be_fetched"]
