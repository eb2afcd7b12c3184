"""Boards and applicants are reminded of dossiers (2.2c; decree 61/2018)."""

from .dossier_desk import case as case
from .dossier_desk import Desk
from .dossier_desk import letters as letters
from .dossier_desk import registered as registered
from .dossier_desk import UNIT
from .dossier_desk import WHO
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.tasks.working_days import calendar
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.letters.sending import send_waiting
from bacgiang.policy.citizen.messages.messenger import IMessenger
from bacgiang.policy.citizen.messages.messenger import RECORD as MESSENGER
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.dossiers.reminders import reminding
from bacgiang.policy.dossiers.reminders.reminding import remind
from bacgiang.policy.dossiers.reminders.reminding import SOON
from datetime import timedelta
from plone import api
import pytest
import transaction
from typing import Any
from zope.interface import implementer


pytestmark = pytest.mark.regulation("2.2c")


@implementer(IMessenger)
class Carrier:
    """Stands for who carries messages."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []

    def send(self, phone: str, text: str) -> None:
        self.sent.append((phone, text))


def test_boards_and_applicants_are_reminded_and_told_by_telephone(
    client: Any,
    site: Any,
    case: Any,
    registered: Any,
    letters: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def after(days: int) -> None:
        transaction.begin()
        monkeypatch.setattr(reminding, "today", lambda: today() + timedelta(days=days))
        remind(site)
        send_waiting(site, server_clock() + timedelta(minutes=1))
        transaction.commit()

    carrier = registered(Carrier(), IMessenger, "sms")
    api.portal.set_registry_record(MESSENGER, "sms")
    transaction.commit()
    head, name = Desk(client(f"{UNIT}-head")), board_name(case.code)
    assert head.act(name, "receive").status_code == 200
    number, due = (head.read(name)[one] for one in ("number", "due"))
    after(days=0)
    assert not any("@@dossiers" in one for one in letters())
    ahead = (today() + timedelta(days=days) for days in range(1, 30))
    soon = next(one for one in ahead if str(calendar().after(one, SOON)) >= due)
    after(days=(soon - today()).days)
    assert any("@@dossiers" in one for one in letters())
    assert carrier.sent == [("0912345678", carrier.sent[0][1])]
    assert number in carrier.sent[0][1] and WHO not in carrier.sent[0][1]
    # A result without files lies at the counter: who left an address is told once.
    assert head.act(name, "finish", words="Giấy phép.").status_code == 200
    after(days=1)
    after(days=5)
    after(days=6)
    found = [one for one in letters() if "Mời đến nhận kết quả" in one]
    assert len(found) == 1 and number in found[0]
