"""A half-year of the offices: plan, requests, a dispute, a stale site, money, reports.

Who opens pages does so in a browser; what only prepares that goes over the API.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from playwright.sync_api import Browser
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
import transaction
from typing import Any


ROOT, UNIT = "/vi", "/vi/don-vi/so-y-te"
UNITS = ("so-y-te", "huyen-hiep-hoa", "so-noi-vu", "so-tu-phap", "so-tai-chinh")
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 800}
OFFICE = "van-phong"


@pytest.fixture
def site(functional: Any) -> Any:
    """Five units with boards."""
    from bacgiang.policy.testing_people import everybody
    from bacgiang.policy.testing_people import join_board
    from bacgiang.policy.testing_people import PASSWORD
    from bacgiang.policy.units.kinds import Presence
    from bacgiang.policy.units.levels import Level
    from bacgiang.policy.units.life_cycle.life_cycle import create_unit
    from bacgiang.policy.units.life_cycle.life_cycle import open_unit

    portal = functional["portal"]
    everybody(portal, PASSWORD)
    for code in UNITS[2:]:
        facts = {"code": code, "title": f"Đơn vị {code}", "kind": "department"}
        open_unit(create_unit(facts), Presence.DESK)
        for level in (Level.UPDATE, Level.PUBLISH, Level.HEAD):
            join_board(portal, code, level, PASSWORD)
    transaction.commit()
    return portal


@pytest.fixture
def client(site: Any) -> Callable[..., Any]:
    """Sessions of programs, as the tests of the API have them."""
    from bacgiang.policy.testing_people import PASSWORD
    from tests.api.conftest import Client

    def make(user: str | None = None) -> Any:
        session = Client(site.absolute_url())
        session.auth = (user, PASSWORD) if user else None
        return session

    return make


@pytest.fixture
def page_as(site: Any, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """A window of somebody who is signed in, or of a visitor."""
    from bacgiang.policy.testing_people import PASSWORD
    from base64 import b64encode

    opened: list[Any] = []

    def make(user: str = "", phone: bool = False) -> Page:
        proof = b64encode(f"{user}:{PASSWORD}".encode()).decode()
        context = chromium.new_context(
            viewport=PHONE if phone else WIDE,
            locale="vi-VN",
            base_url=f"{site.absolute_url()}/",
            extra_http_headers={"Authorization": f"Basic {proof}"} if user else {},
        )
        opened.append(context)
        return context.new_page()

    yield make
    for one in opened:
        one.close()


def open_at(page: Page, site: Any, path: str) -> None:
    page.goto(f"{site.absolute_url()}{path}")


def ask_by_page(page: Page, site: Any, place: str, kind: str, **values: Any) -> str:
    """Fill the form in as a person does; the identifier of the task it leads to."""
    open_at(page, site, f"{place}/@@ask-office?kind={kind}")
    for name, value in values.items():
        field = page.locator(f"#ask-office [name='{name}']")
        if isinstance(value, list):
            for one in value:
                page.check(f"#ask-office [name='{name}:list'][value='{one}']")
        elif field.first.get_attribute("type") == "radio":
            page.check(f"#ask-office [name='{name}'][value='{value}']")
        else:
            field.fill(value)
    page.click("#ask-office button[value=ask]")
    expect(page.locator("#ask-office")).to_have_count(0)
    return page.url.partition("task=")[2]


def act_by_page(
    page: Page, site: Any, place: str, task: str, act: str, **said: str
) -> None:
    open_at(page, site, f"{place}/@@office-task?task={task}")
    for name, value in said.items():
        page.fill(f"#office-act [name='{name}']", value)
    page.click(f"#office-act button[value='{act}']")
    expect(page.locator(".alert-info, .portalMessage").first).to_be_visible()


@pytest.mark.regulation(
    "5.1", "6.4", "7.2a", "7.2c", "7.2e", "8.1", "8.5", "10.2", "12"
)
def test_a_half_year(site: Any, client: Any, page_as: Any) -> None:
    from bacgiang.policy.base.dates import today
    from bacgiang.policy.board.tasks.store import ALL
    from bacgiang.policy.board.tasks.store import CLOSED
    from bacgiang.policy.board.tasks.store import office_task_store
    from bacgiang.policy.board.tasks.store import OPEN
    from bacgiang.policy.testing_people import make_item
    from DateTime import DateTime
    from tests.api.office_reports import counted_again
    from tests.api.office_reports import figures_in
    from tests.api.office_reports import KINDS
    from tests.api.office_reports import PERIOD
    from tests.api.office_reports import TOTAL
    from tests.api.royalty_desk import RoyaltyDesk

    soon = (today() + timedelta(days=10)).isoformat()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    news = make_item(
        section, "so-y-te", "published", title="Tiêm chủng", byline="Nguyễn Văn A"
    )
    transaction.commit()
    people = {}

    def who(user: str, phone: bool = False) -> Page:
        people.setdefault(user, page_as(user, phone))
        return people[user]

    def api(user: str, place: str, task: str, act: str, **said: Any) -> Any:
        session, address = client(user), f"/++api++{place}/@office-tasks/{task}"
        seen = session.get(address).json()["seen"]
        answer = session.patch(address, json={"act": act, "seen": seen, **said})
        assert answer.status_code == 200, (act, answer.text)
        return answer.json()

    # The unit's plan: drawn up, approved by the head, its item done.
    writer, head = who("so-y-te-update"), who("so-y-te-head")
    plan = ask_by_page(
        writer,
        site,
        UNIT,
        "work-plan",
        title="Kế hoạch sáu tháng",
        period="first",
        year=str(today().year),
        due=soon,
    )
    open_at(writer, site, f"{UNIT}/@@work-plan?task={plan}")
    for name, value in {
        "title": "Loạt bài phòng dịch",
        "who": "Tổ tin",
        "due": soon,
    }.items():
        writer.fill(f"#plan-add [name='{name}']", value)
    writer.click("#plan-add button[value=add]")
    expect(writer.locator("#plan-items")).to_contain_text("Loạt bài phòng dịch")
    act_by_page(writer, site, UNIT, plan, "submit")
    act_by_page(head, site, UNIT, plan, "approve", number="05/KH")
    expect(head.locator("#office-state")).to_have_text("Đã phê duyệt")

    # Five units are asked at once; one lets the day pass, and the table tells.
    main = who("ubnd-review")
    ask_by_page(
        main,
        site,
        ROOT,
        "information-request",
        title="Số liệu sáu tháng",
        units=[*UNITS],
        purpose="Bài tổng hợp",
        due=soon,
    )
    expect(main.locator("#office-tasks tbody tr")).to_have_count(5)
    listed = (
        client("ubnd-review")
        .get(f"/++api++{ROOT}/@office-tasks?kind=information-request")
        .json()["items"]
    )
    tasks = {one["owner"]: one["@id"].rpartition("/")[2] for one in listed}
    late = "huyen-hiep-hoa"
    for unit in UNITS:
        if unit != late:
            api(
                f"{unit}-publish",
                f"/vi/don-vi/{unit}",
                tasks[unit],
                "supply",
                words="Đủ",
            )
    transaction.begin()
    store = office_task_store(site)
    kept = store.get(tasks[late])
    store.put(replace(kept, due=kept.due - timedelta(days=11)))
    transaction.commit()
    open_at(main, site, f"{ROOT}/@@office-tasks?late=1")
    expect(main.locator("#office-tasks")).to_contain_text("Quá hạn")
    expect(main.locator("#office-tasks tbody tr")).to_have_count(1)
    place = f"/vi/don-vi/{late}"
    act_by_page(
        who(f"{late}-publish", phone=True),
        site,
        place,
        tasks[late],
        "supply",
        words="Muộn",
    )

    # A correction is disputed, upheld, made.
    notice = ask_by_page(
        main,
        site,
        ROOT,
        "correction-notice",
        title="Số liệu sai",
        about=news.absolute_url(),
        ground="inaccurate",
        measure="change",
        due=soon,
        authority="standing-office",
    )
    office = who(OFFICE)
    act_by_page(head, site, UNIT, notice, "dispute", words="Số liệu đúng theo báo cáo")
    act_by_page(
        office, site, ROOT, notice, "uphold", words="Báo cáo đã được đính chính"
    )
    api("so-y-te-publish", UNIT, notice, "correct", words="Đã sửa")
    act_by_page(main, site, ROOT, notice, "close")

    # The site falls silent, which everybody sees, and speaks again.
    transaction.begin()
    news.setEffectiveDate(DateTime() - 20)
    news.reindexObject(idxs=["effective"])
    transaction.commit()
    visitor = who("")
    line = visitor.locator("#freshness tbody tr", has_text="Sở Y tế")
    open_at(visitor, site, f"{ROOT}/@@freshness")
    expect(line).to_contain_text("Quá hạn")
    transaction.begin()
    make_item(section, "so-y-te", "published", title="Khám bệnh", byline="Nguyễn Văn A")
    transaction.commit()
    open_at(visitor, site, f"{ROOT}/@@freshness")
    expect(line).to_contain_text("Đúng hạn")

    # Royalties: stated, checked, approved by two, paid.
    desk = RoyaltyDesk(client)
    assert desk.file_rates().status_code == 303
    author = desk.enter("Nguyễn Văn A")
    desk.enter("Người duyệt", email="so-y-te-review")
    statement = desk.begin()
    assert desk.do(statement, "read")[0] == 200
    desk.approve(statement)
    payees = {one["payee"] for one in desk.get(statement).json()["lines"]}
    assert author in payees
    said = {"payees": sorted(payees), "voucher": "PC 3"}
    status, body = desk.do(statement, "pay", **said)
    assert (status, body["state"]) == (200, "paid")

    # Five reports, one returned; the office's own, whose figures are counted anew.
    reports = {"form": "year", "due": soon, "units": [*UNITS, "summary"], **PERIOD}
    asked = client(OFFICE).post(f"/++api++{ROOT}/@reports", json=reports)
    assert asked.status_code == 201, asked.text
    ids = {one["unit"]: one["task"] for one in asked.json()["items"]}

    def fill(user: str, place: str, task: str) -> None:
        session, address = client(user), f"/++api++{place}/@reports/{task}"
        found = session.get(address).json()
        usual = {"words": "Không có", "number": "2", "of": "1/2"}
        answers = {
            one["code"]: usual.get(one["kind"]) or one["options"][0]
            for one in found["questions"]
        }
        sent = session.patch(address, json={"answers": answers, "seen": found["seen"]})
        assert sent.status_code == 200, sent.text

    for unit in UNITS:
        fill(f"{unit}-update", f"/vi/don-vi/{unit}", ids[unit])
        api(f"{unit}-head", f"/vi/don-vi/{unit}", ids[unit], "send")
    act_by_page(office, site, ROOT, ids[late], "return", words="Nêu rõ kiến nghị")
    fill(f"{late}-update", place, ids[late])
    api(f"{late}-head", place, ids[late], "send")
    for unit in UNITS:
        api(OFFICE, ROOT, ids[unit], "receive")
    own = ids["standing-office"]
    fill(OFFICE, ROOT, own)
    api(OFFICE, ROOT, own, "send", number="99/BC-VP")
    paper = client(OFFICE).get(f"{ROOT}/@@report.docx?task={own}").content
    transaction.begin()
    items, raw = figures_in(paper, "Tin, bài, văn bản đã đăng"), counted_again(site)
    for one in (TOTAL, *KINDS.values()):
        assert items[one] == raw[one], one
    done = [
        (task.kind, entry.act)
        for part in (OPEN, CLOSED)
        for task in office_task_store(site).listed(ALL, part)
        for entry in task.entries
    ]
    told = figures_in(paper, "Cung cấp thông tin theo yêu cầu")
    assert told["Số yêu cầu"] == done.count(("information-request", "ask")) == 5
    assert told["Đã cung cấp"] == done.count(("information-request", "supply")) == 5
    assert told["Trong đó cung cấp chậm"] == 1
    notices = figures_in(paper, "Kiến nghị sửa, gỡ thông tin")
    assert (
        notices["Có ý kiến khác"] == done.count(("correction-notice", "dispute")) == 1
    )
