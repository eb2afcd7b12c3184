"""`GET @dossiers` on a unit's site: what it has; `POST @dossiers`: act on one."""

from ...base.api_services import MethodsService
from ...base.form_values import form_value
from ...base.json_values import flag_in
from ...base.json_values import of_kind
from ...base.json_values import text_in
from ...base.paging import said_once
from ...base.paging import start_asked
from ...base.refusal import Refused
from ...citizen.attachments.sent import files_in_json
from ...citizen.board_refusals import NOT_YOURS
from ...citizen.board_refusals import OFFICER_OF_OPEN
from ...citizen.cases.listing import Listing
from ...citizen.codes.board_names import board_name
from ...citizen.contacts.sent import identity_in_json
from ...citizen.handling.changed import changed_as_json
from ...citizen.handling.erasing import erase
from ...citizen.handling.erasing import turn_down
from ...citizen.handling.seen import may
from ...citizen.handling.seen import seen_in
from ...citizen.keys.reading import reading_key
from ...citizen.letters.words import page_url
from ...citizen.submissions.submissions import submissions
from ...citizen.submissions.writing import server_clock
from ...units.register.taken_over import units_worked_for
from ...units.sites.belonging import unit_code_of
from ..cases.catching_up import ROWS
from ..content.course import course_of
from ..content.course import Phase
from ..counter.entering import Brought
from ..counter.entering import enter_dossier
from ..handling.acts import carry_out
from ..handling.acts import Said
from ..handling.desk import assign
from ..handling.desk import hand_over
from ..handling.desk import note
from ..handling.parts import ask
from ..handling.parts import Asking
from ..handling.parts import take_back
from ..handling.parts import tell
from ..handling.seen import DOSSIERS
from ..handling.seen import HANDLE
from ..handling.stores import asked_store
from ..queue.list_page import LISTABLE
from .as_json import dossier_as_json
from .as_json import row_as_json
from itertools import islice
from plone import api
from typing import Any
from urllib.parse import urlencode
from zExceptions import Unauthorized


PAGE = 30
ASKED = ("phase", "procedure", "officer", "overdue")


class DossiersService(MethodsService):
    address = "@dossiers"
    named_methods = ()

    def get(self) -> dict[str, Any]:
        """A list, with `case` one of them whole, with `since` what changed; for whoever
        is signed in.
        """
        form = self.request.form
        if api.user.is_anonymous():
            raise Unauthorized
        Refused.raise_for(None if may(HANDLE, self.context) else NOT_YOURS)
        if form_value(form, "case"):
            return dossier_as_json(self.context, form_value(form, "case"))
        if "since" in form:
            since = said_once(form, "since")
            return changed_as_json(DOSSIERS, ROWS, row_as_json, self.context, since)
        unit, start = unit_code_of(self.context), start_asked(form)
        listing = Listing.asked(LISTABLE, unit, form, form_value(form, "officer"))
        Refused.raise_for(OFFICER_OF_OPEN if listing.is_unknown else None)
        newer = ROWS.newest()
        rows = list(islice(listing.found(newer, start), PAGE + 1))
        url = f"{self.context.absolute_url()}/@dossiers"
        asked = {one: said for one in ASKED if (said := form_value(form, one))}
        more = f"{url}?{urlencode({**asked, 'b_start': start + PAGE})}"
        counted = listing.totals(newer)
        return {
            "@id": url,
            "unit": unit,
            "totals": {one.value: counted[one] for one in Phase},
            "facets": {
                "procedure": [
                    {"token": uid, "title": title, "count": count}
                    for uid, title, count in listing.subjects()
                ],
                "officer": [
                    {"token": one, "count": count}
                    for one, count in sorted(listing.officers().items())
                ],
            },
            "items": [row_as_json(one) for one in rows[:PAGE]],
            "asked": [
                board_name(one)
                for one in asked_store().waiting(*units_worked_for(unit))
                if course_of(submissions().require(one)).is_open
            ],
            "batching": {"next": more} if rows[PAGE:] else {},
        }

    def post(self) -> dict[str, Any]:
        """`act`, `seen` (as it was read) and what the act asks; the dossier as it is
        then.

        200; 400 for bad input, 403 for who may not, 404 for what the unit does not
        have, 409 for what cannot be done now, 412 where something happened meanwhile.
        """
        body, place = self.body, self.context
        act, seen = text_in(body, "act"), text_in(body, "seen")
        words, files = text_in(body, "words"), files_in_json(body)
        read = seen_in(seen)
        match act:
            case "enter":
                return self.entered()
            case "ask-units":
                ask(place, read, self.asking(words))
            case "take-back":
                take_back(place, read, text_in(body, "unit"))
            case "tell":
                tell(place, read.code, words, files)
            case "assign":
                assign(place, read, text_in(body, "officer"))
            case "note":
                note(place, read.code, words)
            case "erase":
                erase(DOSSIERS, place, read, text_in(body, "why"))
            case "turn-down":
                turn_down(DOSSIERS, place, read)
            case "hand-over":
                unit, why = text_in(body, "unit"), text_in(body, "reason")
                hand_over(place, read, unit, why)
                return {"@id": f"{place.absolute_url()}/@dossiers", "unit": unit}
            case _:
                said = Said(words, files, text_in(body, "until"))
                carry_out(place, act, read, said)
        return dossier_as_json(place, seen.partition(":")[0])

    def asking(self, words: str) -> Asking:
        body = self.body
        units = of_kind(list, body.get("units") or [], "units")
        return Asking(
            [of_kind(str, one, "units") for one in units],
            words,
            text_in(body, "days"),
            flag_in(body, "in_turn"),
        )

    def entered(self) -> dict[str, Any]:
        """With the address of the receipt, which whoever applied is to be given."""
        body = self.body
        brought = Brought(
            procedure=text_in(body, "procedure"),
            identity=identity_in_json(body),
            said=text_in(body, "said"),
            papers=text_in(body, "papers"),
            channel=text_in(body, "channel", "counter"),
            key=text_in(body, "idempotency_key"),
            files=files_in_json(body),
        )
        found = enter_dossier(self.context, brought, server_clock()).submission
        receipt = page_url(
            "vi", "receipt", code=found.code, key=reading_key(found.code)
        )
        made = dossier_as_json(self.context, board_name(found.code))
        return {**made, "receipt": receipt}
