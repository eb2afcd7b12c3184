"""`GET @petitions` on a unit's site: what it has; `POST @petitions`: act on one."""

from ...base.api_services import MembersService
from ...base.api_services import WritingService
from ...base.form_values import form_value
from ...base.json_values import flag_in
from ...base.json_values import of_kind
from ...base.json_values import text_in
from ...base.keeping import NeverKept
from ...base.paging import said_once
from ...base.paging import start_asked
from ...base.refusal import Refused
from ...citizen.attachments.sent import files_in_json
from ...citizen.board_pages.erasing import erasing_as_json
from ...citizen.board_refusals import NOT_YOURS
from ...citizen.codes.board_names import board_name
from ...citizen.codes.board_names import code_named
from ...citizen.handling.changed import changed_as_json
from ...citizen.handling.seen import may
from ...citizen.handling.seen import seen_in
from ...citizen.mailbox.opened import OpenLetter
from ...citizen.mailbox.originals import original_store
from ...units.register.taken_over import units_worked_for
from ...units.sites.belonging import unit_code_of
from ..answered.finding import open_alike
from ..cases.assigned import assigned_store
from ..cases.catching_up import ROWS
from ..cases.row import CaseRow
from ..content.content import content_of
from ..content.course import Phase
from ..handling.asking import tell
from ..handling.proposals import ANSWER_FILES
from ..handling.seen import asked_at
from ..handling.seen import HANDLE
from ..handling.seen import petition_at
from ..handling.seen import PETITIONS
from ..handling.stores import asked_store
from .carrying_out import Asked
from .carrying_out import carry_out
from .case_page import MOST_ALIKE
from .showing import Listing
from .showing import PAGE
from .showing import page_of
from .showing import proposal_shown
from .showing import row_shown
from .showing import shown
from .showing import ShownRow
from .showing import steps
from .showing import totals
from .showing import value_of
from collections.abc import Mapping
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


class PetitionsGet(NeverKept, MembersService):
    """A list, or with `case` one of them whole."""

    def require(self) -> None:
        if not may(HANDLE, self.context):
            raise Refused(NOT_YOURS)

    def answer(self) -> dict[str, Any]:
        form = self.request.form
        if form_value(form, "asked"):
            return asked_as_json(self.context, form_value(form, "asked"))
        if form_value(form, "case"):
            return as_json(self.context, form_value(form, "case"))
        if "since" in form:
            since = said_once(form, "since")
            return changed_as_json(PETITIONS, ROWS, _as_shown, self.context, since)
        chosen = form_value(form, "phase")
        phase = Phase(chosen) if chosen in tuple(Phase) else Phase.OPEN
        unit, start = unit_code_of(self.context), start_asked(form)
        listed = Listing(phase, form_value(form, "text"), form_value(form, "officer"))
        rows, more = page_of(unit, listed, start)
        waiting = asked_store().waiting(*units_worked_for(unit))
        url = f"{self.context.absolute_url()}/@petitions"
        links = {"next": f"{url}?phase={phase.value}&b_start={start + PAGE}"}
        return {
            "@id": url,
            "unit": unit,
            "totals": {one.value: count for one, count in totals(unit).items()},
            "items": [_row_as_json(one) for one in rows],
            "asked": [board_name(one) for one in waiting],
            "batching": links if more else {},
        }


