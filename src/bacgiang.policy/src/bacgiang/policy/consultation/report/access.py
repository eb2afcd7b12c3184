"""Who reads the report: everybody once it was issued, the board before."""

from ...editorial.working_copy.rules import is_working_copy
from ..responses.board_rights import ANSWER
from ..responses.board_rights import may
from ..timing.store import consultation_of
from .report_of import issued_report
from .report_of import Preview
from .report_of import preview
from .store import IssuedReport
from typing import Any
from zope.publisher.interfaces import NotFound


def readable_report(draft: Any, request: Any) -> IssuedReport | Preview:
    """The issued report, or the board's preview. Raises NotFound for everybody else."""
    issued = issued_report(draft)
    if issued is not None:
        return issued
    is_public = consultation_of(draft) is not None and not is_working_copy(draft)
    if not is_public or not may(ANSWER, draft):
        raise NotFound(draft, "@@consultation-report", request)
    return preview(draft)
