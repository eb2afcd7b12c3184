"""No code stands in the register twice; checked on every way in."""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...editorial.working_copy.rules import baseline_of
from ...legal.documents.by_uid import record_with
from ..register.codes import procedure_codes
from .schema import IProcedure
from bacgiang.policy import _
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


def holder_of(code: str) -> str | None:
    """UID of the procedure with this code."""
    return procedure_codes().holder(code)


def procedure_with(code: str) -> Any | None:
    """The procedure with this code, whoever asks."""
    uid = holder_of(code)
    return record_with(uid) if uid else None


def code_is_taken(code: str) -> Refusal:
    return Refusal(
        "code_is_taken",
        _(
            "refusal_code_is_taken",
            default="The register already holds a procedure with the code ${code}. "
            "Open that one and change it, or check the code.",
            mapping={"code": code},
        ),
        "code",
    )


def keep_code(
    procedure: IProcedure, event: IObjectAddedEvent | IObjectModifiedEvent
) -> None:
    """Raise RefusedInput, or note the code. A working copy has none of its own.

    It comes without any field and is marked when it has them all.
    """
    if procedure.code is None:
        return
    # The item itself, or the one that a working copy will be merged into.
    changed = baseline_of(procedure) or procedure
    uid, holder = IUUID(changed), holder_of(procedure.code)
    if holder is not None and holder != uid:
        raise RefusedInput(code_is_taken(procedure.code))
    if changed is not procedure:
        return
    procedure_codes().keep(uid, procedure.code)


def drop_code(procedure: IProcedure, event: IObjectWillBeRemovedEvent) -> None:
    procedure_codes().drop(IUUID(procedure))
