"""Packages that hold what was closed or erased since are offered no longer (4.2a)."""

from ...citizen.erasure import DataErased
from ...citizen.submissions.submissions import submissions
from ...editorial.withdrawal.closing import ItemsClosed
from .package import package_store


def take_back_closed(event: ItemsClosed) -> None:
    package_store().take_back(event.uids)


def take_back_erased(event: DataErased) -> None:
    """Opinions stand with the draft they are on."""
    submission = submissions().get(event.code)
    if submission is not None:
        package_store().take_back(frozenset({submission.subject}))
