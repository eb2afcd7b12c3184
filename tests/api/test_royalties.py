"""Royalties: read from items, stated, approved by two, paid or carried over (12)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.board.royalties import contributions
from bacgiang.policy.board.royalties.store import Line
from bacgiang.policy.board.royalties.store import royalty_store
from bacgiang.policy.board.royalties.store import Settlement
from bacgiang.policy.board.royalties.store import Statement
from bacgiang.policy.board.royalties.totals import totals
from bacgiang.policy.board.tasks.store import office_task_store
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.people.accounts import name_of
from bacgiang.policy.units.register.lookup import get_unit
from dataclasses import replace
from datetime import date
from datetime import timedelta
from docx import Document
from io import BytesIO
from lxml.html import fromstring
from made_once import made_once
from openpyxl import load_workbook
from plone import api
import pytest
from tests.api.office_tasks import api_of
from tests.api.office_tasks import types
from tests.api.royalty_desk import PDF
from tests.api.royalty_desk import RoyaltyDesk
from tests.api.royalty_desk import send
from tests.api.royalty_desk import UNIT
from tests.api.sent_forms import HTML
from tests.api.sent_forms import page_of
from tests.api.sent_forms import text
import transaction


pytestmark = pytest.mark.regulation("7.2f", "12")

OWN = "/++api++/vi/@my-royalties"
AUTHOR = "huyen-hiep-hoa-update"
MONTH = (today() - timedelta(days=30), today())


@pytest.fixture
def desk(site, client, boards, tmp_path, monkeypatch):
    monkeypatch.setenv("DATA", str(tmp_path))
    return RoyaltyDesk(client)


@pytest.fixture
@made_once
def news(site, publish):
    """A published item of two authors, with a photograph."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    return publish(
        section,
        "so-y-te",
        title="Tiêm chủng",
        byline="Nguyễn Văn A, Trần B",
        contributors=("Ảnh: Lê Văn C", "Biên tập: Người duyệt"),
    )


def told(body):
    return {(one["role"], one["payee"]): one["amount"] for one in body["lines"]}


def paper_of(session, task):
    """What the paper says above and below its table of works."""
    answer = session.get(f"{UNIT}/@@royalty-statement.docx?task={task}")
    paper = Document(BytesIO(answer.content))
    signatures = (one for row in paper.tables[-1].rows for one in row.cells)
    return "\n".join(one.text for one in (*paper.paragraphs, *signatures))


def paid_to(session, path):
    """All that stands on the sheet of payment."""
    sheet = send(session, path, "royalty-pay", "sheet")
    rows = load_workbook(BytesIO(sheet.content)).active.values
    return {str(cell) for row in rows for cell in row}


