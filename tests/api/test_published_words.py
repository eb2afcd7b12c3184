"""What a unit says of itself, and a section's words, take the way of items (4.2a, 9.1)."""

from bacgiang.policy.base.refusal import RefusedInput
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.testing_people import PASSWORD
from plone import api
import pytest
import transaction
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


UNIT = "/vi/to-chuc/so-y-te"
SECTION = "/vi/don-vi/so-y-te/tin-tuc"
HTML = {"Accept": "text/html"}
APPROVAL = {"declaration": True}
QUERY = [
    {
        "i": "portal_type",
        "o": "plone.app.querystring.operation.selection.any",
        "v": ["Event"],
    }
]
PLACES = [
    (UNIT, {"phone": "0204 765 432", "functions": "Lời mới của Sở."}),
    (SECTION, {"title": "Tin mới lạ", "description": "Lời mới", "query": QUERY}),
]
ALL_PLACES = pytest.mark.parametrize(("place", "words"), PLACES)


@pytest.fixture(autouse=True)
def people(boards: None) -> None:
    """The boards' accounts."""


def said(client: Any, place: str, words: dict[str, Any]) -> dict[str, Any]:
    answer = client().get(f"/++api++{place}").json()
    return {name: answer[name] for name in words}


@ALL_PLACES
@pytest.mark.regulation("4.2a", "9.1")
def test_nobody_changes_published_words_alone(
    client: Any, site: Any, place: str, words: dict[str, Any]
) -> None:
    before = said(client, place, words)
    for user in ("so-y-te-head", "admin"):
        for name, value in words.items():
            answer = client(user).patch(f"/++api++{place}", json={name: value})
            assert answer.status_code == 400, (user, name)
            reasons = answer.json()["error"]["reasons"]
            assert [one["field"] for one in reasons] == [name]
    obj = site.unrestrictedTraverse(place.strip("/"))
    name = next(iter(words))
    with api.env.adopt_user("so-y-te-head"):
        setattr(obj, name, words[name])
        with pytest.raises(RefusedInput):
            notify(ObjectModifiedEvent(obj))
    obj._p_invalidate()
    form = client("so-y-te-head").get(f"{place}/edit", headers=HTML)
    for name in words:
        assert f"widgets.{name}" not in form.text
        assert f"ICollection.{name}" not in form.text
    assert said(client, place, words) == before


@ALL_PLACES
@pytest.mark.regulation("4.2a", "9.1")
def test_words_change_by_a_copy_that_a_second_person_approves(
    client: Any, place: str, words: dict[str, Any]
) -> None:
    before = said(client, place, words)
    head, editor = client("so-y-te-head"), client("so-y-te-update")
    made = editor.post(f"/++api++{place}/@workingcopy")
    assert made.status_code == 201, made.text
    copy = made.json()["@id"].replace(editor.base, "/++api++")
    assert editor.patch(copy, json=words).status_code == 204
    shown = editor.get(copy.removeprefix("/++api++"), headers=HTML)
    assert shown.status_code == 200
    assert str(next(iter(words.values()))) in shown.text
    assert "['Event']" not in shown.text
    assert client().get(copy).status_code in (401, 404)
    alone = {**APPROVAL, "emergency": True, "comment": "Gấp"}
    refused = head.post(f"{copy}/@workflow/publish", json=alone)
    assert refused.json()["error"]["type"] == "words_need_approval"
    assert editor.post(f"{copy}/@workflow/submit", json={}).status_code == 200
    review, step = client("so-y-te-review"), f"{copy}/@workflow/approve"
    assert editor.post(step, json=APPROVAL).status_code in (400, 403)
    missing = review.post(step, json={}).json()["error"]["reasons"]
    assert "declaration_missing" in {one["type"] for one in missing}
    differences = review.get(
        f"{copy.removeprefix('/++api++')}/@@iterate_diff", headers=HTML, follow=True
    )
    assert str(next(iter(words.values()))) in differences.text
    assert said(client, place, words) == before
    assert review.post(step, json=APPROVAL).status_code == 200
    published = client("so-y-te-publish").post(f"{copy}/@workflow/publish", json={})
    assert published.status_code == 200, published.text
    assert said(client, place, words) == words
    assert client().get(copy).status_code in (401, 404)
    again = editor.post(f"/++api++{place}/@workingcopy")
    assert again.status_code == 201


def test_the_head_goes_on_arranging_a_section(client: Any) -> None:
    head = client("so-y-te-head")
    assert client("so-y-te-update").post(f"/++api++{SECTION}/@workingcopy")
    sent = {"exclude_from_nav": True, **said(client, SECTION, {"title": ""})}
    answer = head.patch(f"/++api++{SECTION}", json=sent)
    assert answer.status_code == 204, answer.text


def test_words_of_a_new_unit_wait_for_approval(client: Any) -> None:
    sent = {"code": "don-vi-moi", "name": "Đơn vị mới", "kind": "department"}
    sent["phone"] = "0204 222 333"
    admin = client("admin")
    answer = admin.post("/++api++/vi/@units", json=sent)
    assert answer.status_code == 201, answer.text
    unit = "/++api++/vi/to-chuc/don-vi-moi"
    assert client().get(unit).json()["phone"] is None
    board = client("ubnd-update")
    copy = board.get(f"{unit}/working_copy_of_don-vi-moi")
    assert copy.status_code == 200, copy.text
    assert copy.json()["phone"] == sent["phone"]
    submitted = board.post(f"{unit}/{copy.json()['id']}/@workflow/submit", json={})
    assert submitted.status_code == 200, submitted.text


@pytest.mark.regulation("4.2a", "15.5")
@pytest.mark.parametrize("name", ["title", "description", "text"])
def test_nobody_who_administers_writes_at_the_root(
    client: Any, site: Any, name: str
) -> None:
    """Its words are public at once, and nobody else reads them before."""
    make_person("quan-tri", PASSWORD)
    api.user.grant_roles(username="quan-tri", roles=["Site Administrator"])
    transaction.commit()
    answer = client("quan-tri").patch("/++api++", json={name: "Lời của một người"})
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"]["type"] == "name_by_managers"
    assert "Lời của một người" not in client().get("/++api++/").text
    assert client("admin").patch("/++api++", json={name: "Cổng mẫu"}).status_code == 204
