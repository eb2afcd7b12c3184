"""A unit among the results of a search: its telephone at once."""

from ...search.page.place import HitStatus
from ...search.page.place import IHitOfType
from ...search.page.place import Place
from ...search.page.place import place_in_text
from ...search.page.shown_text import shown_text
from ...search.query.text_query import TextQuery
from ...units.contact_facts.telephone import telephones
from ...units.register.lookup import get_unit
from bacgiang.policy import _
from html import escape
from plone import api
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from zope.interface import implementer


PHONE = _("label_hit_telephone", default="Telephone")


@implementer(IHitOfType)
class HitOfUnit:
    """Of the register's unit and of its site alike."""

    def name(self, brain: AbstractCatalogBrain, language: str) -> str:
        return ""

    def status(self, brain: AbstractCatalogBrain) -> HitStatus | None:
        return None

    def place(self, item: DexterityContent, query: TextQuery, url: str) -> Place:
        unit = get_unit(getattr(item, "unit_code", None) or item.code)
        called = "; ".join(
            f'<a href="{escape(one.url)}">{escape(one.text)}</a>'
            if one.url
            else escape(one.text)
            for one in telephones(unit.phone if unit is not None else "")
        )
        if not called:
            return place_in_text("", "", shown_text(item), query)
        return Place("", "", f"{escape(api.portal.translate(PHONE))}: {called}")
