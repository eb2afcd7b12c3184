"""Two editors: nobody overwrites what the other has written since (15.2).

Over the form, with the theme on, and over the API.
"""

from __future__ import annotations

from bacgiang.policy.editorial.acts.store import act_store
from form_places import SITE
from lxml import html
from made_once import made_once
from made_once import make_item
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
import pytest
from small_files import picture
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("15.2")

TITLE = "form.widgets.IDublinCore.title"
TEXT = "form.widgets.IRichTextBehavior.text"
VERSION = "form.widgets.opened_with"
PICTURE = "form.widgets.ILeadImageBehavior.image"
PAGES = {"Accept": "text/html"}


@pytest.fixture
@made_once
def news(site: Any, boards: None) -> Any:
    section = site.unrestrictedTraverse(f"{SITE[1:]}/tin-tuc")
    made = make_item(section, "so-y-te", text="<p>Cũ.</p>")
    english = site["en"]["units"]["so-y-te"]["news"]
    beside = make_item(english, "so-y-te", title="What was said")
    with api.env.adopt_roles(["Manager"]):
        ITranslationManager(made).register_translation("en", beside)
    transaction.commit()
    return made


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


def form_of(answer: Any) -> dict[str, Any]:
    """What a browser would send of the form, when it is saved."""
    page = html.document_fromstring(answer.text)
    (form,) = page.xpath("//form[.//*[@name='form.buttons.save']]")
    return {**dict(form.form_values()), "form.buttons.save": "1"}


def opened(person: Any, path: str) -> dict[str, Any]:
    answer = person.get(path, headers=PAGES, follow=True)
    assert answer.status_code == 200, answer.text
    return form_of(answer)


def saved(person: Any, path: str, sent: dict[str, Any]) -> Any:
    return person.post(path, data=sent, headers=PAGES)


def unlock(person: Any, path: str) -> None:
    """Whose text it may be is told, and asked, before anything is unlocked."""
    at_once = f"{path}/@@plone_lock_operations/force_unlock"
    assert person.post(at_once).headers["Location"].endswith("/@@unlock")
    asked = person.get(f"{path}/@@unlock", headers=PAGES)
    page = html.document_fromstring(asked.text)
    (said,) = page.xpath("//*[@id='locked-by']")
    assert "so-y-te-update" in said.text_content()
    (form,) = page.xpath("//form[.//button[@name='unlock']]")
    done = person.post(f"{path}/@@unlock", data=dict(form.form_values()))
    assert done.status_code == 303
    with api.env.adopt_user(username="admin"):
        transaction.begin()
        (act,) = [
            one
            for one in act_store().of_item(api.content.get(path).UID())
            if one.kind == "unlock"
        ]
    assert (act.actor, act.details) == ("so-y-te-head", {"locked_by": "so-y-te-update"})


@pytest.mark.parametrize("view", ["edit", "babel_edit"])
def test_a_form_saves_over_nothing_that_came_meanwhile(
    news: Any, client: Any, view: str
) -> None:
    first, second = client("so-y-te-update"), client("so-y-te-head")
    path = path_of(news)
    form = f"{path}/{view}"
    mine = opened(first, form)
    unlock(second, path)
    theirs = opened(second, form)
    assert theirs[VERSION] == mine[VERSION] != ""
    assert saved(second, form, {**theirs, TITLE: "Của người khác"}).status_code == 302
    typed = {**mine, TITLE: "Của tôi", TEXT: "<p>Tôi viết.</p>"}
    typed.pop(PICTURE, None)
    refused = first.post(
        form, data=typed, files={PICTURE: ("anh.png", picture())}, headers=PAGES
    )
    assert refused.status_code == 200
    page = html.document_fromstring(refused.text)
    (said,) = page.xpath("//*[@id='changed-meanwhile']")
    assert "so-y-te-head" in said.text_content()
    assert "Của người khác" in said.xpath(".//del/text()")
    assert {"Của tôi", "Tôi viết."} <= set(said.xpath(".//ins/text()"))
    again = form_of(refused)
    assert (again[TITLE], again[TEXT]) == (typed[TITLE], typed[TEXT])
    assert again[VERSION] == mine[VERSION]
    transaction.begin()
    assert (news.title, news.text.raw) == ("Của người khác", "<p>Cũ.</p>")
    # Once more without having looked is refused once more; knowingly it is saved.
    refused = saved(first, form, again)
    again = form_of(refused)
    assert refused.status_code == 200
    (over,) = page.xpath("//input[@name='save_over']/@value")
    assert saved(first, form, {**again, "save_over": over}).status_code == 302
    transaction.begin()
    assert (news.title, news.text.raw) == ("Của tôi", "<p>Tôi viết.</p>")
    assert news.image.filename == "anh.png"


def test_over_the_api_a_write_says_what_it_was_made_for(news: Any, client: Any) -> None:
    editor, path = client("so-y-te-update"), path_of(news)

    def tag() -> str:
        return editor.get(path).headers["ETag"]

    def change(title: str, **headers: str) -> Any:
        return editor.patch(path, json={"title": title}, headers=headers)

    old = tag()
    assert change("Một", **{"If-Match": old}).status_code == 204
    refused = change("Hai", **{"If-Match": old})
    assert refused.status_code == 412
    assert refused.json()["error"]["type"] == "changed_meanwhile"
    assert "so-y-te-update" in refused.json()["error"]["message"]
    assert editor.get(path).json()["title"] == "Một"
    weak = f"W/{tag()}"
    assert change("Hai", **{"If-Match": weak}).status_code == 412
    assert change("Hai", **{"If-Match": f"{old}, {tag()}"}).status_code == 204
    assert change("Ba", **{"If-Match": "*"}).status_code == 204
    assert change("Bốn").status_code == 204
    step = f"{path}/@workflow/submit"
    assert editor.post(step, json={}, headers={"If-Match": old}).status_code == 412
    assert editor.delete(path, headers={"If-Match": old}).status_code == 412
    assert editor.delete(path, headers={"If-Match": tag()}).status_code == 204


def test_only_who_may_write_is_told_the_tag(
    publish: Any, site: Any, boards: None, client: Any
) -> None:
    item = publish(site.unrestrictedTraverse(f"{SITE[1:]}/tin-tuc"), "so-y-te")
    answer = client().get(path_of(item))
    assert answer.status_code == 200
    assert "ETag" not in answer.headers


@pytest.mark.parametrize("user", [None, "huyen-hiep-hoa-head"])
def test_to_others_a_precondition_is_as_if_it_were_not_there(
    publish: Any, site: Any, boards: None, client: Any, user: str | None
) -> None:
    """It would tell who wrote last, and when."""
    item = publish(site.unrestrictedTraverse(f"{SITE[1:]}/tin-tuc"), "so-y-te")
    path, caller = path_of(item), client(user)
    for method, end in (
        ("POST", "/@offer"),
        ("POST", "/@querystring-search"),
        ("PATCH", ""),
        ("DELETE", ""),
    ):
        answers = [
            caller.request(method, path + end, json={}, headers=headers)
            for headers in ({}, {"If-Match": '"x"'})
        ]
        assert answers[0].status_code == answers[1].status_code, (method, end)
        assert answers[0].content == answers[1].content, (method, end)
    insider = client("so-y-te-head")
    refused = insider.post(f"{path}/@offer", json={}, headers={"If-Match": '"x"'})
    assert refused.status_code == 412
