"""Correct by hand what was grouped: take opinions out, put opinions together."""

from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from . import refusals
from .catching_up import refresh
from .grouping import Grouping
from .grouping import named_after
from .moderating import each
from .moderating import record
from .moderating import require_moderator
from .moderating import Result
from .moderating import Seen
from .store import case_store
from .store import CaseIndex
from collections.abc import Container
from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


def take_out(draft: DexterityContent, codes: Iterable[str | Seen]) -> list[Result]:
    """Take opinions out of their groups; no text is grouped with them again.

    Raises Refused, here and below, where the person may not.
    """
    require_moderator(draft)
    index, grouping = case_store().make(draft.UID()), Grouping(submissions())

    def leave(found: Submission) -> None:
        row = _row(draft, index, found.code)
        grouping.leave(index, found.code)
        index.likeness.keep(found.code, found.version, ())
        index.put(replace(row, group=""))

    results = each(draft, codes, lambda _found: None, leave)
    record(draft, "ungrouped", results)
    return results


def put_together(draft: DexterityContent, codes: Iterable[str | Seen]) -> list[Result]:
    """Put opinions into the group of the oldest of them: those alone that say what it
    says, and what stands first in its group. What is in a group gets one answer.
    """
    require_moderator(draft)
    index, grouping = case_store().make(draft.UID()), Grouping(submissions())
    chosen: list[Submission] = []
    results = each(draft, codes, lambda _found: None, chosen.append)
    if not chosen:
        return results
    first = min(chosen, key=attrgetter("received", "code")).code
    known = _row(draft, index, first).group
    standard = next(index.in_group(known), first) if known else first
    members = {
        one.code
        for one in chosen
        if all(grouping.is_like(index, one, code) for code in (first, standard))
    }
    if len(members) > 1:
        group = named_after(index, first)
        for code in members:
            index.put(replace(_row(draft, index, code), group=group))
    else:
        members.clear()
    results = [_told(one, members) for one in results]
    record(draft, "grouped", results)
    return results


def _told(result: Result, members: Container[str]) -> Result:
    """Of one that was found, whether it is in the group now."""
    if not result.is_done or result.code in members:
        return result
    return replace(result, refusal=refusals.NOT_ALIKE)


def _row(draft: DexterityContent, index: CaseIndex, code: str) -> Any:
    """The row, made where no job has made it yet."""
    if index.get(code) is None:
        refresh(api.portal.get(), [(draft.UID(), code)])
    return index.get(code)
