"""The text and the papers of a draft over HTTP: as page and as service."""

from bacgiang.policy.ops.seeding.word_file import word_file
from bacgiang.policy.text.files import child_process
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import make_draft
from draft_samples import publish_draft
from draft_samples import TEXT
from lxml import html
from made_once import made_once
import pytest
from signed_files import blank
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")

EDITOR = "so-y-te-update"
AS_PAGE = {"Accept": "text/html"}
WORD = word_file(TEXT.splitlines())


@pytest.fixture
@made_once
def bare(site: Any, boards: None) -> Any:
    """A draft without a text."""
    draft = make_draft(site, text=None)
    transaction.commit()
    return draft


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


def form_of(page: Any, form: str) -> dict[str, str]:
    """Hidden fields of a form."""
    path = f"//form[@id='{form}']//input[@type='hidden' and @name]"
    found = html.fromstring(page.text).xpath(path)
    return {one.get("name"): one.get("value") or "" for one in found}


def post_text(client: Any, draft: Any, user: str | None = EDITOR, **body: Any) -> Any:
    return client(user).post(f"/++api++{path_of(draft)}/@draft-text", json=body)


def test_a_word_file_becomes_the_text(bare: Any, client: Callable[..., Any]) -> None:
    data = b64encode(WORD).decode()
    answer = post_text(client, bare, filename="duthao.docx", data=data)
    assert answer.status_code == 200
    said = answer.json()
    assert (said["state"], said["counts"]["article"]) == ("unconfirmed", 4)
    confirmed = post_text(client, bare, text=TEXT, confirmed=True).json()
    assert confirmed["state"] == "confirmed"
    again = client(EDITOR).get(f"/++api++{path_of(bare)}/@draft-text").json()
    assert again["sha256"] == confirmed["sha256"]


NO_TEXTS = [
    {},
    {"text": "a", "akn": "b"},
    {"text": 5},
    {"text": " "},
    {"filename": "a.pdf", "data": "no base64!"},
    {"filename": "a.pdf", "data": b64encode(b"PK\x03\x04 zip").decode()},
    {"akn": "<a/>"},
    {"text": "a", "confirmed": "yes"},
    {"text": "a", "structure": "x"},
    {"text": "Điều 1. A\n" + "một hai ba " * 300_000},
]


def test_what_is_no_text_is_told_and_nothing_is_kept(
    bare: Any, client: Callable[..., Any]
) -> None:
    for body in NO_TEXTS:
        answer = post_text(client, bare, **body)
        assert answer.status_code == 400, str(body)[:80]
        assert answer.json()["error"]["type"]
        transaction.begin()
        assert bare.structure is None


@pytest.mark.parametrize("user", [None, "huyen-hiep-hoa-update"])
def test_nobody_else_sees_or_sets_it(
    bare: Any, client: Callable[..., Any], user: str | None
) -> None:
    assert post_text(client, bare, user, text=TEXT).status_code == 404
    for way in ("/++api++{}/@draft-text", "{}/@@draft-text", "{}/@@draft-papers"):
        answer = client(user).get(way.format(path_of(bare)))
        assert answer.status_code == 404


def test_a_published_text_is_changed_in_a_working_copy_alone(
    site: Any, boards: None, client: Callable[..., Any]
) -> None:
    draft = publish_draft(make_draft(site))
    transaction.commit()
    assert post_text(client, draft, text="Khác.").status_code == 403
    public = client().get(f"/++api++{path_of(draft)}/@akn")
    assert public.status_code == 200
    assert "Phạm vi điều chỉnh" in public.text


@pytest.mark.parametrize(
    "body",
    [
        {"structure": None},
        {"structure": "x"},
        {"confirmed_digest": "x"},
        {"provision_links": "[]"},
    ],
)
def test_what_the_portal_keeps_is_not_set_by_field(
    site: Any, boards: None, client: Callable[..., Any], body: dict[str, Any]
) -> None:
    draft = make_draft(site)
    draft.provision_links = '[{"kind": "new"}]'
    transaction.commit()
    address = f"/++api++{path_of(draft)}"
    before = draft.structure.digest
    assert client(EDITOR).patch(address, json=body).status_code == 400
    told = client(EDITOR).get(address).json()
    assert told["structure"]["@id"].endswith("/@akn")
    assert told["provision_links"] is None
    assert told["confirmed_digest"] is None
    transaction.begin()
    assert draft.structure.digest == before


