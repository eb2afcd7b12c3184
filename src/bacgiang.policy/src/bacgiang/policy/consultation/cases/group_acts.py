"""Correct by hand what was grouped: take opinions out, put opinions together.

Not what is answered: who approved an answer to a group approved it for those in it, and
it leaves the page as it came there, by two persons.
"""

from ...base.refusal import Refusal
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
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import replace
from operator import attrgetter
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.component import getUtility
from zope.interface import Interface


class IGroupsAnswered(Interface):
    """Utility: what knows of answers is no part of the queue."""

    def __call__(uid: str, group: str) -> bool:  # noqa: N805
        """Whether an answer to a group of the draft is published, or approved to be."""


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

    def judge(found: Submission) -> Refusal | None:
        known = index.get(found.code)
        is_bound = known is not None and _is_answered(draft, known.group)
        return refusals.GROUP_ANSWERED if is_bound else None

    results = each(draft, codes, judge, leave)
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
    into = known or first
    is_answered = _is_answered(draft, into)
    against: dict[str, Refusal] = {}
    for one in chosen:
        group = _row(draft, index, one.code).group
        if group != into and (is_answered or _is_answered(draft, group)):
            against[one.code] = refusals.GROUP_ANSWERED
        elif not all(grouping.is_like(index, one, code) for code in (first, standard)):
            against[one.code] = refusals.NOT_ALIKE
    members = [one.code for one in chosen if one.code not in against]
    if len(members) > 1:
        group = named_after(index, first)
        for code in members:
            index.put(replace(_row(draft, index, code), group=group))
    else:
        against = dict.fromkeys(members, refusals.NOT_ALIKE) | against
    results = [_told(one, against) for one in results]
    record(draft, "grouped", results)
    return results


def _told(result: Result, against: Mapping[str, Refusal]) -> Result:
    """Of one that was found, why it is not in the group now."""
    refusal = against.get(result.code) if result.is_done else None
    return result if refusal is None else replace(result, refusal=refusal)


def _is_answered(draft: DexterityContent, group: str) -> bool:
    return bool(getUtility(IGroupsAnswered)(draft.UID(), group))


def _row(draft: DexterityContent, index: CaseIndex, code: str) -> Any:
    """The row, made where no job has made it yet."""
    if index.get(code) is None:
        refresh(api.portal.get(), [(draft.UID(), code)])
    return index.get(code)