class PetitionsPost(WritingService):
    """`act`, `seen` (as it was read) and what the act asks; the petition as it is then.

    200; 400 for bad input, 403 for who may not, 404 for what the unit does not have,
    409 for what is closed, 412 where something happened meanwhile.
    """

    def reply(self) -> dict[str, Any]:
        body = self.body
        names = ("unit", "reason", "words", "ground", "until")
        asked = Asked(
            **{name: text_in(body, name) for name in names},
            is_public=flag_in(body, "publish"),
            officer=text_in(body, "officer"),
            amount=text_in(body, "amount"),
            why=text_in(body, "why"),
            files=files_in_json(body),
            units=_texts_in(body, "units"),
            also=tuple(map(seen_in, _texts_in(body, "also"))),
        )
        seen, act = text_in(body, "seen"), text_in(body, "act")
        if act == "tell":
            tell(self.context, seen_in(seen).code, asked.words)
            return asked_as_json(self.context, seen.partition(":")[0])
        carry_out(self.context, act, seen_in(seen), asked)
        if act == "hand-over":
            return {
                "@id": f"{self.context.absolute_url()}/@petitions",
                "unit": asked.unit,
            }
        return as_json(self.context, seen.partition(":")[0])


def as_json(place: DexterityContent, name: str) -> dict[str, Any]:
    """One petition. Raises Refused."""
    found, course = petition_at(place, code_named(name))
    content, row = content_of(found), row_shown(found.code)
    proposal = proposal_shown(found.code, api.user.get_current().getId() or "")
    return {
        "@id": f"{place.absolute_url()}/@petitions?case={name}",
        "seen": value_of(found),
        **(_row_as_json(row) if row is not None else {}),
        "text": content.text if content is not None else "",
        "place": content.place if content is not None else "",
        "delivery": content.delivery if content is not None else "",
        "purpose": content.purpose if content is not None else "",
        "agrees_to_publication": content is not None
        and content.publish
        and not course.is_kept_private,
        "files": [one.name for one in content.files] if content is not None else [],
        "letter": letter_as_json(original_store().get(found.code)),
        "answer": course.answer,
        "answer_files": [
            one.name for last in ANSWER_FILES.given(found)[-1:] for one in last
        ],
        "officer": assigned_store().get(found.code),
        "alike": [value_of(one) for one in open_alike(found, course.unit, MOST_ALIKE)]
        if course.is_open
        else [],
        "proposal": None
        if proposal is None
        else {
            "words": proposal.proposal.words,
            "ground": proposal.proposal.ground,
            "files": [one.name for one in proposal.proposal.attached],
            "is_own": proposal.is_own,
        },
        "erasing": erasing_as_json(found.code),
        "steps": [
            {"step": one.reason, "at": one.at.isoformat(), "words": words}
            for one, words in steps(found)
        ],
    }


def letter_as_json(found: OpenLetter | None) -> dict[str, Any] | None:
    """As it came; never who sent it."""
    if found is None:
        return None
    said = found.letter
    return {
        "subject": said.subject,
        "text": said.text,
        "files": [one.name for one in said.files],
        "left_out": [name for name, _why in said.left_out],
    }


def asked_as_json(place: DexterityContent, name: str) -> dict[str, Any]:
    """What the unit is asked about one of another unit's: never who sent it."""
    found, course, part = asked_at(place, code_named(name))
    content = content_of(found)
    return {
        "@id": f"{place.absolute_url()}/@petitions?asked={name}",
        "seen": f"{name}:0:",
        "unit": course.unit,
        "question": part.question,
        "text": content.text if content is not None else "",
        "place": content.place if content is not None else "",
        "words": part.words,
    }


def _texts_in(body: Mapping[str, Any], name: str) -> tuple[str, ...]:
    sent = of_kind(list, body.get(name) or [], name)
    return tuple(of_kind(str, one, name) for one in sent)


def _as_shown(row: CaseRow) -> dict[str, Any]:
    return _row_as_json(shown(row))


def _row_as_json(known: ShownRow) -> dict[str, Any]:
    row = known.row
    return {
        "id": known.name,
        "matter": row.matter.value,
        "subject": {"token": row.subject, "title": known.title},
        "channel": row.channel.value,
        "phase": row.phase.value,
        "received": row.received.isoformat(),
        "due": row.due.isoformat() if row.due is not None else None,
        "hand_over_by": row.pass_on.isoformat() if row.pass_on is not None else None,
        "is_overdue": known.is_overdue,
        "is_published": row.is_published,
    }
