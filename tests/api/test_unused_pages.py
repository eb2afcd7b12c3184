"""Stock pages without a use here are not there, for anybody (15.2)."""

from bacgiang.policy.editorial.incoming import kept_names
from bacgiang.policy.ops.http_hardening.unused_pages import UNUSED
from bacgiang.policy.ops.http_hardening.unused_pages import UNUSED_SERVICES
from itertools import product
from made_once import make_item
import pytest
from tiers import in_turn
import transaction


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    ("place", "name"), in_turn(product(["", "/vi/tin-tuc"], sorted(UNUSED)), of=4)
)
def test_a_page_without_a_use_is_not_there(client, place, name):
    for address in (f"{place}/@@{name}", f"{place}/{name}"):
        # Where visitors have no permission for it, they are asked to sign in first.
        assert client().get(address).status_code in (401, 404)
    assert client("admin").get(f"{place}/@@{name}").status_code == 404


@pytest.mark.regulation("4.1a")
def test_where_stock_sends_people_is_the_contact_page(client):
    for place, there in (
        ("", "/vi/lien-he"),
        ("/en", "/en/contact"),
        ("/vi/tin-tuc", "/vi/lien-he"),
    ):
        answer = client().get(f"{place}/contact-info", allow_redirects=False)
        assert answer.status_code == 301
        assert answer.headers["Location"].endswith(there), place


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("name", sorted(UNUSED_SERVICES))
def test_a_service_without_a_use_is_not_there(client, name):
    sent = {"from": "a@vi-du.vn", "to": "b@vi-du.vn", "message": "X", "name": "Y"}
    for place in ("", "/vi", "/vi/tin-tuc"):
        for address in (f"/++api++{place}/{name}", f"{place}/{name}"):
            assert client("admin").post(address, json=sent).status_code == 404
            # Where visitors have no permission for it, they are asked to sign in first.
            assert client().post(address, json=sent).status_code in (401, 404)


def test_an_item_of_that_name_is_there(client, site, boards, monkeypatch):
    # Once they could be called so.
    monkeypatch.setattr(kept_names, "is_kept", lambda *_asked: False)
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    make_item(section, "so-y-te", "published", title="Liên hệ", id="member-search")
    transaction.commit()
    path = "/vi/don-vi/so-y-te/tin-tuc/member-search"
    assert client().get(path).status_code == 200
    assert client().get(f"{path}/@@member-search").status_code == 404


def test_the_shared_folder_is_no_page_for_visitors(client, site):
    (shared,) = [one for one in site["vi"].objectValues() if one.portal_type == "LIF"]
    path = f"/vi/{shared.getId()}"
    assert client().get(path).status_code in (302, 401, 404)
    found = client().get("/++api++/@search?portal_type=LIF").json()
    assert found["items_total"] == 0
    assert client("admin").get(path).status_code == 200
