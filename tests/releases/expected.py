"""What a portal answers, written down before an upgrade and compared after it."""

from __future__ import annotations

from ..browser.site.walking import public_pages
from ..browser.site.walking import Visit
from .story_teller import ADMIN
from .story_teller import API
from .story_teller import path_of
from .story_teller import Person
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any


LANGUAGES = ("vi", "en")
NAMES = ("@id", "UID", "uid", "code", "identifier", "number", "day", "digest", "title")
"""Values of an answer by which it is told that nothing is missing in it."""
UNITS = ("so-y-te", "huyen-hiep-hoa")
ALL = "sort_on=path&b_size=500&metadata_fields=UID&metadata_fields=review_state"
OPEN_DATA = ("@legal-documents", "@directives", "@procedures", "@procedure-forms")
OPEN_DATA += ("@drafts", "@act-seals", "@receipts")
OF_DRAFTS = {
    "": ("@opinions?b_size=200", "@balance", "@versions", "@outcome", "@akn"),
    "head": (
        "@opinion-cases?shelf=waiting&b_size=100",
        "@opinion-cases?shelf=published&b_size=100",
        "@opinion-cases?shelf=withheld&b_size=100",
        "@opinion-cases?shelf=withdrawn&b_size=100",
        "@responses?all=1&b_size=200",
        "@replies",
        "@bodies-asked",
    ),
}
OF_DOCUMENTS = ("@relations", "@effect?on=2026-01-01", "@akn")
ITEMS = ("News Item", "Document", "Event", "LegalDocument", "Directive", "LegalDraft")
ITEMS += ("Procedure", "ProcedureForm", "Promotion")
OF_UNITS = ("@board", "@deleted", "@home-sections", "@site-look", "@my-work")


def walked(url: str) -> dict[str, int]:
    """Status of every public page that links lead to, and of what pages load."""
    visit, found = Visit(url), {}
    for language in LANGUAGES:
        for page in visit.walk(f"/{language}", public_pages(visit.host, language)):
            found[page.path] = page.status
    return found


def contents(url: str) -> list[dict[str, Any]]:
    """Every item with its identity and state, as the administrator finds it."""
    person = Person(url, ADMIN)
    found = person.read(f"/@search?{ALL}")
    items = found["items"]
    while len(items) < found["items_total"]:
        items += person.read(f"/@search?{ALL}&b_start={len(items)}")["items"]
    return [
        {
            "path": path_of(one, url),
            "type": one["@type"],
            "uid": one["UID"],
            "title": one["title"],
            "state": one["review_state"],
        }
        for one in items
    ]


def questions(items: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Who asks the API what."""
    for name in OPEN_DATA:
        yield "", f"/{name}?b_size=200"
    yield ADMIN, "/@users"
    yield ADMIN, "/@groups"
    yield "ubnd-head", "/vi/@offers"
    yield "ubnd-head", "/vi/@board"
    for unit in UNITS:
        for name in OF_UNITS:
            yield f"{unit}-head", f"/vi/don-vi/{unit}/{name}"
        yield f"{unit}-head", f"/vi/don-vi/{unit}/@acts"
    for item in items:
        path, kind = item["path"], item["type"]
        if kind == "LegalDraft":
            for level, names in OF_DRAFTS.items():
                user = f"so-y-te-{level}" if level else ""
                yield from ((user, f"{path}/{name}") for name in names)
        elif kind in ("LegalDocument", "Directive"):
            yield from (("", f"{path}/{name}") for name in OF_DOCUMENTS)
        if kind in ITEMS:
            yield "", path


def named(value: Any, url: str) -> Iterator[str]:
    """The telling values of an answer, without the host's name."""
    if isinstance(value, Mapping):
        for name in NAMES:
            if isinstance(value.get(name), (str, int)):
                yield f"{name}={str(value[name]).replace(url, '')}"
        for one in value.values():
            yield from named(one, url)
    elif isinstance(value, list):
        for one in value:
            yield from named(one, url)


def answered(url: str, user: str, path: str) -> dict[str, Any]:
    """Status of an answer of the API, how much it holds, and what."""
    answer = Person(url, user).get(f"{url}{API}{path}", allow_redirects=False)
    found: dict[str, Any] = {"user": user, "path": path, "status": answer.status_code}
    if answer.ok and "json" in answer.headers.get("Content-Type", ""):
        body = answer.json()
        if isinstance(body, Mapping) and isinstance(body.get("items_total"), int):
            found["total"] = body["items_total"]
        found["named"] = sorted(set(named(body, url)))
    return found


def receipts(url: str, given: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of every submission: what its author got, and what the portal says of it now."""
    anybody = Person(url)
    return [
        {
            "code": one["code"],
            "given": one,
            "now": anybody.read(f"/@receipts/{one['code']}"),
        }
        for one in given
    ]


def recorded(url: str, given: list[dict[str, Any]]) -> dict[str, Any]:
    """All of it."""
    items = contents(url)
    return {
        "url": url,
        "walk": walked(url),
        "contents": items,
        "answers": [answered(url, *asked) for asked in questions(items)],
        "receipts": receipts(url, given),
    }