def test_from_the_items_to_the_money(site, client, desk, news, monkeypatch, tmp_path):
    read = page_of(client("so-y-te-head"), f"{UNIT}/@@royalty-rates")
    assert not read.xpath("//form[@id='royalty-rates']")
    assert desk.file_rates().status_code == 303
    paper = client("so-y-te-update").get(f"{UNIT}/@@royalty-decision?number=0")
    assert paper.content == PDF
    first = desk.enter("Nguyễn Văn A", email=AUTHOR, bank_account="0123456789")
    photographer = desk.enter("Lê Văn C", email="so-y-te-update")
    reviewer = desk.enter("Người duyệt", email="so-y-te-review")
    task = desk.begin()
    writer, path = client("so-y-te-update"), f"{UNIT}/@@royalty-statement?task={task}"
    assert send(writer, path, "royalty-read", "read").status_code == 303
    body = desk.get(task).json()
    # Nobody knows Trần B yet: theirs does not go to the other author.
    unit = 234_000
    assert told(body) == {("author", photographer): unit}
    (left,) = body["left_out"]
    assert (left["part"], left["names"]) == ("text", ["Trần B"])
    second = desk.enter("Trần B")
    assert send(writer, path, "royalty-read", "read").status_code == 303
    assert told(desk.get(task).json()) == {
        ("author", first): unit * 25 // 20,
        ("author", second): unit * 25 // 20,
        ("editing", reviewer): unit * 25 // 100,
        ("reviewing", reviewer): unit * 25 // 200,
        ("author", photographer): unit,
    }
    # Two to one, by the form of the work.
    (shown,) = page_of(writer, path).xpath(
        "//table[@id='royalty-works']//a[contains(@href, 'part=text')]"
    )
    values = {"size-0": "2"}
    done = send(writer, shown.get("href"), "royalty-work", "state", **values)
    assert done.status_code == 303, text(fromstring(done.text))
    body = desk.get(task).json()
    found = told(body)
    assert (found["author", first], found["author", second]) == (390_000, 195_000)
    assert body["left_out"] == []
    # Looking at it again wakes none of the items that it states.
    with monkeypatch.context() as patch:
        patch.setattr(contributions, "told_by", None)
        assert desk.get(task).status_code == 200
        assert writer.get(path, headers=HTML).status_code == 200
    # Drafted, checked, approved by two; who wrote it decides nothing.
    assert desk.step(task, "hand", "update")[0] == 200
    assert desk.do(task, "read")[0] == 409
    assert desk.step(task, "check", "update")[0] == 403
    assert desk.step(task, "check", "review")[0] == 200
    # Sent back, nobody has checked what stands there then.
    checker = name_of("so-y-te-review")
    assert checker in paper_of(writer, task)
    assert desk.step(task, "again", "review", words="Xem lại")[0] == 200
    assert checker not in paper_of(writer, task)
    assert desk.step(task, "hand", "update")[0] == 200
    assert desk.step(task, "check", "review")[0] == 200
    assert totals(site, "so-y-te", *MONTH).stated == 0
    assert desk.step(task, "approve", "publish")[0] == 200
    assert desk.do(task, "pay", payees=[first])[0] == 409
    assert desk.step(task, "confirm", "publish")[0] == 403
    status, body = desk.step(task, "confirm", "head", number="5/QĐ")
    assert (status, body["state"]) == (200, "approved")
    # What was stated of a work stays to be read, by who may no longer change it.
    assert "Nguyễn Văn A" in text(page_of(writer, shown.get("href")))
    # Everybody sees their own lines, nobody another's.
    (own,) = client(AUTHOR).get(OWN).json()["items"]
    assert (own["amount"], own["is_approved"], own["paid"]) == (390_000, True, None)
    assert client("so-y-te-head").get(OWN).json()["items"] == []
    address = "/++api++/vi/@my-work?matter=own-royalties"
    (line,) = client(AUTHOR).get(address).json()["items"]
    assert "390.000" in line["review_state_title"] and not line["may_act"]
    page = page_of(client(AUTHOR), line["@id"])
    assert text(page.get_element_by_id("own-waiting")) == "390.000"
    for user in ("van-phong", "huyen-hiep-hoa-head", "admin", None):
        assert desk.get(task, user).status_code in (401, 403, 404), user
        answer = client(user).get(path, headers=HTML)
        assert answer.status_code in (302, 401, 403, 404), user
    # The sheet of payment says how; then everybody is paid.
    # One alone says where nobody's money goes, of a new one neither.
    assert "0123456789" not in paid_to(writer, path)
    assert desk.move_money(first, "0123456789", "head") == 200
    assert "0123456789" in paid_to(writer, path)
    # To another account once two people have typed it; who is paid hears of it.
    for level in ("review", "review"):
        assert desk.move_money(first, "5550123987", level) == 200
        assert not {"5550123987", "0123456789"} & paid_to(writer, path)
    letters = [one.read_text() for one in (tmp_path / "mail").glob("*.eml")]
    told_of = [one for one in letters if "@@my-royalties" in one and AUTHOR in one]
    assert told_of and not any("5550123987" in one for one in told_of)
    assert desk.move_money(first, "5550123987", "head") == 200
    assert "5550123987" in paid_to(writer, path)
    # Nor does it lose how while one alone says that they sign in with another one.
    assert desk.give_account(first, "van-phong", "review") == 200
    assert "5550123987" in paid_to(writer, path)
    said = {"payees:list": [first, second], "voucher": "PC 7"}
    assert send(writer, path, "royalty-pay", "pay", **said).status_code == 303
    assert desk.do(task, "pay", payees=[first])[0] == 400
    status, body = desk.do(task, "pay", payees=[reviewer])
    assert (status, types(body)) == (400, ["value_missing"])
    # Who was ticked stays so where something is wanting.
    again = send(writer, path, "royalty-pay", "pay", **{"payees:list": [reviewer]})
    (ticked,) = fromstring(again.text).xpath("//input[@checked]")
    assert (again.status_code, ticked.get("value")) == (400, reviewer)
    # Nobody records that they were paid themselves.
    left = {"payees": [photographer, reviewer], "voucher": "PC 8"}
    status, body = desk.do(task, "pay", **left)
    assert (status, types(body)) == (403, ["other_person"])
    # Nor pays whoever alone has said of another that the account is somebody else's.
    statement = client("so-y-te-review").get(OWN).json()["items"]
    assert desk.give_account(reviewer, "so-y-te-publish", "head") == 200
    assert client("so-y-te-review").get(OWN).json()["items"] == statement != []
    assert client("so-y-te-publish").get(OWN).json()["items"] == []
    status, body = desk.do(task, "pay", level="head", **left)
    assert (status, types(body)) == (403, ["other_person"])
    assert desk.give_account(reviewer, "so-y-te-publish", "review") == 200
    status, body = desk.do(task, "pay", level="head", **left)
    assert (status, body["state"]) == (200, "paid")
    (own,) = client(AUTHOR).get(OWN).json()["items"]
    assert own["paid"] == today().isoformat()
    transaction.begin()
    sums = totals(site, "so-y-te", *MONTH)
    assert (sums.royalties, sums.fees) == (819_000, 87_750)
    assert (sums.works, sums.people) == (2, 4)
    assert sums.paid == sums.stated == totals(site, None, *MONTH).paid
    # An independent count: what stands in the table is what the paper adds up to.
    table = writer.get(f"{UNIT}/@@royalty-statement.xlsx?task={task}")
    rows = list(load_workbook(BytesIO(table.content)).active.values)
    amounts = [row[-1] for row in rows[1:-4]]
    assert sum(amounts) == rows[-1][-1] == 906_750
    words = paper_of(writer, task)
    assert "906.750" in words and "12/QĐ-CT; 18/2014/NĐ-CP; 73/2024/NĐ-CP" in words


