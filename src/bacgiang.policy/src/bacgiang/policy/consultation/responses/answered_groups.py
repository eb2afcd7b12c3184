"""Groups whose answer holds, or will: told to who corrects groups by hand."""

from ..cases.group_acts import IGroupsAnswered
from .response import ALL_POINTS
from .response import AnswerState
from .response import Scope
from .store import response_store
from zope.interface import provider


@provider(IGroupsAnswered)
def is_group_answered(uid: str, group: str) -> bool:
    target = (Scope.GROUP.value, group, ALL_POINTS)
    answers = response_store().of(uid)
    found = (answers.published_at(target), answers.at(target))
    return any(one and one.state is not AnswerState.DRAFTED for one in found)
