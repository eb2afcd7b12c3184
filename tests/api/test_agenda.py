"""Leaders' weeks, days of reception and events, from the board to readers (4.1a, 4.1f)."""

from .collection_records import SheetDesk
from .collection_records import workbook
from bacgiang.policy.base.dates import LOCAL_TIME
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.made_in_turn import turns
from bacgiang.policy.base.tasks.working_days import HOLIDAYS
from datetime import datetime
from datetime import timedelta
from icalendar import Calendar
from lxml.html import fromstring
from plone import api
import pytest
from pytz import timezone
from time import monotonic
import transaction
from typing import Any


pytestmark = [pytest.mark.regulation("4.1a", "4.1f"), pytest.mark.usefixtures("boards")]
SECTION = "/vi/don-vi/so-y-te/lich-cong-tac"
PAGE = {"Accept": "text/html"}
HEADINGS = ("Ngày", "Giờ", "Nội dung", "Địa điểm", "Chủ trì, thành phần")
STEPS = (("update", "submit", {}), ("review", "approve", {"declaration": True}))


def monday() -> Any:
    return today() - timedelta(days=today().weekday())


def text_of(answer: Any) -> str:
    assert answer.status_code == 200, answer.text[:300]
    return " ".join(fromstring(answer.text).text_content().split())


def publish_week(client: Any, path: str) -> None:
    for level, step, stated in (*STEPS, ("publish", "publish", {})):
        answer = client(f"so-y-te-{level}").post(
            f"/++api++{path}/@workflow/{step}", json=stated
        )
        assert answer.status_code == 200, answer.text


def change(client: Any, week: str, lines: str) -> None:
    """By a working copy, of which readers know nothing before."""
    editor, before = client("so-y-te-update"), text_of(client().get(week, headers=PAGE))
    made = editor.post(f"/++api++{week}/@workingcopy")
    assert made.status_code == 201, made.text
    copy = made.json()["@id"].replace(editor.base, "")
    assert editor.patch(f"/++api++{copy}", json={"entries": lines}).status_code == 204
    assert text_of(client().get(week, headers=PAGE)) == before
    publish_week(client, copy)


def add(client: Any, type_id: str, **facts: Any) -> str:
    editor = client("so-y-te-update")
    made = editor.post(f"/++api++{SECTION}", json={"@type": type_id, **facts})
    assert made.status_code == 201, made.text
    return str(made.json()["@id"].replace(editor.base, ""))


def test_a_week_from_the_form_to_readers_and_what_changed(client: Any) -> None:
    wrong = {"week": f"{today()}", "entries": "T2 | 25h | Giao ban"}
    editor = client("so-y-te-update")
    refused = editor.post(
        f"/++api++{SECTION}",
        json={"@type": "WeekSchedule", **wrong},
        headers={"Accept-Language": "vi"},
    )
    assert refused.status_code == 400 and "cột Giờ" in refused.text, refused.text
    lines = "T2 | 8h | Giao ban Sở | Phòng 1 | Giám đốc\nT3 | sáng | Họp kín mẫu"
    week = add(client, "WeekSchedule", week=f"{today()}", entries=lines)
    assert week == f"{SECTION}/{today():%G-w%V}"
    again = {"@type": "WeekSchedule", "week": f"{monday()}", "entries": lines}
    assert editor.post(f"/++api++{SECTION}", json=again).status_code == 400
    assert client().get(week, headers=PAGE).status_code in (401, 404)
    assert "Giao ban Sở" not in text_of(client().get(SECTION, headers=PAGE))
    publish_week(client, week)
    for address in (week, SECTION):
        said = text_of(client().get(address, headers=PAGE))
        assert "Giao ban Sở" in said and "đã thay đổi" not in said, address
    english = client().get("/en/units/so-y-te/schedule", headers=PAGE)
    assert "Giao ban Sở" in text_of(english) and "Tuesday" in text_of(english)
    for page in ("@@print", "@@save"):
        assert "Họp kín mẫu" in text_of(client().get(f"{week}/{page}", headers=PAGE))
    feed = client().get(f"{SECTION}/rss.xml", headers=PAGE).text
    assert week in feed

    later = "T2 | 9h30 | Giao ban Sở | Phòng 2 | Giám đốc\nT5 | 14h | Tiếp khách"
    change(client, week, later)
    said = text_of(client().get(week, headers=PAGE))
    for words in ("đã thay đổi", "trước là: 08:00; Phòng 1", "bổ sung", "hủy"):
        assert words in said, words
    feed = Calendar.from_ical(client().get(f"{SECTION}/@@weeks.ics").content)
    told = {str(one["summary"]): one for one in feed.walk("VEVENT")}
    assert str(told["Sáng: Họp kín mẫu"]["status"]) == "CANCELLED"
    begins = told["Giao ban Sở"].decoded("dtstart").astimezone(LOCAL_TIME)
    assert begins == datetime(*monday().timetuple()[:3], 9, 30, tzinfo=LOCAL_TIME)
    found = client().get("/++api++/vi/@search?SearchableText=tiep+khach").json()
    assert week in {one["@id"].replace(editor.base, "") for one in found["items"]}
    change(client, week, "T2 | 9h30 | Giao ban Sở | Phòng 2 | Giám đốc")
    again = Calendar.from_ical(client().get(f"{week}/@@week.ics").content)
    gone = {str(one["summary"]): one for one in again.walk("VEVENT")}["Tiếp khách"]
    assert gone["uid"] == told["Tiếp khách"]["uid"] and gone["status"] == "CANCELLED"
    assert gone["sequence"] > told["Tiếp khách"]["sequence"]


