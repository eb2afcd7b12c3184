"""`@relations` of a document: what it is to others, and others to it.

GET lists; POST states a relation; PATCH `@relations/<id>` confirms or rejects one that
was read from the text.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from .deciding import confirm
from .deciding import reject
from .deciding import state
from .describing import confirmed_of
from .describing import Described
from .describing import other_of
from .describing import proposed_by
from .describing import relations_of
from .relation import Relation
from .relation import RelationState
from .rules import may_decide
from .rules import NOT_YOURS
from .serializing import as_json
from .statement import relation_from
from .statement import wording_of
from bacgiang.policy import _
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from typing import Any
from zExceptions import Unauthorized
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


class GetRelations(Service):
    """All confirmed relations; proposals only for those who decide them."""

    def reply(self) -> dict[str, Any]:
        answer: dict[str, Any] = {
            "@id": f"{self.context.absolute_url()}/@relations",
            "items": [as_json(one, self.request) for one in confirmed_of(self.context)],
        }
        if may_decide(self.context):
            proposed = proposed_by(self.context)
            answer["proposals"] = [as_json(one, self.request) for one in proposed]
        return answer


class _Changing(Service):
    """What the services that change relations share."""

    def _change(self) -> Relation:
        raise NotImplementedError

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to decide relations.")
        alsoProvides(self.request, IDisableCSRFProtection)
        relation = self._change()
        described = next(
            (one for one in confirmed_of(self.context) if one.relation == relation),
            Described(relation, relation.relation_kind, other_of(relation.target)),
        )
        return as_json(described, self.request)


class PostRelation(_Changing):
    """States a relation; the answer is the relation as it is kept."""

    def _change(self) -> Relation:
        body = json_body(self.request)
        # Asked first: what the register holds is told to nobody else.
        if not may_decide(self.context):
            raise Refused(NOT_YOURS)
        relation = state(self.context, relation_from(self.context, body))
        self.request.response.setStatus(201)
        return relation


@implementer(IPublishTraverse)
class PatchRelation(_Changing):
    """Confirms or rejects: `standing`, and `day`, `until`, `provisions` put right."""

    identifier = ""

    def publishTraverse(self, request: Any, name: str) -> "PatchRelation":  # noqa: N802
        if self.identifier:
            raise NotFound(self.context, name, request)
        self.identifier = name
        return self

    def _change(self) -> Relation:
        body = json_body(self.request)
        if not may_decide(self.context):
            raise Refused(NOT_YOURS)
        relation = self._relation()
        standing = body.get("standing")
        if standing == RelationState.REJECTED.value:
            return reject(self.context, relation)
        if standing == RelationState.CONFIRMED.value:
            return confirm(self.context, relation, wording_of(body))
        raise Refused(WRONG_STANDING)

    def _relation(self) -> Relation:
        for relation in relations_of(self.context):
            if relation.identifier == self.identifier:
                return relation
        raise NotFound(self.context, self.identifier, self.request)


WRONG_STANDING = Refusal(
    "wrong_standing",
    _(
        "refusal_relation_standing",
        default="“standing” is “confirmed” or “rejected”.",
    ),
    "standing",
)
