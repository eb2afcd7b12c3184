"""Where what citizens come for leads, on a phone and at a desk, in light and dark."""

from __future__ import annotations

from ..clicks.citizens import PHONE
from ..clicks.citizens import Task
from ..clicks.citizens import TASKS
from ..clicks.steps import walked
from .picture import Picture
from functools import partial
from playwright.sync_api import Page


AT_A_DESK = 1280


def _walk(page: Page, task: Task) -> None:
    walked(page, task.steps, task.seen)


CITIZENS = tuple(
    Picture(
        f"task-{name}",
        f"/{task.language}",
        does=partial(_walk, task=task),
        dark=True,
        widths=(PHONE["width"], AT_A_DESK),
    )
    for name, task in TASKS.items()
)
