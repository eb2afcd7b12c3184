"""Many items at once: the guards and effects of the single act, a reason for each."""

from .sent_forms import form_token
from bacgiang.policy.editorial.acts.kinds import APPROVE
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.kinds import RETURN
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.units.people import mail
from collections.abc import Callable
import json
from lxml.html import fromstring
from OFS.CopySupport import _cb_encode
from plone import api
from plone.locking.interfaces import ILockable
import pytest
import transaction
from typing import Any
from urllib.parse import quote
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PAGE = {"Accept": "text/html"}
VIETNAMESE = {"Accept": "application/json", "Accept-Language": "vi"}
NAMES = {"update": "so-y-te-update", "review": "so-y-te-review"}
NAMES |= {"publish": "so-y-te-publish", "head": "so-y-te-head"}
COPY, CUT = 0, 1


@pytest.fixture
def section(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
def make(section: Any, publish: Any) -> Callable[..., Any]:
    def item(state: str = "draft", **fields: Any) -> Any:
        return publish(section, "so-y-te", state, **fields)

    return item


@pytest.fixture
def bulk(site: Any, client: Any) -> Callable[..., dict[str, Any]]:
    """An act of folder contents on some objects; the answer as data."""

    def act(level: str, view: str, *objects: Any, **form: str) -> dict[str, Any]:
        session = client(NAMES[level])
        cookies = form.pop("cookies", None)
        sent = {"_authenticator": form_token(session), "folder": SECTION}
        sent["selection"] = json.dumps([obj.UID() for obj in objects])
        if form.get("transition") in ("approve", "publish") and "seen" not in form:
            # As the form is drawn before.
            form["seen"] = act(level, view, *objects, render="yes")["seen"]
        answer = session.post(
            f"{SECTION}/@@{view}", data={**sent, **form}, cookies=cookies
        )
        assert answer.status_code == 200, answer.text
        site._p_jar.sync()
        return answer.json()

    return act


def reasons(answer: dict[str, Any]) -> list[list[str]]:
    """Types of the reasons, item by item."""
    return [[one["type"] for one in item["reasons"]] for item in answer["items"]]


def state(item: Any) -> str:
    return api.content.get_state(item)


def untouched(item: Any) -> tuple[Any, ...]:
    """Everything of an item that a bulk act could change."""
    path = "/".join(item.getPhysicalPath())
    dates = (item.effective_date, item.expiration_date, item.modification_date)
    history = [len(steps) for steps in item.workflow_history.values()]
    return (path, item.Title(), item.Subject(), item.rights, *dates, *history)


# One step of the workflow


@pytest.mark.regulation("7.1")
@pytest.mark.parametrize(
    ("level", "before", "step", "after", "turn"),
    [
        ("update", "draft", "submit", "pending", "Đang ở mức Kiểm duyệt: "),
        ("publish", "approved", "publish", "published", ""),
        ("update", "pending", "retract", "draft", "Đang ở mức Cập nhật: "),
    ],
)
def test_a_step_is_done_for_all(
    make: Any, bulk: Any, level: str, before: str, step: str, after: str, turn: str
) -> None:
    items = [make(before), make(before)]
    answer = bulk(level, "fc-workflow", *items, transition=step)
    assert answer["status"] == "success"
    assert turn in answer["msg"]
    assert [bool(one["next"]) for one in answer["items"]] == [bool(turn)] * 2
    assert [state(one) for one in items] == [after, after]
    dated = [one.effective_date is not None for one in items]
    assert dated == [after == "published"] * 2


REFUSED = (
    ("update", "published", "submit", ["wrong_state"]),
    ("update", "pending", "approve", ["not_your_level"]),
    ("review", "pending", "approve", ["declaration_missing"]),
    ("review", "pending", "return", ["reason_missing"]),
    ("publish", "published", "withdraw", ["reason_missing", "ground_missing"]),
    ("head", "draft", "publish", ["declaration_missing"]),
    ("update", "draft", "khong-co", ["no_such_step"]),
)


@pytest.mark.regulation("4.2a", "9.1")
def test_a_refused_item_stays_as_it_is_and_the_answer_says_why(
    make: Any, bulk: Any
) -> None:
    items = {one: make(one) for one in ("draft", "pending", "published")}
    for level, before, step, types in REFUSED:
        item, case = items[before], (level, before, step)
        known = untouched(item)
        answer = bulk(level, "fc-workflow", item, transition=step)
        assert answer["status"] == "warning", case
        assert set(types) <= set(reasons(answer)[0]), case
        assert untouched(item) == known, case
        said = [one["message"] for one in answer["items"][0]["reasons"]]
        assert all(one in answer["msg"] for one in said), case


APPROVAL = {"declaration": "1", "confirmation": "confirmed", "confirmed_by": "Sở Y tế"}


@pytest.mark.regulation("4.2a", "9.1", "14.2")
def test_one_declaration_covers_all_that_were_chosen(
    site: Any, make: Any, bulk: Any
) -> None:
    items = [make("pending"), make("pending"), make("published")]
    answer = bulk("review", "fc-workflow", *items, transition="approve", **APPROVAL)
    assert reasons(answer) == [[], [], ["wrong_state"]]
    assert [state(one) for one in items] == ["approved", "approved", "published"]
    for item in items[:2]:
        last = list(act_store(site).of_item(item.UID()))[-1]
        assert (last.kind, last.actor) == (APPROVE, NAMES["review"])
        assert last.details["declaration"] is True
        assert last.details["together"] is True
        assert last.details["confirmed_by"] == "Sở Y tế"


@pytest.mark.regulation("7.1", "14.2")
def test_of_many_nothing_is_approved_but_what_was_shown(
    section: Any, make: Any, bulk: Any, client: Any
) -> None:
    """Of a folder whose contents are meant, too."""
    kept, changed = make("pending"), make("pending")
    shown = bulk("review", "fc-workflow", section, render="yes")["seen"]
    address = f"/++api++{SECTION}/{changed.getId()}"
    session = client(NAMES["review"])
    assert session.patch(address, json={"title": "Khác"}).status_code == 204
    form = {**APPROVAL, "transition": "approve", "recurse": "yes"}
    for seen, why in ((shown, [[], ["changed_meanwhile"]]), ("", [["wrong_state"]])):
        answer = bulk("head", "fc-workflow", section, seen=seen, **form)
        assert reasons(answer)[: len(why)] == why
    assert [state(kept), state(changed)] == ["approved", "pending"]
    answer = bulk("head", "fc-workflow", kept, changed, **form)
    assert reasons(answer) == [["wrong_state"], []]


@pytest.mark.regulation("14.2")
def test_nobody_approves_their_own_text_in_a_crowd(make: Any, bulk: Any) -> None:
    item = make("pending")
    with api.env.adopt_user(username=NAMES["head"]):
        notify(ObjectModifiedEvent(item))
    transaction.commit()
    other = make("pending")
    answer = bulk("head", "fc-workflow", item, other, transition="approve", **APPROVAL)
    assert reasons(answer) == [["own_text"], []]
    assert [state(item), state(other)] == ["pending", "approved"]


ABOUT_ONE = (
    {"secrecy_ground": "shows_mark"},
    {"emergency": "1", "comments": "Gấp"},
    {"on_behalf_of": "Chủ tịch"},
    {"correction": "Số liệu"},
)


@pytest.mark.regulation("4.2a")
def test_what_is_about_one_item_is_stated_on_it_alone(make: Any, bulk: Any) -> None:
    item = make()
    known = untouched(item)
    for form in ABOUT_ONE:
        said = {**APPROVAL, **form}
        answer = bulk("head", "fc-workflow", item, transition="publish", **said)
        assert reasons(answer) == [["on_item_alone"]], form
        assert untouched(item) == known, form


def test_the_form_asks_for_what_the_chosen_items_need(make: Any, bulk: Any) -> None:
    pending, published = make("pending"), make("published")
    asked = bulk("review", "fc-workflow", pending, render="yes")
    assert (asked["declaration"], asked["confirmation"]) == (True, True)
    assert asked["ground"] is False
    assert bulk("publish", "fc-workflow", published, render="yes")["ground"] is True
    assert not bulk("update", "fc-workflow", make(), render="yes")["declaration"]


def test_folder_contents_offers_the_form(section: Any, client: Any) -> None:
    page = client(NAMES["review"]).get(f"{SECTION}/folder_contents", headers=PAGE)
    options = fromstring(page.text).xpath("//@data-pat-structure")[0]
    assert json.loads(options)["dateFormat"]["timeStyle"] == "short"
    (button,) = [
        one for one in json.loads(options)["buttons"] if one["id"] == "workflow"
    ]
    form = fromstring(button["form"]["template"])
    assert form.xpath("//input[@name='declaration'][@type='checkbox']")
    assert form.xpath("//select[@name='ground']/option[@value='secrecy']")
    assert "<% if (data.declaration) { %>" in button["form"]["template"]


@pytest.mark.regulation("14.2")
def test_one_letter_tells_of_all(
    make: Any, bulk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = [make(title=f"Tin {number}") for number in (1, 2, 3)]
    bare = make(title="Thiếu nguồn", source="")
    letters: list[tuple[Any, ...]] = []
    monkeypatch.setattr(mail, "send", lambda to, *said: letters.append((to, *said)))
    bulk("update", "fc-workflow", *items, bare, transition="submit")
    ((_to, subject, text),) = letters
    assert "3 " in subject
    assert "- Tin 2\n" in text
    assert "Thiếu nguồn" not in text


def test_one_refused_item_does_not_hold_up_the_others(make: Any, bulk: Any) -> None:
    ready, bare = make(), make(title="Thiếu nguồn", source="")
    answer = bulk("update", "fc-workflow", bare, ready, transition="submit")
    assert reasons(answer) == [["attribution_missing"], []]
    assert (state(bare), state(ready)) == ("draft", "pending")
    assert "Thiếu nguồn" in answer["msg"]


def test_the_comment_is_the_reason(make: Any, bulk: Any, site: Any) -> None:
    item = make("pending")
    bulk("review", "fc-workflow", item, transition="return", comments="Bổ sung ảnh")
    acts = list(act_store(site).of_item(item.UID()))
    assert (acts[-1].kind, acts[-1].reason) == (RETURN, "Bổ sung ảnh")


def test_the_contents_of_a_section_are_meant_where_asked(
    section: Any, make: Any, bulk: Any
) -> None:
    item, done = make(), make("published")
    answer = bulk("update", "fc-workflow", section, transition="submit", recurse="yes")
    assert (state(item), state(done)) == ("pending", "published")
    assert [done.UID()] == [one["UID"] for one in answer["items"] if not one["done"]]


def test_the_steps_offered_are_those_of_the_person(
    make: Any, bulk: Any, client: Any
) -> None:
    items = [make(), make("published")]
    offered = bulk("update", "fc-workflow", *items, render="yes")["transitions"]
    assert [one["id"] for one in offered] == ["submit"]


def test_reasons_are_in_the_readers_language(
    site: Any, make: Any, bulk: Any, client: Any
) -> None:
    item = make("pending")
    answer = bulk("review", "fc-workflow", item, transition="return")
    (reason,) = answer["items"][0]["reasons"]
    assert "lý do" in reason["message"].lower()


# Tags and properties

CHANGES = {
    "fc-tags": {"toadd": "tiêm chủng,phòng dịch"},
    "fc-properties": {
        "effectiveDate": "2026-10-01T08:00",
        "expirationDate": "2026-12-01T08:00",
        "copyright": "Sở Y tế",
        "creators": "ai-do",
    },
}


@pytest.mark.regulation("7.1", "15.3")
@pytest.mark.parametrize("view", CHANGES)
def test_what_may_be_changed_is_changed_and_recorded(
    site: Any, make: Any, bulk: Any, view: str
) -> None:
    item = make()
    answer = bulk("update", view, item, **CHANGES[view])
    assert answer["status"] == "success", answer
    if view == "fc-tags":
        assert item.Subject() == ("tiêm chủng", "phòng dịch")
    else:
        assert item.effective_date.toZone("UTC").ISO8601().startswith("2026-10-01T01")
        assert (item.rights, item.creators) == ("Sở Y tế", ("ai-do",))
    assert list(act_store(site).of_item(item.UID()))[-1].kind == MODIFY


@pytest.mark.regulation("7.1")
def test_what_is_not_the_editors_to_change_stays(make: Any, bulk: Any) -> None:
    draft = make()
    for before in ("pending", "approved", "published", "withdrawn"):
        item = make(before)
        known = untouched(item)
        for view, form in CHANGES.items():
            answer = bulk("update", view, item, draft, **form)
            assert reasons(answer) == [["not_now"], []], (before, view)
            assert untouched(item) == known, (before, view)


@pytest.mark.regulation("7.1")
@pytest.mark.parametrize("before", ["approved", "published"])
def test_nobody_dates_what_is_approved(make: Any, bulk: Any, before: str) -> None:
    item = make(before)
    known = untouched(item)
    answer = bulk("head", "fc-properties", item, expirationDate="2030-01-01T00:00")
    assert reasons(answer) == [["not_now"]]
    assert untouched(item) == known


WRONG = (
    (
        {"effectiveDate": "2026-12-01T08:00", "expirationDate": "2026-10-01T08:00"},
        "dates_reversed",
    ),
    ({"effectiveDate": "hôm nay"}, "unreadable"),
    ({"expirationDate": "99999-01-01"}, "unreadable"),
    ({"language": "khong-co"}, "wrong_values"),
)


def test_wrong_properties_are_refused_wholly(make: Any, bulk: Any) -> None:
    item = make()
    known = untouched(item)
    for form, code in WRONG:
        answer = bulk("update", "fc-properties", item, copyright="Sở Y tế", **form)
        assert reasons(answer) == [[code]], form
        assert untouched(item) == known, form


def test_what_somebody_else_edits_is_left_alone(make: Any, bulk: Any) -> None:
    item = make()
    with api.env.adopt_user(username=NAMES["head"]):
        ILockable(item).lock()
    transaction.commit()
    known = untouched(item)
    for view in (*CHANGES, "fc-delete", "fc-rename"):
        form = {**CHANGES.get(view, {}), "UID_0": item.UID(), "newtitle_0": "Khác"}
        assert reasons(bulk("update", view, item, **form)) == [["locked"]], view
        assert untouched(item) == known, view


# Deleting, renaming, pasting


@pytest.mark.regulation("7.1")
def test_only_what_may_be_deleted_goes(section: Any, make: Any, bulk: Any) -> None:
    items = {one: make(one) for one in ("draft", "pending", "published")}
    answer = bulk("update", "fc-delete", *items.values())
    assert reasons(answer) == [[], ["not_now"], ["withdraw_instead"]]
    left = set(section.objectIds())
    assert [items[one].getId() in left for one in items] == [False, True, True]


@pytest.mark.regulation("7.1")
def test_before_it_is_said_what_goes_and_how_it_comes_back(
    make: Any, bulk: Any, publish: Any, site: Any
) -> None:
    draft, published = make(title="Bản thảo"), make("published", title="Đã đăng")
    elsewhere = site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]
    foreign = publish(elsewhere, "huyen-hiep-hoa", "draft", title="Tin kín")
    items = (draft, published, foreign)
    said = bulk("update", "fc-delete", *items, render="yes")["html"]
    of_draft, _, of_published = said.partition("Đã đăng")
    assert "Bản thảo" in of_draft and "/@@deleted" in of_draft
    assert "gỡ, không xóa" in of_published and "/@@deleted" not in of_published
    way = f"{published.absolute_url()}/@@act/withdraw"
    assert way not in of_published
    assert way in bulk("publish", "fc-delete", *items, render="yes")["html"]
    assert "kín" not in said


def test_what_is_gone_is_told(section: Any, make: Any, bulk: Any) -> None:
    item = make()
    assert reasons(bulk("update", "fc-delete", item, item)) == [[]]
    assert reasons(bulk("update", "fc-delete", item)) == [["not_found"]]


@pytest.mark.regulation("7.2e")
def test_only_drafts_are_renamed(make: Any, bulk: Any) -> None:
    draft, published = make(id="ban-thao"), make("published", id="da-dang")
    known = untouched(published)
    form = {"UID_0": published.UID(), "newid_0": "khac", "newtitle_0": ""}
    form |= {"UID_1": draft.UID(), "newid_1": "moi", "newtitle_1": "Mới"}
    answer = bulk("update", "fc-rename", **form)
    assert reasons(answer) == [["keeps_place"], []]
    assert "chuyển chỗ" in answer["msg"]
    assert untouched(published) == known
    assert (draft.getId(), draft.Title()) == ("moi", "Mới")


def test_a_title_is_not_kept_where_the_short_name_is_refused(
    make: Any, bulk: Any
) -> None:
    item = make("pending")
    known = untouched(item)
    form = {"UID_0": item.UID(), "newid_0": "khac", "newtitle_0": "Tên khác"}
    assert reasons(bulk("review", "fc-rename", **form)) == [["keeps_place"]]
    assert untouched(item) == known


def test_too_long_a_title_is_refused(make: Any, bulk: Any) -> None:
    item = make()
    known = untouched(item)
    form = {"UID_0": item.UID(), "newtitle_0": "a" * 10_000}
    assert reasons(bulk("update", "fc-rename", **form)) == [["title_too_long"]]
    assert untouched(item) == known


@pytest.mark.regulation("4.1a", "9.1", "14.2")
def test_what_a_place_is_called_and_tagged_is_not_changed_in_bulk(
    site: Any, section: Any, bulk: Any, client: Any
) -> None:
    unit, place = site["vi"]["to-chuc"]["so-y-te"], section.__parent__
    known = [untouched(one) for one in (unit, place, section)]
    tries = (
        ("fc-rename", unit, {"newtitle_0": "Tên khác"}, "name_by_renaming"),
        ("fc-rename", section, {"newtitle_0": "Tên khác"}, "words_by_working_copy"),
        ("fc-rename", section, {"newid_0": "doi-dia-chi"}, "not_now"),
        ("fc-tags", unit, {"toadd": "thẻ"}, "no_field"),
        ("fc-tags", place, {"toadd": "thẻ"}, "not_your_field"),
        ("fc-tags", section, {"toadd": "thẻ"}, "not_your_field"),
        ("fc-properties", section, {"language": "en"}, "not_your_field"),
        ("fc-properties", unit, {"copyright": "Của ai"}, "no_field"),
    )
    for view, obj, form, reason in tries:
        sent = {"UID_0": obj.UID(), **form}
        answer = bulk("head", view, obj, **sent)
        assert reasons(answer) == [[reason]], (view, form)
    for obj in (place, section):
        address = "/++api++" + "/".join(["", *obj.getPhysicalPath()[2:]])
        for name, value in (("subjects", ["thẻ"]), ("language", "en")):
            answer = client(NAMES["head"]).patch(address, json={name: value})
            assert answer.status_code == 400, (address, name)
            assert answer.json()["error"]["reasons"][0]["field"] == name
        tags = client("admin").patch(address, json={"subjects": ["thẻ"]})
        assert tags.status_code == 204
        assert client("admin").patch(address, json={"subjects": []}).status_code == 204
        form = client(NAMES["head"]).get(f"{obj.absolute_url()}/edit", headers=PAGE)
        assert form.status_code == 200
        assert "ICategorization.subjects" not in form.text
    site._p_jar.sync()
    assert [untouched(one)[:4] for one in (unit, place, section)] == [
        one[:4] for one in known
    ]
    assert section.language == "vi"


@pytest.fixture
def paste(site: Any, bulk: Any) -> Callable[..., dict[str, Any]]:
    def put(level: str, kind: int, folder: Any, *objects: Any) -> dict[str, Any]:
        places = [obj.getPhysicalPath() for obj in objects]
        cookies = {"__cp": quote(_cb_encode((kind, places)))}
        path = "/".join(folder.getPhysicalPath()).removeprefix("/plone")
        return bulk(level, "fc-paste", folder=path, cookies=cookies)

    return put


@pytest.fixture
def other(section: Any) -> Any:
    """Another section of the same site."""
    sections = section.__parent__.objectValues()
    return next(
        one
        for one in sections
        if one.portal_type == "Section" and one.getId() != section.getId()
    )


@pytest.mark.regulation("7.2e")
def test_a_draft_moves_and_what_was_submitted_keeps_its_place(
    section: Any, other: Any, make: Any, paste: Any
) -> None:
    draft, pending = make(id="ban-thao"), make("pending", id="cho-duyet")
    published = make("published", id="da-dang")
    answer = paste("update", CUT, other, pending, draft, published)
    assert reasons(answer) == [["keeps_place"], [], ["keeps_place"]]
    assert "chuyển chỗ" in answer["msg"]
    assert "ban-thao" in other
    assert {"cho-duyet", "da-dang"} <= set(section.objectIds())


@pytest.mark.regulation("7.1")
def test_a_copy_of_what_is_published_is_a_draft(
    section: Any, other: Any, make: Any, paste: Any
) -> None:
    published = make("published", id="da-dang")
    assert reasons(paste("update", COPY, other, published)) == [[]]
    assert (state(other["da-dang"]), state(published)) == ("draft", "published")


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("kind", [COPY, CUT])
def test_nothing_goes_to_another_board(
    site: Any, make: Any, paste: Any, section: Any, kind: int
) -> None:
    foreign = site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]
    before = list(foreign.objectIds())
    answer = paste("update", kind, foreign, make(id="ban-thao"))
    assert reasons(answer) == [["not_here"]] or reasons(answer) == [["not_now"]]
    assert list(foreign.objectIds()) == before
    assert "ban-thao" in section


