"""Versions, links, extension and outcome over HTTP: pages without scripts, services."""

from .legal_records import make_record
from bacgiang.policy.base.tasks.about import open_about
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.consultation.versions.runs_shown import RunsShown
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.law.akn import read_akn
from bacgiang.policy.law.tree import all_provisions
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from draft_version_samples import check_out
from draft_version_samples import publish_copy
from draft_version_samples import SECOND
from html import unescape
from made_once import made_once
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
import re
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")

HOSTILE = "<script>alert(1)</script>"
CONFIRMING = ("confirm-extension", "confirm-outcome")
NUMBER = "21/2026/QĐ-UBND"


@pytest.fixture
@made_once
def draft(site: Any, boards: None) -> Any:
    made = publish_draft(make_draft(site))
    transaction.commit()
    return made


@pytest.fixture
@made_once
def copy(draft: Any) -> Any:
    """A working copy with another text."""
    made = check_out(draft, SECOND)
    transaction.commit()
    return made


@pytest.fixture
@made_once
def reported(draft: Any) -> Any:
    """The report on the draft was issued."""
    opened = datetime(2026, 1, 5, tzinfo=UTC)
    found = consultation_of(draft)
    found = replace(found, opens=opened, report_issued=datetime.now(UTC))
    consultation_store().put(IUUID(draft), found)
    transaction.commit()
    return draft


ISSUED = {
    "number": NUMBER,
    "title": "Quy định mẫu khác",
    "issue_date": date(2026, 3, 15),
    "entry_into_force": date(2026, 4, 1),
}


def path(item: Any, more: str = "") -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:]) + more


def hidden(text: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*?value="([^"]*)"', text, re.DOTALL)
    assert found is not None, name
    return unescape(found[1])


@pytest.fixture
def browser(client: Any) -> Any:
    """A client that asks for pages."""

    def make(person: str | None = None) -> Any:
        made = client(person)
        made.headers["Accept"] = "text/html"
        return made

    return make


def page_of(answer: Any) -> str:
    """The part of a page that is its own."""
    assert answer.status_code == 200, answer.text
    return answer.text.partition('id="content"')[2]


def later(draft: Any, days: int) -> str:
    return (consultation_of(draft).last_day + timedelta(days=days)).isoformat()


def test_the_editor_links_a_new_text_on_its_page(
    draft: Any, copy: Any, browser: Any
) -> None:
    editor, address = browser("so-y-te-update"), path(copy, "/@@draft-links")
    page = editor.get(address)
    assert "compare-added" in page_of(page)
    token, digest = hidden(page.text, "_authenticator"), hidden(page.text, "digest")
    form = editor.get(f"{address}?eid=art_2")
    assert '<option value="art_4"' in form.text
    sent = {"_authenticator": token, "digest": digest, "eid": "art_2"}
    answer = editor.post(address, data={**sent, "chosen": ["art_4", "", ""]})
    assert answer.status_code == 303, answer.text
    late = editor.post(address, data={**sent, "chosen": ["art_1"]})
    assert late.status_code == 409
    page = editor.get(address)
    assert "compare-added" not in page_of(page)
    sent = {"_authenticator": token, "digest": hidden(page.text, "digest")}
    assert editor.post(address, data={**sent, "confirm": "1"}).status_code == 303
    transaction.begin()
    publish_copy(copy)
    transaction.commit()
    shown = page_of(browser().get(path(draft, "/@@draft-compare?old=1&new=2")))
    assert "compare-changed" in shown
    assert "phòng thí nghiệm" in shown


def test_texts_of_many_provisions_are_shown_some_at_a_time(
    copy: Any, browser: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RunsShown, "page_size", 2)
    editor, address = browser("so-y-te-update"), path(copy, "/@@draft-links")
    shown: list[str] = []
    for start in (0, 2, 4, 99_999, "x"):
        page = page_of(editor.get(f"{address}?start={start}"))
        rows = re.findall(r"@@draft-links\?([ew]id=\w+)", page)
        assert len(rows) <= 2, start
        shown += rows
    assert len(set(shown)) > 4
    assert "start=2" in page_of(editor.get(address))
    assert "start=0" in page_of(editor.get(f"{address}?start=2"))


