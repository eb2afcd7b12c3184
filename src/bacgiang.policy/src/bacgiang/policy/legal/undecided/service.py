"""`@undecided-relations`: GET lists what waits for whoever asks, POST decides many."""

from ...base.api_services import MembersService
from ...base.api_services import sent_body
from ...base.refusal import Refused
from ..relations.describing import Described
from ..relations.describing import other_of
from ..relations.relation import RelationState
from ..relations.serializing import other_as_json
from ..relations.serializing import undecided_as_json
from ..relations.service import WRONG_STANDING
from .deciding import decide_many
from .deciding import WRONG_NUMBER
from .listing import Question
from .listing import Row
from .listing import Undecided
from plone.restapi.batching import HypermediaBatch
from typing import Any


STANDINGS = {RelationState.CONFIRMED.value, RelationState.REJECTED.value}


class GetUndecided(MembersService):
    """`kind` and `document` (a UID) narrow down; in batches."""

    sign_in = "Sign in to see relations that wait."

    def answer(self) -> dict[str, Any]:
        undecided = Undecided()
        found = undecided.fitting(Question.of(self.request.form))
        batch = HypermediaBatch(self.request, found)
        answer: dict[str, Any] = {
            "@id": batch.canonical_url,
            "items_total": batch.items_total,
            "items": [self._item(undecided.row(one)) for one in batch],
        }
        if batch.links:
            answer["batching"] = batch.links
        return answer

    def _item(self, row: Row) -> dict[str, Any]:
        relation = row.relation
        described = Described(relation, relation.relation_kind, row.other)
        said = other_of(relation.subject)
        return {
            **undecided_as_json(described, self.request),
            "subject": {**other_as_json(said), "type": said.type},
            "stated": relation.is_stated,
            "passage": {"@id": row.url or None, "title": row.place},
        }


class PostUndecided(MembersService):
    """`relations` (identifiers, up to 200) and `standing`; a result for each."""

    sign_in = "Sign in to decide relations."

    def answer(self) -> dict[str, Any]:
        body = sent_body(self.request)
        named, standing = body.get("relations"), body.get("standing")
        if not isinstance(standing, str) or standing not in STANDINGS:
            raise Refused(WRONG_STANDING)
        if not isinstance(named, list) or not all(
            isinstance(one, str) for one in named
        ):
            raise Refused(WRONG_NUMBER)
        outcomes = decide_many(named, RelationState(standing))
        refused = sum(bool(one.refusals) for one in outcomes)
        return {
            "items": [
                {
                    "id": one.identifier,
                    "done": not one.refusals,
                    "reasons": [why.as_data(self.request) for why in one.refusals],
                }
                for one in outcomes
            ],
            "done": len(outcomes) - refused,
            "refused": refused,
        }
