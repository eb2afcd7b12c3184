"""Hosts of units and of the portal, asked as a proxy asks; what their pages name."""

from collections.abc import Callable
from lxml import html
from made_once import made_once
from made_once import make_item
from plone import api
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from Products.SiteAccess.VirtualHostMonster import manage_addVirtualHostMonster
import pytest
import requests
import transaction
from typing import Any
from urllib.parse import urlsplit


MAIN = "www.bacgiang.gov.vn"
UNIT = "soyte.bacgiang.gov.vn"
HTML = {"Accept": "text/html"}
Visit = Callable[..., requests.Response]


@pytest.fixture
def hosts(site: Any) -> None:
    """Host names decide."""
    setRoles(site, TEST_USER_ID, ["Site Administrator"])
    api.portal.set_registry_record("bacgiang.main_host", MAIN)
    transaction.commit()


@pytest.fixture
def visit(site: Any, client: Callable[..., Any]) -> Visit:
    """Ask a host for a path, as a proxy hands it on."""
    root = site.__parent__
    if "virtual_hosting" not in root.objectIds():
        manage_addVirtualHostMonster(root, "virtual_hosting")
        transaction.commit()
    server = urlsplit(site.absolute_url())

    def ask(host: str, path: str, user: str | None = None, **more: Any) -> Any:
        session = client(user)
        session.base = (
            f"http://{server.netloc}/VirtualHostBase/http/{host}:80/"
            f"{site.getId()}/VirtualHostRoot"
        )
        method = more.pop("method", "GET")
        headers = {**HTML, **more.pop("headers", {})}
        return session.request(method, path, headers=headers, **more)

    return ask


@pytest.fixture
@made_once
def item(site: Any, boards: None) -> Any:
    """A published item of the unit."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    found = make_item(section, "so-y-te", "published", title="Tin của Sở")
    transaction.commit()
    return found


def links(answer: requests.Response, path: str) -> list[str]:
    return html.fromstring(answer.content).xpath(path)


def canonical(answer: requests.Response) -> list[str]:
    return links(answer, "//link[@rel='canonical']/@href")


def alternates(answer: requests.Response) -> dict[str, str]:
    found = html.fromstring(answer.content).xpath("//link[@rel='alternate'][@hreflang]")
    return {one.get("hreflang"): one.get("href") for one in found}
