"""What a visitor asks a register, and the same of a stock Plone, as addresses.

Every kind of question comes in several wordings, taken from the documents that were
imported; all of them are asked in turn.
"""

from collections.abc import Iterator
from dataclasses import dataclass
import json
from page_times import Visitor
from random import Random
from register_portals import LoadedPortal
from typing import Any
from urllib.parse import urlencode


WORDINGS = 10
DEEP = (0.01, 0.5, 0.99)
"""Shares of the register at which a page is asked for, beside its first."""
CONDITIONS = ("document_type", "issuer", "issue_year")


@dataclass(frozen=True)
class Question:
    """A kind of question; `has_bar`: the register's bar of 150 ms is meant for it.

    `calls`: how often it is asked, where that is not as often as usual; at least twice.
    """

    kind: str
    paths: tuple[str, ...]
    has_bar: bool = False
    calls: int = 0


@dataclass(frozen=True)
class Known:
    """A document that was imported; `length` in characters."""

    path: str
    number: str
    title: str
    length: int


def known_documents(lines: Iterator[str]) -> list[Known]:
    return [Known(**json.loads(line)) for line in lines]


def typed(known: list[Known], seed: int = 1) -> dict[str, list[str]]:
    """What is typed into the field: words of titles side by side, and numbers."""
    random = Random(seed)  # noqa: S311
    titles = [one.title.split() for one in random.sample(known, WORDINGS * 2)]
    titles = [words for words in titles if len(words) > 10][:WORDINGS]
    texts = {
        f"{size} word{'s' if size > 1 else ''}": [
            " ".join(words[2 : 2 + size]) for words in titles
        ]
        for size in (1, 3, 8)
    }
    texts["number"] = [one.number for one in random.sample(known, WORDINGS)]
    return texts


def of_register(loaded: LoadedPortal, known: list[Known]) -> Iterator[Question]:
    """Yield the questions to the portal, at its API and its pages."""
    texts = typed(known)
    total, facets = _whole_register(loaded)
    for name, address, start in (
        ("API", "/++api++/@legal-documents", "b_start"),
        ("page", "/vi/van-ban", "start"),
    ):
        yield Question(f"{name}: register", (address,), has_bar=True)
        for kind, wordings in texts.items():
            paths = [_asked(address, text=text) for text in wordings]
            yield Question(f"{name}: register, {kind}", tuple(paths), has_bar=True)
        for number in range(1, len(CONDITIONS) + 1):
            chosen = {one: facets[one] for one in CONDITIONS[:number]}
            said = f"{number} condition{'s' if number > 1 else ''}"
            yield Question(
                f"{name}: register, {said}", (_asked(address, **chosen),), has_bar=True
            )
            paths = [_asked(address, text=text, **chosen) for text in texts["3 words"]]
            yield Question(
                f"{name}: register, 3 words, {said}", tuple(paths), has_bar=True
            )
        for share in DEEP:
            at = round(total * share)
            path = _asked(address, **{start: str(at)})
            yield Question(f"{name}: register from {at:,}", (path,), has_bar=True)
        paths = [
            _asked(address, text=text, **{start: "1000"}) for text in texts["1 word"]
        ]
        yield Question(f"{name}: 1 word, from 1,000", tuple(paths), has_bar=True)
    bare = "/++api++/@legal-documents"
    yield Question("API: register, no facets", (_asked(bare, facets="0"),))
    for kind, wordings in texts.items():
        paths = [_asked(bare, text=text, facets="0") for text in wordings]
        yield Question(f"API: register, {kind}, no facets", tuple(paths))
    yield from _searches("/vi/@@search", "/++api++/vi/@search", texts)
    yield from _documents(known, "/++api++", lambda one: one.path)
    effect = [f"/++api++{one.path}/@effect" for one in _typical(known)]
    yield Question("API: effect of a document", tuple(effect))


def of_stock(loaded: LoadedPortal, known: list[Known]) -> Iterator[Question]:
    """Yield what a stock Plone can be asked of that."""
    yield from _searches("/Plone/@@search", "/Plone/++api++/@search", typed(known))
    query = {"portal_type": "Document", "sort_on": "effective"}
    yield Question(
        "API: search, newest first",
        (_asked("/Plone/++api++/@search", sort_order="descending", **query),),
    )
    yield from _documents(known, "/Plone/++api++", lambda one: one.path)


def _searches(page: str, api: str, texts: dict[str, list[str]]) -> Iterator[Question]:
    for name, address in (("page", page), ("API", api)):
        for kind, wordings in texts.items():
            paths = [_asked(address, SearchableText=text) for text in wordings]
            yield Question(f"{name}: search, {kind}", tuple(paths))


def _documents(known: list[Known], api: str, path_of: Any) -> Iterator[Question]:
    in_order = sorted(known, key=lambda one: one.length)
    chosen = (
        ("short", in_order[: WORDINGS // 2]),
        ("typical", _typical(known)),
        ("long", in_order[-WORDINGS // 2 :]),
    )
    for name, ones in chosen:
        lengths = sum(one.length for one in ones) / len(ones)
        said = f"{name} document, {lengths:,.0f} characters"
        yield Question(f"page: {said}", tuple(path_of(one) for one in ones))
        root = api.removesuffix("/++api++")
        paths = [f"{api}{path_of(one).removeprefix(root)}" for one in ones]
        yield Question(f"API: {said}", tuple(paths))


def _typical(known: list[Known]) -> list[Known]:
    """Documents of middling length."""
    in_order = sorted(known, key=lambda one: one.length)
    middle = len(in_order) // 2
    return in_order[middle - WORDINGS // 2 : middle + WORDINGS // 2]


def _asked(address: str, **query: str) -> str:
    return f"{address}?{urlencode(query)}"


def _whole_register(loaded: LoadedPortal) -> tuple[int, dict[str, str]]:
    """How many documents it holds, and the most frequent value of each facet."""
    visitor = Visitor(loaded.portal)
    _taken, body = visitor.get("/++api++/@legal-documents")
    visitor.close()
    answer = json.loads(body)
    return answer["items_total"], {
        name: str(values[0]["token"])
        for name, values in answer["facets"].items()
        if values
    }
