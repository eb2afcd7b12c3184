"""Host names: people sign in on the main host alone."""

from .units_hosts import hosts as hosts
from .units_hosts import item as item
from .units_hosts import links
from .units_hosts import MAIN
from .units_hosts import UNIT
from .units_hosts import Visit
from .units_hosts import visit as visit
from made_once import make_item
import pytest
import transaction
from typing import Any
from urllib.parse import quote
from urllib.parse import urlsplit


pytestmark = pytest.mark.whole_pages


@pytest.mark.regulation("14.2")
def test_nobody_is_signed_in_on_a_units_host(
    hosts: None, visit: Visit, item: Any, site: Any
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    draft = make_item(section, "so-y-te", "draft", title="Chưa xong")
    transaction.commit()
    path = f"/tin-tuc/{draft.getId()}"
    assert visit(MAIN, f"/vi/don-vi/so-y-te{path}", "so-y-te-update").status_code == 200
    for user in ("so-y-te-update", "admin"):
        answer = visit(UNIT, path, user)
        assert "Chưa xong" not in answer.text
        assert answer.status_code in (302, 401, 404)
        json = {"Accept": "application/json"}
        change = visit(
            UNIT,
            f"/++api++/tin-tuc/{item.getId()}",
            user,
            method="PATCH",
            headers=json,
            json={"title": "Đổi"},
        )
        assert change.status_code == 401
    token = visit(
        MAIN,
        "/++api++/@login",
        method="POST",
        headers={"Accept": "application/json"},
        json={"login": "so-y-te-update", "password": "Mat-khau-thu-1"},
    ).json()["token"]
    bearer = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
    assert visit(UNIT, f"/++api++{path}", headers=bearer).status_code == 404
    on_main = f"/++api++/vi/don-vi/so-y-te{path}"
    assert visit(MAIN, on_main, headers=bearer).status_code == 200


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("name", ["login", "@@login", "require_login", "@@register"])
def test_signing_in_leads_to_the_main_host(
    hosts: None, visit: Visit, name: str
) -> None:
    answer = visit(UNIT, f"/{name}?came_from=x")
    assert answer.status_code == 302
    assert answer.headers["Location"] == (
        f"http://{MAIN}/vi/don-vi/so-y-te/{name}?came_from=x"
    )


def test_the_page_of_nothing_leads_to_the_main_host_and_back(
    hosts: None, visit: Visit
) -> None:
    (link,) = links(visit(UNIT, "/tin-tuc/x?a=1"), "//main//a[@rel='nofollow']/@href")
    site = f"http://{MAIN}/vi/don-vi/so-y-te"
    back = quote(f"{site}/tin-tuc/x?a=1", safe="")
    assert link == f"{site}/login?came_from={back}"


def test_the_link_to_sign_in_names_the_main_host(hosts: None, visit: Visit) -> None:
    page = visit(UNIT, "/tin-tuc")
    (link,) = links(page, "//*[@id='portal-anontools']//a/@href")
    assert link == f"http://{MAIN}/vi/don-vi/so-y-te/login"
    assert visit(MAIN, urlsplit(link).path).status_code == 200


def test_whoever_is_signed_in_stays_on_the_main_host(
    hosts: None, visit: Visit, item: Any
) -> None:
    path = f"/vi/don-vi/so-y-te/tin-tuc/{item.getId()}"
    page = visit(MAIN, path, "so-y-te-update")
    # Those that share the page lead to others' hosts.
    here = "//a[not(ancestor::*[contains(@class, 'share-ways')])]/@href"
    own = [one for one in links(page, here) if item.getId() in one]
    assert own
    assert {urlsplit(one).netloc for one in own} == {MAIN}
