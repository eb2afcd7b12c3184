"""The page of a document: what a citizen reads, whole or by article (4.1d)."""

from .legal_records import LATER
from .legal_records import make_record
from .legal_records import path_of
from .legal_records import relate
from hashlib import sha256
from lxml.html import fromstring
import pytest


PAGE = {"Accept": "text/html"}


@pytest.fixture
def page(client):
    def read(path):
        answer = client().get(path, headers=PAGE)
        assert answer.status_code == 200, path
        return fromstring(answer.text)

    return read


@pytest.mark.regulation("4.1d")
def test_the_page_tells_effect_with_its_reason_and_source(site, boards, page):
    record, later = make_record(site), make_record(site, **LATER)
    relate(later, "repeals", record)
    path = path_of(record)
    effect = page(path).cssselect(".legal-effect")[0]
    assert "legal-effect-no-longer-in-force" in effect.get("class")
    assert effect.cssselect("a")[0].get("href") == later.absolute_url()
    assert "15/06/2015" in effect.text_content()
    before = page(f"{path}?on=2010-01-01").cssselect(".legal-effect")[0]
    assert "legal-effect-in-force" in before.get("class")


@pytest.mark.regulation("4.1d")
def test_a_touched_provision_says_by_what_and_since_when(site, boards, page):
    record, later = make_record(site), make_record(site, **LATER)
    relate(later, "amends", record, provisions=["art_1__para_2"])
    (note,) = page(path_of(record)).cssselect("#art_1__para_2 .legal-note")
    assert "40/2015/QĐ-UBND" in note.text_content()
    assert "15/06/2015" in note.text_content()


@pytest.mark.regulation("4.1d")
def test_every_provision_has_an_address_and_a_page(site, boards, page, client):
    record = make_record(site)
    path = path_of(record)
    whole = page(path)
    for eid in ("art_1", "art_1__para_1", "art_2"):
        assert whole.cssselect(f"#{eid}")
    alone = page(f"{path}/@@provision/art_1")
    text = alone.cssselect(".legal-text")[0].text_content()
    assert "Khoản thứ hai" in text and "Hiệu lực" not in text
    assert not alone.cssselect(".legal-num[title='#']")
    for wrong in ("art_99", "art_1/art_2", "%00", "../art_1"):
        answer = client().get(f"{path}/@@provision/{wrong}", headers=PAGE)
        assert answer.status_code in (400, 404)
    assert client().get(f"{path}/@@provision", headers=PAGE).status_code == 404


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize(
    ("capacity", "shown"),
    [("TM.", "An Văn Bình, CHỦ TỊCH (TM.)"), ("Q.", "An Văn Bình, Q. CHỦ TỊCH")],
)
def test_the_capacity_is_not_said_of_the_office(site, boards, page, capacity, shown):
    signed = {"signer": "An Văn Bình", "signer_title": "CHỦ TỊCH"}
    record = make_record(site, signing_capacity=capacity, **signed)
    facts = page(path_of(record)).cssselect(".legal-facts dd")
    assert shown in [" ".join(fact.text_content().split()) for fact in facts]


@pytest.mark.regulation("4.1d")
def test_the_text_can_be_kept(site, boards, client):
    record, bare = make_record(site), make_record(site, text=None, **LATER)
    answer = client().get(f"{path_of(record)}/@@plain-text")
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert "Khoản thứ nhất của điều mẫu." in answer.text
    assert client().get(f"{path_of(bare)}/@@plain-text").status_code == 404


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize("on", ["", "x", "2010-13-01", "9" * 50, "0001-01-01"])
def test_an_odd_day_is_answered(site, boards, page, on):
    record = make_record(site)
    assert page(f"{path_of(record)}?on={on}").cssselect(".legal-effect")


@pytest.mark.regulation("4.1d")
def test_an_original_has_a_page_with_its_digest(site, boards, page, client):
    record = make_record(site)
    original = record["ban-goc"]
    found = page(path_of(original))
    said = found.cssselect(".original-facts")[0].text_content()
    with original.file.open() as data:
        digest = sha256(data.read()).hexdigest()
    assert digest in said and original.file.filename in said
    assert "Bản quét" in said or "Scan" in said
    back, *_rest = found.cssselect("#content .lead a")
    assert back.get("href") == f"{record.absolute_url()}#{original.getId()}"
    (download,) = found.cssselect("#content-core a.btn")
    answer = client().get(download.get("href").replace(site.absolute_url(), ""))
    assert answer.status_code == 200
    assert sha256(answer.content).hexdigest() == digest


@pytest.mark.regulation("4.1d")
def test_the_page_of_an_original_is_as_public_as_its_document(site, boards, client):
    record = make_record(site, "pending")
    original = record["ban-goc"]
    answer = client().get(path_of(original), headers=PAGE)
    assert answer.status_code == 404
    assert original.sha256 not in answer.text
