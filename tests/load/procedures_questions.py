"""What a visitor asks the register of procedures, as addresses.

Every kind of question comes in several wordings, taken from the procedures that were
imported; all of them are asked in turn. The bar of the registers is meant for lists,
facets and searches.
"""

from bacgiang.policy.text.folding import fold
from collections.abc import Iterator
from dataclasses import dataclass
import json
from page_times import Visitor
from random import Random
from register_portals import LoadedPortal
from register_questions import Question
from urllib.parse import urlencode


WORDINGS = 10
CONDITIONS = ("procedure_field", "doers", "audiences")
PAGE, API = "/vi/thu-tuc", "/++api++/@procedures"


@dataclass(frozen=True)
class KnownProcedure:
    """A procedure that was imported and published."""

    path: str
    code: str
    title: str


def of_procedures(
    loaded: LoadedPortal, known: list[KnownProcedure]
) -> Iterator[Question]:
    """Yield the questions, at the API and at the pages."""
    chosen = Random(1).sample(known, WORDINGS)  # noqa: S311
    total, facets = _whole_register(loaded)
    for name, address, start in (("API", API, "b_start"), ("page", PAGE, "start")):
        yield Question(f"{name}: whole register, facets", (address,), has_bar=True)
        for said, wordings in _texts(chosen).items():
            paths = [_asked(address, text=text) for text in wordings]
            yield Question(f"{name}: {said}", tuple(paths), has_bar=True)
        for number in range(1, len(CONDITIONS) + 1):
            narrowed = {one: facets[one] for one in CONDITIONS[:number]}
            path = _asked(address, **narrowed)
            said = f"{number} condition{'s' if number > 1 else ''}"
            yield Question(f"{name}: {said}", (path,), has_bar=True)
        path = _asked(address, first_letter="Đ")
        yield Question(f"{name}: by letter", (path,), has_bar=True)
        for at in (total // 2, total - 20):
            path = _asked(address, **{start: str(at)})
            yield Question(f"{name}: from {at:,}", (path,), has_bar=True)
    yield Question("API: whole register, no facets", (_asked(API, facets="0"),))
    yield Question("API: 100 whole records", (_asked(API, full="1", b_size="100"),))
    paths = tuple(one.path for one in chosen)
    yield Question("page: a procedure", paths)
    yield Question("API: a procedure", tuple(f"/++api++{path}" for path in paths))


def of_open_data() -> Iterator[Question]:
    """Yield the whole register as files."""
    for name in ("xlsx", "csv", "json"):
        yield Question(f"open data, {name}", (f"{PAGE}/@@open-data.{name}",), calls=2)


def _texts(chosen: list[KnownProcedure]) -> dict[str, list[str]]:
    """What is typed: the first words of names, their last, and codes."""
    begun = [" ".join(one.title.split()[:6]) for one in chosen]
    return {
        "1 word of a name": [one.title.split()[1] for one in chosen],
        "6 words of a name": begun,
        "6 words without diacritics": [fold(text) for text in begun],
        "whole name": [one.title for one in chosen],
        "whole name without diacritics": [fold(one.title) for one in chosen],
        "code": [one.code for one in chosen],
    }


def _asked(address: str, **query: str) -> str:
    return f"{address}?{urlencode(query)}"


def _whole_register(loaded: LoadedPortal) -> tuple[int, dict[str, str]]:
    """How many procedures it holds, and the most frequent value of each facet."""
    visitor = Visitor(loaded.portal)
    _taken, body = visitor.get(API)
    visitor.close()
    answer = json.loads(body)
    return answer["items_total"], {
        name: str(values[0]["token"])
        for name, values in answer["facets"].items()
        if values
    }
