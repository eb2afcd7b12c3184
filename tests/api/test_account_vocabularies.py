"""Vocabularies of accounts and groups are for those who manage them (14.2)."""

import json
import pytest
from typing import Any


OF_ACCOUNTS = (
    "plone.app.users.group_ids",
    "plone.app.vocabularies.Groups",
    "plone.app.vocabularies.Principals",
    "plone.app.vocabularies.Roles",
    "plone.app.vocabularies.Users",
)


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("name", OF_ACCOUNTS)
@pytest.mark.parametrize("place", ["", "/vi", "/vi/don-vi/so-y-te/tin-tuc"])
def test_the_public_and_editors_do_not_read_them(
    client: Any, boards: None, name: str, place: str
) -> None:
    address = f"/++api++{place}/@vocabularies/{name}"
    assert client().get(address).status_code == 401
    for user in ("so-y-te-update", "so-y-te-head", "huyen-hiep-hoa-update"):
        answer = client(user).get(address)
        assert answer.status_code == 403
        assert "so-y-te.update" not in answer.text


@pytest.mark.parametrize("name", OF_ACCOUNTS)
def test_nor_by_page(client: Any, boards: None, name: str) -> None:
    answer = client("so-y-te-head").get(
        f"/vi/don-vi/so-y-te/tin-tuc/@@getVocabulary?name={name}"
    )
    assert "results" not in answer.json()
    assert "so-y-te.update" not in answer.text


def test_the_administrator_reads_them(client: Any, boards: None) -> None:
    answer = client("admin").get("/++api++/@vocabularies/plone.app.users.group_ids")
    assert answer.status_code == 200


def test_others_stay_open(client: Any) -> None:
    answer = client().get("/++api++/@vocabularies/bacgiang.UnitKinds")
    assert answer.status_code == 200


@pytest.mark.regulation("15.2")
def test_no_more_is_read_of_each_row_than_a_field_shows(
    client: Any, boards: None
) -> None:
    asked = {"name": "plone.app.vocabularies.Catalog", "batch": '{"page":1,"size":5}'}
    editor, place = client("so-y-te-update"), "/vi/@@getVocabulary"
    for number, status in ((12, 200), (400, 400)):
        names = json.dumps([f"{one}:Title" for one in range(number)])
        answer = editor.post(place, data={**asked, "attributes": names})
        assert answer.status_code == status
    for size, status in ((500, 200), (1000, 400)):
        rows = {**asked, "attributes": '["UID", "Title"]'}
        rows["batch"] = json.dumps({"page": 1, "size": size})
        assert editor.post(place, data=rows).status_code == status
