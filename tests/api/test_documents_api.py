"""Records over the API: text, linked data, links, citations, changes (7.2b, 17)."""

from .legal_records import FILE
from .legal_records import gather
from .legal_records import LATER
from .legal_records import make_record
from .legal_records import path_of
from .legal_records import relate
from bacgiang.policy.legal.api.text.service import MEDIA_TYPE as AKN
from DateTime import DateTime
from hashlib import sha256
import json
from lxml import etree
from lxml import html
from made_once import made_once
import pytest
import re
import requests
import threading
import transaction
from ZODB.Connection import Connection


pytestmark = pytest.mark.regulation("7.2b")

NOT_PUBLIC = ("draft", "pending", "approved")


@pytest.fixture
@made_once
def record(site, boards):
    return make_record(site)


@pytest.fixture
def ask(client):
    """GET an address of the API as somebody; the answer."""

    def get(path, user=None, **headers):
        return client(user).get(f"/++api++{path}", headers=headers)

    return get


def test_text_is_akoma_ntoso(record, ask):
    answer = ask(f"{path_of(record)}/@akn")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == f"{AKN}; charset=utf-8"
    assert answer.headers["ETag"] == f'"{sha256(answer.content).hexdigest()}"'
    tree = etree.fromstring(answer.content)
    assert tree.xpath("//*[@eId='art_1__para_2']")
    assert "Khoản thứ hai" in answer.content.decode()


def test_known_text_is_not_sent_again(record, ask):
    tag = ask(f"{path_of(record)}/@akn").headers["ETag"]
    for known in (tag, f"W/{tag}", f'"a", {tag}', "*"):
        answer = ask(f"{path_of(record)}/@akn", **{"If-None-Match": known})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["ETag"] == tag
    answer = ask(f"{path_of(record)}/@akn", **{"If-None-Match": '"other"'})
    assert answer.status_code == 200


def test_no_text_is_an_error_in_json(site, boards, ask):
    bare = make_record(site, text=None)
    answer = ask(f"{path_of(bare)}/@akn")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.json()["error"]["type"] == "no_text"
    assert ask(path_of(bare)).json()["structure"] is None


@pytest.mark.parametrize("state", NOT_PUBLIC)
@pytest.mark.regulation("14.2")
def test_unpublished_records_are_shown_to_their_board(site, boards, ask, state):
    record = make_record(site, state)
    for service in ("", "/@akn", "/@json-ld"):
        for outsider in (None, "so-y-te-update", "huyen-hiep-hoa-head"):
            answer = ask(path_of(record) + service, outsider)
            assert answer.status_code == 404, (service, outsider)
            assert record.title not in answer.text
        shown = ask(path_of(record) + service, "ubnd-update")
        assert shown.status_code == 200, service


@pytest.mark.parametrize("service", ["", "/@akn", "/@json-ld"])
def test_withdrawn_records_are_gone(site, boards, ask, service):
    record = make_record(site, "withdrawn", ground="secrecy")
    answer = ask(path_of(record) + service)
    assert answer.status_code == 410
    assert record.title not in answer.text
    assert "Link" not in answer.headers


def test_a_set_date_holds(site, boards, client, ask):
    record = make_record(site)
    record.setEffectiveDate(DateTime() + 1)
    transaction.commit()
    for service in ("", "/@akn", "/@json-ld"):
        assert ask(path_of(record) + service).status_code == 404
    accept = {"Accept": AKN}
    assert client().get(path_of(record), headers=accept).status_code == 404
    assert ask("/@citation?number=76/2007").json()["items"] == []
    record.setEffectiveDate(DateTime() - 2)
    record.setExpirationDate(DateTime() - 1)
    transaction.commit()
    assert ask(f"{path_of(record)}/@akn").status_code == 410


