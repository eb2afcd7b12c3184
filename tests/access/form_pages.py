"""Pages with a form, as the registries know them, asked within the process.

A form is read from the page that a person is shown, filled in and sent back.
"""

from .doors import asked_by
from .doors import may
from bacgiang.policy.base.act_page.form_page import FormPage
from bacgiang.policy.interfaces import IPolicyLayer
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from lxml import html
from plone.protect.authenticator import createToken
from typing import Any
from urllib.parse import parse_qsl
from urllib.parse import urlencode
from urllib.parse import urlsplit
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.component import getGlobalSiteManager
from zope.component import queryMultiAdapter
from zope.globalrequest import getRequest
from zope.globalrequest import setRequest
from zope.interface import alsoProvides
from zope.publisher.interfaces import NotFound as NothingThere
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.HTTPResponse import HTTPResponse


Pairs = list[tuple[str, str]]
TOKEN = "_authenticator"
FORMS = "//*[@id='content']//form[translate(@method, 'POST', 'post') = 'post']"


@dataclass(frozen=True)
class Case:
    """Where a page stands, who asks for it, what is named behind it and asked of it."""

    place: str
    user: str = "so-y-te-head"
    below: tuple[str, ...] = ()
    asked: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Answer:
    """`page` is "" where the answer is none; `leads_to` "" where it leads nowhere."""

    status: int
    page: str
    leads_to: str

    def forms(self) -> list[Any]:
        if not self.page:
            return []
        found: list[Any] = html.document_fromstring(self.page).xpath(FORMS)
        return found


def form_classes() -> dict[str, type[FormPage]]:
    """All of them by their names."""
    return {
        one.name: one.factory
        for one in getGlobalSiteManager().registeredAdapters()
        if isinstance(one.factory, type) and issubclass(one.factory, FormPage)
        if one.name
    }


def form_pages() -> set[str]:
    """Names of all of them."""
    return {*form_classes()}


def parsed(sent: Pairs) -> dict[str, Any]:
    """What the publisher makes of a form."""
    body = urlencode(sent).encode()
    environ = {
        "REQUEST_METHOD": "POST",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "CONTENT_LENGTH": str(len(body)),
    }
    request = HTTPRequest(BytesIO(body), environ, HTTPResponse())
    request.processInputs()
    return dict(request.form)


@contextmanager
def request_of(place: Any, method: str, sent: Pairs) -> Iterator[Any]:
    before, request = getRequest(), place.REQUEST.clone()
    request.response = HTTPResponse()
    request.method = request.environ["REQUEST_METHOD"] = method
    request.form.clear()
    request.form.update(parsed(sent))
    request.set("LANGUAGE", "vi")
    alsoProvides(request, IPolicyLayer)
    setRequest(request)
    try:
        yield request
    finally:
        setRequest(before)


def ask(
    place: Any,
    name: str,
    case: Case,
    sent: Pairs | None = None,
    token: str | None = None,
) -> Answer | None:
    """What whoever is signed in is answered; None where there is no page for them.

    What is sent has their `token`, unless another one is named ("": none).
    """
    method = "GET" if sent is None else "POST"
    tokens = [(TOKEN, createToken() if token is None else token)] if token != "" else []
    values = [*case.asked] if sent is None else [*sent, *tokens]
    with request_of(place, method, values) as request:
        view = queryMultiAdapter((place, request), name=name)
        if not isinstance(view, FormPage) or not may(asked_by(type(view)), place):
            return None
        try:
            for one in case.below:
                view = view.publishTraverse(request, one)
            page = view()
        except (NotFound, NothingThere, Unauthorized):
            return None
        leads_to = request.response.getHeader("Location") or ""
        status = request.response.getStatus()
        return Answer(status, page if isinstance(page, str) else "", leads_to)


def forms_at(place: Any, name: str, case: Case) -> list[Any]:
    """The forms of a page that are sent to it."""
    answer = ask(place, name, case)
    forms = answer.forms() if answer is not None else []
    return [one for one in forms if _stands_on(one, name, case.below)]


def _stands_on(form: Any, name: str, below: tuple[str, ...]) -> bool:
    path = urlsplit(form.get("action") or "").path.replace("@@", "")
    return not path or f"/{path}".endswith("/".join(("", name, *below)))


def asked_of(form: Any) -> Pairs:
    """What the address of a form asks for besides."""
    return parse_qsl(urlsplit(form.get("action") or "").query)
