"""A dossier as programs read it: never who applies, and no tracking code."""

from ...base.dates import today
from ...base.refusal import Refused
from ...citizen.board_pages.erasing import erasing_as_json
from ...citizen.codes.board_names import board_name
from ...citizen.codes.board_names import code_named
from ...citizen.submissions.submission import Submission
from ...units.sites.belonging import units_worked_for_at
from ..cases.assigned import assigned_store
from ..cases.catching_up import ROWS
from ..cases.row import DossierRow
from ..content.content import content_of
from ..content.signed import signatures_said
from ..content.told import procedure_title
from ..content.told import step_words
from ..content.whole import answered_in
from ..content.whole import paper_title
from ..content.whole import rounds_of
from ..handling.seen import asked_at
from ..handling.seen import dossier_at
from ..handling.seen import DOSSIERS
from ..handling.stores import asked_store
from ..handling.stores import note_store
from plone.dexterity.content import DexterityContent
from typing import Any


VI = "vi"


def row_as_json(row: DossierRow) -> dict[str, Any]:
    due = row.due
    return {
        "id": board_name(row.code),
        "procedure": {"token": row.procedure_code, "UID": row.procedure},
        "number": row.number,
        "phase": row.phase.value,
        "received": row.received.isoformat(),
        "accepted": row.accepted.isoformat() if row.accepted is not None else None,
        "due": due.isoformat() if due is not None else None,
        "is_overdue": row.is_open and due is not None and due < today(),
        "waits_to_be_fetched": row.waits,
    }


def dossier_as_json(place: DexterityContent, name: str) -> dict[str, Any]:
    """Of what the unit of a place has, or is asked about. Raises Refused."""
    code = code_named(name)
    try:
        found, course = dossier_at(place, code)
    except Refused:
        found, course, _part = asked_at(place, code)
    # As the log is now: a kept row is behind what its applicant did.
    row, content = next(ROWS.now([found.code]), None), content_of(found)
    units = units_worked_for_at(place)
    is_ours = course.given_to in units
    parts = asked_store().parts(found.code)
    shown = [one for one in parts if is_ours or one.unit in units]
    return {
        "@id": f"{place.absolute_url()}/@dossiers?case={name}",
        "seen": DOSSIERS.value_of(found),
        **(row_as_json(row) if row is not None else {}),
        "unit": course.unit,
        "title": procedure_title(found),
        "channel": content.channel.value if content is not None else "",
        "answers": [
            {"path": one.path, "title": one.title, "text": one.text}
            for one in answered_in(found, VI)
        ],
        "files": _files(found, place, name),
        **(_among_the_board(found.code) if is_ours else {}),
        "parts": [
            {"unit": each.unit, "question": each.question, "words": each.words}
            for one in shown
            for each in (*one.before, one)
        ],
        "steps": [
            {
                "step": one.reason or one.event.value,
                "at": one.at.isoformat(),
                "words": step_words(one, VI),
            }
            for one in found.entries[1:]
        ],
    }


def _among_the_board(code: str) -> dict[str, Any]:
    """Who works on it, and what officers noted: for the unit that has it."""
    return {
        "officer": assigned_store().get(code),
        "notes": [
            {"by": one.by, "at": one.at.isoformat(), "words": one.words}
            for one in note_store().of(code)
        ],
        "erasing": erasing_as_json(code),
    }


def _files(
    found: Submission, place: DexterityContent, name: str
) -> list[dict[str, Any]]:
    url = f"{place.absolute_url()}/@@dossier-file?case={name}"
    return [
        {
            "@id": f"{url}&round={one.entry}&n={number}",
            "title": paper_title(found, one, paper, VI),
            "filename": paper.file.name,
            "sha256": paper.file.sha256,
            "step": one.step,
            "signatures": signatures_said(found.entries[one.entry], number, VI),
        }
        for one in rounds_of(found)
        for number, paper in enumerate(one.papers)
    ]
