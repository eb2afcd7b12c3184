"""The papers of circular 01/2018, and which of them a dossier's state asks for."""

from ...base.titled_enum import TitledEnum
from ...citizen.submissions.submission import Submission
from ..content.course import course_of
from ..content.course import Step
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass


class PaperKind(TitledEnum):
    """Values name the files of `templates/`."""

    RECEIPT = (
        "mau-01",
        _("paper_receipt", default="Form 01: received, and the day of the result"),
    )
    SUPPLEMENT = (
        "mau-02",
        _("paper_supplement", default="Form 02: supplement asked for"),
    )
    REFUSAL = "mau-03", _("paper_refusal", default="Form 03: refused")
    APOLOGY = "mau-04", _("paper_apology", default="Form 04: apology and a new day")
    CONTROL = (
        "mau-05",
        _("paper_control", default="Form 05: how it was handled, step by step"),
    )
    BOOK = "mau-06", _("paper_book", default="Form 06: book of dossiers")


AT_STEP: Mapping[str, PaperKind] = {
    Step.RECEIVED.value: PaperKind.RECEIPT,
    Step.SUPPLEMENT.value: PaperKind.SUPPLEMENT,
    Step.REFUSED.value: PaperKind.REFUSAL,
    Step.APOLOGISED.value: PaperKind.APOLOGY,
}


@dataclass(frozen=True)
class Offered:
    """A paper, and the entry of the log that asks for it."""

    kind: PaperKind
    entry: int

    @property
    def name(self) -> str:
        """As addresses and buttons have it: `mau-02.3`."""
        return f"{self.kind.value}.{self.entry}"


def papers_offered(found: Submission, *, for_board: bool) -> Iterator[Offered]:
    """In the order of the steps; none once it was erased."""
    if found.is_erased:
        return
    for entry in found.entries:
        if (kind := AT_STEP.get(entry.reason)) is not None and entry.payload:
            yield Offered(kind, entry.number)
    if for_board and course_of(found).accepted is not None:
        yield Offered(PaperKind.CONTROL, 0)


def offered_as(found: Submission, name: str, *, for_board: bool) -> Offered | None:
    """The one of that name; None for what is not offered."""
    ones = papers_offered(found, for_board=for_board)
    return next((one for one in ones if one.name == name), None)
