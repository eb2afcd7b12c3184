"""The accent as a class of the page, on every page of a unit's site."""

from ..belonging import site_of
from .accents import Accent
from .store import look_of
from plone.app.layout.globals.interfaces import IBodyClassAdapter
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IBodyClassAdapter)
class AccentClass:
    """`accent-<name>`; none on the main site and for the portal's own accent."""

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        self.context = context

    def get_classes(self, template: Any, view: Any) -> list[str]:
        site = site_of(self.context)
        accent = look_of(site.unit_code).accent if site is not None else Accent.PORTAL
        return [] if accent == Accent.PORTAL else [f"accent-{accent}"]
