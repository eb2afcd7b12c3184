"""Sample procedures and forms, made as their boards would make them."""

from ...procedures.intake.form_input import take_in_form
from ...procedures.intake.procedure_input import accept_procedure
from .sample_steps import acting_as
from .sample_steps import take_steps
from .word_file import word_file
from base64 import b64encode
import json
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.dexterity.content import DexterityContent
from typing import Any


def create_procedures(seed: dict[str, Any]) -> None:
    """Create the forms and procedures of `procedures.yaml`, published."""
    for row in seed["forms"]:
        take_steps(_form(row), row["unit"])
    for row in seed["procedures"]:
        procedure = _procedure(row["unit"], row["record"])
        procedure.online_form = _online_form(row)
        take_steps(procedure, row["unit"])
        if "amended" in row:
            _amend(procedure, row)


def _form(row: dict[str, Any]) -> Any:
    data = b64encode(word_file(row["lines"])).decode()
    facts = {name: row[name] for name in ("number", "title", "field", "decision")}
    filename = f"{row['number'].replace('/', '-')}.docx"
    item = {**facts, "files": [{"filename": filename, "data": data}]}
    with acting_as(row["unit"], "update"):
        form = api.content.get(UID=take_in_form(item, row["unit"]).uid)
        form.title_en = row["title_en"]
        return form


def _procedure(unit: str, record: dict[str, Any]) -> Any:
    with acting_as(unit, "update"):
        return api.content.get(UID=accept_procedure(record, unit).uid)


def _online_form(row: dict[str, Any]) -> str | None:
    """By which one applies, as its field has it."""
    form = row.get("online_form")
    return json.dumps(form, ensure_ascii=False, indent=1) if form else None


def _amend(procedure: DexterityContent, row: dict[str, Any]) -> None:
    """A working copy goes its own way, and is merged when it is published."""
    with acting_as(row["unit"], "update"):
        accept_procedure({**row["record"], **row["amended"]}, row["unit"])
        copy = ICheckinCheckoutPolicy(procedure).getWorkingCopy()
    take_steps(copy, row["unit"])