def test_nothing_is_stated_twice_and_nothing_beyond_the_rates(client, desk, news):
    payee = desk.enter("Nguyễn Văn A", "Trần B")
    task = desk.begin()
    assert types(desk.step(task, "hand", "update")[1]) == ["nothing_stated"]
    # Without a decision nothing is reckoned; by a new one everything anew.
    assert types(desk.do(task, "read")[1]) == ["no_rates"]
    desk.file_rates()
    before = desk.do(task, "read")[1]["amount"]
    desk.file_rates(unit="8")
    assert types(desk.step(task, "hand", "update")[1]) == ["rates_changed"]
    desk.file_rates(news="1-2")
    (reason,) = desk.step(task, "hand", "update")[1]["error"]["reasons"]
    assert reason["type"] == "coefficient_wrong"
    assert reason["message"].startswith("“Tiêm chủng”: “Tin, trả lời bạn đọc”: hệ số")
    desk.file_rates(unit="8")
    address = f"{api_of(UNIT)}/{task}"
    seen = client("so-y-te-update").get(address).json()["seen"]
    body = desk.do(task, "read")[1]
    assert body["amount"] * 10 == before * 8
    # Nobody hands on money that was reckoned anew after they had read it.
    stale = desk.step(task, "hand", "update", seen=seen)[1]
    assert types(stale) == ["changed_meanwhile"]
    (work,) = body["works"]
    sent = {"UID": work["UID"], "part": "text"}
    assert types(desk.do(task, "state", **sent, coefficient=301)[1]) == [
        "coefficient_wrong"
    ]
    too_much = [*work["shares"], {"role": "editing", "payee": payee, "size": 51}]
    assert types(desk.do(task, "state", **sent, shares=too_much)[1]) == [
        "fees_too_high"
    ]
    for wrong, code in (
        ({"genre": "truyện"}, "genre_wrong"),
        ({"genre": "truyện", "coefficient": 0, "words": "Không"}, "genre_wrong"),
        ({"words": "a" * 301}, "words_missing"),
        ({"shares": [{"role": "author", "payee": "x", "size": 1}]}, "shares_wrong"),
        ({"coefficient": "2"}, "wrong_value"),
    ):
        assert types(desk.do(task, "state", **sent, **wrong)[1]) == [code], wrong
    stale = desk.do(task, "state", **sent, coefficient=30, seen="0.0")
    assert (stale[0], types(stale[1])) == (412, ["changed_meanwhile"])
    assert desk.do(task, "state", **sent, coefficient=30)[0] == 200
    # Another statement of the same days finds it stated.
    other = desk.begin()
    body = desk.do(other, "read")[1]
    assert body["works"] == []
    assert [one["names"] for one in body["left_out"]] == [["Lê Văn C"]]
    # Of a period that is not over, or too long, nothing is stated by hand either.
    for days in ({"last": today() + timedelta(days=1)}, {"first": date(1900, 1, 1)}):
        begun = desk.begin(**days)
        assert desk.get(begun).status_code == 200
        asked = f"task={begun}&item={work['UID']}&part=photo"
        path = f"{UNIT}/@@royalty-work?{asked}"
        values = {"coefficient": "2", "payee-0": payee, "size-0": "1"}
        answer = send(client("so-y-te-update"), path, "royalty-work", "state", **values)
        shown = fromstring(answer.text).xpath("//li/@data-reason")
        assert (answer.status_code, shown) == (400, ["period_wrong"])
    # What is left out says why, and is not forgotten; dropped, it can be stated anew.
    status, body = desk.do(task, "state", **sent, coefficient=0, words="Trong định mức")
    assert (status, body["lines"]) == (200, [])
    assert desk.step(task, "drop", "head", words="Làm lại")[0] == 200
    body = desk.do(other, "read")[1]
    assert [one["UID"] for one in body["works"]] == [work["UID"]]