def test_the_page_leads_from_file_to_confirmed_text(
    bare: Any, client: Callable[..., Any]
) -> None:
    editor, page = client(EDITOR), f"{path_of(bare)}/@@draft-text"
    first = editor.get(page)
    sent = editor.post(
        page,
        data={"act": "read", **form_of(first, "upload-form")},
        files={"file": ("duthao.docx", WORD)},
    )
    assert sent.status_code == 303
    transaction.begin()
    assert bare.structure is None
    waiting = editor.get(page)
    assert "Đối tượng áp dụng" in waiting.text
    taken = editor.post(
        page, data={**form_of(waiting, "decide-form"), "then": "correct"}
    )
    assert taken.headers["Location"].endswith("/@@correct-text")
    unconfirmed = editor.get(page)
    old = form_of(unconfirmed, "decide-form")
    stale = editor.post(page, data={**old, "digest": "0" * 64, "act": "confirm"})
    assert stale.status_code == 400
    done = editor.post(page, data={**old, "act": "confirm"})
    assert done.status_code == 303
    transaction.begin()
    assert bare.confirmed_digest == bare.structure.digest


@pytest.mark.parametrize("field", ["_authenticator", "digest"])
def test_a_form_without_its_fields_changes_nothing(
    bare: Any, client: Callable[..., Any], field: str
) -> None:
    editor, page = client(EDITOR), f"{path_of(bare)}/@@draft-text"
    editor.post(page, data={**form_of(editor.get(page), "upload-form"), "text": "Một."})
    fields = form_of(editor.get(page), "decide-form")
    del fields[field]
    answer = editor.post(page, data={**fields, "then": "confirm"})
    assert answer.status_code in (400, 403)
    transaction.begin()
    assert bare.structure is None


@pytest.mark.whole_pages
def test_a_draft_that_lacks_its_text_is_led_to_it_or_deleted(
    bare: Any, site: Any, client: Callable[..., Any]
) -> None:
    editor, path = client(EDITOR), path_of(bare)
    editor.headers.update(AS_PAGE)
    refused = html.fromstring(editor.get(f"{path}/@@act/submit").text)
    way = "//*[@data-reason='draft_without_text']/a/@href"
    assert refused.xpath(way) == [f"{site.absolute_url()}{path}/@@draft-text"]
    entry = "//*[@id='plone-contentmenu-actions-delete']/@href"
    (asking,) = html.fromstring(editor.get(path).text).xpath(entry)
    asked = html.fromstring(editor.get(asking).text)
    (form,) = asked.xpath("//form[.//*[@name='form.buttons.Delete']]")
    sent = dict(form.form_values()) | {"form.buttons.Delete": "Delete"}
    assert editor.post(asking, data=sent).status_code == 302
    assert editor.get(path).status_code == 404


def test_papers_come_several_at_once_or_not_at_all(
    bare: Any, client: Callable[..., Any]
) -> None:
    editor, page = client(EDITOR), f"{path_of(bare)}/@@draft-papers"
    fields = form_of(editor.get(page), "papers-form")
    token = {"_authenticator": fields["_authenticator"]}
    kinds = {"kind_1": "submission", "kind_2": "impact", "title_2": "Đánh giá mẫu"}
    wrong = editor.post(
        page,
        data=token | kinds,
        files={"file_1": ("a.docx", WORD), "file_2": ("b.pdf", b"MZ no pdf")},
    )
    assert wrong.status_code == 400
    assert "b.pdf" in wrong.text
    right = editor.post(
        page,
        data=token | kinds,
        files={"file_1": ("a.docx", WORD), "file_2": ("b.docx", WORD)},
    )
    assert right.status_code == 303
    transaction.begin()
    papers = [(one.title, one.kind) for one in bare.objectValues()]
    assert papers == [("Tờ trình", "submission"), ("Đánh giá mẫu", "impact")]


def test_a_paper_is_as_public_as_its_draft(
    site: Any, boards: None, client: Callable[..., Any]
) -> None:
    draft = make_draft(site)
    transaction.commit()
    address = f"/++api++{path_of(draft)}"
    body = {
        "@type": "DraftPaper",
        "title": "Tờ trình mẫu",
        "kind": "submission",
        "file": {
            "data": b64encode(WORD).decode(),
            "encoding": "base64",
            "filename": "totrinh.docx",
        },
    }
    made = client(EDITOR).post(address, json=body)
    assert made.status_code == 201
    transaction.begin()
    (paper,) = draft.objectValues()
    ways = (
        path_of(paper),
        f"{path_of(paper)}/@@download/file",
        f"/++api++{path_of(paper)}",
    )
    assert {client().get(way).status_code for way in ways} <= {302, 401, 404}
    transaction.begin()
    publish_draft(draft)
    transaction.commit()
    assert {client().get(way).status_code for way in ways} == {200}
    refused = client(EDITOR).post(address, json={**body, "title": "Sau công bố"})
    assert refused.status_code in (401, 403)


