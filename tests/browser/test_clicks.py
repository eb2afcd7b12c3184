"""Clicks from login for everyday tasks, as docs/bien-tap-vien.md lists them.

None takes more than in a stock Plone, where `make clicks` has counted them, walking by the
same code (tests/clicks).
"""

from __future__ import annotations

from ..clicks.count import COUNTED
from ..clicks.here import ITEMS
from ..clicks.here import REVIEW
from ..clicks.here import SECTION
from ..clicks.here import TASKS
from ..clicks.here import UPDATE
from ..clicks.steps import counted
from ..read_first import as_read
from ..tiers import share
from .desk import Desk
from .desk import FROM_A_PAGE
from .portal_process import ROOT
from collections.abc import Callable
import json
import re
from typing import Any


GUIDE = ROOT / "docs" / "bien-tap-vien.md"
ROW = re.compile(r"^\| (?P<task>[^|]+?) \| (?P<here>\d+) \| (?P<stock>\d+|–) \|$", re.M)
STATEMENTS = {
    "confirmation": "confirmed",
    "confirmed_by": "Sở Y tế (mẫu)",
    "declaration": True,
}


def told() -> dict[str, tuple[int, int | None]]:
    """Clicks here and in a stock Plone by task, as the guide tells them."""
    return {
        row["task"]: (
            int(row["here"]),
            None if row["stock"] == "–" else int(row["stock"]),
        )
        for row in ROW.finditer(GUIDE.read_text(encoding="utf-8"))
    }


def test_the_guide_tells_what_was_counted_in_plone() -> None:
    stock: dict[str, int | None] = json.loads(COUNTED.read_text(encoding="utf-8"))
    assert {task: figures[1] for task, figures in told().items()} == stock
    assert set(stock) == set(TASKS) and len(stock) == 20
    more = [task for task, (here, most) in told().items() if most and here > most]
    assert more == []


def test_everyday_tasks_take_the_clicks_that_the_guide_tells(
    desk: Callable[[str], Desk],
) -> None:
    desks: dict[str, Desk] = {}

    def of(user: str) -> Desk:
        if user not in desks:
            desks[user] = desk(user)
        return desks[user]

    figures = told()
    for task in share(TASKS, of=4):
        if task in ITEMS:
            make_ready(of, *ITEMS[task])
        way = TASKS[task]
        page = of(way.who).page
        page.goto("/vi/@@my-work")
        assert counted(page, way) == figures[task][0], task


def make_ready(of: Callable[[str], Desk], title: str, state: str) -> None:
    item = of(UPDATE).make_news(SECTION, title)
    steps = [(UPDATE, "submit")] * (state != "draft")
    steps += [(REVIEW, "approve")] * (state == "approved")
    for who, step in steps:
        address = f"/++api++{item}/@workflow/{step}"
        body = STATEMENTS if step == "approve" else {}
        request = of(who).page.request

        def read(address: str, request: Any = request) -> Any:
            return request.get(address, headers=FROM_A_PAGE).json()

        body = as_read("POST", address, body, read)
        answer = request.post(address, headers=FROM_A_PAGE, data=body)
        assert answer.ok, answer.text()
