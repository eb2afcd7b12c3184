"""Find the document to compare with: by UID, or by number as people write it."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from ...law.document_number import NumberError
from ...law.document_number import parse_number
from ..documents.by_identity import records_under
from ..documents.by_uid import record_with
from ..documents.official_document import IOfficialDocument
from ..documents.official_document import OfficialDocument
from bacgiang.policy import _
from collections.abc import Iterable
import re


_UID = re.compile(r"[0-9a-f]{32}", re.ASCII)
LONGEST = 100


class NotComparable(Refused):
    """There is nothing to compare with.

    `choices` are the records that a number leaves open, for the reader to choose from.
    """

    def __init__(
        self, refusal: Refusal, choices: tuple[OfficialDocument, ...] = ()
    ) -> None:
        told = {"choices": [as_choice(one) for one in choices]} if choices else None
        super().__init__(refusal, details=told)
        self.choices = choices


def as_choice(document: OfficialDocument) -> dict[str, str]:
    """How the API names a document that is compared, or could be."""
    return {
        "@id": document.absolute_url(),
        "UID": document.UID(),
        "number": document.number or "",
        "title": document.title,
        "issue_date": document.issue_date.isoformat(),
    }


def other_document(document: OfficialDocument, said: str) -> OfficialDocument:
    """The record to compare with. Raises NotComparable.

    What the reader may not see is not there for them: it is not told apart from what
    the register does not hold.
    """
    said = " ".join(said.split())
    found = _by_uid(said) if _UID.fullmatch(said) else _by_number(said)
    others = [one for one in found if one.UID() != document.UID()]
    if not others:
        raise NotComparable(SAME_DOCUMENT if found else NOT_FOUND)
    if len(others) > 1:
        raise NotComparable(SEVERAL, tuple(others))
    for one in (document, others[0]):
        if one.structure is None:
            raise NotComparable(_without_text(one))
    return others[0]


def _by_uid(uid: str) -> list[OfficialDocument]:
    return _seen(filter(IOfficialDocument.providedBy, [record_with(uid)]))


def _by_number(said: str) -> list[OfficialDocument]:
    try:
        if len(said) > LONGEST:
            raise NumberError
        number = parse_number(said)
    except NumberError as error:
        raise NotComparable(NOT_A_NUMBER) from error
    exact = _seen(records_under(number.key))
    # Else by serial number and year alone.
    return exact or _seen(records_under(*number.search_keys()[1:]))


def _seen(records: Iterable[OfficialDocument]) -> list[OfficialDocument]:
    return [one for one in records if may_see(one)]


def _without_text(document: OfficialDocument) -> Refusal:
    return Refusal(
        "without_text",
        _(
            "refusal_compare_without_text",
            default="The text of ${name} has not been entered, so it cannot be "
            "compared by provision. Read its originals instead.",
            mapping={"name": document.number or document.title},
        ),
        "with",
    )


NOT_A_NUMBER = Refusal(
    "not_a_number",
    _(
        "refusal_compare_not_a_number",
        default="This is not the number of a document. Write it as it is printed, for "
        "example 76/2007/QĐ-UBND.",
    ),
    "with",
)
NOT_FOUND = Refusal(
    "document_not_found",
    _(
        "refusal_compare_not_found",
        default="The register has no document of this number that you may see. Check "
        "the number, or search the register.",
    ),
    "with",
)
SAME_DOCUMENT = Refusal(
    "same_document",
    _(
        "refusal_compare_same",
        default="This is the document itself. Give the number of another one.",
    ),
    "with",
)
SEVERAL = Refusal(
    "several_documents",
    _(
        "refusal_compare_several",
        default="Several documents have this number. Choose one of them.",
    ),
    "with",
)
