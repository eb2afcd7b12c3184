"""How the data of a site and this code go together."""

from ...release import DATA
from ..policy_sites import has_policy
from .mark import mark_of
from enum import StrEnum
from plone.dexterity.content import DexterityContent


class Age(StrEnum):
    """Of data, seen from this code."""

    NONE = "none"
    """The policy was never set up here."""
    OLDER = "older"
    SAME = "same"
    NEWER = "newer"
    """Written by later code, in a way that this code can work with."""
    UNREADABLE = "unreadable"
    """Written by later code, in a way that this code cannot work with."""


def age_of(site: DexterityContent) -> Age:
    """Compares numbers alone (`release.py`)."""
    mark = mark_of(site)
    if mark is None:
        return Age.OLDER if has_policy(site) else Age.NONE
    if mark.readable_from > DATA:
        return Age.UNREADABLE
    if mark.data == DATA:
        return Age.SAME
    return Age.OLDER if mark.data < DATA else Age.NEWER
