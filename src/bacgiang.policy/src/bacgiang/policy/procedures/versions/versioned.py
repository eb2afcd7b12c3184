"""What a version is made of; procedures and forms say it of themselves."""

from .version import Version
from collections.abc import Callable
from datetime import datetime
from zope.interface import Attribute
from zope.interface import Interface


class IVersioned(Interface):
    """Content whose publication keeps a version."""

    as_version: Callable[[int, datetime], Version] = Attribute(
        "The item as its fields have it, published as the version of this number at "
        "the moment: a method."
    )
