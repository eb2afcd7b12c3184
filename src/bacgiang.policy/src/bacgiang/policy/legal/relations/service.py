"""`@relations` of a document: what it is to others, and others to it.

GET lists; POST states a relation; PATCH `@relations/<id>` confirms or rejects one that
was read from the text.
"""

from ...base.api_services import MembersService
from ...base.api_services import sent_body
from ...base.keeping import EverybodysAnswer
from ...base.named_below import NamedBelow
from ...base.refusal import Refusal
from ...base.refusal import Refused
from . import deciding
from . import describing
from .agreeing import is_of_main_board
from .agreeing import may_decide
from .one_reading import one_reading
from .pending import pending_on
from .relation import Relation
from .relation import RelationState
from .rules import NOT_YOURS
from .serializing import as_json
from .serializing import pending_as_json
from .serializing import undecided_as_json
from .statement import meant_by
from .statement import relation_from
from .statement import wording_of
from bacgiang.policy import _
from plone.restapi.services import Service
from typing import Any


class GetRelations(EverybodysAnswer, Service):
    """All confirmed relations, and what published texts say that waits; proposals of
    the record's own text only for those who decide them."""

    def reply(self) -> dict[str, Any]:
        with one_reading():
            return self._reply()

    def _reply(self) -> dict[str, Any]:
        answer: dict[str, Any] = {
            "@id": f"{self.context.absolute_url()}/@relations",
            "items": [
                as_json(one, self.request)
                for one in describing.confirmed_of(self.context)
            ],
            "pending": [
                pending_as_json(one, self.request) for one in pending_on(self.context)
            ],
        }
        if may_decide(self.context):
            proposed = [
                *describing.proposed_by(self.context),
                *describing.asked_on(self.context),
                *describing.doubted_on(self.context),
            ]
            answer["proposals"] = [
                undecided_as_json(one, self.request) for one in proposed
            ]
        return answer


class _Changing(MembersService):
    """What the services that change relations share."""

    sign_in = "Sign in to decide relations."

    def require(self) -> None:
        """Asked first: what the register holds is told to nobody else."""
        if not may_decide(self.context) and not is_of_main_board(self.context):
            raise Refused(NOT_YOURS)

    def change(self, body: dict[str, Any]) -> Relation:
        raise NotImplementedError

    def answer(self) -> dict[str, Any]:
        relation = self.change(sent_body(self.request))
        described = next(
            (
                one
                for one in describing.confirmed_of(self.context)
                if one.relation == relation
            ),
            describing.Described(
                relation, relation.relation_kind, describing.target_of(relation)
            ),
        )
        return as_json(described, self.request)


class PostRelation(_Changing):
    """States a relation; the answer is the relation as it is kept: where effect depends
    on it `proposed`, until somebody else agrees. 200 for what is there already."""

    def change(self, body: dict[str, Any]) -> Relation:
        relation = relation_from(self.context, body)
        known = deciding.said_already(self.context, relation)
        if known is not None:
            return known
        self.request.response.setStatus(201)
        return deciding.state(self.context, relation)


class PatchRelation(NamedBelow, _Changing):
    """Confirms or rejects: `standing`, `target` where several documents may be meant,
    and `day`, `until`, `provisions`, `except` put right, which is to confirm it so."""

    def change(self, body: dict[str, Any]) -> Relation:
        relation = describing.relation_named(self.context, self.named)
        put_right = wording_of(body)
        standing = body.get("standing", CONFIRMED if put_right else None)
        if standing == RelationState.REJECTED.value:
            return deciding.reject(self.context, relation)
        if standing != CONFIRMED:
            raise Refused(WRONG_STANDING)
        return deciding.confirm(self.context, relation, meant_by(body), **put_right)


CONFIRMED = RelationState.CONFIRMED.value
WRONG_STANDING = Refusal(
    "wrong_standing",
    _(
        "refusal_relation_standing",
        default="“standing” is “confirmed” or “rejected”.",
    ),
    "standing",
)
