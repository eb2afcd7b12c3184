"""People of the sample's boards, and citizens, at the API and pages of a portal."""

from __future__ import annotations

from altcha import Challenge
from altcha import Payload
from altcha import solve_challenge
from lxml import html
import requests
from typing import Any
from urllib.parse import urljoin
from uuid import uuid4


PASSWORD = "Mat-khau-mau-1"  # noqa: S105
API = "/++api++"
HTML = {"Accept": "text/html"}
PATIENCE = 120
ADMIN = "admin"


class Refused(RuntimeError):
    """The portal did not do what the story tells."""


class Person(requests.Session):
    """Somebody with an account, or without one. Paths begin with a slash."""

    def __init__(self, url: str, user: str = "") -> None:
        super().__init__()
        self.url = url
        self.headers["Accept"] = "application/json"
        if user:
            self.auth = (user, PASSWORD)

    def ask(self, method: str, path: str, **options: Any) -> requests.Response:
        """Raises Refused unless the answer is 2xx or 3xx."""
        address = urljoin(self.url, path)
        answer = self.request(method, address, timeout=PATIENCE, **options)
        if answer.status_code >= 400:
            reasons = answer.text.partition('id="reasons"')[2] or answer.text
            said = reasons[:1500]
            raise Refused(f"{method} {path}: {answer.status_code}\n{said}")
        return answer

    def read(self, path: str) -> Any:
        return self.ask("GET", f"{API}{path}").json()

    def write(self, path: str, method: str = "POST", **body: Any) -> Any:
        answer = self.ask(method, f"{API}{path}", json=body)
        return answer.json() if answer.content else {}

    def fill(self, path: str, form_id: str, **values: str) -> requests.Response:
        """Fill in a form of a page and send it."""
        shown = self.ask("GET", path, headers=HTML)
        tree = html.fromstring(shown.text)
        form = tree.get_element_by_id(form_id)
        fields = {name: value or "" for name, value in form.form_values()}
        address = urljoin(shown.url, form.action or "")
        return self.ask("POST", address, data={**fields, **values}, headers=HTML)

    def press(self, path: str, **values: str) -> requests.Response:
        """Send the form with a token that a page holds, whatever its name."""
        shown = self.ask("GET", path, headers=HTML)
        tree = html.fromstring(shown.text)
        form = next(
            one
            for one in tree.forms
            if "_authenticator" in one.fields and one.method == "POST"
        )
        fields = {name: value or "" for name, value in form.form_values()}
        address = urljoin(shown.url, form.action or "")
        return self.ask("POST", address, data={**fields, **values}, headers=HTML)

    def proof(self) -> str:
        """A solved challenge, as the widget sends it."""
        challenge = Challenge.from_dict(self.read("/@challenge"))
        return Payload(challenge, solve_challenge(challenge)).to_base64()

    def opinion(self, draft: str, text: str, provision: str, **more: Any) -> Any:
        """Give an opinion; the author's receipt."""
        point = {"provision": provision, "stance": "disagree", "text": text}
        return self.write(
            f"{draft}/@opinions",
            version=1,
            points=[point],
            idempotency_key=uuid4().hex,
            altcha=self.proof(),
            **more,
        )

    def step(self, item: str, name: str, **stated: Any) -> None:
        # Releases before the first one that asks for it tell nothing of the kind.
        seen = self.read(f"{item}/@workflow").get("seen")
        told = {"seen": seen} if seen else {}
        self.write(f"{item}/@workflow/{name}", **told, **stated)


def path_of(answer: Any, url: str) -> str:
    """Where something stands, of what the API said about it."""
    return answer["@id"].removeprefix(url).removeprefix(API)