def test_a_record_says_everything_its_page_says(record, site, ask):
    later = make_record(site, **LATER)
    relate(later, "repeals", record)
    said = ask(path_of(record)).json()
    assert said["document_type"] == {"token": "decision", "title": "Quyết định"}
    assert said["territorial_scope"]["title"] == "Toàn tỉnh"
    assert said["issuer_token"] != said["issuer"]
    assert said["citation"].startswith("Quyết định số 76/2007/QĐ-UBND ngày 20 tháng 8")
    effect = said["effect"]
    assert effect["status"] == "no-longer-in-force"
    assert effect["reason"]["code"] == "repealed"
    assert effect["reason"]["words"]
    (original,) = said["originals"]
    assert original["sha256"] == sha256(FILE).hexdigest()
    assert (original["filename"], original["size"]) == ("ban-goc.pdf", len(FILE))
    assert original["kind"]["token"] == "signed_scan"
    assert requests.get(original["download"], timeout=60).content == FILE
    assert said["unit"]["code"] == "ubnd"
    assert said["license"]["name"].startswith("Phạm vi công cộng")
    for name in ("relations", "linked_data", "structure", "effect"):
        assert requests.get(said[name]["@id"], timeout=60).status_code == 200


@pytest.mark.regulation("14.2")
def test_no_account_is_named(record, site, ask):
    relate(make_record(site, **LATER), "repeals", record)
    gather(site)
    services = ("", "/@json-ld", "/@effect", "/@relations")
    asked = [path_of(record) + one for one in services]
    for address in (*asked, "/@changes", "/@citation?number=76/2007"):
        told = re.search(r"ubnd-(update|review|publish|head)|admin", ask(address).text)
        assert not told, address


def test_linked_data(record, site, ask, client):
    relate(make_record(site, **LATER), "amends", record, provisions=["art_1__para_2"])
    answer = ask(f"{path_of(record)}/@json-ld")
    assert answer.headers["Content-Type"].startswith("application/ld+json")
    said = answer.json()
    assert said["@type"] == "Legislation"
    assert said["@id"] == record.absolute_url()
    assert said["legislationIdentifier"] == "76/2007/QĐ-UBND"
    assert said["legislationDate"] == "2007-08-20"
    assert said["datePublished"] == "2007-09-03"
    assert said["legislationLegalForce"] == "https://schema.org/PartiallyInForce"
    assert said["legislationPassedBy"]["name"] == "UBND tỉnh Bắc Giang"
    (changer,) = said["eli:changed_by"]
    assert changer["legislationIdentifier"] == "40/2015/QĐ-UBND"
    kinds = {one["encodingFormat"]: one.get("sha256") for one in said["encoding"]}
    # The amendment is told in the XML when it is asked for.
    assert kinds == {
        AKN: None,
        "application/pdf": sha256(FILE).hexdigest(),
    }
    path = changer["@id"].removeprefix(site.absolute_url())
    changing = ask(f"{path}/@json-ld").json()
    (changed,) = changing["legislationChanges"]
    assert changed["@id"] == record.absolute_url()


def test_the_page_holds_its_linked_data(site, boards, client):
    title = "</script><script>alert(1)</script> & “mẫu”"
    record = make_record(site, title=title, text=None)
    page = client().get(path_of(record), headers={"Accept": "text/html"}).text
    assert "<script>alert" not in page
    blocks = html.fromstring(page).xpath("//script[@type='application/ld+json']")
    told = [json.loads(block.text) for block in blocks]
    # The site tells of itself beside the document.
    (document,) = [one for one in told if one.get("@type") == "Legislation"]
    assert document["headline"] == title
    assert html.fromstring(page).xpath("//head/link[@type='application/ld+json']")


def test_unknown_effect_states_no_force(site, boards, ask):
    record = make_record(site, entry_into_force=None)
    said = ask(f"{path_of(record)}/@json-ld").json()
    assert "legislationLegalForce" not in said


def test_readers_write_nothing(record, site, client, monkeypatch):
    gather(site)
    written, tests_own = [], threading.get_ident()
    register = Connection.register

    def note(self, obj):
        if threading.get_ident() != tests_own:
            written.append(type(obj).__name__)
        register(self, obj)

    monkeypatch.setattr(Connection, "register", note)
    path, visitor = path_of(record), client()
    for accept in ("text/html", AKN, "application/ld+json", "application/json"):
        assert visitor.get(path, headers={"Accept": accept}).status_code == 200
    services = [f"{path}{name}" for name in ("", "/@akn", "/@json-ld", "/@effect")]
    services += ["/@citation?number=76/2007", "/@changes", "/@openapi"]
    for address in services:
        assert visitor.get(f"/++api++{address}").status_code == 200, address
    assert written == []
