"""Where in a text an operation is done."""

from bacgiang.policy.law.appendices import appendix_key
from bacgiang.policy.law.appendices import appendix_labels
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import roman_value
from bacgiang.policy.law.consolidation.operations import Obstacle
from bacgiang.policy.law.consolidation.wording import labelled
from bacgiang.policy.law.label_order import label_key
from bacgiang.policy.law.label_order import LabelKey
from bacgiang.policy.law.parsing.markers import order_of
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import AttachmentKind
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from dataclasses import replace
from functools import lru_cache


REPEALED = "(được bãi bỏ)"
"""What stands at a number whose provision was repealed, as official texts write it."""

REPLACED = "(được thay thế)"
"""The same, where another document came in its place."""

_ENDED = (Block(REPEALED), Block(REPLACED))


class Hindered(Exception):
    """An operation cannot be done, for the reason ``obstacle``."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle


def in_regulation(text: LegalText, provisions: list[Provision]) -> bool:
    """Whether any of the provisions is one of an attached regulation."""
    regulations = tuple(
        f"{one.eid}__"
        for one in text.attachments
        if one.kind is AttachmentKind.REGULATION
    )
    return any(one.eid.startswith(regulations) for one in provisions if regulations)


def in_appendix(text: LegalText, cited: CitedProvision) -> list[Provision]:
    """Return the provisions meant of an appendix that is cited by its number."""
    try:
        attachment = appendix(text, cited)
    except Hindered:
        return []
    below = CitedProvision(cited.steps[1:]) if cited.steps[1:] else None
    inside = replace(LegalText(), attachments=(attachment,))
    if below is None:
        return []
    return [one for one in all_provisions(inside) if below.covers(one.eid)]


def appendix(text: LegalText, cited: CitedProvision, eid: str = "") -> Attachment:
    """Return the one appendix that bears the cited number, or is ``eid``.

    Raises Hindered.
    """
    known = [one for one in text.attachments if eid and one.eid == eid]
    if known:
        return known[0]
    wanted = appendix_key(cited.steps[0].label or "")
    found = [one for one in text.attachments if appendix_number(one) == wanted]
    if len(found) == 1:
        return found[0]
    raise Hindered(Obstacle.SEVERAL_PROVISIONS if found else Obstacle.NO_PROVISION)


def appendix_number(attachment: Attachment) -> str:
    """Return the number in the head of an appendix (``appendix_key``), "" for none."""
    found = appendix_labels(LegalText(attachments=(attachment,)))
    return next(map(appendix_key, found.values()), "")


def is_repealed(provision: Provision) -> bool:
    """Whether of a provision only the number is left."""
    return len(provision.intro) == 1 and provision.intro[0] in _ENDED


def is_repealed_attachment(attachment: Attachment) -> bool:
    """Whether of an attachment only the first line of its head is left."""
    return len(attachment.preface) == 2 and attachment.preface[1] in _ENDED


def neighbour(siblings: tuple[Provision, ...], new: Provision) -> Provision:
    """Return the one after which a new provision stands by its number.

    Raises Hindered where the numbers around do not tell.
    """
    alike = [one for one in siblings if one.level is new.level]
    before = [one for one in alike if _order(one) < _order(new)]
    if not before or before != alike[: len(before)]:
        raise Hindered(Obstacle.NO_PLACE)
    return before[-1]


_IN_ROMAN = frozenset(
    {Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION, Level.SUBDIVISION}
)
"""Levels whose numbers are Roman, or words; elsewhere "c" is the letter behind b."""


def _order(provision: Provision) -> LabelKey:
    return _order_of(labelled(provision), provision.level)


@lru_cache(maxsize=10_000)
def _order_of(label: str, level: Level) -> LabelKey:
    if level in _IN_ROMAN:
        value = roman_value(label.upper()) or order_of(label)
        return ((value, ""),)
    return label_key(label)
