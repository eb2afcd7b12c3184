"""What a version is made of; procedures and forms say it of themselves."""

from .version import Version
from datetime import datetime
from zope.interface import Interface


class IVersioned(Interface):
    """Content whose publication keeps a version."""

    def as_version(number: int, moment: datetime) -> Version:  # noqa: N805
        """The item as its fields have it, published as this version at the moment."""
