"""What the site itself answers to the API, though it is in no language."""

import pytest
from tiers import in_turn
from typing import Any


SERVICES = ("actions", "aliases", "breadcrumbs", "contextnavigation", "history")
SERVICES += ("inherit", "lock", "navigation", "navroot", "querysources", "relations")
SERVICES += ("sharing", "site", "sources", "translations")
SERVICES += ("types", "users", "workflow", "workingcopy")


def test_translations_of_the_site_are_its_languages(site, client):
    answer = client().get("/++api++/@translations")
    assert answer.status_code == 200
    base = site.absolute_url()
    assert answer.json() == {
        "@id": f"{base}/@translations",
        "items": [],
        "root": {"vi": f"{base}/vi", "en": f"{base}/en"},
    }


@pytest.mark.parametrize("user", in_turn([None, "so-y-te-update", "admin"], of=3))
def test_no_service_and_no_expander_fails_on_the_site(client, boards, user):
    asks = client(user)
    for name in SERVICES:
        for path in (f"/++api++/@{name}", f"/++api++?expand={name}"):
            answer = asks.get(path)
            assert answer.status_code < 500, (path, answer.text[:300])
            assert "wrong_values" not in answer.text, path


@pytest.mark.regulation("5.1", "14.2")
@pytest.mark.parametrize("level", ["update", "head"])
@pytest.mark.parametrize("path", ["/vi", "/en", "/vi/assets", "/en/assets"])
def test_no_board_changes_a_language_root(
    boards: None, client: Any, level: str, path: str
) -> None:
    """They belong to the portal: a board that changed one would change every page."""
    answer = client(f"ubnd-{level}").patch(f"/++api++{path}", json={"title": "Khác"})
    # The folders of pictures are hidden from boards, and so not there.
    assert answer.status_code in (403, 404)


@pytest.mark.parametrize("path", ["/vi/to-chuc/so-y-te", "/vi/tin-tuc", "/vi"])
def test_what_is_translated_says_so(client: Any, path: str) -> None:
    assert client().get(f"/++api++{path}/@translations").status_code == 200
