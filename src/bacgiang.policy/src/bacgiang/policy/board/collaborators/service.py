"""`@collaborators` of a board: its register, without how to reach and pay people."""

from ...base.api_services import MethodsService
from ...base.json_values import of_kind
from ...base.json_values import text_in
from ...base.json_values import texts_in
from ...base.json_values import told
from ...base.refusal import Refused
from ...units.sites.belonging import units_worked_for_at
from ..tasks import reasons as task_reasons
from .register import change
from .register import end
from .register import enter
from .register import PRIVATE
from .register import register_at
from .register import SentPerson
from .store import Collaborator
from .store import collaborator_store
from collections.abc import Mapping
from typing import Any


class CollaboratorsService(MethodsService):
    address = "@collaborators"
    named_methods = ("PATCH",)

    def get(self) -> dict[str, Any]:
        """With what they handed in and nobody has decided on."""
        people = register_at(self.context)
        waiting = collaborator_store().waiting({*units_worked_for_at(self.context)})
        pieces = [
            told(one, "title at", id=one.identifier, payee=one.collaborator)
            for one in waiting
        ]
        items = [self._said(one) for one in people]
        return {"@id": self.at, "items": items, "handed_in": pieces}

    def post(self) -> dict[str, Any]:
        """201, with the one that was entered."""
        made = enter(self.context, _sent(self.body))
        self.request.response.setStatus(201)
        return self._said(made)

    def patch(self) -> dict[str, Any]:
        """Changed, or with `act` end no collaborator from tomorrow on."""
        seen, act = text_in(self.body, "seen"), text_in(self.body, "act", "change")
        if act not in ("change", "end"):
            raise Refused(task_reasons.UNKNOWN)
        if act == "end":
            return self._said(end(self.context, self.named, seen))
        return self._said(change(self.context, self.named, _sent(self.body), seen))

    def _said(self, one: Collaborator) -> dict[str, Any]:
        named = {"@id": f"{self.at}/{one.identifier}", "payee": one.identifier}
        has_account = bool(one.account)
        return told(one, "names since until seen", has_account=has_account, **named)


def _sent(body: Mapping[str, Any]) -> SentPerson:
    private = of_kind(dict, body.get("private") or {}, "private")
    return SentPerson(
        names="\n".join(texts_in(body, "names")),
        email=text_in(body, "email"),
        private={one: text_in(private, one, prefix="private.") for one in PRIVATE},
    )
