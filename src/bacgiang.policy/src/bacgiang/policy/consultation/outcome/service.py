"""`@outcome` of a draft: how its consultation ended.

GET is public. With `document` (address, UID or number) it answers, to those who decide,
how that document follows from the draft: `digest` and `links`.
POST: `adopted`: false with `reason` and `declaration`, which drops the draft once
somebody else has sent the same (202 until then); or `adopted`: true with `document`
(and `digest` where both have a text), `name` (and `issued`, the day), or `record`
(facts of a record to be made). A document that is not public or of another unit, a name
and a record want somebody else, too, who sends the same (202 until then); all but what
is public `declaration`.
Errors: 400, 403, 409.
"""

from ...base.api_services import sent_body
from ...base.dates import read_day
from ...base.dates import WrongDay
from ...base.refusal import Refused
from ..timing.consultation import Outcome
from ..timing.deciding import decided_on
from ..timing.deciding import may_decide
from ..timing.second_person import ADOPTION
from ..timing.second_person import decision_proposals
from ..timing.second_person import DROP
from ..timing.store import consultation_of
from ..versions.carrying import carry_as
from ..versions.history.seen import may_read_versions
from ..versions.provisions import last_version
from .adopting import document_by_two
from .adopting import named_by_two
from .adopting import recorded_by_two
from .choosing import chosen_document
from .dropping import drop_by_two
from .identity_transfer import succession_of
from .refusals import NO_DAY
from .refusals import UNREADABLE
from .shown import shown_outcome
from datetime import date
from datetime import datetime
from datetime import UTC
from plone import api
from plone.restapi.services import Service
from typing import Any
from zExceptions import Unauthorized


class GetOutcome(Service):
    """`outcome` is null as long as the consultation did not end."""

    def reply(self) -> dict[str, Any]:
        asked = self.request.form.get("document")
        if asked is None:
            return self.outcome()
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to end a consultation.")
        return self._succession(asked)

    def outcome(self) -> dict[str, Any]:
        seen = may_read_versions(self.context)
        consultation = consultation_of(self.context) if seen else None
        outcome = consultation.outcome if consultation is not None else None
        answer: dict[str, Any] = {
            "@id": f"{self.context.absolute_url()}/@outcome",
            "outcome": _as_data(outcome) if outcome is not None else None,
        }
        if may_decide(self.context):
            proposed = decision_proposals().of(self.context.UID(), DROP)
            answer["drop_proposed"] = proposed and {
                "reason": proposed.words,
                "by": proposed.by,
                "at": proposed.at.isoformat(),
            }
            waiting = decision_proposals().of(self.context.UID(), ADOPTION)
            answer["adoption_proposed"] = waiting and {
                **dict(waiting.facts),
                "by": waiting.by,
                "at": waiting.at.isoformat(),
            }
        return answer

    def _succession(self, asked: Any) -> dict[str, Any]:
        decided_on(self.context, datetime.now(UTC))
        document = chosen_document(self.context, asked)
        found = succession_of(last_version(self.context), document)
        links = carry_as(found.old, found.new, found.pairing)[1] if found else ()
        return {
            "@id": f"{self.context.absolute_url()}/@outcome",
            "document": {
                "@id": document.absolute_url(),
                "UID": document.UID(),
                "number": document.number or "",
                "title": document.title,
            },
            "digest": found.digest if found else None,
            "links": [
                {"kind": one.kind.value, "old": list(one.old), "new": list(one.new)}
                for one in links
            ],
        }


class PostOutcome(GetOutcome):
    """Ends the consultation; the answer is that of GET."""

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to end a consultation.")
        ended = self._end(sent_body(self.request))
        self.request.response.setStatus(201 if ended is not None else 202)
        return self.outcome()

    def _end(self, body: dict[str, Any]) -> Outcome | None:
        match body:
            case {"adopted": False, "reason": str(reason), **rest} if rest.keys() <= {
                "declaration"
            }:
                declared = bool(rest.get("declaration"))
                return drop_by_two(self.context, reason, is_declared=declared)
            case {"adopted": True, "name": str(name), **rest} if rest.keys() <= {
                "issued",
                "declaration",
            }:
                declared = rest.get("declaration") is True
                day = _day(rest.get("issued"))
                return named_by_two(self.context, name, day, is_declared=declared)
            case {"adopted": True, "record": facts, **rest} if rest.keys() <= {
                "declaration"
            }:
                declared = rest.get("declaration") is True
                return recorded_by_two(self.context, facts, is_declared=declared)
            case {"adopted": True, "document": said, **rest} if rest.keys() <= {
                "digest",
                "declaration",
            }:
                declared = rest.get("declaration") is True
                digest = rest.get("digest") or ""
                if isinstance(digest, str):
                    return document_by_two(
                        self.context, said, digest, is_declared=declared
                    )
        raise Refused(UNREADABLE)


def _day(said: Any) -> date | None:
    """Raises Refused."""
    try:
        return read_day(said)
    except WrongDay as error:
        raise Refused(NO_DAY) from error


def _as_data(outcome: Outcome) -> dict[str, Any]:
    shown = shown_outcome(outcome)
    return {
        "adopted": outcome.adopted,
        "at": outcome.at.isoformat(),
        "issued": shown.issued.isoformat() if shown.issued is not None else None,
        "name": shown.name,
        "document": shown.url or None,
        "reason": outcome.reason,
    }
