"""eIds of a text given anew by its numbers, while everybody stays who they are."""

from ...law.identity import identify
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import Provision
from .identities import free_identity
from collections.abc import Mapping
from dataclasses import replace


Provisions = tuple[Provision, ...]


def in_place(text: LegalText, reserved: frozenset[str] = frozenset()) -> LegalText:
    """The text with the eIds its numbers give.

    wIds stay; what has none gets one that nobody has, nor `reserved`.
    """
    taken = {one.wid for one in all_provisions(text) if one.wid} | reserved
    return replace(
        text,
        body=_placed(text.body, identify(text.body), taken),
        attachments=tuple(
            replace(one, body=_placed(one.body, identify(one.body, one.eid), taken))
            for one in text.attachments
        ),
    )


def _placed(own: Provisions, placed: Provisions, taken: set[str]) -> Provisions:
    """`placed` are the same provisions with the eIds of their numbers."""
    return tuple(
        replace(
            one,
            eid=there.eid,
            wid=one.wid or free_identity(there.eid, taken),
            children=_placed(one.children, there.children, taken),
        )
        for one, there in zip(own, placed, strict=True)
    )


def with_changes(
    text: LegalText, new: Mapping[int, Provisions], numbers: Mapping[int, str]
) -> LegalText:
    """The text with others in the place of some provisions, and with other numbers.

    Both say by id() which provisions they are about.
    """
    return replace(
        text,
        body=_changed(text.body, new, numbers),
        attachments=tuple(
            replace(one, body=_changed(one.body, new, numbers))
            for one in text.attachments
        ),
    )


def _changed(
    provisions: Provisions, new: Mapping[int, Provisions], numbers: Mapping[int, str]
) -> Provisions:
    found: list[Provision] = []
    for one in provisions:
        if id(one) in new:
            found += new[id(one)]
            continue
        children = _changed(one.children, new, numbers)
        found.append(replace(one, num=numbers.get(id(one), one.num), children=children))
    return tuple(found)
