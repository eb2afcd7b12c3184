"""Whose turn it is: the people of a board who can go on with an item."""

from ...units.levels import Level
from ...units.people.recipients import members_at
from ...units.people.recipients import Recipient
from ..acts.changers import changers_since_approval
from ..acts.changers import last_submitter
from .gathering import asked_once
from plone.dexterity.content import DexterityContent


def at_level(code: str, level: Level, without: frozenset[str]) -> list[Recipient]:
    """Members at the level, some left out; the heads where nobody remains.

    A head can do the others' work, but is not written to while others can do it.
    """
    for asked in (level, Level.HEAD):
        members = _members(code, (asked,))
        found = [one for one in members if one.user_id not in without]
        if found:
            return found
    return []


def reviewers(item: DexterityContent, code: str, actor: str) -> list[Recipient]:
    """Those who may approve the item: nobody who changed its text."""
    return at_level(code, Level.REVIEW, changers_since_approval(item) | {actor})


def publishers(code: str, actor: str) -> list[Recipient]:
    return at_level(code, Level.PUBLISH, frozenset({actor}))


def authors(item: DexterityContent, code: str, actor: str) -> list[Recipient]:
    """Author, submitter and whoever changed the text, as far as they are still there.

    All who update where none of them is.
    """
    found = known_authors(item, code, actor)
    return found or at_level(code, Level.UPDATE, frozenset({actor}))


def known_authors(item: DexterityContent, code: str, actor: str) -> list[Recipient]:
    """The same without anybody in their place."""
    known = {item.Creator(), last_submitter(item)} | changers_since_approval(item)
    on_board = _members(code, tuple(Level))
    return [one for one in on_board if one.user_id in known - {actor}]


def _members(code: str, levels: tuple[Level, ...]) -> list[Recipient]:
    found: list[Recipient] = asked_once(
        ("members", code, levels), lambda: members_at(code, levels)
    )
    return found
