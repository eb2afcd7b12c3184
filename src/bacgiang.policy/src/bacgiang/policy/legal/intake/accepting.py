"""Take one document into a register: make it, change it, leave it or refuse it (7.2b).

The same document twice changes nothing. Nobody changes by this way what nobody may
change by any other: a record that was approved or published.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.intake.outcome import Outcome
from ...editorial.intake.outcome import Result
from ..documents.by_uid import record_with
from ..documents.official_document import IOfficialDocument
from ..documents.original import Original
from ..documents.placing import place
from ..documents.register import DocumentRegister
from ..documents.register import find_document_register
from ..documents.register import NO_REGISTER
from ..documents.structured_text import structured
from ..documents.structured_text import StructuredText
from ..documents.uniqueness import seen_holder
from .original_input import OriginalInput
from .record_input import RecordInput
from .remarking import remarks_on
from .stating import state_all
from bacgiang.policy import _
from collections.abc import Iterable
from dataclasses import replace
from plone import api
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from typing import Any
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


EMPTY = (None, "", ())


def accept_record(given: RecordInput, unit: str, portal_type: str) -> Result:
    """Take a document in for a unit; whose right to do so was asked before."""
    result = _accepted(given, unit, portal_type)
    if result.outcome is Outcome.REFUSED or not given.relations:
        return result
    record: Any = record_with(result.uid)
    is_new = state_all(record, given.relations)
    if not is_new or result.outcome is Outcome.MADE:
        return result
    changes = (*result.changes, "relations")
    return replace(result, outcome=Outcome.CHANGED, changes=changes)


def _accepted(given: RecordInput, unit: str, portal_type: str) -> Result:
    register = find_document_register(portal_type, api.portal.get())
    if register is None:
        return Result(Outcome.REFUSED, refusals=(NO_REGISTER,))
    document = createContent(portal_type, **given.values)
    document.owner_unit = unit
    # What others have in work is told once the record is to come out, as in the form.
    holder = seen_holder(document)
    known = record_with(holder) if holder is not None else None
    if known is None:
        return _make(register, document, given)
    return bring_up_to_date(known, given)


def _make(
    register: DocumentRegister, document: DexterityContent, given: RecordInput
) -> Result:
    if given.text is not None:
        document.structure = structured(given.text)
    placed = place(register, document)
    _add_originals(placed, given.originals)
    return _result(Outcome.MADE, placed)


def bring_up_to_date(known: Any, given: RecordInput) -> Result:
    """Give a record what it lacks; refused where whoever acts may not modify it."""
    changes = _changes(known, given)
    files = [one for one in known.objectValues() if isinstance(one, Original)]
    held = {one.sha256 for one in files}
    new = [one for one in given.originals if one.sha256 not in held]
    if not changes and not new:
        return _result(Outcome.SAME, known)
    if not api.user.has_permission("Modify portal content", obj=known):
        return Result(
            Outcome.REFUSED, known.UID(), known.absolute_url(), (NOT_CHANGED_THIS_WAY,)
        )
    for name, value in changes.items():
        setattr(known, name, value)
    _add_originals(known, new)
    if changes:
        touched = Attributes(IOfficialDocument, *changes)
        notify(ObjectModifiedEvent(known, touched))
    names = (*changes, *("originals" for _one in new[:1]))
    return _result(Outcome.CHANGED, known, tuple(names))


def _changes(known: Any, given: RecordInput) -> dict[str, Any]:
    """Fields that differ; what is not given says nothing.

    What was read from the text fills a field that is empty, and changes none that a
    person has filled.
    """
    changes = {
        name: value
        for name, value in given.values.items()
        if _differs(name, value, getattr(known, name, None), given)
    }
    if given.text is not None:
        text: StructuredText = structured(given.text)
        if known.structure != text:
            changes["structure"] = text
    return changes


def _differs(name: str, value: Any, present: Any, given: RecordInput) -> bool:
    if value in EMPTY:
        # A record that was found by its title keeps its number.
        cleared = name in given.emptied and name != "number"
        return cleared and present not in EMPTY
    return present != value and (name in given.stated or present in EMPTY)


def _add_originals(document: DexterityContent, given: Iterable[OriginalInput]) -> None:
    """Raises Refused for a file that is none to take in."""
    try:
        for original in given:
            _add_original(document, original)
    except Refused as refused:
        reasons = (one.at("originals") for one in refused.refusals)
        raise Refused(*reasons) from refused


def _add_original(document: DexterityContent, given: OriginalInput) -> None:
    file = NamedBlobFile(given.data, given.content_type, given.filename)
    original = createContent(
        "Original", title=given.filename, kind=given.kind.value, file=file
    )
    # Set before: the language would be asked of the catalog otherwise.
    original.language = document.language
    addContentToContainer(document, original, checkConstraints=False)


def _result(
    outcome: Outcome, document: DexterityContent, changes: tuple[str, ...] = ()
) -> Result:
    return Result(
        outcome,
        document.UID(),
        document.absolute_url(),
        changes=changes,
        remarks=tuple(remarks_on(document)),
    )


NOT_CHANGED_THIS_WAY = Refusal(
    "not_changed_this_way",
    _(
        "refusal_not_changed_this_way",
        default="The register holds this document with other facts, text or files, "
        "and it is being reviewed or is public. Correct it through a working copy.",
    ),
    "number",
)
