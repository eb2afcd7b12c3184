"""The standing of the regulation, clause by clause and unit by unit."""

from .office_reports import api_of
from .office_reports import ROOT
from .office_reports import TOTAL
from .sent_forms import HTML
from .sent_forms import page_of
from .sent_forms import send_form
from .sent_forms import text
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.figures.figure import Period
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.board.reports.counts import count_store
from bacgiang.policy.board.reports.counts import NOW
from bacgiang.policy.units.register.lookup import get_unit
from datetime import date
from datetime import timedelta
from io import BytesIO
from openpyxl import load_workbook
from plone import api
import pytest
import transaction
from typing import Any
from zope.component import getUtility
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.usefixtures("boards")


@pytest.mark.regulation("15.1", "5.1")
def test_the_standing_of_the_regulation_is_read_and_kept(
    site: Any, client: Any, publish: Any, monkeypatch: Any
) -> None:
    office, path = client("van-phong"), f"{ROOT}/@@regulation-standing"
    job = getUtility(IScheduledJob, "count-for-reports")
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    publish(section, "so-y-te")
    assert not page_of(office, path).find_class("standing-items")

    def counted(minutes: int) -> None:
        at = now_utc() + timedelta(minutes=minutes)
        transaction.begin()
        assert job.due(site, None, at)
        job.run(site, at)
        assert not job.due(site, None, at + timedelta(minutes=5))
        transaction.commit()

    def told(query: str = "?unit=so-y-te") -> str:
        return text(page_of(office, f"{path}{query}").find_class("standing-items")[0])

    counted(0)
    assert f"{TOTAL} 1" in told()
    # While other days are counted, what is told is of those before.
    transaction.begin()
    now, days = count_store(site).now(), Period(date(2030, 7, 1), date(2030, 7, 1))
    before = now.period
    count_store(site).ask(days, now_utc(), NOW)
    while now.left:
        assert now.period == before
        now.count_next(now_utc())
    assert now.period == days
    transaction.abort()
    kept = send_form(office, path, "standing-keep", [("keep", "1")])
    assert kept.status_code == 303
    # Kept as it was, while the figures go on.
    publish(section, "so-y-te")
    counted(20)
    snapshot = kept.headers["Location"].rpartition("?")[2]
    assert f"{TOTAL} 2" in told()
    assert f"{TOTAL} 1" in told(f"?unit=so-y-te&{snapshot}")
    # A language that names are not kept in reads what is kept in English (10.3).
    standing = api.portal.get()["vi"].unrestrictedTraverse("@@regulation-standing")
    with monkeypatch.context() as patch:
        patch.setattr(api.portal, "get_current_language", lambda: "zh")
        assert "Department of Health" in standing.units["so-y-te"]
    sheet = office.get(f"{ROOT}/@@regulation-standing.xlsx")
    rows = list(load_workbook(BytesIO(sheet.content)).active.values)
    (row,) = [one for one in rows if one[3] == TOTAL and "Sở Y tế" in str(one[2])]
    assert row[:2] == ("4.1", "Tin, bài, văn bản đã đăng") and row[4] == 2
    address = api_of(ROOT, "@regulation-standing")
    told_by_api = office.get(f"{address}?unit=so-y-te").json()["items"]
    assert 2 in [one["value"] for one in told_by_api if one["name"] == "published"]
    assert client("so-y-te-head").get(address).status_code in (401, 403)
    # For who oversees all alone; the Chairman and administrators read, and keep nothing.
    with api.env.adopt_roles(["Manager"]):
        api.group.add_user(groupname="overseers", username="ubnd-publish")
    transaction.commit()
    for user in ("ubnd-publish", "admin"):
        page = page_of(client(user), path)
        assert page.find_class("standing-items")
        assert not page.xpath("//form[@id='standing-keep']")
    for user in (None, "so-y-te-head", "ubnd-head"):
        assert client(user).get(path, headers=HTML).status_code in (302, 401, 403)
    # A unit that ends keeps its rows, so that they add up; what was kept, its name, too.
    transaction.begin()
    unit = get_unit("so-y-te")
    unit.title, unit.valid_to = "Sở đã giải thể", today()
    with api.env.adopt_roles(["Manager"]):
        notify(ObjectModifiedEvent(unit))
    transaction.commit()
    for asked, name in (
        ("", "Sở đã giải thể"),
        (f"?{snapshot}", "Sở Y tế tỉnh Bắc Giang"),
    ):
        sheet = office.get(f"{ROOT}/@@regulation-standing.xlsx{asked}")
        rows = list(load_workbook(BytesIO(sheet.content)).active.values)
        assert name in {one[2] for one in rows}
