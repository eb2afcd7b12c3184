"""`<bacgiang:utilities components=… />`: components that say what they provide, and
under which name; of a sequence each.
"""

from collections.abc import Iterable
from typing import Any
from zope.component.zcml import utility
from zope.configuration.fields import GlobalObject
from zope.configuration.fields import Tokens
from zope.interface import Interface


class IUtilitiesDirective(Interface):
    """Those of one room."""

    components = Tokens(title="Components", value_type=GlobalObject())


def register_utilities(context: Any, components: Iterable[Any]) -> None:
    """Handler of the directive."""
    for one in components:
        for each in one if isinstance(one, tuple) else (one,):
            utility(context, component=each)
