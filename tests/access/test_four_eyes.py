"""What was approved is what is published, and another person has seen it (14.2, 4.2a).

Whatever changes a text counts as a change of it: a file in it, an earlier version that
is brought back, a picture that is moved in.
"""

from .by_api import APPROVAL
from .items import item_of
from .items import section_of
from .person import path_of
from .person import Person
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.testing_people import STATEMENTS
import base64
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from plone import api
from plone.app.contenttypes.interfaces import IImage
from plone.namedfile.file import NamedBlobImage
import pytest
from small_files import picture
import transaction
from typing import Any
from zope.component import getGlobalSiteManager
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


pytestmark = pytest.mark.regulation("14.2", "4.2a", "15.3")

UNIT = "so-y-te"


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def who(portal: Any, level: str) -> Person:
    return Person(portal.absolute_url(), f"{UNIT}-{level}")


def an_item(portal: Any, state: str, **fields: Any) -> Any:
    section = section_of(portal, UNIT, "News Item")
    return make_item(section, UNIT, state, **fields)


def add_picture(place: Any, level: str, name: str = "anh") -> Any:
    with api.env.adopt_user(username=f"{UNIT}-{level}"):
        return api.content.create(
            place,
            "Image",
            id=name,
            title="Ảnh",
            image=NamedBlobImage(picture(), filename="anh.png"),
            decorative=True,
        )


def step(item: Any, level: str, name: str) -> None:
    with api.env.adopt_user(username=f"{UNIT}-{level}"):
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(item, name, **STATEMENTS.get(name, {}))


@contextmanager
def when_modified(once: Callable[[], None]) -> Iterator[None]:
    """Do something while a picture is being changed, before that is committed."""
    left = [once]

    def handler(part: Any, event: Any) -> None:
        while left:
            left.pop()()

    manager = getGlobalSiteManager()
    manager.registerHandler(handler, (IImage, IObjectModifiedEvent))
    try:
        yield
    finally:
        manager.unregisterHandler(handler, (IImage, IObjectModifiedEvent))


def test_a_part_does_not_arrive_after_review(portal: Any) -> None:
    """Begun while it was a draft, to be committed once it has been approved."""
    item = an_item(portal, "draft")
    part = add_picture(item, "update")
    transaction.commit()
    before = part.image.data
    answers = []

    def review() -> None:
        for level, name, stated in (
            ("update", "submit", {}),
            ("review", "approve", APPROVAL),
        ):
            way = f"{path_of(item)}/@workflow/{name}"
            answers.append(who(portal, level).ask("POST", way, stated).status_code)

    data = base64.b64encode(picture(size=(9, 9))).decode()
    image = {"data": data, "encoding": "base64", "filename": "khac.png"}
    with when_modified(review):
        sent = who(portal, "update").ask("PATCH", path_of(part), {"image": image})
    assert answers == [200, 200]
    assert sent.status_code in (401, 403, 404), sent.text
    transaction.begin()
    assert api.content.get_state(item) == "approved"
    assert part.image.data == before


def test_nothing_is_published_that_was_changed_since(portal: Any) -> None:
    """Whoever got at it, and however: a manager's script, say."""
    item = an_item(portal, "approved")
    with api.env.adopt_user(username="quan-ly"):
        item.title = "Khác"
        notify(ObjectModifiedEvent(item))
    transaction.commit()
    way = f"{path_of(item)}/@workflow/publish"
    answer = who(portal, "publish").ask("POST", way, APPROVAL)
    assert answer.status_code == 400
    assert "changed_since_approval" in answer.text


def _back_by_api(person: Person, item: Any) -> Any:
    return person.ask("PATCH", f"{path_of(item)}/@history", {"version": 0})


def _back_by_page(person: Person, item: Any) -> Any:
    return person.post(f"{path_of(item)}/revertversion", {"version_id": "0"})


def _versions(portal: Any) -> Any:
    item = an_item(portal, "draft", title="Bản đầu")
    with api.env.adopt_user(username=f"{UNIT}-update"):
        item.title = "Bản sau"
        notify(ObjectModifiedEvent(item))
    step(item, "update", "submit")
    return item


def _moved_in(portal: Any) -> Any:
    item = an_item(portal, "pending")
    add_picture(item.__parent__, "head", "dua-vao")
    return item


def _move_in(person: Person, item: Any) -> Any:
    source = item.__parent__["dua-vao"].absolute_url()
    return person.ask("POST", f"{path_of(item)}/@move", {"source": source})


def _with_paper(portal: Any) -> Any:
    return item_of(portal, UNIT, "LegalDraft", "pending")


def _change_paper(person: Person, item: Any) -> Any:
    (paper,) = item.objectIds()
    return person.ask("PATCH", f"{path_of(item)}/{paper}", {"title": "Khác"})


WAYS = {
    "version by API": ("review", _versions, _back_by_api),
    "version by page": ("review", _versions, _back_by_page),
    "picture moved in": ("head", _moved_in, _move_in),
    "paper of a draft": ("review", _with_paper, _change_paper),
}


