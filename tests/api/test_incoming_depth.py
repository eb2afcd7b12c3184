"""No query keeps a server busy without end."""

from bacgiang.policy.editorial.incoming.queries.batch_size import MOST
from bacgiang.policy.editorial.incoming.queries.batch_size import MOST_WHOLE
from itertools import product
import pytest
from tiers import in_turn


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


@pytest.mark.parametrize(
    ("place", "name"),
    in_turn(
        product(
            ["", "/vi", "/vi/don-vi/so-y-te/tin-tuc"],
            ["+", "+/x", "+rule", "++widget++x", "++add++x/y"],
        ),
        of=3,
    ),
)
def test_what_is_its_own_parent_is_no_endless_way(client, place, name):
    """Plone's page for adding is the parent of the place it stands on."""
    for start in ("", "/++api++"):
        for accept in ("application/json", "text/html"):
            headers = {"Accept": accept}
            address = f"{start}{place}/{name}"
            answer = client().get(address, headers=headers, timeout=20)
            assert answer.status_code < 500, address


@pytest.mark.parametrize(
    ("asked", "most"),
    [
        (f"b_size={MOST}", MOST),
        (f"b_size={MOST_WHOLE}&fullobjects=1", MOST_WHOLE),
    ],
)
def test_a_batch_is_bounded_and_leads_on(client, asked, most):
    found = client().get(f"/++api++/@search?{asked}&sort_on=path").json()
    more = asked.replace(str(most), str(most + 1))
    assert client().get(f"/++api++/@search?{more}").status_code == 400
    assert len(found["items"]) == min(most, found["items_total"])
    assert found["items_total"] > MOST_WHOLE
    if found["items_total"] > most:
        rest = client().get(found["batching"]["next"]).json()["items"]
        assert rest[0]["@id"] not in {one["@id"] for one in found["items"]}


@pytest.mark.regulation("15.2")
def test_what_is_whole_in_a_list_is_told_by_itself(client):
    """Not with all below it, once more for each folder above."""
    more = "include_items=1&fullobjects=1&expand=navigation&expand.navigation.depth=4"
    row = {
        "i": "path",
        "o": "plone.app.querystring.operation.string.absolutePath",
        "v": "/vi",
    }
    body = {"query": [row], "fullobjects": True, "b_size": MOST_WHOLE}
    answers = (
        client().get(f"/++api++/vi/don-vi/so-y-te/@search?{more}"),
        client().get(f"/++api++/@search?{more}&portal_type=LRF"),
        client().get(f"/++api++/vi/don-vi?{more}"),
        client().post(f"/++api++/@querystring-search?{more}", json=body),
    )
    for answer in answers:
        items = answer.json()["items"]
        assert items and all("UID" in one for one in items), answer.url
        for one in items:
            assert not one.get("items"), one["@id"]
            assert "items" not in one["@components"].get("navigation", {})
    # What the address names is told with what was asked of it.
    top = client().get(f"/++api++/vi?{more}").json()
    assert top["@components"]["navigation"]["items"] and top["items"]


@pytest.mark.parametrize("name", ["a" + ":tuple" * 2500, "a:list" * 8, ":" * 9000])
def test_converters_of_a_name_are_bounded(client, name):
    visitor, html = client(), {"Accept": "text/html"}
    answers = [
        visitor.get(f"/vi?{name}=1", headers=html, timeout=20),
        visitor.post("/vi/login", data={name: "1"}, headers=html, timeout=20),
        visitor.post("/vi/login", files={name: b"1"}, headers=html, timeout=20),
    ]
    assert [one.status_code for one in answers] == [400] * 3


def test_fields_of_records_are_bounded(client):
    """Zope looks at each record for each name that it makes a tuple of."""
    form = [("a.x:records", "1")] * 20_000
    form += [(f"a.x{number}:tuple:records", "1") for number in range(20_000)]
    headers = {"Accept": "text/html"}
    answer = client().post("/vi/login", data=form, headers=headers, timeout=20)
    assert answer.status_code == 400