@pytest.mark.regulation("14.2", "5.1")
def test_of_another_boards_draft_nothing_is_told(
    site: Any, publish: Any, bulk: Any, section: Any
) -> None:
    foreign = site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]
    item = publish(foreign, "huyen-hiep-hoa", "draft", title="Tin kín")
    for view in (*CHANGES, "fc-delete", "fc-rename", "fc-workflow"):
        form = {**CHANGES.get(view, {}), "UID_0": item.UID(), "newtitle_0": "Khác"}
        answer = bulk("head", view, item, transition="submit", **form)
        assert reasons(answer) == [["not_found"]], view
        assert "kín" not in json.dumps(answer, ensure_ascii=False), view


# Bad input

BAD = [
    ("fc-workflow", {"selection": "["}),
    ("fc-workflow", {"selection": "5", "transition": "submit"}),
    ("fc-delete", {"selection": "[1, null, {}]"}),
    ("fc-tags", {"selection": '["khong-co"]'}),
    ("fc-properties", {"selection": ""}),
    ("fc-tags", {"selection": json.dumps([str(one) for one in range(501)])}),
    ("fc-rename", {f"UID_{one}": "khong-co" for one in range(501)}),
    ("fc-rename", {}),
    ("fc-rename", {"UID_0": "khong-co"}),
    ("fc-paste", {}),
    ("fc-paste", {"__cp": "rac", "folder": "/vi"}),
    ("fc-paste", {"__cp": _cb_encode([1, 5])}),
    ("fc-paste", {"__cp": _cb_encode([1, [[1, 2]]])}),
    ("fc-paste", {"__cp": _cb_encode([0, [["", "plone", "khong-co"]]])}),
    ("fc-paste", {"folder": "/vi/khong-co"}),
    ("fc-paste", {"folder": "/vi/@@my-work"}),
]


def test_bad_input_gets_a_reason(section: Any, bulk: Any) -> None:
    for view, form in BAD:
        answer = bulk("head", view, **form)
        assert answer["status"] == "warning", (view, form)
        assert all(reasons(answer)), (view, form)


def test_a_forged_request_does_nothing(make: Any, client: Any) -> None:
    item, editor = make(), client(NAMES["update"])
    for view in (*CHANGES, "fc-delete", "fc-rename", "fc-workflow"):
        form = {**CHANGES.get(view, {}), "UID_0": item.UID(), "newtitle_0": "Khác"}
        form |= {"selection": json.dumps([item.UID()]), "transition": "submit"}
        answer = editor.post(f"{SECTION}/@@{view}", data=form)
        assert answer.status_code in (401, 403), view
