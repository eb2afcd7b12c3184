"""Somebody tries doors at one place, and tells what was wrong with the answers."""

from .accounts import account
from .door_parts import is_in_part
from .door_parts import is_today
from .doors import expected
from .doors import may
from .doors import permissions_by_name
from .doors import table
from .every_way import pages_of
from .every_way import services_of
from .every_way import Way
from .items import item_of
from .items import section_of
from .items import site_root
from .matrix import matrix
from .person import path_of
from .straight import StraightPerson
from .telling import tells
from .telling import words_of
from .test_every_way import take
from AccessControl import getSecurityManager
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from plone import api
from plone.app.testing import login
from plone.app.testing import logout
from Products.CMFPlone.browser.main_template import MainTemplate
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
import pytest
from typing import Any
from zope.component import getGlobalSiteManager
from zope.interface import providedBy


CODE = "so-y-te"
OUTSIDER = "outsider"
ROLES = (*matrix().roles, OUTSIDER)
FROM_ELSEWHERE = ("visitor", "member", OUTSIDER)
ABOVE = ("portal", "root", "site", "section")
PLACES = (*ABOVE, *matrix().states)
# Login names, which no citizen is told.
ACCOUNTS = [f"{CODE}-{one}" for one in ("update", "colleague", "review", "publish")]
READING = ("GET", "HEAD", "OPTIONS")
# What stands within a frame, and nothing of the frame.
BARE = ViewPageTemplateFile("bare.pt")


def user_of(role: str) -> str | None:
    """The outsider is the head of another board."""
    return (
        account("head", "huyen-hiep-hoa") if role == OUTSIDER else account(role, CODE)
    )


def place_of(portal: Any, name: str, kind: str = "News Item") -> Any:
    if name == "portal":
        return portal
    if name == "root":
        return portal["vi"]
    if name == "site":
        return site_root(portal, CODE)
    if name == "section":
        return section_of(portal, CODE, kind)
    return item_of(portal, CODE, kind, name)


@contextmanager
def signed_in(portal: Any, role: str) -> Iterator[None]:
    user_id = user_of(role)
    login(portal, user_id) if user_id else logout()
    try:
        yield
    finally:
        logout()


@cache
def roles_of(text: str) -> frozenset[str]:
    groups = {one: row.split(", ") for one, row in table()["groups"].items()}
    named = text.split(", ") if text else []
    return frozenset(role for name in named for role in groups.get(name, (name,)))


def ways_at(at: Any, role: str) -> list[Way]:
    """Who belongs here only reads: what they write is their right, and changes things."""
    spaces = sorted(one.name for one in expected() if one.kind == "namespaces")
    ways = [*pages_of(at), *services_of(at)]
    ways += [Way("GET", f"++{name}++x", False) for name in spaces]
    if role in FROM_ELSEWHERE:
        return [*ways, *pages_of(at, "POST")]
    return [way for way in ways if way.method in READING]


def is_refusal(answer: Any) -> bool:
    """Also the way to signing in, and what says that nothing was done."""
    to_sign_in = "login" in answer.headers.get("Location", "")
    return answer.status_code >= 400 or to_sign_in


def asks_of(way: Way) -> frozenset[str]:
    """Permissions of all doors of that name."""
    kind = "services" if way.is_service else "pages"
    name = f"{way.method} {way.name}".rstrip() if way.is_service else way.name[2:]
    return permissions_by_name().get((kind, name), frozenset())


@cache
def views_in_frames() -> frozenset[object]:
    """Interfaces and classes of views for which something of a frame is registered."""
    return frozenset(
        one.required[2]
        for one in getGlobalSiteManager().registeredAdapters()
        if len(one.required) >= 3
    )


def frame_of(page: MainTemplate) -> tuple[object, ...]:
    """By what one frame differs from another: its place, the person, whether it stands
    around an error, and for which views something of it is registered.
    """
    request = page.request
    status = request.response.getStatus()
    published = request.get("PUBLISHED")
    view = getattr(published, "__self__", published)
    is_page = status < 400
    state = api.content.get_view("plone_context_state", page.context, request)
    return (
        "" if is_page else status,
        page.context.getPhysicalPath(),
        getSecurityManager().getUser().getId(),
        is_page and state.is_view_template(),
        is_page and views_in_frames() & {*providedBy(view).__sro__},
    )


# In this run, by whatever walk.
frames_drawn: set[tuple[object, ...]] = set()


def template_of(page: Any) -> Any:
    """A frame is drawn for the first page that has it; others are what stands within."""
    frame = frame_of(page)
    if frame in frames_drawn:
        return BARE.__get__(page, type(page))
    frames_drawn.add(frame)
    return page.main_template


@contextmanager
def frames_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MainTemplate, "template", property(template_of))
        yield


class Walk:
    """Asks of one person at one place, and what was wrong with the answers."""

    def __init__(self, layer: Any, role: str, at: Any, is_hidden: bool) -> None:
        self.portal, self.role, self.at = layer["portal"], role, at
        self._storage = layer["zodbDB"].storage
        self._who = StraightPerson(self.portal.absolute_url(), user_of(role))
        with signed_in(self.portal, role):
            asked = {one.asks for one in expected()}
            self._has = {one for one in asked if may(one, at)}
            self._sees = may("View", at) and not is_hidden
        self.wrong: list[str] = []

    def ask(self, way: Way, path: str) -> None:
        before = self._storage.lastTransaction()
        answer = take(self._who, way, path)
        said: list[str] = []
        if answer.status_code >= 500:
            said.append("fails")
        reads = way.method in READING or self.role == "visitor"
        known = self.role in roles_of(table()["writes"].get(way.name, ""))
        if reads and not known and self._storage.lastTransaction() != before:
            said.append("writes")
        if self.role in FROM_ELSEWHERE:
            words = words_of(answer)
            said += [f"tells “{word}”" for word in tells(answer, CODE, words=words)]
            if self.role == "visitor":
                names = {name for name in ACCOUNTS if name in words}
                said += [f"tells of the account {name}" for name in names]
        refused = is_refusal(answer)
        if not self._sees and not refused and way.method != "OPTIONS":
            said.append("opens, though the place is closed to them")
        asks = asks_of(way)
        if asks and not asks & self._has and not refused:
            said.append(f"opens without {sorted(asks)}")
        line = f"{self.role}: {way.method} {way.path(path)} ({answer.status_code})"
        self.wrong += [f"{line}: {one}" for one in said]


def walked(layer: Any, role: str, place: str, part: int, kind: str) -> list[str]:
    """`part`: of all asks, or 0 for those of the day."""
    at = place_of(layer["portal"], place, kind)
    ways = [
        way
        for way in ways_at(at, role)
        if (
            is_in_part(part, role, kind, place, way)
            if part
            else is_today(role, place, way)
        )
    ]
    if not ways:
        return []
    # Dates close what the permission does not.
    is_hidden = role in FROM_ELSEWHERE and place not in (*ABOVE, "published")
    walk = Walk(layer, role, at, is_hidden)
    path = path_of(at)
    with frames_once():
        for way in ways:
            walk.ask(way, path)
    return walk.wrong
