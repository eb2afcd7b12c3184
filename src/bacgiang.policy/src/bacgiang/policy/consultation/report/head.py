"""What stands at the head of the report: who was asked, how many answered, how many
opinions came in and what became of them.
"""

from ...citizen.submissions.balance import Balance
from ...citizen.submissions.submissions import submissions
from ..replies.asked_store import asked_store
from ..timing.interruptions import Interruption
from ..timing.interruptions import interruptions_of
from ..timing.store import consultation_of
from ..versions.store import draft_versions
from .planned import PlannedRow
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class Section:
    """Rows on one provision: `first` row (from 0), number of `rows` and of `points`."""

    provision: str
    is_late: bool
    first: int
    rows: int
    points: int


@dataclass(frozen=True)
class ReportHead:
    """`issued` is None for a preview. `points`: published opinions in `rows` rows, by
    result in `results` ("" for those without an answer). `asked`: counts of bodies.
    """

    title: str
    unit: str
    opens: datetime
    last_day: date
    version: int
    issued: datetime | None
    balance: Balance
    asked: Mapping[str, int]
    rows: int
    points: int
    results: Mapping[str, int] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    interruptions: tuple[Interruption, ...] = ()


def head_of(
    draft: DexterityContent, rows: Sequence[PlannedRow], issued: datetime | None = None
) -> ReportHead:
    """Of a draft that was public."""
    uid = draft.UID()
    consultation = consultation_of(draft)
    if consultation is None:
        raise ValueError("not public yet")
    versions = draft_versions().of(uid)
    results: Counter[str] = Counter()
    for row in rows:
        result = row.answer.result if row.answer is not None else ""
        results[result] += len(row.members)
    return ReportHead(
        title=draft.Title(),
        unit=draft.byline,
        opens=consultation.opens,
        last_day=consultation.last_day,
        version=versions[-1].number if versions else 0,
        issued=issued,
        balance=submissions().balance(uid),
        asked=asked_store().totals(uid),
        rows=len(rows),
        points=sum(results.values()),
        results=dict(results),
        sections=tuple(_sections(rows)),
        interruptions=interruptions_of(draft),
    )


def _sections(rows: Sequence[PlannedRow]) -> Iterator[Section]:
    first = 0
    for (late, provision), group in groupby(rows, attrgetter("is_late", "provision")):
        points = [len(one.members) for one in group]
        yield Section(provision, late, first, len(points), sum(points))
        first += len(points)
