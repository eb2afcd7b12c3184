"""In “My work”: dialogues to come, dialogues of now, and what waits of those before."""

from ...base.dates import in_utc
from ...base.dates import now_utc
from ...base.english.days import shown_minute
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...units.levels import Level
from ...units.life_cycle.left_open import LeftOpen
from ...units.sites.belonging import unit_code_of
from ..behavior import key_of
from ..behavior import Phase
from ..behavior import times_of
from ..behavior import units_of
from ..public_ones import is_run_by_its_board
from ..public_ones import phase_for_acts
from ..store import dialogue_store
from .waiting import to_answer
from .waiting import to_screen
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import timedelta
from plone import api
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer


KEPT = timedelta(days=30)
"""After its end a dialogue is nobody's work any more, whatever waits."""
SCREEN, ANSWER = "screen", "answer"
BEGINS = _("note_dialogue_begins", default="Begins ${moment}")
TO_SCREEN = _("note_dialogue_screen", default="Questions to look at: ${count}")
LEFT = _("note_dialogue_left", default="Questions without an answer: ${count}")
TO_ANSWER = _("note_dialogue_answer", default="Questions to answer: ${count}")


@implementer(ITaskSource)
class DialogueTasks:
    """For reviewers of the board that runs it, and for the boards that answer."""

    title = _("matter_dialogues", default="Online dialogues")
    order = 19
    remind_days = 1

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        if units is not None and not units:
            return
        found = [task for one in _current() for task in _tasks(one)]
        for task in sorted(found, key=lambda one: (one.since, one.identifier)):
            if units is None or task.unit in units:
                yield task

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        """What nothing waits of is shown, and cannot be done yet."""
        item = _dialogue(task.subject)
        phase = phase_for_acts(item) if item is not None else None
        if item is None or phase is None:
            return None
        words, count = _waiting(item, task.identifier.split(":")[1], task.unit)
        note = Message(words, mapping={"count": str(count)}) if count else None
        begins = in_utc(item.start)
        if note is None and begins > now_utc():
            note = Message(BEGINS, mapping={"moment": shown_minute(begins)})
        return TaskLine(
            title=item.title,
            url=f"{item.absolute_url()}/@@dialogue-desk",
            state=phase.value,
            state_title=phase.title_message,
            note=note,
            may_act=bool(count),
        )


LEFT_OPEN = LeftOpen(
    "dialogues",
    DialogueTasks.title,
    lambda units: len({one.subject for one in DialogueTasks().open_tasks(units)}),
)


def _current() -> Iterable[Any]:
    """The events, of one in several languages the Vietnamese."""
    found: dict[str, Any] = {}
    for uid in dialogue_store().since(now_utc() - KEPT):
        item = _dialogue(uid)
        is_one = item is not None and times_of(item) is not None
        if is_one and is_run_by_its_board(item):
            key = key_of(item)
            found[key] = item if item.language == "vi" else found.get(key, item)
    return found.values()


def _tasks(item: Any) -> Iterator[Task]:
    """One of who runs it; of each other unit, and of its own where something waits."""
    runs, is_over = unit_code_of(item), phase_for_acts(item) is Phase.OVER
    if not is_over or _waiting(item, SCREEN, runs)[1]:
        yield _task(item, SCREEN, runs)
    # Once it is over nobody answers.
    for unit in () if is_over else units_of(item):
        if unit != runs or _waiting(item, ANSWER, unit)[1]:
            yield _task(item, ANSWER, unit)


def _task(item: Any, what: str, unit: str) -> Task:
    """Due when it begins; from then on, when it ends."""
    uid, now = item.UID(), now_utc()
    begins, ends = in_utc(item.start), in_utc(item.end)
    until = "begins" if now < begins else "ends"
    return Task(
        identifier=f"{uid}:{what}:{unit}:{until}",
        kind="dialogue",
        subject=uid,
        unit=unit,
        since=in_utc(item.effective().asdatetime()),
        level=Level.REVIEW.value if what == SCREEN else "",
        due=begins if now < begins else ends,
    )


def _waiting(item: Any, what: str, unit: str) -> tuple[Message, int]:
    """How much of it waits for a unit, and the words for that."""
    key = key_of(item)
    if what == SCREEN:
        new = sum(is_new for _found, is_new in to_screen(key))
        is_over = not new and phase_for_acts(item) is Phase.OVER
        # Who runs it gives it more time, or takes them off with a reason.
        left = to_answer(key) if is_over else 0
        return (LEFT, left) if left else (TO_SCREEN, new)
    return TO_ANSWER, to_answer(key, (unit,))


def _dialogue(uid: str) -> Any:
    """Public ones alone have times that are known."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(UID=uid)
    return found[0]._unrestrictedGetObject() if found else None
