"""Every reason against life events and tasks: stable codes and sentences."""

from ...base.refusal import Refusal
from bacgiang.policy import _


MOST_EVENTS = 40
MOST_LINES = 40
LONGEST_TITLE = 120
LONGEST_LEAD = 300
LONGEST_LINE = 300

NOT_TASKS = Refusal(
    "not_tasks",
    _(
        "tasks_refusal_not_readable",
        default="This cannot be read. Send examples, tasks and life events as lists.",
    ),
)
NOT_HEAD = Refusal(
    "head_only",
    _(
        "tasks_refusal_head",
        default="Tasks and life events are public at once: the head of the board "
        "changes them, or a deputy.",
    ),
    status=403,
)
CHANGED_MEANWHILE = Refusal(
    "changed_meanwhile",
    _(
        "tasks_refusal_changed",
        default="Somebody else has changed the tasks since you opened the page. Look "
        "at them as they are now, and make your changes again.",
    ),
    "stamp",
    status=409,
)
TOO_MANY = Refusal(
    "too_many",
    _(
        "tasks_refusal_too_many",
        default="There can be at most ${most} life events, and ${lines} lines of a "
        "kind.",
        mapping={"most": MOST_EVENTS, "lines": MOST_LINES},
    ),
)
TWICE = Refusal(
    "twice",
    _(
        "tasks_refusal_twice",
        default="Life event ${number}: another one has the same name in addresses.",
    ),
)
WRONG_EVENT = Refusal(
    "wrong_value",
    _(
        "tasks_refusal_event",
        default="Life event ${number}: “${field}” is missing or cannot be used.",
    ),
)
WRONG_UNIT = Refusal(
    "wrong_value",
    _("tasks_refusal_unit", default="Life event ${number}: ${why}"),
)
WRONG_TASK = Refusal(
    "bad_line",
    _(
        "tasks_refusal_task",
        default="Task ${number}: write the Vietnamese name, the English name and where "
        "it leads, with “|” between them. An address begins with / or https:// and has "
        "no name or password in it.",
    ),
    "links",
)
