"""Tell an item that comes back from one that is new."""

from Acquisition import aq_base
from collections.abc import Iterator
from contextlib import contextmanager
from plone.dexterity.content import DexterityContent


# Volatile: never stored.
MARK = "_v_bacgiang_returning"


@contextmanager
def is_returning(item: DexterityContent) -> Iterator[None]:
    """While this lasts, adding the item means putting it back."""
    base = aq_base(item)
    setattr(base, MARK, True)
    try:
        yield
    finally:
        delattr(base, MARK)


def returns(item: DexterityContent) -> bool:
    return getattr(aq_base(item), MARK, False)
