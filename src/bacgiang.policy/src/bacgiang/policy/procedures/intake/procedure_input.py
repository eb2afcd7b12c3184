"""One procedure taken in: made, changed, left as it is, or refused (4.1c).

The same record twice changes nothing, and neither does what a record does not say: a
sheet of two columns empties no field of what is there. What is published changes
through a working copy alone, which is made for whoever may make one; a change that
comes from the national database goes the same way.
"""

from ...base.english.fields import IInEnglish
from ...base.refusal import Refused
from ...editorial.intake.bulk_service import NOT_AN_OBJECT
from ...editorial.intake.outcome import Outcome
from ...editorial.intake.outcome import Result
from ...editorial.working_copy.rules import working_copy_of
from ...units.register.lookup import get_unit
from ..national.national_copy import national_copy
from ..national.national_copy import with_local_facts
from ..national.synchronised import synchronised_store
from ..procedure import conversion
from ..procedure.adding import NO_REGISTER
from ..procedure.checking import in_words
from ..procedure.code import CODES
from ..procedure.national_read_only import comes_from_above
from ..procedure.placing import place
from ..procedure.schema import IProcedure
from ..record.json_form import read_json
from ..record.json_form import to_json
from ..record.procedure_record import ProcedureRecord
from ..register.registers import procedure_register
from ..vocabularies.fields import field_token
from .changing import change
from .refusals import NOT_A_TEXT
from .refusals import unknown_doer
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone import api
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import createContent
from typing import Any
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import ValidationError


ENGLISH = dict(getFieldsInOrder(IInEnglish))
OUTSIDE = ("source_id", *ENGLISH)
"""What an item may say beside the record."""


def read_item(item: DexterityContent) -> ProcedureRecord:
    """The record an item is. Raises Refused with everything that is wrong."""
    if not isinstance(item, dict):
        raise Refused(NOT_AN_OBJECT)
    said = {name: value for name, value in item.items() if name not in OUTSIDE}
    record, errors = read_json(said)
    if record is None:
        raise Refused(*tuple(in_words(error) for error in errors))
    unknown = [code for code in record.doers if get_unit(code) is None]
    if unknown:
        raise Refused(unknown_doer(unknown[0]))
    return replace(conversion.tidied(record), field=field_token(record.field))


def accept_procedure(item: DexterityContent, unit: str) -> Result:
    """Take a procedure in for a unit, whose right to do so was asked before."""
    record = read_item(item)
    register = procedure_register(api.portal.get())
    if register is None:
        return Result(Outcome.REFUSED, refusals=(NO_REGISTER,))
    english = _english(item)
    values = {**_values(record, bool(record.national_url)), **english}
    procedure = createContent("Procedure", **values)
    procedure.owner_unit = unit
    known = CODES.seen(procedure)
    if known is None:
        placed = place(register, procedure, record.code)
        result = Result(Outcome.MADE, placed.UID(), placed.absolute_url())
    else:
        result = _bring(known, record, item, english)
    # Whoever sends what another unit's record says already compared nothing for it.
    is_theirs = known is None or known.owning_unit == unit
    is_taken = bool(result.uid) and result.outcome is not Outcome.REFUSED
    if record.national_url and is_theirs and is_taken:
        synchronised_store().note(result.uid, datetime.now(UTC))
    return result


def _english(item: Mapping[str, Any]) -> dict[str, Any]:
    """English words as far as the item says them; they are no part of the record, which
    is what a decision publishes. Raises Refused for what is none."""
    said = {name: item[name] for name in ENGLISH if name in item}
    for name, value in said.items():
        try:
            ENGLISH[name].bind(None).validate(value)
        except ValidationError as error:
            raise Refused(NOT_A_TEXT.at(name)) from error
    return said


def _bring(
    known: Any,
    record: ProcedureRecord,
    item: Mapping[str, Any],
    english: dict[str, Any],
) -> Result:
    comes_from_there = bool(record.national_url)
    if known.national is not None:
        if not comes_from_there:
            refusals = (comes_from_above(["national_url"]),)
            return Result(Outcome.REFUSED, known.UID(), known.absolute_url(), refusals)
        record = with_local_facts(record, conversion.record_of(known))
    else:
        record = _with_what_stands(known, record, item)
    before, after = to_json(conversion.record_of(known)), to_json(record)
    names = tuple(name for name in after if after[name] != before[name])
    standing = working_copy_of(known) or known
    names += tuple(n for n, said in english.items() if getattr(standing, n) != said)
    if not names:
        return Result(Outcome.SAME, known.UID(), known.absolute_url())
    values = {**_values(record, comes_from_there), **english}
    return change(known, IProcedure, values, names)


def _with_what_stands(
    known: Any, record: ProcedureRecord, item: Mapping[str, Any]
) -> ProcedureRecord:
    """The record, its fields that nothing was said of as they stand.

    Of what is published that is the working copy under way, which is what changes.
    """
    standing = to_json(conversion.record_of(working_copy_of(known) or known))
    unsaid = {name: one for name, one in standing.items() if name not in item}
    whole, errors = read_json({**to_json(record), **unsaid})
    if whole is None:
        raise Refused(*tuple(in_words(error) for error in errors))
    return whole


def _values(record: ProcedureRecord, comes_from_there: bool) -> dict[str, Any]:
    copy = national_copy(to_json(record)) if comes_from_there else None
    return {**conversion.values_of(record), "national": copy}
