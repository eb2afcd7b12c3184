"""A unit among the results of a search: its telephone at once, what is asked of it."""

from ...base.english.tongue import vietnamese
from ...search.page.place import HitStatus
from ...search.page.place import IHitOfType
from ...search.page.place import Place
from ...search.page.place import place_in_text
from ...search.page.shown_text import shown_text
from ...search.query.text_query import TextQuery
from ...text.folding import has_diacritics
from ...units.contact_facts.telephone import telephones
from ...units.register.contact import contact_of
from ...units.register.contact import Piece
from ...units.register.directory import directory
from ...units.register.lookup import get_unit
from ...units.register.presentation import UnitPresentation
from ...units.register.unit import Unit
from .asked_of_unit import asked_answers
from .asked_of_unit import asked_facts
from .asked_of_unit import asks_for_head
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from html import escape
from plone import api
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.globalrequest import getRequest
from zope.interface import implementer


PHONE = _("label_hit_telephone", default="Telephone")
BETWEEN = "<br />"


@implementer(IHitOfType)
class HitOfUnit:
    """Of the register's unit and of its site alike."""

    def name(self, brain: AbstractCatalogBrain, language: str) -> str:
        """A site is called in its own language."""
        if brain.portal_type != "Unit" or language == "vi":
            return ""
        entry = directory().get(brain.getId)
        return entry.name_in(language) if entry is not None else ""

    def status(self, brain: AbstractCatalogBrain) -> HitStatus | None:
        return None

    def place(self, item: DexterityContent, query: TextQuery, url: str) -> Place:
        unit = get_unit(getattr(item, "unit_code", None) or item.code)
        lines = list(_lines(unit, query)) if unit is not None else []
        if not lines:
            return place_in_text("", "", shown_text(item), query)
        return Place("", "", BETWEEN.join(lines), is_in_page_language=True)


def _lines(unit: Unit, query: TextQuery) -> Iterator[str]:
    language = str(api.portal.get_current_language())
    for one in asked_answers(unit, query, language):
        yield f"{_typed(one.subject)}: {_typed(one.who)} {_told(one.pieces)}".strip()
    if asks_for_head(query):
        shown = UnitPresentation(unit, language, getRequest())
        for head in shown.leaders[:1]:
            said = ", ".join(map(_typed, filter(None, (head.name, head.office))))
            yield f"{_typed(head.position)}: {said} {_told(head.pieces)}".strip()
    asked = asked_facts(query)
    for fact in contact_of(unit, language):
        if fact.name in asked:
            yield f"{_label(fact.label)}: {_told(fact.pieces)}"
    called = [Piece(one.text, one.url) for one in telephones(unit.phone)]
    if called:
        yield f"{_label(PHONE)}: {_told(called)}"


def _label(message: Any) -> str:
    return escape(str(api.portal.translate(message)))


def _told(pieces: Iterable[Piece]) -> str:
    return "; ".join(
        f'<a href="{escape(one.url)}">{escape(one.text)}</a>'
        if one.url
        else _typed(one.text)
        for one in pieces
    )


def _typed(text: str) -> str:
    """Words somebody typed, marked where they are Vietnamese on another page."""
    return vietnamese(escape(text)) if has_diacritics(text) else escape(text)
