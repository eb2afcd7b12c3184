"""Answers among what waits for the members of a board."""

from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ..draft.waiting_on import drafts_of
from ..draft.waiting_on import waiting_on
from .response import AnswerState
from .response import Response
from .store import response_store
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterator
from operator import attrgetter
from zope.i18nmessageid import Message
from zope.interface import implementer


@implementer(IWaitingWork)
class AnswersWaiting:
    """One line for each draft with answers of which `concerns(answer, user)` holds, for
    those who hold `level`.
    """

    def __init__(
        self,
        name: str,
        title: Message,
        order: int,
        level: Level,
        concerns: Callable[[Response, str], bool],
    ) -> None:
        self.__component_name__ = self.name = name
        self.title = title
        self.order = order
        self._level = level
        self._concerns = concerns

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        codes = frozenset(seat.code for seat in seats if seat.holds(self._level))
        found = self._found(user_id, codes) if codes else ()
        yield from sorted(found, key=attrgetter("since", "uid"))

    def _found(self, user_id: str, codes: frozenset[str]) -> Iterator[WaitingItem]:
        responses = response_store()
        for draft in drafts_of(responses.drafts(), codes):
            answers = responses.of(draft.UID()).unpublished()
            since = [one.drafted for one in answers if self._concerns(one, user_id)]
            if since:
                said = _(
                    "state_answers_waiting",
                    default="Waiting answers: ${count}",
                    mapping={"count": len(since)},
                )
                yield waiting_on(
                    draft, self.name, "@@answers", said, min(since), self._level
                )


def _is_mine(answer: Response, user_id: str) -> bool:
    """Given to the person, or sent back to whoever worded it."""
    if answer.returned:
        return user_id in (answer.drafted_by, answer.assigned)
    return answer.assigned == user_id and not answer.is_worded


def _is_to_approve(answer: Response, user_id: str) -> bool:
    """Nobody approves what he or she worded."""
    waits = answer.state is AnswerState.DRAFTED and answer.is_worded
    return waits and not answer.returned and user_id not in answer.worded_by


def _is_to_publish(answer: Response, user_id: str) -> bool:
    return answer.state is AnswerState.APPROVED


ASSIGNED = AnswersWaiting(
    "answers-assigned",
    _("matter_answers_assigned", default="Answers to opinions, for you to word"),
    36,
    Level.UPDATE,
    _is_mine,
)
TO_APPROVE = AnswersWaiting(
    "answers-approve",
    _("matter_answers_approve", default="Answers to opinions, to approve"),
    37,
    Level.HEAD,
    _is_to_approve,
)
TO_PUBLISH = AnswersWaiting(
    "answers-publish",
    _("matter_answers_publish", default="Answers to opinions, to publish"),
    38,
    Level.PUBLISH,
    _is_to_publish,
)
