"""Places at a counter: offered, taken, given back (2.2c; decree 61/2018)."""

from .dossier_desk import form_of
from .dossier_desk import press
from .dossier_desk import SITE
from .dossier_desk import UNIT
from .procedure_records import make_procedure
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.tasks.calendar import Calendar
from bacgiang.policy.base.tasks.working_days import calendar
from bacgiang.policy.citizen.appointments.appointments import appointment_store
from bacgiang.policy.citizen.appointments.appointments import AppointmentStore
from bacgiang.policy.citizen.appointments.slots import opening_in
from bacgiang.policy.citizen.appointments.slots import RECORD
from bacgiang.policy.citizen.appointments.slots import slots_on
from datetime import timedelta
from lxml import html
from opinion_samples import proof
from petition_samples import HTML
from plone import api
import pytest
import transaction
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit
from ZODB import DB
from ZODB.DemoStorage import DemoStorage
from ZODB.POSException import ConflictError


pytestmark = pytest.mark.regulation("2.2c")


def test_no_place_at_a_counter_is_given_twice(client: Any, site: Any) -> None:
    procedure = make_procedure()
    place = procedure.absolute_url()
    assert "@@appointment" not in client().get(place, headers=HTML).text
    line = f"{UNIT}|2-8|07:30-08:30|30|1"
    api.portal.set_registry_record(RECORD, [line])
    transaction.commit()
    visitor, day = client(), today() + timedelta(days=1)
    while not (slots := slots_on(day, UNIT, [opening_in(line)], calendar())):
        day += timedelta(days=1)
    assert [f"{one.at:%H:%M}" for one in slots] == ["07:30", "08:00"]
    address = f"/vi/@@appointment?unit={UNIT}&day={day:%d/%m/%Y}"
    # Found from the procedure, with the first day that has a place.
    (link,) = html.fromstring(visitor.get(place, headers=HTML).text).xpath(
        "//*[@class='procedure-appointment']/a/@href"
    )
    opened = visitor.get(link, headers=HTML).text
    assert f"unit={UNIT}" in link and 'id="appointment-book"' in opened
    sent = {"slot": slots[0].at.isoformat(), "why": "fetch", "altcha": proof()}
    action, fields = form_of(visitor, address, "appointment-book")
    form = {**fields, **sent}
    booked = visitor.post(action, data=form, headers=HTML)
    assert booked.status_code == 303, booked.text[-2000:]
    # Whoever clicks twice is told the same number; nobody else gets the place.
    assert [
        visitor.post(action, data=form, headers=HTML).headers["Location"] for _n in "12"
    ] == [booked.headers["Location"]] * 2
    again = press(visitor, address, "appointment-book", **sent | {"altcha": proof()})
    assert again.status_code == 409, again.status_code
    (number,) = parse_qs(urlsplit(booked.headers["Location"]).query)["number"]
    page = visitor.get(booked.headers["Location"], headers=HTML)
    assert number in page.text and number[:4] in page.text
    clerk = client(f"{UNIT}-update")
    expected = clerk.get(f"{SITE}/@@appointments?day={day:%d/%m/%Y}", headers=HTML)
    assert number[:4] in expected.text and number not in expected.text
    gone = press(visitor, booked.headers["Location"], "appointment-cancel")
    assert gone.status_code == 303
    transaction.begin()
    assert appointment_store(site).taken(UNIT, day) == []
    assert press(visitor, address, "appointment-book", **sent | {"altcha": proof()}).ok


def test_days_that_no_week_has_are_no_hours() -> None:
    """As many as may be typed would fill the memory of the machine."""
    for days in ("2-999999999999", "1-6", "2-9", "6-2", "-2", "x", ""):
        with pytest.raises(ValueError):
            opening_in(f"{UNIT}|{days}|07:00-08:00|60|1")
    for hours in ("07:30+07-11:00", "11:00-07:30"):
        with pytest.raises(ValueError):
            opening_in(f"{UNIT}|2-6|{hours}|30|2")
    assert opening_in(f"{UNIT}|8|07:00-08:00|60|1").days == {8}
    assert opening_in(f"{UNIT}|2-8|07:00-08:00|60|1").days == {*range(2, 9)}


def test_two_who_take_the_last_place_at_once_do_not_both_get_it() -> None:
    """Each in a transaction of its own on the same database."""
    database = DB(DemoStorage())
    slot = slots_on(
        today(),
        UNIT,
        [opening_in(f"{UNIT}|2-8|07:00-08:00|60|1")],
        Calendar(working=frozenset({today()})),
    )
    managers = [transaction.TransactionManager() for _n in range(2)]
    roots = [database.open(one).root() for one in managers]
    with managers[0]:
        roots[0]["store"] = AppointmentStore()
        # The day's tree is there, as after the first of a day.
        roots[0]["store"].cancel(roots[0]["store"].book(slot[0], "fetch"))
    for one in managers:
        one.begin()
    numbers = [root["store"].book(slot[0], "fetch") for root in roots]
    assert all(numbers)
    managers[0].commit()
    with pytest.raises(ConflictError):
        managers[1].commit()
    managers[1].abort()
    managers[1].begin()
    assert roots[1]["store"].book(slot[0], "fetch") is None
