"""How long personal data are kept: as a setting says, or the room whose they are."""

from datetime import datetime
from datetime import timedelta
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import getUtilitiesFor
from zope.interface import Interface


RECORD = "bacgiang.citizen_contact_days"
DEFAULT_DAYS = 730


class IContactTerm(Interface):
    """A utility of a room whose submissions have a term of their own."""

    def shortest() -> timedelta:  # type: ignore[misc]
        """Nothing younger goes."""

    def is_over(site: Any, code: str, now: datetime) -> bool | None:  # noqa: N805
        """Whether what stands under a code may go; None where it is another room's."""


def kept_for() -> timedelta:
    """By the setting for what has no term of its own."""
    days = api.portal.get_registry_record(RECORD, default=DEFAULT_DAYS)
    return timedelta(days=days)


class Terms:
    """Those of all rooms together, on a site and at a moment."""

    def __init__(self, site: DexterityContent, now: datetime) -> None:
        self._site, self._now, self._kept_for = site, now, kept_for()
        self._own = [one for _name, one in sorted(getUtilitiesFor(IContactTerm))]

    @property
    def earliest(self) -> datetime:
        """What was kept after it stays."""
        own = (one.shortest() for one in self._own)
        return self._now - min((self._kept_for, *own))

    def are_over(self, code: str, kept: datetime) -> bool:
        """`kept`: since when."""
        for one in self._own:
            said: bool | None = one.is_over(self._site, code, self._now)
            if said is not None:
                return said
        return kept < self._now - self._kept_for
