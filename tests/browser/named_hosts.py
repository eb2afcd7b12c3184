"""The portal of the browser tests under host names, asked through nginx."""

from __future__ import annotations

from .nginx_process import NginxProcess
from .portal_process import PortalProcess
from collections.abc import Iterator
from contextlib import contextmanager
from lxml import html
import requests
from typing import Any
from urllib.parse import urlsplit


MAIN = "www.bacgiang.gov.vn"
SITE = "soyte.bacgiang.gov.vn"
PARTS = frozenset({"thutuc.bacgiang.gov.vn", "vanban.bacgiang.gov.vn"})
"""Of the portal, as the seed has them."""
HTML = {"Accept": "text/html"}
JSON = {"Accept": "application/json"}


@contextmanager
def names_decide(portal: PortalProcess) -> Iterator[None]:
    """Host names decide meanwhile; `localhost` stays as it is for other tests."""
    _set_main_host(portal, MAIN)
    try:
        yield
    finally:
        _set_main_host(portal, "")


@contextmanager
def a_password_is_enough(portal: PortalProcess) -> Iterator[None]:
    """For who heads a board, too, which it is not once a main host is set."""
    _change(portal, "@registry", {"bacgiang.second_factor_required": "never"})
    try:
        yield
    finally:
        _change(portal, "@registry", {"bacgiang.second_factor_required": "host"})


@contextmanager
def own_password(portal: PortalProcess, user_id: str, before: str) -> Iterator[str]:
    """An account has a password of its own meanwhile, then `before` again."""
    own = "Rieng-mot-minh-7"
    _change(portal, f"@users/{user_id}", {"password": own})
    try:
        yield own
    finally:
        _change(portal, f"@users/{user_id}", {"password": before})


def _set_main_host(portal: PortalProcess, name: str) -> None:
    _change(portal, "@registry", {"bacgiang.main_host": name})


def _change(portal: PortalProcess, service: str, values: dict[str, str]) -> None:
    password = (portal.data / "admin-password").read_text(encoding="utf-8").strip()
    answer = requests.patch(
        f"{portal.url}/++api++/{service}",
        json=values,
        headers=JSON,
        auth=("admin", password),
        timeout=60,
    )
    assert answer.status_code == 204, answer.text


class Hosts:
    """Asks hosts for paths, as nginx is asked for them."""

    def __init__(self, nginx: NginxProcess) -> None:
        self.nginx = nginx

    def address(self, host: str, path: str = "") -> str:
        return f"http://{host}:{self.nginx.port}{path}"

    def ask(self, host: str, path: str, **more: Any) -> requests.Response:
        headers = {"Host": f"{host}:{self.nginx.port}", **HTML}
        headers |= more.pop("headers", {})
        return requests.request(
            more.pop("method", "GET"),
            f"http://127.0.0.1:{self.nginx.port}{path}",
            headers=headers,
            allow_redirects=False,
            timeout=60,
            **more,
        )

    def follow(self, address: str) -> requests.Response:
        """Ask for an address as a page names it."""
        parts = urlsplit(address)
        assert parts.port == self.nginx.port, address
        query = f"?{parts.query}" if parts.query else ""
        return self.ask(parts.hostname or "", f"{parts.path or '/'}{query}")


def found(answer: requests.Response, path: str) -> list[str]:
    """What an XPath finds in a page."""
    return html.fromstring(answer.content).xpath(path)


def hosts_of(addresses: list[str]) -> set[str]:
    """Host names of absolute addresses, those that stay on the page's host left out."""
    names = (urlsplit(one).hostname for one in addresses if "://" in one)
    return {name for name in names if name}
