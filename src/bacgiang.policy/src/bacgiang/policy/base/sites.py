"""Sites and units, for rooms that do not know the room of units, which answers."""

from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import getUtility
from zope.interface import Interface


class ISites(Interface):
    """Utility: which site and unit a place belongs to, and what they are called."""

    def identity_of(context: DexterityContent) -> Any:  # noqa: N805
        """The site a place stands on: `name`, `url`, and `is_main` for the main one.

        In the language of the request.
        """

    def unit_code_of(obj: DexterityContent) -> str:  # noqa: N805
        """Code of the unit in charge of an object: its record's, else its site's."""

    def main_unit_code() -> str:  # type: ignore[misc]
        """Code of the unit whose board runs the main site, "" during set-up."""

    def unit_name(
        code: str,  # noqa: N805
        language: str | None = None,
        unknown: str | None = None,
    ) -> str:
        """Name of a unit, by default in the page's language.

        `unknown` stands for a code that no unit has; without it the code itself.
        """


def sites() -> Any:
    """The utility, `ISites`."""
    return getUtility(ISites)
