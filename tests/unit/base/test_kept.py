"""What a process keeps has a bound, however long what people hand in is."""

from bacgiang.policy.agenda.week.lines import read_lines
from bacgiang.policy.base.kept import Kept
from bacgiang.policy.consultation.draft_page.kept_html import kept_texts
from bacgiang.policy.editorial.incoming.encoding.findings import find_in_html
from bacgiang.policy.editorial.incoming.encoding.findings import find_in_text
from bacgiang.policy.editorial.remarks.passages import _words
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.legal.documents.structured_text import StructuredText
from bacgiang.policy.legal.searching.passage_in_document import kept_units
from bacgiang.policy.search.lexicon.diacritics import different_exact_words
from bacgiang.policy.search.lexicon.diacritics import exact_words
from bacgiang.policy.search.lexicon.tokens import MOST_WRITTEN
from bacgiang.policy.text.legacy.weights import _weigh
from bacgiang.policy.text.legacy.weights import weigh
from bacgiang.policy.thematic.statistics.values.figures import read_figures
from bacgiang.policy.thematic.statistics.values.part_names import read_names
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
import pytest
import re
from types import SimpleNamespace
from typing import Any


PROJECT = Path(__file__).parents[3]
LONG = 900_000
"""Characters, about as many as a text may have."""


def figures(number: int) -> Any:
    return read_figures(f"2023 | {number} | 1{' ' * LONG}")


def names(number: int) -> Any:
    return read_names(f"{number} | one{' ' * LONG}")


def week(number: int) -> Any:
    return read_lines(f"{number}{' ' * LONG}", date(2026, 11, 30))


def legacy(number: int) -> Any:
    return find_in_text(f"céng hoµ x· héi chñ nghÜa viÖt nam {number}{' ' * LONG}")


def legacy_html(number: int) -> Any:
    return find_in_html(f"<p>céng hoµ x· héi chñ nghÜa {number}</p>{' ' * LONG}")


def paragraph(number: int) -> Any:
    return _words(f"{number}{' ' * LONG}")


def a_text(number: int) -> LegalText:
    words = (Block(f"{number} {'a' * LONG}"),)
    return LegalText(body=(Provision(Level.ARTICLE, "Điều 1.", intro=words),))


def units(number: int) -> Any:
    """Of a document in the database."""
    kept = {"_p_jar": 1, "_p_changed": None, "_p_activate": lambda: None}
    named = {"_p_oid": number, "_p_serial": "test_kept", "tree": a_text(number)}
    return kept_units(SimpleNamespace(**kept, **named))


@cache
def handed_in(number: int) -> StructuredText:
    return structured(a_text(number))


def tree(number: int) -> Any:
    return handed_in(number).tree


def html(number: int) -> Any:
    return kept_texts.of(handed_in(number), "Address")


@pytest.mark.parametrize(
    ("made", "count"),
    [
        *((one, 8) for one in (figures, names, week, legacy, legacy_html)),
        *((paragraph, 8), (units, 8), (html, 20), (tree, 45)),
    ],
)
def test_of_long_texts_few_are_kept(made: Callable[[int], Any], count: int) -> None:
    """One account hands in hundreds of them."""
    first = made(0)
    assert first
    assert made(0) is first
    for number in range(1, count):
        made(number)
    assert made(0) is not first


def test_values_have_a_room_in_all() -> None:
    kept: Kept[str] = Kept(10, 100, lambda key, value: len(value))
    for name in "abc":
        kept.of(name, lambda: "x" * 40)
    assert kept.of("a", lambda: "anew") == "anew"
    assert kept.of("c", lambda: "anew") == "x" * 40
    assert kept.of("long", lambda: "x" * 101) == "x" * 101
    # Nor does it drive the others out.
    assert kept.of("c", lambda: "anew") == "x" * 40
    assert kept.of("long", lambda: "anew") == "anew"


def test_of_a_long_word_its_beginning_is_kept() -> None:
    word = "ạ" * LONG
    found = [*different_exact_words(word), *(exact for _, exact in exact_words(word))]
    assert found
    assert max(map(len, found)) <= MOST_WRITTEN
    before = _weigh.cache_info().currsize
    weigh(word)
    assert _weigh.cache_info().currsize == before


@pytest.mark.parametrize("name", ["zope.conf", "cluster/zope.conf.in"])
def test_objects_of_the_database_have_a_room_in_memory(name: str) -> None:
    """Of 120,000 objects each may be a text of a megabyte."""
    settings = (PROJECT / "instance/etc" / name).read_text()
    number, room = (
        re.search(rf"^ *{one} (\d+)", settings, re.MULTILINE)
        for one in ("cache-size", "cache-size-bytes")
    )
    assert number and room
    assert int(room[1]) < int(number[1]) * LONG / 1024 / 1024
