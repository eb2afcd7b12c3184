"""Sample tasks between offices, asked and done as the sample boards would (7.2, 8)."""

from ...base.dates import today
from ...base.word_paper import new_paper
from ...board.tasks.acting import ask
from ...board.tasks.acting import perform
from ...board.tasks.kinds import kinds
from ...board.tasks.kinds import seen_of
from ...board.tasks.record import OfficeTask
from ...board.tasks.saying import Asked
from ...board.tasks.saying import Said
from ...board.tasks.store import office_task_store
from ...units.sites.finding import desk_of
from collections.abc import Sequence
from datetime import timedelta
from io import BytesIO
from plone import api
from typing import Any


WORDS = {
    "today": lambda: today().isoformat(),
    "this": lambda: str(today().year),
    "quarter": lambda: (today() + timedelta(days=80)).isoformat(),
    "begins": lambda: f"{today() + timedelta(days=15)}T20:00",
    "ends": lambda: f"{today() + timedelta(days=15)}T22:00",
}
"""What stands for a value of the day of set-up."""


def create_office_tasks(rows: Sequence[dict[str, Any]], office: str) -> None:
    """Create the tasks of `office_tasks.yaml`; `office`: account of the standing
    office.
    """
    made: dict[str, list[OfficeTask]] = {}
    for row in rows:
        if "kind" in row:
            with as_account(row["by"], office):
                parent = made.get(row.get("part_of", ""), [])
                asked = _asked(row, parent[0].identifier if parent else "")
                made[row["key"]] = ask(
                    desk_of(row["place"]), kinds()[row["kind"]], asked
                )
        for act in row.get("acts", ()):
            act_on(made[row["key"]], act, office)


def act_on(tasks: list[OfficeTask], act: dict[str, Any], office: str) -> None:
    """The task of the unit that acts; the only one where there is one."""
    known = (office_task_store().get(one.identifier) for one in tasks)
    found = [one for one in known if one is not None]
    task = next((one for one in found if one.owner == act["unit"]), found[0])
    said = Said(
        words=act.get("words", ""),
        ground=act.get("ground", ""),
        number=act.get("number", ""),
        day=_value(act.get("day", "")),
        amount=act.get("amount", ""),
        **(_paper(act["paper"]) if "paper" in act else {}),
    )
    with as_account(act["by"], office):
        perform(task, act["act"], said, seen_of(task))


def _asked(row: dict[str, Any], group: str) -> Asked:
    return Asked(
        title=row["title"],
        words=row.get("words", ""),
        due=(today() + timedelta(days=row["due"])).isoformat(),
        units=tuple(row.get("units", ())),
        about=_news_of(row["about"]) if "about" in row else "",
        authority=row.get("authority", ""),
        ground=row.get("ground", ""),
        group=group,
        facts={name: _value(one) for name, one in row.get("facts", {}).items()},
    )


def _paper(title: str) -> dict[str, Any]:
    """A paper that says that it is none."""
    written = BytesIO()
    new_paper(title, title).save(written)
    return {"file_name": "van-ban-mau.docx", "file": written.getvalue()}


def _news_of(unit: str) -> str:
    """UID of a published news item of a unit."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(
        portal_type="News Item", unit_code=unit, review_state="published"
    )
    return str(found[0].UID)


def _value(said: str) -> str:
    return WORDS[said]() if said in WORDS else said


def as_account(account: str, office: str) -> Any:
    return api.env.adopt_user(username=office if account == "office" else account)
