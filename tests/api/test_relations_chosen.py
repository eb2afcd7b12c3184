"""The other document of a relation is found, its provisions chosen: nobody types ids."""

from .legal_records import LATER
from .legal_records import make_record
from .legal_records import path_of
from bacgiang.policy.legal.relations.store import relation_store
from lxml import html
import pytest


@pytest.mark.regulation("4.1d")
def test_a_relation_is_chosen_not_typed(site, boards, client):
    old, new = make_record(site), make_record(site, "draft", **LATER)
    session = client("ubnd-review")
    session.headers["Accept"] = "text/html"
    page = f"{path_of(new)}/@@relations"
    found = html.fromstring(session.get(f"{page}?find=76/2007").text)
    (link,) = found.xpath("//*[@id='relation-found']//a/@href")
    (said,) = found.xpath("//*[@id='relation-found']//a")
    assert (
        said.text == f"Quyết định {old.number} {old.title}, {old.issue_date:%d/%m/%Y}"
    )
    form = html.fromstring(session.get(link.partition("#")[0]).text).get_element_by_id(
        "relation-form"
    )
    options = form.xpath(".//*[@id='relation-provisions']//option")
    titles = {one.get("value"): one.text for one in options}
    assert titles["art_1"] == "Điều 1"
    sent = [(name, value) for name, value in form.form_values() if name != "kind"]
    sent += [("kind", "repeals"), ("provisions:list", "art_1"), ("state", "1")]
    sent += [("day", "2016-01-01")]
    answer = session.post(page, data=sent)
    assert answer.status_code in (302, 303), answer.text
    site._p_jar.sync()
    kept = relation_store(site).from_record(new.UID())
    assert (old.UID(), ("art_1",)) in [(one.target.uid, one.eids) for one in kept]