@pytest.mark.parametrize("way", WAYS)
def test_who_changed_it_does_not_approve_it(portal: Any, way: str) -> None:
    level, make, change = WAYS[way]
    item = make(portal)
    transaction.commit()
    reviewer = who(portal, level)
    changed = change(reviewer, item)
    assert changed.status_code < 400, changed.text
    transaction.begin()
    acts = act_store().of_item(item.UID())
    done = [one.kind for one in acts if one.actor == reviewer.user_id]
    assert done == [MODIFY]
    way_on = f"{path_of(item)}/@workflow/approve"
    refused = reviewer.ask("POST", way_on, APPROVAL)
    assert refused.status_code == 400
    assert "own_text" in refused.text


def test_what_goes_out_of_an_item_is_a_change_of_it(portal: Any) -> None:
    item = an_item(portal, "draft")
    part = add_picture(item, "update")
    transaction.commit()
    head = who(portal, "head")
    target = f"{path_of(item.__parent__)}/@move"
    moved = head.ask("POST", target, {"source": part.absolute_url()})
    assert moved.status_code < 400, moved.text
    transaction.begin()
    last = list(act_store().of_item(item.UID()))[-1]
    assert (last.kind, last.actor) == (MODIFY, f"{UNIT}-head")
    assert last.details["part"] == "anh"


def _path_in(portal: Any, url: str) -> str:
    return url.removeprefix(portal.absolute_url()).replace("/++api++", "")


def test_a_copy_is_of_whoever_wrote_the_words(portal: Any) -> None:
    """Who copies wrote nothing, also by two copies: the writer does not approve it."""
    head, editor = who(portal, "head"), who(portal, "update")
    section = section_of(portal, UNIT, "News Item")
    made = head.ask(
        "POST",
        path_of(section),
        {"@type": "News Item", "title": "Lời", "description": "x", "source": "s"}
        | {"byline": "b"},
    )
    assert made.status_code == 201, made.text
    source = _path_in(portal, made.json()["@id"])
    for _time in range(2):
        told = editor.ask("POST", f"{path_of(section)}/@copy", {"source": source})
        assert told.status_code == 200, told.text
        source = _path_in(portal, told.json()[0]["target"])
    assert editor.ask("POST", f"{source}/@workflow/submit").status_code == 200
    approved = head.ask("POST", f"{source}/@workflow/approve", APPROVAL)
    assert approved.status_code == 400 and "own_text" in approved.text
    with_other = who(portal, "review").ask(
        "POST", f"{source}/@workflow/approve", APPROVAL
    )
    assert with_other.status_code == 200, with_other.text


@pytest.mark.parametrize("way", ["@move", "@copy"])
def test_a_part_is_of_whoever_made_it_however_it_came(portal: Any, way: str) -> None:
    """Also by way of an item that others approved without it, or by itself."""
    head, editor = who(portal, "head"), who(portal, "update")
    source, between, item = (an_item(portal, "draft") for _time in range(3))
    alone = add_picture(item.__parent__, "head", f"rieng-{way[1:]}")
    part = add_picture(source, "head")
    transaction.commit()

    def bring(what: str, into: Any) -> str:
        told = editor.ask("POST", f"{path_of(into)}/{way}", {"source": what})
        assert told.status_code == 200, told.text
        return _path_in(portal, told.json()[0]["target"])

    there = bring(path_of(part), between)
    bring(there, item)
    if way == "@copy":
        assert editor.ask("DELETE", there).status_code == 204
    for one in (source, between):
        for level, name, stated in (
            ("update", "submit", {}),
            ("review", "approve", APPROVAL),
        ):
            address = f"{path_of(one)}/@workflow/{name}"
            told = who(portal, level).ask("POST", address, stated)
            assert told.status_code == 200, told.text
    for what in (None, path_of(alone)):
        # The portal has written since: what is made here is made after it.
        transaction.begin()
        target = item if what is None else an_item(portal, "draft")
        transaction.commit()
        if what is not None:
            bring(what, target)
        assert editor.ask("POST", f"{path_of(target)}/@workflow/submit").ok
        approve = f"{path_of(target)}/@workflow/approve"
        refused = head.ask("POST", approve, APPROVAL)
        assert refused.status_code == 400 and "own_text" in refused.text, what
        other = who(portal, "review").ask("POST", approve, APPROVAL)
        assert other.status_code == 200, other.text


def test_an_earlier_version_is_of_whoever_wrote_it(portal: Any) -> None:
    """Who brings it back wrote nothing: its writer does not approve it."""
    item = an_item(portal, "draft", title="Bản đầu")
    for level, title in (("head", "Lời trưởng ban"), ("update", "Bản sau")):
        with api.env.adopt_user(username=f"{UNIT}-{level}"):
            item.title = title
            notify(ObjectModifiedEvent(item))
    for level, name in (("update", "submit"), ("review", "approve")):
        step(item, level, name)
    transaction.commit()
    away = {"comment": "Sửa lại"}
    told = who(portal, "review").ask("POST", f"{path_of(item)}/@workflow/return", away)
    assert told.status_code == 200, told.text
    back = {"version": 1}
    editor = who(portal, "update")
    assert editor.ask("PATCH", f"{path_of(item)}/@history", back).status_code < 400
    transaction.begin()
    assert item.title == "Lời trưởng ban"
    assert editor.ask("POST", f"{path_of(item)}/@workflow/submit").status_code == 200
    approve = f"{path_of(item)}/@workflow/approve"
    refused = who(portal, "head").ask("POST", approve, APPROVAL)
    assert refused.status_code == 400 and "own_text" in refused.text
    assert who(portal, "review").ask("POST", approve, APPROVAL).status_code == 200
