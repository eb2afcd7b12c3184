"""What keeps keys of records."""

from collections.abc import Iterable
from typing import NamedTuple
from zope.interface import Attribute
from zope.interface import Interface


class RecordKey(NamedTuple):
    """A key (32 bytes), and the number of its place."""

    slot: int
    key: bytes


class IRecordKeys(Interface):
    """Keys that can be erased for good; a utility. Without one they stand in a file in
    the folder of the data (`key_file`).
    """

    identity: bytes = Attribute("Names this collection of keys, for ever; 32 bytes")

    def take() -> RecordKey:  # type: ignore[misc]  # noqa: N805  # no self
        """A key that nobody else gets, and that is kept before it is given out."""

    def read(slot: int) -> bytes | None:  # noqa: N805
        """The key of a place; None where it was erased, or there is none."""

    def erase(slots: Iterable[int]) -> None:  # noqa: N805
        """Erase keys for good; they are gone when this returns. Twice is once."""

    def note(names: Iterable[bytes]) -> None:  # noqa: N805
        """Keep for good that what bears these names (16 bytes each) was erased, of
        which no key was; it is kept when this returns."""

    def noted() -> set[bytes]:  # type: ignore[misc]  # noqa: N805
        """All names that were noted, and those of keys that were erased."""
