"""What somebody types and has not saved is kept for that person alone (14.2, 15.2)."""

from __future__ import annotations

from .test_sessions import by_form
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.units.boards.administration import cease
from bacgiang.policy.units.boards.board import board_with_code
from bacgiang.policy.units.people.sessions.last_seen import sessions_seen
from bacgiang.policy.units.people.sessions.store import session_store
from bacgiang.policy.units.people.unsaved import keeping
from bacgiang.policy.units.people.unsaved import store as bounds
from bacgiang.policy.units.people.unsaved.erasing import erase_old
from bacgiang.policy.units.people.unsaved.store import unsaved_store
from dataclasses import replace
from datetime import timedelta
from form_places import SITE
from lxml import html
from made_once import make_item
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "15.2")

UNSAVED = "/++api++/@unsaved"
ME, OTHER = "so-y-te-update", "so-y-te-head"
SECRET_WORDS = "Câu chỉ mình tôi đang viết"
FORM = "0123/++add++News Item"
TITLE = "form.widgets.IDublinCore.title"
PAGES = {"Accept": "text/html"}


@pytest.fixture(autouse=True)
def nothing_kept(site: Any, boards: None) -> None:
    sessions_seen.clear()
    keeping.keeping_rates.clear()


def number(count: int) -> str:
    return f"{count:032x}"


def begun(person: Any, form: str = FORM) -> dict[str, Any]:
    answer = person.post(UNSAVED, json={"form": form})
    assert answer.status_code == 200, answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.json()


def kept(person: Any, count: int = 1, words: str = SECRET_WORDS, **said: Any) -> Any:
    text = {
        "name": begun(person)["browser"]["name"],
        "form": FORM,
        "part": "form",
        "title": "Thêm tin",
        "path": "/vi/tin-tuc/++add++News Item",
        "fields": [[TITLE, words]],
        "labels": {TITLE: "Tiêu đề"},
    }
    return person.put(f"{UNSAVED}/{number(count)}", json={**text, **said})


def words_of(person: Any, form: str = FORM) -> list[str]:
    return [one["text"]["fields"][0][1] for one in begun(person, form)["items"]]


def test_a_text_is_its_owners_alone(site: Any, client: Any) -> None:
    mine, other, admin = client(ME), client(OTHER), client("admin")
    acts = act_store().waiting()
    assert kept(mine).status_code == 200
    assert words_of(mine) == [SECRET_WORDS]
    assert words_of(mine, "0123/edit") == []
    assert words_of(other) == words_of(admin) == []
    assert mine.get(UNSAVED).json()["items"][0]["title"] == "Thêm tin"
    assert other.get(UNSAVED).json()["items"] == []
    # One's identifier is nobody else's way in.
    assert kept(other, words="Của người khác").status_code == 200
    assert other.delete(f"{UNSAVED}/{number(1)}").status_code == 204
    assert words_of(mine) == [SECRET_WORDS]
    # A page that one has opened keeps nothing for another who has signed in since.
    name = begun(mine)["browser"]["name"]
    assert kept(other, 2, name=name).status_code == 409
    for method in ("get", "post", "delete"):
        answer = getattr(client(), method)(UNSAVED, **_body(method))
        assert answer.status_code == 401, method
    # Neither an act nor words in the database.
    transaction.begin()
    data = b"".join(one.data for one in unsaved_store().of(ME).texts.values())
    assert SECRET_WORDS.encode() not in data
    assert act_store().waiting() == acts


@pytest.mark.regulation("7.1-2b")
def test_a_list_leads_back_to_them(site: Any, client: Any) -> None:
    """In “My work”: one's own, of whoever has a seat and of who has none."""
    place = site.unrestrictedTraverse(f"{SITE[1:]}/tin-tuc")
    form = f"{place.UID()}/++add++News Item"
    for user in (ME, "admin"):
        assert kept(client(user), 1, f"Tin của {user}", form=form).status_code == 200
    fields = [[TITLE, "Tin ở chỗ đã xóa"], ["channel", "letter"]]
    labels = {TITLE: "Tiêu đề", "channel": "Cách", "channel=letter": "Bằng văn bản"}
    said = {"fields": fields, "labels": labels}
    assert kept(client(ME), 2, **said).status_code == 200
    for user, others in ((ME, "admin"), ("admin", ME)):
        page = client(user).get("/vi/@@my-work", headers=PAGES)
        group = html.fromstring(page.text).get_element_by_id("matter-unsaved")
        address = f"{SITE}/tin-tuc/++add++News%20Item"
        (link,) = group.xpath(f".//a[contains(@href, '{address}')]")
        assert link.text == f"Tin của {user}"
        assert f"Tin của {others}" not in page.text
        assert "Chưa lưu" in group.text_content()
        assert client(user).get(link.get("href"), headers=PAGES).status_code == 200
        gone = group.xpath(".//strong[text()='Tin ở chỗ đã xóa']")
        assert len(gone) == (user == ME)
        # Who works on the whole portal is shown its pages.
        settings = html.fromstring(page.text).xpath("//*[@id='portal-pages']//a/@href")
        assert bool(settings) == (user == "admin")
    assert (
        "matter-unsaved" not in client(OTHER).get("/vi/@@my-work", headers=PAGES).text
    )
    rows = client(ME).get("/++api++/vi/@my-work?matter=unsaved").json()["items"]
    assert [one["title"] for one in rows] == [f"Tin của {ME}", "Tin ở chỗ đã xóa"]
    counted = client(ME).get("/++api++/vi/@my-work").json()["items"]
    assert not [one for one in counted if one["matter"] == "unsaved"]
    dropped_from_the_list(client, "Tin ở chỗ đã xóa")
    said = {"name": "Đọc", "scope": "read", "days": 5}
    told = client(ME).post("/++api++/@tokens", json=said).json()
    program = client()
    program.headers["Authorization"] = f"Bearer {told['token']}"
    rows = program.get("/++api++/vi/@my-work?matter=unsaved")
    assert (rows.status_code, rows.json()["items"]) == (200, [])


