"""Sample collaborators and statements of royalties, as sample boards make them (12)."""

from ...base.dates import today
from ...board.collaborators.register import change
from ...board.collaborators.register import enter
from ...board.collaborators.register import SentPerson
from ...board.collaborators.store import collaborator_store
from ...board.collaborators.tray import say_rules
from ...board.royalties.decisions import put_on_file
from ...board.royalties.kind import STATEMENTS
from ...board.royalties.paying import SentPayment
from ...board.royalties.paying import settle
from ...board.royalties.stating import read_items
from ...board.royalties.stating import statement_at
from ...board.tasks.acting import ask
from ...board.tasks.acting import perform
from ...board.tasks.kinds import seen_of
from ...board.tasks.lists import task_at
from ...board.tasks.saying import Asked
from ...board.tasks.saying import Said
from ...units.sites.finding import desk_of
from .word_file import word_file
from datetime import timedelta
from plone import api
from typing import Any


DAYS = timedelta(days=30)


def create_royalties(rows: dict[str, Any], office: str) -> None:
    """Create what `royalties.yaml` says; `office`: account of the standing office."""
    said = rows["decision"]
    with api.env.adopt_user(username=office):
        paper = word_file(["QUYẾT ĐỊNH (MẪU)", said["number"]])
        put_on_file(said, "quyet-dinh-mau.docx", paper)
    for row in rows["boards"]:
        _create(row)


def _create(row: dict[str, Any]) -> None:
    unit, place = row["unit"], desk_of(row["unit"])
    with api.env.adopt_user(username=f"{unit}-head"):
        say_rules(place, row["rules"], "", "")
    for one in row["people"]:
        sent = SentPerson(names="\n".join(one["names"]), email=one["account"])
        with api.env.adopt_user(username=f"{unit}-head"):
            made = enter(place, sent)
        # With which account somebody signs in counts once two have said so.
        with api.env.adopt_user(username=f"{unit}-review"):
            change(place, made.identifier, sent, made.seen)
    facts = {"first": (today() - DAYS).isoformat(), "last": today().isoformat()}
    due = (today() + DAYS).isoformat()
    with api.env.adopt_user(username=f"{unit}-update"):
        (task,) = ask(
            place, STATEMENTS.kind, Asked(title=row["title"], due=due, facts=facts)
        )
        _task, statement = statement_at(place, task.identifier)
        read = read_items(task, statement, seen_of(task))
    # Without the sample's items there is nothing to hand on.
    if not read.lines:
        return
    for act in row["acts"]:
        with api.env.adopt_user(username=f"{unit}-{act['level']}"):
            now = task_at(place, task.identifier)
            perform(now, act["act"], Said(), seen_of(now))
    if "paid" in row:
        # Nobody pays themselves.
        with api.env.adopt_user(username=f"{unit}-head"):
            _pay(place, task.identifier, row["paid"])


def _pay(place: Any, identifier: str, accounts: list[str]) -> None:
    task, statement = statement_at(place, identifier)
    people = collaborator_store()
    payees = tuple(
        one
        for one in statement.payees()
        if (found := people.get(one)) is not None and found.account in accounts
    )
    sent = SentPayment("pay", payees, voucher="PC 01 (mẫu)")
    settle(task, statement, sent, seen_of(task))
