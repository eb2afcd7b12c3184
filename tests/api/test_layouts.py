"""Content is shown by the views that its type offers, and by no other name (4.2a)."""

import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.2a", "15.2")

SECTION = "/vi/don-vi/so-y-te/tin-tuc"
NAMES = ("folder_contents", "foo", "@@acts", "edit", "manage_main", "", 7, None, [])


def test_no_other_view(site: Any, client: Any, boards: None, item: str) -> None:
    head, writer = client("so-y-te-head"), client("so-y-te-update")
    for who, path in ((head, SECTION), (writer, item)):
        place = site.unrestrictedTraverse(path[1:])
        shown = place.getLayout()
        for name in NAMES:
            answer = who.patch(f"/++api++{path}", json={"layout": name})
            assert answer.status_code == 400, (path, name)
            told = answer.json()["error"]["reasons"][0]
            assert (told["type"], told["field"]) == ("wrong_value", "layout")
        transaction.begin()
        assert place.getLayout() == shown
        # What was read may be sent back.
        sent = who.patch(f"/++api++{path}", json={"layout": shown})
        assert sent.status_code == 204, sent.text
    added = {"@type": "News Item", "title": "x", "layout": "foo"}
    assert writer.post(f"/++api++{SECTION}", json=added).status_code == 400
    assert client().get(SECTION, headers={"Accept": "text/html"}).status_code == 200


def test_one_that_is_offered(site: Any, client: Any, boards: None) -> None:
    shown = site.getLayout()
    other = next(name for name, _ in site.getAvailableLayouts() if name != shown)
    for name in (other, shown):
        answer = client("admin").patch("/++api++/", json={"layout": name})
        assert answer.status_code == 204, answer.text
        transaction.begin()
        assert site.getLayout() == name
