"""The standing office's report tells what units answered, added up, and who of them
reported, when, and who did not (6.4, 5.1).
"""

from ...base.dates import day_of
from ..paper import say
from ..tasks.record import OfficeTask
from .form import CHOICE
from .form import NUMBER
from .form import Question
from .form import WORDS
from .store import DRAWN_UP
from .store import RECEIVED
from .store import SENT
from .store import Told
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from zope.i18nmessageid import Message


OF_ALL = _("report_sum_reported", default="Units that reported, of all that were asked")
LATE = _("report_sum_late", default="Of these late")
RETURNED = _("report_sum_returned", default="Returned to be changed")
LEFT = _("report_sum_left", default="Not reported yet")
OF_SOME = _("report_sum_of", default="${sum} (told by ${some} of ${every} units)")
ON = _("report_state_on", default="${state}, sent on ${day}")
WAS_LATE = _("report_state_late", default="${state}, sent late on ${day}")


def is_late(task: OfficeTask) -> bool:
    """Whether it was sent after its day, the first time: it may have been returned."""
    sent = next((one for one in task.entries if one.act == "send"), None)
    return sent is not None and task.due is not None and day_of(sent.at) > task.due


def is_returned(task: OfficeTask) -> bool:
    return task.state == DRAWN_UP and task.last("return") is not None


def who_reported(
    told: Sequence[Told], tasks: Mapping[str, OfficeTask]
) -> Iterator[tuple[str, str]]:
    """How many, and which, by the names of units; `tasks` by code."""
    here = [one for one in told if tasks[one.unit].state in (SENT, RECEIVED)]
    left = [one for one in told if one not in here]
    yield say(OF_ALL), f"{len(here)}/{len(told)}"
    for title, found in (
        (LATE, [one for one in here if is_late(tasks[one.unit])]),
        (RETURNED, [one for one in left if is_returned(tasks[one.unit])]),
        (LEFT, [one for one in left if not is_returned(tasks[one.unit])]),
    ):
        names = ", ".join(one.name for one in found)
        yield say(title), f"{len(found)}: {names}" if found else "0"


def added_up(question: Question, told: Sequence[Told]) -> str:
    """What units answered to a question that is none in words, and how many did where
    not all that reported; "" for nobody.
    """
    answers = (dict(one.answers).get(question.title, "") for one in told)
    said = [one for one in answers if one]
    if not said or question.kind == WORDS:
        return ""
    found, every = _sum(question.kind, said), sum(bool(one.answers) for one in told)
    facts = {"sum": found, "some": str(len(said)), "every": str(every)}
    return found if len(said) == every else say(Message(OF_SOME, mapping=facts))


def _sum(kind: str, said: Sequence[str]) -> str:
    if kind == CHOICE:
        counted = Counter(said)
        return "; ".join(f"{one}: {count}" for one, count in sorted(counted.items()))
    if kind == NUMBER:
        return str(sum(map(int, said)))
    pairs = [[*map(int, one.split("/"))] for one in said]
    return "/".join(str(sum(column)) for column in zip(*pairs, strict=True))
