"""Tell an item that comes back from one that is new.

Parts of a published item, too, that go into its working copy and from there back.
"""

from Acquisition import aq_base
from collections.abc import Iterator
from contextlib import contextmanager
from plone.dexterity.content import DexterityContent


# Volatile: never stored.
MARK = "_v_bacgiang_returning"


@contextmanager
def is_returning(item: DexterityContent) -> Iterator[None]:
    """While this lasts, adding it means putting it back, and removing it the same."""
    base = aq_base(item)
    setattr(base, MARK, True)
    try:
        yield
    finally:
        delattr(base, MARK)


def returns(item: DexterityContent) -> bool:
    return getattr(aq_base(item), MARK, False)
