"""What whoever hands a record in should look at: nothing of it hinders."""

from ...law.citations.bounded import cites_too_much
from ...law.citations.broken_numbers import broken_numbers
from ...law.tree import pieces
from ..documents.official_document import OfficialDocument
from ..documents.original import Original
from ..documents.same_number import same_number_remarks
from ..signatures.examining import signatures_of
from ..signatures.words import file_remark
from bacgiang.policy import _
from collections.abc import Iterator
from zope.i18nmessageid import Message


BROKEN = _(
    "remark_broken_number",
    default="The text names a document by a number that cannot be read (“${number}”). "
    "What it does to that document is not proposed: compare with the original.",
)
CITES_TOO_MUCH = _(
    "remark_cites_too_much",
    default="The text cites other provisions and documents more than 5,000 times. What "
    "it does to others is proposed, and linked, of the first ones alone: enter the "
    "rest.",
)
OF_FILE = _("remark_of_file", default="${file}: ${words}")


def remarks_on(document: OfficialDocument) -> Iterator[Message]:
    """On a record with its files, as it has been taken in."""
    yield from same_number_remarks(document)
    if document.structure is not None:
        for number in broken_numbers(document.structure.tree):
            yield Message(BROKEN, mapping={"number": number})
        structure = document.structure
        if cites_too_much(pieces(structure.tree), structure.citations):
            yield CITES_TOO_MUCH
    for original in document.objectValues():
        found = signatures_of(original) if isinstance(original, Original) else None
        words = file_remark(found) if found is not None else None
        if words is not None:
            yield Message(OF_FILE, mapping={"file": original.title, "words": words})
