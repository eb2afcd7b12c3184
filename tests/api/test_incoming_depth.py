"""No query keeps a server busy without end."""

import pytest


FAR = "9" * 23


@pytest.mark.parametrize(
    "address",
    [
        f"/++api++/@search?path.query=/plone/vi&path.depth={FAR}",
        f"/++api++/@search?path.depth={FAR}",
        f"/++api++/@search?path.query=/plone/vi&path.level={FAR}",
        f"/@@search?path.query:record=/plone/vi&path.depth:int:record={FAR}",
        f"/++api++/@navigation?expand.navigation.depth={FAR}",
        f"/++api++/vi/@navigation?expand.navigation.depth={FAR}",
    ],
)
def test_a_depth_without_bounds_is_answered_at_once(client, address):
    answer = client().get(address, timeout=20)
    assert answer.status_code < 500


def test_a_stored_query_is_bounded_too(client):
    row = {
        "i": "path",
        "o": "plone.app.querystring.operation.string.absolutePath",
        "v": f"/vi::{FAR}",
    }
    answer = client().post(
        "/++api++/@querystring-search", json={"query": [row]}, timeout=20
    )
    assert answer.status_code < 500


def test_a_depth_within_bounds_counts(client):
    address = "/++api++/@search?path.query=/plone/vi&path.depth=1"
    found = client().get(address).json()["items"]
    assert found
    assert all(one["@id"].rstrip("/").count("/") == 5 for one in found)