def test_phases_have_days_in_order(bare: Any, client: Callable[..., Any]) -> None:
    address = f"/++api++{path_of(bare)}"
    right = {"what": "Hội nghị mẫu", "begins": "2040-03-01", "ends": "2040-03-02"}
    assert client(EDITOR).patch(address, json={"phases": [right]}).status_code == 204
    assert client(EDITOR).get(address).json()["phases"] == [right]
    page = client(EDITOR).get(path_of(bare), headers=AS_PAGE).text
    assert "01/03/2040 – 02/03/2040" in page
    wrong = {**right, "ends": "2040-02-01"}
    assert client(EDITOR).patch(address, json={"phases": [wrong]}).status_code == 400


def test_saving_the_form_moves_no_beginning(
    bare: Any, site: Any, client: Callable[..., Any]
) -> None:
    """What is kept in UTC is shown, typed and sent in the province's time."""
    editor, path = client(EDITOR), path_of(bare)
    kept = datetime(2040, 1, 1, 1, 0, tzinfo=UTC)
    field = "form.widgets.opens"

    def moment_kept() -> datetime:
        transaction.begin()
        return site.unrestrictedTraverse(path[1:]).opens

    def save(**changed: str) -> None:
        page = html.fromstring(editor.get(f"{path}/edit", headers=AS_PAGE).text)
        (form,) = page.xpath("//form[.//*[@name='form.buttons.save']]")
        sent = dict(form.form_values()) | {"form.buttons.save": "Lưu", **changed}
        saved = editor.post(f"{path}/edit", data=sent, headers=AS_PAGE)
        assert saved.status_code == 302, saved.text

    days = {"opens": "2040-01-01T08:00:00+07:00", "closes": "2040-03-01"}
    address = f"/++api++{path}"
    assert editor.patch(address, json=days).status_code == 204
    assert moment_kept() == kept
    assert editor.patch(address, json={"opens": "2040-01-01T08:00"}).status_code == 204
    assert moment_kept() == kept
    bare.opens = kept + timedelta(seconds=7)
    transaction.commit()
    shown = html.fromstring(editor.get(f"{path}/edit", headers=AS_PAGE).text)
    assert shown.xpath(f"//input[@name='{field}']/@value") == ["2040-01-01T08:00"]
    save(**{"form.widgets.contact_email": "mau@example.vn"})
    assert moment_kept() == kept + timedelta(seconds=7)
    save(**{field: "2040-01-01T00:30"})
    assert moment_kept() == kept - timedelta(hours=7, minutes=30)


def test_the_draft_says_to_its_editors_what_is_to_be_done(
    bare: Any, client: Callable[..., Any]
) -> None:
    page = client(EDITOR).get(path_of(bare), headers=AS_PAGE).text
    links = html.fromstring(page).xpath("//aside[contains(@class, 'notes')]//a/@href")
    ends = {one.rpartition("/")[2] for one in links}
    assert {"@@draft-text", "@@draft-papers"} <= ends
    other = client("so-y-te-publish").get(path_of(bare), headers=AS_PAGE)
    assert other.status_code == 200
    assert "draft-editor-notes" not in other.text


def test_a_request_waits_ten_seconds_for_its_files_to_be_read(
    bare: Any, client: Any, monkeypatch: Any
) -> None:
    """However long each of its readers would: what a file was made for, it may take."""
    clock, given = [0.0], []

    def slow(_module: str, _arguments: Any, _data: bytes, seconds: float) -> Any:
        given.append(seconds)
        clock[0] += seconds
        return [], False

    monkeypatch.setattr(child_process, "monotonic", lambda: clock[0])
    monkeypatch.setattr(child_process, "_read", slow)
    for _request in range(2):
        body = {"filename": "a.pdf", "data": b64encode(blank()).decode()}
        refused = post_text(client, bare, **body)
        assert refused.status_code == 400, refused.text
        assert "too_slow" in refused.text
    assert given == [10.0, 10.0]
