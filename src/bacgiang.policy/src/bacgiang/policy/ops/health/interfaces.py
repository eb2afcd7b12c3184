"""What a check is."""

from collections.abc import Iterator
from datetime import datetime
from Products.CMFPlone.Portal import PloneSite
from zope.i18nmessageid import Message
from zope.interface import Interface


class IHealthCheck(Interface):
    """Something that may be wrong; a utility, named as the check is. Only reads."""

    def __call__(site: PloneSite, now: datetime) -> Iterator[Message]:  # noqa: N805
        """Sentences that say what is wrong and what to do; none while all is well."""
