"""How a value stands in a BTree: one way for all stores.

Of three that were in use (plain tuples of a dataclass's fields, ordered dataclasses, a
persistent wrapper for each value) ordered dataclasses stay. They need no code where
they are read or written, hold other dataclasses and enums, and a new field with a
default reads old data. Ordered they must be: BTrees put together what two people keep
at once only where values can be compared. Their classes are named in pickles, which
`base/pickles` watches over. With a persistent record for each value, what is listed
together would be loaded one by one; such a record stays for what is large, or changes
apart from its neighbours.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from typing import dataclass_transform
from typing import TypeVar


Value = TypeVar("Value")


@dataclass_transform(frozen_default=True, order_default=True)
def stored_value(cls: type[Value]) -> type[Value]:
    """A dataclass that is kept in BTrees: frozen and ordered."""
    return dataclass(frozen=True, order=True)(cls)


def as_value(kind: Callable[..., Value], kept: Any) -> Value:
    """A value as it was kept, or as releases before kept it: a tuple of its fields."""
    return kind(*kept) if isinstance(kept, tuple) else kept
