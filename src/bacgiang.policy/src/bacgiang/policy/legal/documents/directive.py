"""A directive: how the province is led day by day, `/vi/chi-dao-dieu-hanh` (4.1b)."""

from .official_document import IOfficialDocument
from .official_document import OfficialDocument
from zope.interface import implementer


class IDirective(IOfficialDocument):
    """Directives, plans, notices of conclusions, letters of direction."""


@implementer(IDirective)
class Directive(OfficialDocument):
    """A directive."""
