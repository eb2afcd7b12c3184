"""Bring rows up to what the log of submissions says."""

from ...citizen.submissions.submissions import submissions
from ..opinions.content import KIND
from ..opinions.finding import opinion_on
from .grouping import Grouping
from .row import CaseRow
from .row import looked_through
from .row import row_of
from .store import case_store
from collections.abc import Iterable
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent


def behind(site: DexterityContent) -> Iterator[tuple[str, str]]:
    """Draft and code of submissions of which new entries have no row yet."""
    cases = case_store(site)
    newest: dict[tuple[str, str], int] = {}
    for subject, code, number in submissions(site).store.recent():
        if "." in subject:
            # No draft's UID: of another kind of message.
            continue
        key = (subject, code)
        newest[key] = max(number, newest.get(key, -1))
    for (subject, code), number in newest.items():
        row = cases.of(subject).get(code)
        if row is None or row.entries <= number:
            yield subject, code


def catch_up(site: DexterityContent, most: int | None = None) -> int:
    """Make the rows that are missing or old, at most so many; how many. For one job,
    and before entries are gathered.

    The oldest come first: a group is named after the first of its kind.
    """
    store = submissions(site).store
    pairs = sorted(behind(site), key=lambda pair: store.entries_of(pair[1])[0].at)
    return refresh(site, pairs[:most])


def refresh(site: DexterityContent, pairs: Iterable[tuple[str, str]]) -> int:
    """Make the rows of pairs of draft and code anew."""
    log, cases, count = submissions(site), case_store(site), 0
    grouping = Grouping(log)
    for subject, code in pairs:
        found = log.get(code)
        if found is None or found.kind != KIND:
            continue
        index = cases.make(subject)
        row = row_of(found, grouping.group_of(index, found))
        index.put(looked_through(row, found))
        count += 1
    return count


def unseen(draft: str) -> list[CaseRow]:
    """Rows of a draft that no job has made yet, for readers; nothing is written."""
    codes = [code for subject, code in behind(api.portal.get()) if subject == draft]
    return [row for row in (row_now(draft, code) for code in codes) if row is not None]


def row_now(draft: str, code: str) -> CaseRow | None:
    """The row of one submission as its log is now; None where there is none."""
    found = opinion_on(draft, code)
    if found is None:
        return None
    known = case_store().of(draft).get(code)
    return row_of(found, known.group if known is not None else "")
