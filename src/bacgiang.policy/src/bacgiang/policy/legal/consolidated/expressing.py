"""Texts as Akoma Ntoso with what amended them, what they amend, and what they cite."""

from ...law.akn import History
from ...law.akn import Modification
from ...law.akn import write_akn
from ...law.consolidation import Consolidation
from ...law.consolidation import OperationKind
from ...law.effect.events import lineage
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ..document_page.cited import CitedPlaces
from ..documents.large_texts import wait_where_large
from ..documents.official_document import OfficialDocument
from ..effect.telling_akn import effects_of
from ..relations.works import work_of_end
from ..relations.works import work_of_record
from .citing import CitedWorks
from .issued import issued
from .modifying import modifications_of
from .naming import described_changes
from dataclasses import replace
from datetime import date


_OF_OPERATION = {
    OperationKind.INSERT: "insertion",
    OperationKind.INSERT_WORDS: "insertion",
    OperationKind.REPEAL: "repeal",
    OperationKind.END_REPLACED: "repeal",
    OperationKind.DELETE_WORDS: "repeal",
}
SUBSTITUTION = "substitution"


def akn_on(document: OfficialDocument, read: Consolidation, day: date) -> bytes:
    """The consolidated text of a day, with each change and its source."""
    printed = _printed(read.text)
    changes = (
        (change.dated.operation.kind, described)
        for change, described in zip(read.changes, described_changes(read), strict=True)
    )
    modifications = tuple(
        Modification(
            _OF_OPERATION.get(kind, SUBSTITUTION),
            _there_or_around(one.eid, printed),
            work_of_end(one.source),
            one.source_eid,
            one.day,
        )
        for kind, one in changes
    )
    own = (one for one in modifications_of(document) if one.active)
    told = dict.fromkeys((*modifications, *own))
    history = History(tuple(told), day, effects_of(document, read.text))
    return _written(document, read.text, history)


def _printed(text: LegalText) -> frozenset[str]:
    provisions = (one.eid for one in all_provisions(text))
    return frozenset((*provisions, *(one.eid for one in text.attachments)))


def _there_or_around(eid: str, printed: frozenset[str]) -> str:
    """A provision, or what holds it where later changes have left nothing of it."""
    return next((one for one in lineage(eid) if one in printed), "")


def akn_as_issued(document: OfficialDocument) -> bytes:
    """The text as issued, with what confirmed relations say of it.

    What was put in since is told where it belongs.
    """
    text = issued(document).tree
    printed = _printed(text)
    told = dict.fromkeys(
        one if one.active else replace(one, own=_there_or_around(one.own, printed))
        for one in modifications_of(document)
    )
    history = History(tuple(told), effects=effects_of(document))
    return _written(document, text, history)


def _written(document: OfficialDocument, text: LegalText, history: History) -> bytes:
    wait_where_large(document)
    eids = [one.eid for one in all_provisions(text)]
    citing = CitedWorks(CitedPlaces(document, eids))
    return write_akn(text, work_of_record(document), history, citing)