def test_a_decision_beyond_the_decree_is_refused(desk):
    for changes, code in (
        ({"news": "1-11"}, "coefficient_wrong"),
        ({"news": "nhiều"}, "coefficient_unread"),
        ({"unit": "11"}, "unit_wrong"),
        ({"translation": "70"}, "translation_wrong"),
        ({"editing": "45"}, "fees_too_high"),
        ({"begins": "1999-01-01"}, "no_rates"),
        ({"number": ""}, "value_missing"),
    ):
        answer = desk.file_rates(**changes)
        shown = fromstring(answer.text).xpath("//li/@data-reason")
        assert (answer.status_code, shown) == (400, [code]), changes


def test_money_that_nobody_fetches_goes_to_the_next_years_fund(
    site, client, desk, news
):
    desk.file_rates()
    payee = desk.enter("Nguyễn Văn A", "Trần B")
    task = desk.begin()
    amount = desk.do(task, "read")[1]["amount"]
    desk.approve(task)
    days = [today() - timedelta(days=back) for back in (3, 2, 1)]
    assert desk.do(task, "carry", payees=[payee])[0] == 409
    paid = {"payees": [payee], "voucher": "PC 1", "day": days[0].isoformat()}
    assert types(desk.do(task, "pay", **paid)[1]) == ["wrong_day"]
    early = desk.do(task, "notice", payees=[payee], day=days[0].isoformat())
    assert types(early[1]) == ["notice_again"]
    # As if that had been approved last week.
    transaction.begin()
    tasks = office_task_store(site)
    kept = tasks.get(task)
    week = timedelta(days=7)
    entries = tuple(replace(one, at=one.at - week) for one in kept.entries)
    tasks.put(replace(kept, entries=entries))
    transaction.commit()
    # How to pay somebody is kept as long as money waits.
    head, address = client("so-y-te-head"), f"/++api++{UNIT}/@collaborators"
    (line,) = head.get(address).json()["items"]
    ending = {"act": "end", "seen": line["seen"]}
    answer = head.patch(line["@id"], json=ending)
    assert (answer.status_code, types(answer.json())) == (409, ["money_waits"])
    for day in days:
        said = {"payees": [payee], "day": day.isoformat()}
        assert desk.do(task, "notice", **said)[0] == 200
    assert desk.do(task, "notice", payees=[payee], day=days[0].isoformat())[0] == 400
    status, body = desk.do(task, "carry", payees=[payee])
    assert (status, body["state"]) == (200, "paid")
    transaction.begin()
    sums = totals(site, "so-y-te", *MONTH)
    assert (sums.stated, sums.carried, sums.waiting) == (amount, amount, 0)
    # As if that had been last year's: it stands in this year's fund, once.
    store = royalty_store(site)
    kept = store.get(task)
    (gone,) = kept.settled
    before = date(today().year - 1, 12, 1)
    store.put(replace(kept, settled=(replace(gone, carried=before),)))
    transaction.commit()
    first = date(today().year, 1, 1)
    following, third = desk.begin(first=first), desk.begin(first=first)
    body = desk.do(following, "read")[1]
    assert told(body) == {("carried", payee): amount}
    assert desk.do(third, "read")[1]["lines"] == []
    desk.approve(following)
    said = {"payees": [payee], "voucher": "PC 1"}
    assert desk.do(following, "pay", **said)[1]["state"] == "paid"
    transaction.begin()
    assert totals(site, "so-y-te", *MONTH).royalties == amount


