"""`<bacgiang:indexes of=".indexing" names="…" />`: values that some types alone have.

Each name is that of an indexer in the module; what else is in the catalog has no value
of that name (`no_value.py` says why that has to be said).
"""

from .no_value import no_value
from collections.abc import Iterable
from typing import Any
from zope.component.zcml import adapter
from zope.configuration.fields import GlobalObject
from zope.configuration.fields import PythonIdentifier
from zope.configuration.fields import Tokens
from zope.interface import Interface


class IIndexesDirective(Interface):
    """Indexers of a module."""

    of = GlobalObject(title="The module")
    names = Tokens(title="Names", value_type=PythonIdentifier())


def register_indexes(context: Any, of: Any, names: Iterable[str]) -> None:
    """Handler of the directive."""
    for name in names:
        adapter(context, [getattr(of, name)], name=name)
        adapter(context, [no_value], name=name)