def test_a_form_does_not_grow_with_what_a_provision_follows_from(
    copy: Any, browser: Any, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each field offers all provisions: of hundreds of fields a page never ended."""
    monkeypatch.setattr(
        "bacgiang.policy.consultation.versions.linking.page.MOST_CHOICES", 2
    )
    editor, address = client("so-y-te-update"), path(copy, "/@draft-links")
    olds = ["art_1", "art_2", "art_3", "art_4"]
    said = {"digest": editor.get(address).json()["digest"], "eid": "art_2", "old": olds}
    assert editor.post(address, json=said).status_code == 200
    reader, page = browser("so-y-te-update"), path(copy, "/@@draft-links")
    form = reader.get(f"{page}?eid=art_2").text
    assert form.count("<select") == 2 + 2
    chosen = re.findall(r'<option selected="selected" value="(.*?)"', form)
    assert [*chosen, *re.findall(r'name="chosen"\s[^>]*value="(.*?)"', form)] == olds
    sent = {one: hidden(form, one) for one in ("_authenticator", "digest", "eid")}
    answer = reader.post(page, data={**sent, "chosen": olds[1:]})
    assert answer.status_code == 303
    links = editor.get(address).json()["items"]
    assert ["art_2", "art_3", "art_4"] in [sorted(one["old"]) for one in links]


def test_links_by_the_service(draft: Any, copy: Any, client: Any) -> None:
    editor, address = client("so-y-te-update"), path(copy, "/@draft-links")
    found = editor.get(address).json()
    assert (found["version"], found["confirmed"]) == (1, False)
    assert {"kind": "dropped", "old": ["art_4"], "new": [], "edited": False} in found[
        "items"
    ]
    digest = found["digest"]
    changed = editor.post(address, json={"digest": digest, "wid": "art_4", "new": []})
    assert changed.status_code == 200, changed.text
    digest = changed.json()["digest"]
    done = editor.post(address, json={"digest": digest, "confirm": True})
    assert done.json()["confirmed"] is True
    assert client().get(address).status_code == 404
    assert client("so-y-te-publish").get(address).status_code == 403
    others = client("huyen-hiep-hoa-update").post(address, json={"digest": digest})
    assert others.status_code == 404


HOSTILE_LINKS = [
    ({}, 400, "unreadable"),
    ({"digest": 5, "confirm": True}, 400, "unreadable"),
    ({"digest": "x", "confirm": True}, 409, "changed_meanwhile"),
    ({"digest": "x", "confirm": "yes"}, 400, "unreadable"),
    ({"digest": None, "eid": HOSTILE, "old": []}, 400, "unknown_provision"),
    ({"digest": None, "eid": "art_1", "old": "art_1"}, 400, "unreadable"),
    ({"digest": None, "eid": "art_1", "old": [{}]}, 400, "unreadable"),
    ({"digest": None, "wid": "art_1", "new": ["art_77"]}, 400, "unknown_provision"),
]


def test_hostile_links(copy: Any, client: Any) -> None:
    editor = client("so-y-te-update")
    for said, status, kind in HOSTILE_LINKS:
        body = dict(said)
        if "digest" in body and body["digest"] is None:
            body["digest"] = copy.structure.digest
        answer = editor.post(path(copy, "/@draft-links"), json=body)
        assert answer.status_code == status, (body, answer.text)
        assert answer.json()["error"]["type"] == kind, body
        assert answer.json()["error"]["message"], body


def test_a_published_draft_is_not_linked(draft: Any, client: Any) -> None:
    editor = client("so-y-te-update")
    answer = editor.post(
        path(draft, "/@draft-links"),
        json={"digest": draft.structure.digest, "confirm": True},
    )
    assert answer.status_code == 403


def test_everybody_reads_every_version(draft: Any, client: Any, browser: Any) -> None:
    reader, address = client(), path(draft, "/@versions")
    listed = reader.get(address).json()
    assert listed["items_total"] == 1
    whole = reader.get(f"{address}/1").json()
    assert whole["provisions"][0]["wId"] == "art_1"
    assert whole["links"] == []
    akn = reader.get(f"{address}/1/akn")
    assert akn.headers["Content-Type"].startswith("application/akn+xml")
    provision_ids = [one.wid for one in all_provisions(read_akn(akn.content))]
    assert provision_ids == [one["wId"] for one in whole["provisions"]]
    tag = {"If-None-Match": akn.headers["ETag"]}
    assert reader.get(f"{address}/1/akn", headers=tag).status_code == 304
    for page in ("@@draft-version/1", "@@draft-version?version=1"):
        assert 'id="art_3__para_2"' in page_of(browser().get(path(draft, f"/{page}")))
    assert "@@draft-version/1" in page_of(
        browser().get(path(draft, "/@@draft-versions"))
    )


NO_VERSIONS = [
    "2",
    "0",
    "-1",
    "1.0",
    "a",
    "٢",
    "9" * 400,
    "%00",
    "1/akn/x",
    "1/text",
    "2/akn",
]


def test_there_is_no_such_version(draft: Any, client: Any) -> None:
    reader = client()
    for asked in NO_VERSIONS:
        answer = reader.get(path(draft, f"/@versions/{asked}"))
        assert answer.status_code in (400, 404), asked
        page = reader.get(path(draft, f"/@@draft-version?version={asked}"))
        assert page.status_code in (400, 404), asked
        page = reader.get(path(draft, f"/@@draft-compare?old=1&new={asked}"))
        assert page.status_code in (400, 404), asked
        assert "Traceback" not in page.text, asked


def test_versions_of_a_draft_in_work_are_nobody_s(
    site: Any, boards: None, client: Any
) -> None:
    made = make_draft(site)
    transaction.commit()
    for more in ("/@@draft-versions", "/@@draft-version/1", "/@versions", "/@outcome"):
        assert client().get(path(made, more)).status_code in (302, 401, 404)


def test_reading_versions_writes_nothing(draft: Any, client: Any) -> None:
    transaction.begin()
    before = api.portal.get()._p_jar.db().lastTransaction()
    reader = client()
    for more in ("@@draft-versions", "@@draft-version/1", "@@draft-compare"):
        reader.get(path(draft, f"/{more}"))
    for more in ("@versions", "@versions/1", "@versions/1/akn", "@outcome"):
        reader.get(path(draft, f"/{more}"))
    assert api.portal.get()._p_jar.db().lastTransaction() == before


def test_extended_on_the_page(draft: Any, browser: Any) -> None:
    publisher, address = (
        browser("so-y-te-publish"),
        path(draft, "/@@extend-consultation"),
    )
    page = publisher.get(address)
    sent = {
        "_authenticator": hidden(page.text, "_authenticator"),
        "closes": later(draft, 7),
        "ground": f"Công văn mẫu số 5 {HOSTILE}",
    }
    assert publisher.post(address, data=sent).status_code == 400
    sent["declaration"] = "1"
    assert publisher.post(address, data={**sent, "closes": "x"}).status_code == 400
    assert publisher.post(address, data=sent).status_code == 303
    assert "Công văn mẫu số 5" not in page_of(browser().get(path(draft)))
    head = browser("so-y-te-head")
    withdrawn_by_its_author_alone(draft, "extension", publisher, head, address)
    sent["_authenticator"] = hidden(publisher.get(address).text, "_authenticator")
    assert publisher.post(address, data=sent).status_code == 303
    proposed = head.get(address).text
    assert 'id="extension-proposed"' in proposed and HOSTILE not in proposed
    agreed = {**sent, "_authenticator": hidden(proposed, "_authenticator")}
    assert head.post(address, data=agreed).status_code == 303
    shown = page_of(browser().get(path(draft)))
    assert "Công văn mẫu số 5" in shown
    assert HOSTILE not in shown
    was = consultation_of(draft).closes.strftime("%d/%m/%Y")
    assert was in shown
    forged = {**sent, "_authenticator": "0" * 40, "closes": later(draft, 20)}
    assert publisher.post(address, data=forged).status_code == 403


def withdrawn_by_its_author_alone(
    draft: Any, what: str, author: Any, other: Any, address: str
) -> None:
    """While nobody has agreed; the record says so, and no board is asked any more."""
    assert 'name="withdraw"' not in other.get(address).text
    sent = {"withdraw": what}
    for person, status in ((other, 400), (author, 303), (author, 400)):
        sent["_authenticator"] = hidden(person.get(address).text, "_authenticator")
        assert person.post(address, data=sent).status_code == status
    transaction.begin()
    kinds = [act.kind for act in act_store().of_item(draft.UID())]
    assert kinds.count("consultation_take_back") == 1
    assert not [one for kind in CONFIRMING for one in open_about(kind, draft.UID())]
    assert "-proposed" not in other.get(address).text


HOSTILE_EXTENSIONS = [
    ({"closes": None, "ground": "Lý do"}, 400, "not_a_day"),
    ({"closes": "31/12/2030", "ground": "Lý do"}, 400, "not_a_day"),
    ({"closes": ["2030-01-01"], "ground": "Lý do"}, 400, "not_a_day"),
    ({"closes": "2020-01-01", "ground": "Lý do"}, 400, "not_later"),
    ({"closes": "2199-01-01", "ground": "Lý do"}, 400, "too_far"),
    ({"closes": 7, "ground": ""}, 400, "not_a_day"),
    ({"closes": 7, "ground": {}}, 400, "ground_missing"),
]


def test_hostile_extensions(draft: Any, client: Any) -> None:
    publisher = client("so-y-te-publish")
    for body, status, kind in HOSTILE_EXTENSIONS:
        answer = publisher.post(path(draft, "/@extension"), json=body)
        assert answer.status_code == status, (body, answer.text)
        assert answer.json()["error"]["type"] == kind, body
        transaction.begin()
        assert consultation_of(draft).extensions == (), body


@pytest.mark.parametrize(
    ("service", "body"),
    [
        ("@extension", {"closes": "2030-01-01", "ground": "Lý do"}),
        ("@outcome", {"adopted": False, "reason": "Lý do"}),
    ],
)
def test_nobody_else_decides(
    draft: Any, client: Any, service: str, body: dict[str, Any]
) -> None:
    address = path(draft, f"/{service}")
    assert client().post(address, json=body).status_code == 401
    for person in ("so-y-te-update", "so-y-te-review", "huyen-hiep-hoa-head"):
        answer = client(person).post(address, json=body)
        assert answer.status_code == 403, person
        assert answer.json()["error"]["type"] == "not_yours"
    for page in ("@@extend-consultation", "@@end-consultation"):
        for person in ("so-y-te-review", "huyen-hiep-hoa-head", None):
            client_of = client(person) if person else client()
            answer = client_of.get(path(draft, f"/{page}"))
            assert answer.status_code in (302, 401, 403), (page, person)


def test_adopted_by_the_service(
    site: Any, reported: Any, client: Any, browser: Any
) -> None:
    document = make_record(site, text=SECOND, **ISSUED)
    publisher, address = client("so-y-te-publish"), path(reported, "/@outcome")
    assert client().get(address).json()["outcome"] is None
    looked = publisher.get(address, params={"document": NUMBER}).json()
    said = {"adopted": True, "document": NUMBER}
    assert publisher.post(address, json=said).json()["error"]["type"] == "look_first"
    said["digest"] = looked["digest"]
    assert publisher.post(address, json=said).status_code == 202
    assert client().get(address).json()["outcome"] is None
    done = client("so-y-te-head").post(address, json=said)
    assert done.status_code == 201, done.text
    public = client().get(address).json()["outcome"]
    assert public["document"] == document.absolute_url()
    again = publisher.post(address, json=said)
    assert again.status_code == 409
    shown = page_of(browser().get(path(reported)))
    assert NUMBER in shown
    told = page_of(browser().get(path(document)))
    assert path(reported) in told


def test_adopted_on_the_page(site: Any, reported: Any, browser: Any) -> None:
    make_record(site, text=SECOND, **ISSUED)
    head, address = browser("so-y-te-head"), path(reported, "/@@end-consultation")
    page = head.get(address)
    assert 'id="outcome-record"' in page.text
    record = {
        "_authenticator": hidden(
            page.text.partition('id="content"')[2], "_authenticator"
        ),
        "how": "record",
        "title": "Quy định thử",
        "number": "77/2026/QĐ-UBND",
        "issuer": "Ủy ban nhân dân tỉnh Bắc Giang",
        "issue_date": "2026-11-27",
    }
    assert head.post(address, data=record).status_code == 400
    record["declaration"] = "1"
    asked = page_of(head.post(address, data=record))
    for told in ("77/2026/QĐ-UBND", record["issuer"], "27/11/2026"):
        assert told in asked.partition('id="sure"')[2].partition("</form>")[0], told
    looked = head.get(address, params={"document": NUMBER})
    sent = {
        name: hidden(looked.text.partition('id="content"')[2], name)
        for name in ("_authenticator", "how", "document", "digest")
    }
    wrong = head.post(address, data={**sent, "document": HOSTILE})
    assert wrong.status_code == 400
    assert HOSTILE not in wrong.text
    assert head.post(address, data=sent).status_code == 303
    publisher = browser("so-y-te-publish")
    proposed = publisher.get(address).text
    assert f"?document={sent['document']}" in proposed
    sent["_authenticator"] = hidden(proposed, "_authenticator")
    assert publisher.post(address, data=sent).status_code == 303
    final = head.get(address)
    assert final.status_code == 409


def test_dropped_on_the_page(draft: Any, browser: Any) -> None:
    publisher, address = browser("so-y-te-publish"), path(draft, "/@@end-consultation")
    page = publisher.get(address)
    assert 'id="outcome-named"' not in page.text
    token = hidden(page.text, "_authenticator")
    sent = {"_authenticator": token, "how": "dropped", "reason": f"Vì {HOSTILE}"}
    # What could not be done is not asked about.
    assert publisher.post(address, data=sent).status_code == 400
    sent["declaration"] = "1"
    asked = publisher.post(address, data=sent)
    assert 'id="sure"' in asked.text and HOSTILE not in asked.text
    sent["sure"] = "1"
    assert publisher.post(address, data={**sent, "how": "x"}).status_code == 400
    # It waits for a second person, who looks at the same once more.
    for _ in range(2):
        assert publisher.post(address, data=sent).status_code == 303
        assert "draft-outcome" not in page_of(browser().get(path(draft)))
    assert HOSTILE not in publisher.get(address).text
    head = browser("so-y-te-head")
    withdrawn_by_its_author_alone(draft, "drop", publisher, head, address)
    sent["_authenticator"] = hidden(publisher.get(address).text, "_authenticator")
    assert publisher.post(address, data=sent).status_code == 303
    page = head.get(address)
    assert "outcome-proposed" in page.text
    agreed = {**sent, "_authenticator": hidden(page.text, "_authenticator")}
    del agreed["sure"]
    assert 'id="sure"' in head.post(address, data=agreed).text
    assert head.post(address, data={**agreed, "sure": "1"}).status_code == 303
    shown = page_of(browser().get(path(draft)))
    assert "draft-outcome" in shown
    assert HOSTILE not in shown


HOSTILE_OUTCOMES = [
    {},
    {"adopted": "yes"},
    {"adopted": False},
    {"adopted": False, "reason": 5},
    {"adopted": True, "reason": "x"},
    {"adopted": True, "document": NUMBER, "name": "x"},
    {"adopted": True, "record": {"title": ["x"]}},
    {"adopted": True, "name": {"a": 1}},
]


def test_hostile_outcomes(reported: Any, client: Any) -> None:
    head = client("so-y-te-head")
    for body in HOSTILE_OUTCOMES:
        answer = head.post(path(reported, "/@outcome"), json=body)
        assert answer.status_code == 400, (body, answer.text)
        assert answer.json()["error"]["type"] == "unreadable", body
        transaction.begin()
        assert consultation_of(reported).outcome is None, body