def dropped_from_the_list(client: Any, title: str) -> None:
    """What no form offers any more is read once more, and dropped by its owner."""
    mine = client(ME)
    page = html.fromstring(mine.get("/vi/@@my-work", headers=PAGES).text)
    (row,) = page.xpath(f"//li[strong='{title}']")
    (link,) = row.xpath(".//a[contains(@href, '@@unsaved-text')]")
    assert client(OTHER).get(link.get("href"), headers=PAGES).status_code == 404
    shown = html.fromstring(mine.get(link.get("href"), headers=PAGES).text)
    # What was chosen is told in the words that stood beside it.
    assert "Bằng văn bản" in shown.text_content()
    assert title in shown.get_element_by_id("unsaved-fields").text_content()
    form = shown.get_element_by_id("drop-unsaved")
    mine.post(form.action, data=dict(form.fields), headers=PAGES)
    left = mine.get("/++api++/vi/@my-work?matter=unsaved").json()["items"]
    assert title not in [one["title"] for one in left]
    assert client(OTHER).get(link.get("href"), headers=PAGES).status_code == 404


def _body(method: str) -> dict[str, Any]:
    return {"json": {"form": FORM}} if method == "post" else {}


def test_it_is_bounded(site: Any, client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = client(ME)
    monkeypatch.setattr(bounds, "MOST_TEXTS", 2)
    for count in (1, 2, 3):
        assert kept(mine, count, f"Bản {count}").status_code == 200
    assert words_of(mine) == ["Bản 3", "Bản 2"]
    monkeypatch.setattr(keeping, "LONGEST", 2000)
    assert kept(mine, 4, "a" * 2000).status_code == 413
    for wrong in (
        {"form": ""},
        {"form": "a" * 1001},
        {"fields": "a"},
        {"fields": [["a", 1]]},
        {"fields": [["a", "b"]] * 5001},
        {"labels": []},
    ):
        assert kept(mine, 4, **wrong).status_code == 400, wrong
    assert mine.put(f"{UNSAVED}/../1", json={}).status_code in (400, 404)
    assert len(words_of(mine)) == 2
    monkeypatch.setattr(keeping, "MOST_IN_TEN_MINUTES", 1)
    assert kept(mine, 5).status_code == 429
    transaction.begin()
    one = unsaved_store().of(ME).texts[number(3)]
    one.at = now_utc() - keeping.KEPT_FOR - timedelta(hours=1)
    transaction.commit()
    assert words_of(mine) == ["Bản 2"]
    erase_old(site)
    assert [*unsaved_store().of(ME).texts] == [number(2)]


def test_keeping_a_text_keeps_no_session_alive(client: Any) -> None:
    mine = by_form(client)
    transaction.begin()
    store = session_store()
    (session,) = store.of_user(ME)
    long_ago = now_utc() - timedelta(minutes=57)
    store._sessions[session.identifier] = replace(session, begun=long_ago)
    transaction.commit()
    sessions_seen.clear()
    told = begun(mine)["session"]
    assert told["put_off"]
    assert 0 < told["seconds"] <= 180
    assert kept(mine).json()["session"]["seconds"] <= 180
    assert mine.get(UNSAVED).json()["session"]["seconds"] <= 180
    assert not sessions_seen.get(session.identifier)
    # What somebody clicks does.
    assert mine.get("/++api++/@sessions").status_code == 200
    assert mine.get(UNSAVED).json()["session"]["seconds"] > 3500
    transaction.begin()
    store.end(session.identifier)
    transaction.commit()
    assert kept_status(mine) == 401
    # Signed in again, it is all there.
    assert words_of(by_form(client)) == [SECRET_WORDS]


def kept_status(person: Any) -> int:
    return int(person.put(f"{UNSAVED}/{number(1)}", json={"form": FORM}).status_code)


def test_saving_takes_it_away_and_a_refused_save_does_not(
    site: Any, client: Any
) -> None:
    section = site.unrestrictedTraverse(f"{SITE[1:]}/tin-tuc")
    item = make_item(section, "so-y-te")
    transaction.commit()
    path = "/" + "/".join(item.getPhysicalPath()[2:])
    mine = client(ME)
    kept(mine)
    page = html.document_fromstring(mine.get(f"{path}/edit", headers=PAGES).text)
    assert page.xpath("//body/@data-form-of") == [item.UID()]
    (form,) = page.xpath("//form[.//*[@name='form.buttons.save']]")
    sent = {**dict(form.form_values()), "unsaved_text": number(1)}
    save = {"form.buttons.save": "1"}
    refused = mine.post(f"{path}/edit", data={**sent, **save, TITLE: ""}, headers=PAGES)
    assert refused.status_code == 200
    # A form that comes back puts nothing of itself into links.
    links = html.document_fromstring(refused.text).xpath("//a/@href")
    assert not [one for one in links if "unsaved_text" in one or TITLE in one]
    assert words_of(mine) == [SECRET_WORDS]
    # Restored: a form shows what is sent to it without a button, and saves nothing.
    back = mine.post(f"{path}/edit", data={**sent, TITLE: "Tên khác"}, headers=PAGES)
    (field,) = html.document_fromstring(back.text).xpath(f"//*[@name='{TITLE}']")
    assert field.value == "Tên khác"
    assert words_of(mine) == [SECRET_WORDS]
    answer = mine.post(f"{path}/edit", data={**sent, **save}, headers=PAGES)
    assert answer.status_code == 302
    assert words_of(mine) == []
    # What was on its way meanwhile does not come back.
    assert kept(mine).status_code == 410
    assert words_of(mine) == []
    assert client().get("/vi", headers=PAGES).text.count("data-form-of") == 0


def test_a_link_comes_back_with_its_address(client: Any) -> None:
    """Refused, or restored."""
    form = "/vi/don-vi/so-y-te/gioi-thieu/++add++Link"
    name = "form.widgets.remoteUrl"
    for part, value in (("external", "https://example.org/a"), ("email", "a@b.vn")):
        sent = {f"{name}.{part}": value, TITLE: "Trang (mẫu)"}
        answer = client(ME).post(form, data=sent, headers=PAGES)
        assert answer.status_code == 200
        page = html.document_fromstring(answer.text)
        assert page.xpath(f"//input[@name='{name}.{part}']/@value") == [value]


def test_who_may_see_it_is_refused_and_told_nothing_is_missing(
    publish: Any, site: Any, client: Any
) -> None:
    """What one is typing belongs to a page that is there, though it was submitted."""
    section = site.unrestrictedTraverse(f"{SITE[1:]}/tin-tuc")
    item = publish(section, "so-y-te", "pending")
    path = "/" + "/".join(item.getPhysicalPath()[2:])
    mine, other = by_form(client), by_form(client, "huyen-hiep-hoa-head")
    for method in ("get", "post"):
        answer = getattr(mine, method)(f"{path}/edit", headers=PAGES)
        assert answer.status_code == 302, answer.text
        assert "require_login" in answer.headers["Location"]
        for person in (other, client()):
            told = getattr(person, method)(f"{path}/edit", headers=PAGES)
            assert told.status_code == 404, told.text
    led = mine.get(answer.headers["Location"], headers=PAGES, follow=True)
    assert led.status_code == 403 and "why-refused" in led.text


def test_it_ends_with_account_and_membership(site: Any, client: Any) -> None:
    mine, other = client(ME), client(OTHER)
    kept(mine)
    kept(other)
    key = begun(mine)["browser"]
    transaction.begin()
    board = board_with_code("so-y-te")
    for identifier, membership in board.active_of(ME):
        cease(board, identifier, membership, by="admin")
    transaction.commit()
    assert unsaved_store().of(ME) is None
    # Nor can what a browser has kept be read with another key.
    assert begun(mine)["browser"]["key"] != key["key"]
    # A membership that ends by its day tells nobody.
    transaction.begin()
    for _identifier, membership in board.active_of(OTHER):
        membership.until = now_utc()
    erase_old(site)
    assert not unsaved_store().of(OTHER).texts
    transaction.commit()
    assert client("admin").delete(f"/++api++/@users/{OTHER}").status_code == 204
    transaction.begin()
    assert unsaved_store().of(OTHER) is None


def test_one_may_give_up_everything(client: Any) -> None:
    mine = client(ME)
    kept(mine, 1)
    kept(mine, 2)
    assert mine.delete(UNSAVED).status_code == 204
    assert words_of(mine) == []
