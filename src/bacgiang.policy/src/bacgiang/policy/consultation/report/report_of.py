"""The report of a draft: as it was issued, or as it would be now for the board."""

from ...editorial.working_copy.rules import is_working_copy
from ..responses.board_rights import ANSWER
from ..responses.board_rights import may
from ..responses.places import Places
from ..timing.store import consultation_of
from .head import head_of
from .head import ReportHead
from .planned import planned_rows
from .planned import PlannedRow
from .store import issued_report_store
from .store import IssuedReport
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from plone.dexterity.content import DexterityContent
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Preview:
    """What the report would say now."""

    head: ReportHead
    planned: tuple[PlannedRow, ...]

    def rows(self, start: int = 0, stop: int | None = None) -> Iterator[PlannedRow]:
        return islice(iter(self.planned), start, stop)


def issued_report(draft: DexterityContent) -> IssuedReport | None:
    return issued_report_store().get(draft.UID())


def preview(draft: DexterityContent) -> Preview:
    """Raises ValueError for a draft that was never public."""
    rows = tuple(planned_rows(draft.UID(), Places(draft.UID())))
    return Preview(head_of(draft, rows), rows)


def readable_report(
    draft: DexterityContent, request: HTTPRequest
) -> IssuedReport | Preview:
    """The issued report, or the board's preview. Raises NotFound for everybody else."""
    issued = issued_report(draft)
    if issued is not None:
        return issued
    if not works_on_answers(draft):
        raise NotFound(draft, "@@consultation-report", request)
    return preview(draft)


def works_on_answers(draft: DexterityContent) -> bool:
    """Whether who looks is of the board that answers the opinions on a public draft."""
    is_public = consultation_of(draft) is not None and not is_working_copy(draft)
    return is_public and may(ANSWER, draft)
