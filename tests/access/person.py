"""Somebody who sends requests to the portal, by page or by API."""

from .accounts import account
from .accounts import PASSWORD
from plone import api
from plone.protect.authenticator import createToken
from read_first import as_read
import requests
from typing import Any
from urllib.parse import urlencode


API = "/++api++"
# Zope alone answers HEAD with a body, which would be taken for the next answer.
HEADERS = {"HEAD": {"Connection": "close"}}


def token_of(user_id: str | None) -> str:
    """The authenticator token that forms of this account carry."""
    if user_id is None:
        return createToken()
    with api.env.adopt_user(username=user_id):
        return createToken()


class Person:
    """Requests of one account, or of a visitor. Paths are the portal's."""

    def __init__(self, base: str, user_id: str | None) -> None:
        self.user_id = user_id
        self._base = base
        self._session = requests.Session()
        self._token = token_of(user_id)
        if user_id is not None:
            self._session.auth = (user_id, PASSWORD)

    def send(self, method: str, path: str, **options: Any) -> requests.Response:
        """One request; redirects are not followed."""
        address = path if path.startswith("http") else f"{self._base}{path}"
        options.setdefault("allow_redirects", False)
        return self._session.request(method, address, timeout=60, **options)

    def read(self, path: str) -> requests.Response:
        """A page."""
        return self.send("GET", path, headers={"Accept": "text/html"})

    def post(
        self, path: str, form: Any = (), files: Any = None, cookie: str = ""
    ) -> requests.Response:
        """A form with the token that belongs into it."""
        headers = {"Accept": "text/html"}
        if cookie:
            headers["Cookie"] = cookie
        pairs = list(form.items() if isinstance(form, dict) else form)
        data = [*pairs, ("_authenticator", self._token)]
        return self.send("POST", path, data=data, files=files, headers=headers)

    def ask(
        self, method: str, path: str, body: Any = None, **query: str
    ) -> requests.Response:
        """The API."""
        asked = f"?{urlencode(query)}" if query else ""
        return self.send(
            method,
            f"{API}{path}{asked}",
            json=as_read(method, path, body, self._told),
            headers={"Accept": "application/json", **HEADERS.get(method, {})},
        )

    def _told(self, path: str) -> Any:
        told = self.ask("GET", path)
        return told.json() if told.ok else {}


def path_of(obj: Any) -> str:
    """Path below the portal."""
    return "/" + "/".join(obj.getPhysicalPath()[2:])


def person(portal: Any, role: str, board: str) -> Person:
    """Somebody with a role of the matrix."""
    return Person(portal.absolute_url(), account(role, board))
