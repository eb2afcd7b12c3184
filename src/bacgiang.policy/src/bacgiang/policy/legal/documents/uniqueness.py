"""No document stands in the registers twice; checked on every way in."""

from ...base.english.days import shown_day
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...editorial.visibility.seen import may_see
from ...editorial.withdrawal.was_public import restored_notice
from ...editorial.workflow.parameters import State
from ...editorial.workflow.parameters import Transition
from ...editorial.workflow.rules import RefusedTransition
from .by_uid import record_with
from .identity_store import identity_store
from .official_document import IOfficialDocument
from bacgiang.policy import _
from plone import api
from plone.app.iterate.interfaces import IWorkingCopy
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IBeforeTransitionEvent


TOWARDS_PUBLICATION = frozenset(
    {Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH}
)


def exists(document: IOfficialDocument) -> str | None:
    """UID of another record with the document's identity, whoever may know of it.

    A document without its number is the one that has a number and is else the same;
    one that has its identity to itself keeps it.
    """
    return next(iter(_others(document)), None)


def _others(document: IOfficialDocument) -> tuple[str, ...]:
    store, own = identity_store(), IUUID(document, None)
    if own is not None and store.holder(document.identity) == own:
        return ()
    return tuple(uid for uid in store.holders(document.identity) if uid != own)


def seen_holder(document: IOfficialDocument) -> str | None:
    """UID of one that whoever acts may know of: one of their own that was set aside for
    what others have in work, too.
    """
    store, own = identity_store(), IUUID(document, None)
    aside = store.same_aside(document.identity)
    is_there = own is not None and own in (store.holder(document.identity), *aside)
    others = (*_others(document), *(() if is_there else aside))
    return next(filter(_may_know, others), None)


def _may_know(holder: str) -> bool:
    record = record_with(holder)
    return record is None or may_see(record)


def already_there(document: IOfficialDocument) -> Refusal:
    return Refusal(
        "document_exists",
        _(
            "refusal_document_exists",
            default="The register already holds ${number} of ${date} by ${issuer}. "
            "Open that record and correct it, or check number, date and issuing body.",
            mapping={
                "number": document.number or document.title,
                "date": shown_day(document.issue_date),
                "issuer": document.issuer,
            },
        ),
        "number",
    )


def keep_identity(document: IOfficialDocument, event: object) -> None:
    """Raise RefusedInput, or note who the record is. A working copy is nobody.

    Who gives a draft one number after the other learns nothing of what others have in
    work: it is told once the record is to come out. Until then the record is set aside,
    and theirs once, as any other.
    """
    if IWorkingCopy.providedBy(document):
        return
    if document.issue_date is None:
        return
    if seen_holder(document) is not None:
        raise RefusedInput(already_there(document))
    if exists(document) is None:
        identity_store().keep(document.UID(), document.identity)
    elif api.content.get_state(document, default="") == State.PUBLISHED:
        raise RefusedInput(HELD_BY_OTHERS)
    else:
        identity_store().set_aside(document.UID(), document.identity)


def refuse_held(document: IOfficialDocument, event: IBeforeTransitionEvent) -> None:
    """Before a step towards publication: no trial of the step tells it.

    Nor does handing in, which one person does and takes back at will: what others have
    in work is told to whoever approves.
    """
    transition = event.transition
    if transition is None or transition.id not in TOWARDS_PUBLICATION:
        return
    if IWorkingCopy.providedBy(document) or document.issue_date is None:
        return
    if seen_holder(document) is not None:
        raise RefusedTransition(already_there(document))
    others = _others(document)
    if others and transition.id == Transition.SUBMIT:
        return
    if not all(map(gives_way, others)):
        raise RefusedTransition(HELD_BY_OTHERS)
    for uid in others:
        other = record_with(uid)
        if other is not None:
            identity_store().set_aside(uid, other.identity)
    identity_store().keep(document.UID(), document.identity)


def gives_way(uid: str) -> bool:
    """Whether nobody has judged a record yet: one who only writes would keep another
    board's, whose two persons have, from coming out.
    """
    record = record_with(uid)
    state = api.content.get_state(record, default="") if record is not None else ""
    was_out = restored_notice(record) is not None if record is not None else True
    return state in (State.DRAFT, State.PENDING) and not was_out


def drop_identity(document: IOfficialDocument, event: object) -> None:
    """A record that goes gives its identity free."""
    identity_store().drop(document.UID())


HELD_BY_OTHERS = Refusal(
    "held_by_others",
    _(
        "refusal_held_by_others",
        default="Another unit has this document in work. Ask its board to publish it.",
    ),
    "number",
)
