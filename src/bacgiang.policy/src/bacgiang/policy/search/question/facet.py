"""A facet: one way to part what was found. Other rooms add theirs as utilities."""

from ..facets import ValueCount
from ..searching import Found
from typing import Any
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


class IFacet(Interface):
    """Utility. Its name is the parameter of the search page's address.

    Several values of one facet are an either-or; several facets must all hold.
    """

    title = Attribute("What stands above its values; a message")
    order = Attribute("Its place among the facets, smaller first")

    is_by_count = Attribute("Whether values with most hits come first; else as counted")

    def is_value(value: str) -> bool:  # noqa: N805
        """Whether there is such a value; others in an address are passed over."""

    def conditions(values: tuple[str, ...]) -> dict[str, Any]:  # noqa: N805
        """The catalog's conditions for what is chosen."""

    def counted(found: Found) -> list[ValueCount]:  # noqa: N805
        """Values among what was found, in the order in which they are listed.

        Only what whoever asks may see is in ``found``.
        """

    def value_title(value: str, language: str, request: HTTPRequest) -> str:  # noqa: N805
        """What a value is called."""


@implementer(IFacet)
class IndexFacet:
    """A facet whose values are those of one index of the catalog."""

    title: Any = ""
    order = 100
    is_by_count = True
    index = ""

    def is_value(self, value: str) -> bool:
        return True

    def conditions(self, values: tuple[str, ...]) -> dict[str, Any]:
        return {self.index: list(values)}

    def counted(self, found: Found) -> list[ValueCount]:
        counted = found.facets((self.index,))[self.index]
        return [one for one in counted if one.value not in ("", None)]

    def value_title(self, value: str, language: str, request: HTTPRequest) -> str:
        return value