def test_a_sheet_is_taken_by_weeks_and_changes_nothing_again(
    client: Any, site: Any
) -> None:
    desk = SheetDesk(client("so-y-te-update"), SECTION)
    first, second = monday() + timedelta(weeks=1), monday() + timedelta(weeks=2)
    day = f"{first:%d/%m/%Y}"
    sheet = workbook(
        HEADINGS,
        (day, "08:00", "Giao ban", "Phòng 1", "Giám đốc"),
        ("", "14h", "Tiếp công dân", "", ""),
        (f"{second:%d/%m/%Y}", "25h", "Sai giờ", "", ""),
        (f"{second:%d/%m/%Y}", "8h", "Đúng giờ", "", ""),
    )
    address, tried = desk.tried(sheet, "weeks")
    said = {row[0]: row for row in tried}
    assert said["2"][2] == "Sẽ tạo"
    held = f"Thứ Hai, {day}, 08:00: Giao ban"
    assert held in " ".join(said["2"]) and "14:00: Tiếp công dân" in str(said["2"])
    preview = text_of(desk.get(address))
    assert "Nhập 1 tuần (2 việc)" in preview, preview
    assert "Giờ" in said["4"][3] and "Không đọc được giờ" in said["4"][3]
    assert said["5"][2] == "Từ chối" and "cả tuần" in said["5"][3]
    desk.send(address, take="1")
    site._p_jar.sync()
    section = site.vi["don-vi"]["so-y-te"]["lich-cong-tac"]
    assert list(section) == [f"{first:%G-w%V}"]
    assert len(section.objectValues()[0].lines().entries) == 2
    _again, tried = desk.tried(sheet, "weeks")
    assert {row[2] for row in tried} == {"Từ chối", "Không đổi"}
    other = client("ubnd-update").get(f"{SECTION}/@@import-sheet", headers=PAGE)
    assert other.status_code in (302, 401, 403, 404)


