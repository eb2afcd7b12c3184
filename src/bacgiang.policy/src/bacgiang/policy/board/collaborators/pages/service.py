"""`@collaborators` of a board: its register, without how to reach and pay people."""

from ....base.api_services import NamedService
from ....base.api_services import WritingService
from ....base.json_values import of_kind
from ....base.json_values import text_in
from ....base.keeping import NeverKept
from ....base.refusal import Refused
from ....units.sites.belonging import unit_code_of
from ...tasks import reasons as task_reasons
from ..record import Collaborator
from ..register import change
from ..register import end
from ..register import enter
from ..register import PRIVATE
from ..register import register_at
from ..register import SentPerson
from ..store import collaborator_store
from collections.abc import Mapping
from plone.restapi.services import Service
from typing import Any


class _OfBoard(NeverKept, Service):
    def said(self, one: Collaborator) -> dict[str, Any]:
        address = f"{self.context.absolute_url()}/@collaborators/{one.identifier}"
        return {
            "@id": address,
            "payee": one.identifier,
            "names": [*one.names],
            "has_account": bool(one.account),
            "since": one.since.isoformat(),
            "until": None if one.until is None else one.until.isoformat(),
            "seen": str(one.changes),
        }


class CollaboratorsGet(_OfBoard):
    """With what they handed in and nobody has decided on."""

    def reply(self) -> dict[str, Any]:
        people = register_at(self.context)
        waiting = collaborator_store().waiting({unit_code_of(self.context)})
        return {
            "@id": f"{self.context.absolute_url()}/@collaborators",
            "items": [self.said(one) for one in people],
            "handed_in": [
                {
                    "id": one.identifier,
                    "payee": one.collaborator,
                    "title": one.title,
                    "at": one.at.isoformat(),
                }
                for one in waiting
            ],
        }


class CollaboratorsPost(WritingService, _OfBoard):
    """201, with the one that was entered."""

    def reply(self) -> dict[str, Any]:
        made = enter(self.context, _sent(self.body))
        self.request.response.setStatus(201)
        return self.said(made)


class CollaboratorsPatch(NamedService, WritingService, _OfBoard):
    """Changed, or with `act` end no collaborator from tomorrow on."""

    def reply(self) -> dict[str, Any]:
        body, seen = self.body, text_in(self.body, "seen")
        act = text_in(body, "act", "change")
        if act not in ("change", "end"):
            raise Refused(task_reasons.UNKNOWN)
        if act == "end":
            return self.said(end(self.context, self.named, seen))
        return self.said(change(self.context, self.named, _sent(body), seen))


def _sent(body: Mapping[str, Any]) -> SentPerson:
    names = of_kind(list, body.get("names") or [], "names")
    private = of_kind(dict, body.get("private") or {}, "private")
    return SentPerson(
        names="\n".join(of_kind(str, one, "names") for one in names),
        email=text_in(body, "email"),
        private={one: text_in(private, one, prefix="private.") for one in PRIVATE},
    )