def test_nobody_pays_themselves_by_taking_their_own_name_off(desk, news):
    desk.file_rates()
    payee = desk.enter(name_of("so-y-te-head"), "Trần B")
    desk.enter("Nguyễn Văn A")
    task = desk.begin()
    assert desk.do(task, "read")[0] == 200
    desk.approve(task)
    said = {"payees": [payee], "voucher": "PC 1", "level": "head"}
    assert types(desk.do(task, "pay", **said)[1]) == ["other_person"]
    assert desk.change(payee, "head", names=["Trần B"]) == 200
    assert types(desk.do(task, "pay", **said)[1]) == ["other_person"]


@pytest.mark.regulation("2.2a")
def test_what_nobody_fetched_of_a_unit_that_ended_is_its_heirs(site, client, desk):
    desk.file_rates()
    payee, before = desk.enter("Nguyễn Văn A"), today().year - 1
    days = date(before, 1, 1), date(before, 3, 31)
    line = Line(payee, "author", "u" * 32, "text", "Tin cũ", days[0], 234_000)
    gone = Settlement(payee, carried=date(before, 12, 1))
    transaction.begin()
    earlier = Statement("t", desk.code, *days, lines=(line,), settled=(gone,))
    royalty_store(site).put(earlier)
    with api.env.adopt_roles(["Manager"]):
        merge_unit(get_unit(desk.code), "huyen-hiep-hoa", today(), "Sáp nhập")
    transaction.commit()
    heir = RoyaltyDesk(client, "huyen-hiep-hoa")
    task, other = (heir.begin(first=date(today().year, 1, 1)) for _one in range(2))
    body = heir.do(task, "read")[1]
    assert told(body) == {("carried", payee): 234_000}
    assert [one["name"] for one in body["payees"]] == ["Nguyễn Văn A"]
    # Stated once: another one finds nothing of it.
    assert heir.do(other, "read")[1]["lines"] == []


def test_what_was_closed_is_told_by_its_day(client, desk, news):
    desk.file_rates()
    desk.enter("Nguyễn Văn A", email=AUTHOR)
    desk.enter("Trần B")
    task = desk.begin()
    assert desk.do(task, "read")[0] == 200
    head, way = client("so-y-te-head"), f"/++api++{UNIT}/tin-tuc/{news.getId()}"
    said = {"ground": "secrecy", "comment": "Lộ"}
    assert head.post(f"{way}/@workflow/withdraw", json=said).status_code == 200
    statement = f"{UNIT}/@@royalty-statement?task={task}"
    work = f"{UNIT}/@@royalty-work?task={task}&item={news.UID()}&part=text"
    whole = f"/++api++{UNIT}/@royalties/{task}"
    read = {"so-y-te-update": (statement, work, whole)}
    read[AUTHOR] = ("/vi/@@my-royalties", OWN)
    read["so-y-te-review"] = read["so-y-te-update"]
    for user, addresses in read.items():
        for address in addresses:
            answer = client(user).get(address, headers=HTML if "@@" in address else {})
            assert answer.status_code == 200, (user, address)
            shown = answer.text if "@@" in address else str(answer.json())
            assert "Tiêm chủng" not in shown, (user, address)
            assert "Bài đã đóng (" in shown, (user, address)
    for session, is_told in ((client("so-y-te-update"), False), (head, True)):
        sheet = session.get(f"{UNIT}/@@royalty-statement.xlsx?task={task}")
        rows = load_workbook(BytesIO(sheet.content)).active.values
        assert any("Tiêm chủng" in row for row in rows) is is_told
        answer = session.get(f"{UNIT}/@@royalty-statement.docx?task={task}")
        tables = Document(BytesIO(answer.content)).tables
        found = {one.text for each in tables for r in each.rows for one in r.cells}
        assert ("Tiêm chủng" in found) is is_told
    # Stating it anew takes no title away from what is kept.
    (text_work,) = (one for one in desk.get(task).json()["works"] if one["UID"])
    assert desk.do(task, "state", UID=news.UID(), part="text", extra=1)[0] == 200
    assert text_work["title"].startswith("Bài đã đóng")
    assert head.get(whole).json()["works"][0]["title"] == "Tiêm chủng"
    # Nor is it told again once the item goes on under another.
    assert head.post(f"{way}/@workflow/restore", json={"comment": "Bỏ"}).ok
    assert head.patch(way, json={"title": "Không còn gì"}).status_code == 204
    assert head.post(f"{way}/@workflow/submit", json={}).ok
    for user, addresses in read.items():
        told = "Bài đã đóng (" if user == AUTHOR else "Không còn gì"
        for address in addresses:
            answer = client(user).get(address, headers=HTML if "@@" in address else {})
            shown = answer.text if "@@" in address else str(answer.json())
            assert "Tiêm chủng" not in shown and told in shown, (user, address)