def test_events_and_days_of_reception_are_calendars(
    client: Any, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = datetime.combine(
        today() + timedelta(days=1), datetime.min.time(), LOCAL_TIME
    )
    starts = first.replace(hour=8)
    skipped, closed = starts + timedelta(days=7), starts + timedelta(days=14)
    api.portal.set_registry_record(HOLIDAYS, [f"{closed:%Y-%m-%d}"])
    transaction.commit()
    rule = f"RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:{skipped:%Y%m%dT000000}"
    event = add(
        client,
        "Event",
        title="Giám đốc tiếp công dân",
        start=starts.isoformat(),
        end=starts.replace(hour=10).isoformat(),
        recurrence=rule,
        location="Phòng tiếp công dân",
        source="Sở Y tế",
        byline="Sở Y tế",
    )
    publish_week(client, event)
    said = text_of(client().get(SECTION, headers=PAGE))
    assert f"{starts:%d/%m/%Y} 08:00–10:00: Giám đốc tiếp công dân" in said
    assert "không tiếp" in said and f"{skipped:%d/%m/%Y}:" in said
    # On the holidays that deadlines do not count nobody is received.
    assert f"{closed:%d/%m/%Y}: Giám đốc" in said and "ngày nghỉ" in said
    assert f"{closed:%d/%m/%Y} 08:00" not in said
    assert "ngày nghỉ" in text_of(client().get(event, headers=PAGE))
    kept = Calendar.from_ical(client().get(f"{SECTION}/@@events.ics").content)
    (only,) = kept.walk("VEVENT")
    assert f"{closed:%Y%m%dT080000}" in str(only.to_ical())
    events = "/vi/don-vi/so-y-te/su-kien"
    for asked in (f"month={starts:%Y-%m}", f"week={starts:%Y-%m-%d}"):
        calendar = client().get(f"{events}?{asked}", headers=PAGE, follow=True)
        cells = fromstring(calendar.text).cssselect(".month-table .month-day")
        assert "Giám đốc tiếp công dân" in cells[0].text_content(), asked
    for asked in ("month=x", "week=9999-99-99", "month=0001-01"):
        shown = client().get(f"{events}?{asked}", headers=PAGE)
        assert shown.status_code == 302, asked
        assert client().get(shown.headers["Location"]).status_code == 200, asked
    asked = f"{events}?week={monday()}"
    with monkeypatch.context() as busy:
        busy.setattr(turns, "_rests_until", monotonic() + 60)
        without = client().get(asked, headers=PAGE)
        text = text_of(client().get(f"{SECTION}?x=1", headers=PAGE))
    assert "month-table" not in without.text and "08:00–10:00:" not in text
    assert "private" in without.headers["Cache-Control"]
    assert "Xem theo tháng" in text_of(client().get(asked, headers=PAGE))
    other = client().get(f"{events}/@@events.ics?x=1")
    assert other.headers["Location"].endswith(f"{events}/@@events.ics")
    feed = Calendar.from_ical(client().get(f"{events}/@@events.ics").content)
    (one,) = feed.walk("VEVENT")
    assert str(one["summary"]) == "Giám đốc tiếp công dân" and "rrule" in one


@pytest.mark.regulation("14.2")
def test_no_event_takes_the_place_of_another_in_a_calendar(
    client: Any, publish: Any, site: Any
) -> None:
    """Programs put what has the same UID in its place."""
    section = site.vi["don-vi"]["so-y-te"]["su-kien"]
    start = datetime.now(timezone("Asia/Ho_Chi_Minh")) + timedelta(days=2)
    times = {"start": start, "end": start + timedelta(hours=1)}
    facts = {"portal_type": "Event", **times}
    publish(section, "so-y-te", id="a", title="Hội chợ", **facts)
    feed = "/vi/don-vi/so-y-te/su-kien/@@events.ics"
    (theirs,) = Calendar.from_ical(client().get(feed).content).walk("VEVENT")
    publish(section, "so-y-te", "draft", id="b", title="Hoãn", **facts)
    editor, address = client("so-y-te-update"), "/++api++/vi/don-vi/so-y-te/su-kien"
    sent = {"sync_uid": str(theirs["uid"])}
    assert editor.patch(f"{address}/b", json=sent).status_code == 204
    made = {
        "@type": "Event",
        "title": "Hoãn",
        "start": start.isoformat(),
        "end": times["end"].isoformat(),
        **sent,
    }
    made = editor.post(address, json=made)
    assert made.status_code == 201, made.text
    transaction.begin()
    assert {getattr(one, "sync_uid", None) for one in section.objectValues()} == {None}


def test_lists_have_what_is_nearest_first_and_nothing_twice(
    client: Any, publish: Any, site: Any
) -> None:
    root = site.vi["don-vi"]["so-y-te"]
    local = timezone("Asia/Ho_Chi_Minh")
    noon = local.localize(datetime.combine(today(), datetime.min.time().replace(12)))

    def event(title: str, days: int, section: str = "su-kien", **more: Any) -> Any:
        start = noon + timedelta(days=days)
        facts = {"start": start, "end": start + timedelta(hours=1), **more}
        facts |= {"portal_type": "Event", "title": f"[Mẫu] {title}"}
        return publish(root[section], "so-y-te", **facts)

    for title, days in (("xa", 40), ("gần", 2), ("vừa qua", -3), ("đã lâu", -90)):
        event(title, days)
    # It began long ago and comes again tomorrow.
    event("hằng tuần", -13, recurrence="RRULE:FREQ=WEEKLY;COUNT=4")
    events = "/vi/don-vi/so-y-te/su-kien"
    page = fromstring(client().get(events, headers=PAGE).text)
    lists = [
        [" ".join(one.text_content().split()) for one in page.xpath(f"//{way}//h{n}")]
        for n, way in ((3, "*[@id='events-coming']"), (2, "ul[@class='item-list']"))
    ]
    coming = ["[Mẫu] hằng tuần", "[Mẫu] gần", "[Mẫu] xa"]
    assert lists == [coming, ["[Mẫu] vừa qua", "[Mẫu] đã lâu"]]
    days = page.xpath("//*[@id='events-coming']//time/text()")
    assert days[0] == f"{noon + timedelta(days=1):%d/%m/%Y}"
    # No more of them stand above the list than it has on a page; the others lead it.
    transaction.begin()
    root["su-kien"].item_count = 2
    transaction.commit()
    page = fromstring(client().get(events, headers=PAGE).text)
    above = page.xpath("//*[@id='events-coming']//h3")
    (first, *_over) = page.xpath("//ul[@class='item-list']//h2")
    assert [" ".join(one.text_content().split()) for one in above] == coming[:2]
    assert " ".join(first.text_content().split()) == coming[2]
    # Of schedules the week and the days that stand above are not said again.
    for at in (monday(), monday() - timedelta(weeks=1)):
        week = add(client, "WeekSchedule", week=f"{at}", entries="T2 | 8h | Giao ban")
        publish_week(client, week)
    transaction.begin()
    event("Tiếp công dân", 3, "lich-cong-tac")
    page = fromstring(client().get(SECTION, headers=PAGE).text)
    (other,) = page.xpath("//ul[@class='item-list']//h2/a/@href")
    assert other.endswith(f"{monday() - timedelta(weeks=1):%G-w%V}")
    assert page.text_content().count("[Mẫu] Tiếp công dân") == 1
