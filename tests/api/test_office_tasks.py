"""Tasks between offices: asked, done, disputed and planned, by page and over the API."""

from .sent_forms import HTML
from .sent_forms import page_of
from .sent_forms import send_form
from .sent_forms import text
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.tasks.reminding import RemindOfTasks
from bacgiang.policy.board.tasks.store import office_task_store
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.life_cycle.undoing import undo_end
from bacgiang.policy.units.register.directory import directory
from bacgiang.policy.units.register.lookup import require_unit
from base64 import b64decode
from dataclasses import replace
from DateTime import DateTime
from datetime import timedelta
from docx import Document
from icalendar import Calendar
from io import BytesIO
from lxml.html import fromstring
from openpyxl import load_workbook
from plone import api
import pytest
import transaction


ROOT, UNIT = "/vi", "/vi/don-vi/so-y-te"
OTHER = "/vi/don-vi/huyen-hiep-hoa"
SOON = (today() + timedelta(days=10)).isoformat()


def api_of(place):
    return f"/++api++{place}/@office-tasks"


@pytest.fixture
def letters(mailbox):
    """What was written to somebody so far."""
    return lambda user: [one for one in mailbox() if f"{user}@example.org" in one["To"]]


@pytest.fixture
def post(client, boards):
    """Ask something as somebody; the answer."""

    def send(user, place, **body):
        return client(user).post(api_of(place), json={"due": SOON, **body})

    return send


@pytest.fixture
def do(client, boards):
    """Do an act on a task as somebody who has just read it; status and body."""

    def send(user, place, task, act, **said):
        session, address = client(user), f"{api_of(place)}/{task}"
        seen = said.pop("seen", None) or session.get(address).json().get("seen", "")
        answer = session.patch(address, json={"act": act, "seen": seen, **said})
        return answer.status_code, answer.json()

    return send


def types(body):
    return [reason["type"] for reason in body["error"]["reasons"]]


def later(site, identifier, days):
    """As if so many days had gone since: it is due that much earlier."""
    transaction.begin()
    store = office_task_store(site)
    task = store.get(identifier)
    store.put(replace(task, due=task.due - timedelta(days=days)))
    transaction.commit()


@pytest.mark.regulation("6.2c", "16")
def test_all_of_a_kind_are_asked_at_once_in_the_words_of_the_paper(client, boards):
    main, path = client("ubnd-review"), f"{ROOT}/@@ask-office?kind=guidance"
    # The usual day stands in the form.
    units = {"units:list": ["all:department"]}
    answer = send_form(main, path, "ask-office", title="Đặt tên tệp", **units)
    assert answer.status_code == 303, answer.text
    asked = {one["owner"] for one in main.get(api_of(ROOT)).json()["items"]}
    kinds = {one.code: one.kind for one in directory()}
    assert len(asked) > 1 and {kinds[one] for one in asked} == {"department"}
    # Where nobody has an account, nobody could be told.
    told = b64decode(answer.headers["Set-Cookie"].partition("=")[2].strip('"')[:100])
    assert "Chưa gửi được thông báo đến" in told.decode(errors="ignore")
    # What is due on no day asks for none.
    merit = page_of(client("ubnd-head"), f"{ROOT}/@@ask-office?kind=merit")
    form = merit.get_element_by_id("ask-office")
    assert "Trích yếu" in text(form) and "due" not in form.fields


@pytest.mark.regulation("7.2c", "9.2")
def test_a_request_to_two_units_is_supplied_refused_late_and_told_in_a_table(
    site, client, publish, do
):
    main, writer = client("ubnd-review"), client("so-y-te-update")
    news = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Tiêm")
    # Asked by page: a mark of secrecy and a missing purpose are told, nothing is lost.
    path = f"{ROOT}/@@ask-office?kind=information-request"
    values = {
        "title": "Số liệu tiêm chủng",
        "words": "Theo từng huyện",
        "due": SOON,
        "units:list": ["so-y-te", "huyen-hiep-hoa"],
    }
    refused = send_form(main, path, "ask-office", **values)
    assert refused.status_code == 400
    shown = fromstring(refused.text)
    assert shown.xpath("//*[@data-reason='value_missing']//a[@href='#purpose']")
    assert shown.get_element_by_id("title").get("value") == "Số liệu tiêm chủng"
    answer = send_form(main, path, "ask-office", purpose="Bài tổng hợp", **values)
    assert answer.status_code == 303, answer.text
    table = page_of(main, answer.headers["Location"])
    assert len(table.xpath("//table[@id='office-tasks']/tbody/tr")) == 2
    # It waits for the unit, whose writer sees it among their work and acknowledges.
    (line,) = [
        one
        for one in writer.get(f"/++api++{UNIT}/@my-work").json()["items"]
        if one["matter"] == "information-request"
    ]
    task = line["UID"]
    assert line["title"] == "Số liệu tiêm chủng" and line["unit"] == "ubnd"
    done = send_form(writer, line["@id"], "office-act", [("do", "acknowledge")])
    assert done.status_code == 303
    assert text(page_of(writer, line["@id"]).get_element_by_id("office-state"))
    # Who writes does not supply; who publishes does, with an item of their own.
    assert do("so-y-te-update", UNIT, task, "supply", words="Đây")[0] == 403
    status, body = do("so-y-te-publish", UNIT, task, "supply", items=["/vi/khong-co"])
    assert (status, set(types(body))) == (400, {"value_missing"})
    said = {"words": "97 %", "items": [news.absolute_url()]}
    status, body = do("so-y-te-publish", UNIT, task, "supply", seen="1", **said)
    assert (status, types(body)) == (412, ["changed_meanwhile"])
    status, body = do("so-y-te-publish", UNIT, task, "supply", **said)
    assert (status, body["state"], body["turn"]) == (200, "supplied", "ubnd")
    # The other one refuses on the clause's ground alone, and its head does.
    (other,) = client("huyen-hiep-hoa-head").get(api_of(OTHER)).json()["items"]
    other = other["@id"].rpartition("/")[2]
    status, body = do("huyen-hiep-hoa-head", OTHER, other, "refuse", words="Không")
    assert (status, types(body)) == (400, ["value_missing"])
    refusing = {"words": "Chưa phổ biến", "ground": "bận"}
    status, body = do("huyen-hiep-hoa-head", OTHER, other, "refuse", **refusing)
    assert (status, types(body)) == (400, ["ground_wrong"])
    later(site, other, 11)
    late = main.get(f"{api_of(ROOT)}?late=1").json()["items"]
    assert [one["owner"] for one in late] == ["huyen-hiep-hoa"]
    refusing["ground"] = "not_circulated"
    status, body = do("huyen-hiep-hoa-head", OTHER, other, "refuse", **refusing)
    assert (status, body["state"]) == (200, "refused")
    # The table of answers, as a page and a workbook; closed, it leaves the open ones.
    group = body["group"]
    table = page_of(main, f"{ROOT}/@@office-tasks?part=&group={group}")
    told = text(table.get_element_by_id("office-tasks"))
    assert "97 %" in told and "Chưa phổ biến" in told and "Sở Y tế" in told
    assert "Tiêm" in text(table.get_element_by_id("content-core"))
    sheet = main.get(f"{ROOT}/@@office-tasks.xlsx?part=&group={group}")
    rows = list(load_workbook(BytesIO(sheet.content)).active.values)
    assert len(rows) == 3
    assert any("Tiêm" in str(cell) for row in rows for cell in row)
    for one in (task, other):
        assert do("ubnd-review", ROOT, one, "close")[1]["state"] == "closed"
    assert main.get(api_of(ROOT)).json()["items"] == []
    # Nobody else is told that there is one.
    for user, place in (("huyen-hiep-hoa-head", OTHER), ("so-y-te-update", ROOT)):
        assert client(user).get(f"{api_of(place)}/{task}").status_code in (
            401,
            403,
            404,
        )
    assert client().get(f"{ROOT}/@@office-tasks", headers=HTML).status_code != 200


@pytest.mark.regulation("7.2c")
def test_of_a_unit_without_a_board_it_is_said_before_it_is_asked(client, boards):
    page = page_of(client("ubnd-head"), f"{ROOT}/@@ask-office?kind=information-request")
    labels = [text(one) for one in page.xpath("//label[starts-with(@for, 'units')]")]
    empty = [one for one in labels if "chưa có ai có tài khoản" in one]
    assert empty and not any("Sở Y tế" in one for one in empty), labels


def test_who_may_ask_and_what_is_refused(post):
    request = {"kind": "information-request", "facts": {"purpose": "Bài"}}
    sound = {"title": "Số liệu", "units": ["so-y-te"], **request}
    assert post("ubnd-update", ROOT, **sound).status_code == 403
    assert post("so-y-te-head", UNIT, **sound).status_code == 403
    wrong = [
        ("title_missing", {"title": ""}),
        ("units_missing", {"units": ["khong-co"]}),
        ("due_wrong", {"due": (today() - timedelta(days=1)).isoformat()}),
        # Reminders of everybody reckon from it, and no calendar goes on after it.
        ("due_wrong", {"due": "9999-12-31"}),
        ("secrecy_mark", {"words": "TUYỆT MẬT"}),
        ("unknown_kind", {"kind": "plan"}),
        ("not_found", {"group": "0" * 32}),
    ]
    for code, sent in wrong:
        answer = post("ubnd-review", ROOT, **{**sound, **sent})
        assert types(answer.json()) == [code], answer.text
    assert post("ubnd-review", ROOT, **sound).status_code == 201


@pytest.mark.regulation("7.2c", "7.2e")
def test_a_task_is_seen_by_its_offices_alone(site, client, publish, post, do):
    facts = {"purpose": "Bài"}
    sent = {"title": "Số liệu", "units": ["so-y-te"], "facts": facts}
    sent |= {"authority": "huyen-hiep-hoa", "ground": "x" * 9999}
    answer = post("ubnd-review", ROOT, kind="information-request", **sent)
    (made,) = answer.json()["items"]
    # Nobody decides on a request: who is named as if is not let in.
    assert (made["authority"], made["ground"]) == ("", "")
    other = client("huyen-hiep-hoa-head")
    assert other.get(f"{api_of(OTHER)}?part=").json()["items"] == []
    # What the main board keeps for itself is no title on a page of the unit.
    facts = {"site": "so-y-te"}
    title = "Nghi vấn nội bộ"
    made = post("ubnd-review", ROOT, kind="inspection", title=title, facts=facts)
    inspection = made.json()["items"][0]["@id"].rpartition("/")[2]
    news = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Sai")
    notice = {
        "kind": "correction-notice",
        "title": "Số liệu sai",
        "about": news.UID(),
        "authority": "so-y-te",
        "ground": "inaccurate",
        "group": inspection,
        "facts": {"measure": "change"},
    }
    made = post("ubnd-review", ROOT, **notice).json()["items"][0]
    asked = f"@@office-task?task={made['@id'].rpartition('/')[2]}"
    shown = page_of(client("so-y-te-head"), f"{UNIT}/{asked}")
    assert "Số liệu sai" in text(shown) and title not in text(shown)
    assert title in text(page_of(client("ubnd-review"), f"{ROOT}/{asked}"))


@pytest.mark.regulation("7.2c")
def test_an_item_that_is_public_no_more_is_named_to_its_own_board_alone(
    site, client, publish, post, do
):
    news = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Tiêm")
    sent = {"title": "Số liệu", "units": ["so-y-te"], "facts": {"purpose": "Bài"}}
    made = post("ubnd-review", ROOT, kind="information-request", **sent)
    task = made.json()["items"][0]["@id"].rpartition("/")[2]
    said = {"words": "Đây", "items": [news.UID()], "ground": "secret"}
    status, body = do("so-y-te-publish", UNIT, task, "supply", **said)
    # The ground stood in the same form, for who refuses.
    assert (status, body["entries"][-1]["ground"]) == (200, "")
    main, own = client("ubnd-review"), client("so-y-te-update")

    def told(session, place):
        entries = session.get(f"{api_of(place)}/{task}").json()["entries"]
        return [one["title"] for one in entries[-1]["items"]]

    assert told(main, ROOT) == told(own, UNIT) == ["Tiêm"]
    transaction.begin()
    news.setExpirationDate(DateTime() - 1)
    news.reindexObject(idxs=["expires"])
    transaction.commit()
    assert (told(main, ROOT), told(own, UNIT)) == ([""], ["Tiêm"])


@pytest.mark.regulation("8.1")
def test_a_plan_before_its_head_loses_nothing(post, do):
    facts = {"period": "year", "year": str(today().year)}
    sent = {"kind": "work-plan", "title": "Kế hoạch", "facts": facts}
    made = post("so-y-te-update", UNIT, **sent).json()["items"][0]
    plan = made["@id"].rpartition("/")[2]
    sent = {"kind": "plan-item", "title": "Loạt bài", "facts": {"who": "Tổ"}}
    made = post("so-y-te-update", UNIT, **sent, group=plan).json()["items"][0]
    item = made["@id"].rpartition("/")[2]
    assert do("so-y-te-update", UNIT, plan, "submit")[0] == 200
    status, body = do("so-y-te-update", UNIT, item, "leave_out")
    assert (status, types(body)) == (409, ["not_now"])
    assert do("so-y-te-head", UNIT, plan, "return", words="Thiếu")[0] == 200
    assert do("so-y-te-update", UNIT, item, "leave_out")[0] == 200


@pytest.mark.regulation("7.2e")
def test_a_correction_notice_is_decided_disputed_upheld_and_corrected(
    site, client, publish, post, do
):
    news = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Sai")
    facts = {"site": "so-y-te", "inspector": "Tổ kiểm tra"}
    made = post(
        "ubnd-review", ROOT, kind="inspection", title="Kiểm tra quý", facts=facts
    )
    inspection = made.json()["items"][0]["@id"].rpartition("/")[2]
    found = {"words": "Một tin sai", "day": today().isoformat()}
    assert do("ubnd-review", ROOT, inspection, "record", **found)[1]["closed"]
    notice = {
        "kind": "correction-notice",
        "title": "Số liệu sai",
        "about": news.absolute_url(),
        "authority": "standing-office",
        "ground": "inaccurate",
        "group": inspection,
        "facts": {"measure": "change"},
    }
    path = f"{ROOT}/@@office-task?task={inspection}"
    shown = page_of(client("ubnd-review"), path)
    assert shown.xpath(f"//a[contains(@href, 'correction-notice&group={inspection}')]")
    answer = post("ubnd-review", ROOT, **{**notice, "ground": "khác", "about": ""})
    assert set(types(answer.json())) >= {"ground_wrong", "about_missing"}
    answer = post("ubnd-review", ROOT, **notice)
    assert answer.status_code == 201, answer.text
    task = answer.json()["items"][0]["@id"].rpartition("/")[2]
    page = page_of(client("ubnd-review"), path)
    assert "Số liệu sai" in text(page.get_element_by_id("office-parts"))
    # The standing office decides, and finds it among its own work.
    office = client("van-phong")
    waits = office.get("/++api++/vi/@my-work").json()["items"]
    assert [one["UID"] for one in waits] == [task]
    assert do("ubnd-head", ROOT, task, "decide")[0] == 403
    status, body = do("van-phong", ROOT, task, "decide", number="12/VP")
    assert (status, body["turn"]) == (200, "so-y-te")
    assert do("so-y-te-publish", UNIT, task, "dispute", words="Đúng mà")[0] == 403
    said = {"words": "Số liệu đúng theo báo cáo quý"}
    status, body = do("so-y-te-head", UNIT, task, "dispute", **said)
    assert (status, body["turn"]) == (200, "standing-office")
    status, body = do("van-phong", ROOT, task, "uphold", words="Giữ nguyên")
    assert (status, body["state"]) == (200, "decided")
    path = f"{UNIT}/@@office-task?task={task}"
    publisher = client("so-y-te-publish")
    shown = page_of(publisher, path)
    assert shown.xpath("//a[contains(@href, '@@correct')]")
    done = send_form(publisher, path, "office-act", [("do", "correct")], words="Đã sửa")
    assert done.status_code == 303, done.text
    status, body = do("ubnd-review", ROOT, task, "close")
    assert [one["act"] for one in body["entries"]] == [
        *("ask", "decide", "dispute", "uphold", "correct", "close")
    ]
    acts = client("so-y-te-head").get(f"/++api++{UNIT}/@acts?kind=office_act").json()
    assert len(acts["items"]) == 2


@pytest.mark.regulation("7.2a", "8.1")
def test_a_plan_is_drawn_up_approved_done_and_copied(site, client, publish, post, do):
    news = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Loạt")
    writer, year = client("so-y-te-update"), today().year
    facts = {"period": "year", "year": str(year)}
    plans = []
    for title in ("Kế hoạch năm nay", "Kế hoạch năm sau"):
        answer = post(
            "so-y-te-update", UNIT, kind="work-plan", title=title, facts=facts
        )
        plans.append(answer.json()["items"][0]["@id"].rpartition("/")[2])
        facts = {**facts, "year": str(year + 1)}
    plan, following = plans
    path = f"{UNIT}/@@work-plan?task={plan}"
    values = {"title": "Loạt bài", "who": "Tổ biên tập", "due": SOON}
    add = [("do", "add")]
    assert send_form(writer, path, "plan-add", add, **values).status_code == 303
    (item,) = writer.get(f"{api_of(UNIT)}?group={plan}").json()["items"]
    item, kind = item["@id"].rpartition("/")[2], item["kind"]
    # Nobody owes what the head has not approved; then it is owed, and nothing is added.
    assert do("so-y-te-update", UNIT, item, "done", words="Xong")[0] == 409
    assert do("so-y-te-update", UNIT, plan, "submit")[0] == 200
    assert do("so-y-te-publish", UNIT, plan, "approve")[0] == 403
    status, body = do("so-y-te-head", UNIT, plan, "approve", number="05/KH")
    assert (status, body["state"]) == (200, "approved")
    more = {"kind": kind, "title": "Muộn", "group": plan, "facts": {"who": "Tổ"}}
    assert types(post("so-y-te-update", UNIT, **more).json()) == ["not_now"]
    waits = writer.get(f"/++api++{UNIT}/@my-work?matter=plan-item").json()["items"]
    assert [one["UID"] for one in waits] == [item]
    said = {"words": "Đã đăng", "items": [news.UID()]}
    assert do("so-y-te-update", UNIT, item, "done", **said)[1]["state"] == "done"
    shown = page_of(writer, path)
    assert "Loạt" in text(shown.get_element_by_id("plan-items"))
    paper = writer.get(f"{UNIT}/@@work-plan.docx?task={plan}")
    document = Document(BytesIO(paper.content))
    cells = [cell.text for row in document.tables[1].rows for cell in row.cells]
    assert {"Loạt bài", "Tổ biên tập", "Loạt"} <= set(cells)
    assert "KẾ HOẠCH NĂM NAY" in [one.text for one in document.paragraphs]
    # What stands in it is copied into the next one, a year on; the draft is open.
    copied = send_form(
        writer,
        f"{UNIT}/@@work-plan?task={following}",
        "plan-copy",
        [("do", "copy")],
        source=plan,
    )
    assert copied.status_code == 303, copied.text
    (one,) = writer.get(f"{api_of(UNIT)}?group={following}").json()["items"]
    assert one["due"][:4] == str(int(SOON[:4]) + 1) and one["title"] == "Loạt bài"
    assert one["state"] == "proposed"


@pytest.mark.regulation("7.2i", "7.2d", "6.1", "6.2c", "6.2d", "7.4", "14.1", "15.2")
@pytest.mark.regulation("15.4", "16", "17")
def test_other_kinds_go_their_way(client, post, do):
    ways = [
        (
            ("van-phong", ROOT, "mandate", {"signer": "Chủ tịch"}),
            [
                ("ubnd-update", ROOT, "acknowledge", {}),
                ("ubnd-update", ROOT, "report", {"words": "Đã làm"}),
                ("van-phong", ROOT, "close", {}),
            ],
            "closed",
        ),
        (
            ("ubnd-head", ROOT, "assignment", {"occasion": "session", "who": "An"}),
            [
                ("ubnd-head", ROOT, "permit", {"number": "3/TB"}),
                ("ubnd-update", ROOT, "report", {"words": "Đã đưa tin"}),
            ],
            "done",
        ),
        (
            (
                "so-y-te-update",
                UNIT,
                "incident",
                {"incident": "credentials", "happened": today().isoformat()},
            ),
            [
                ("van-phong", ROOT, "acknowledge", {}),
                ("so-y-te-update", UNIT, "add", {"words": "Đã đổi mật khẩu"}),
                ("van-phong", ROOT, "settle", {"words": "Lộ mật khẩu; đã khoá"}),
            ],
            "closed",
        ),
        (
            ("so-y-te-head", UNIT, "change-request", {"matter": "look"}),
            [
                ("van-phong", ROOT, "agree", {"day": SOON}),
                ("van-phong", ROOT, "done", {"words": "Đã làm"}),
                ("so-y-te-head", UNIT, "again", {"words": "Còn thiếu"}),
                ("van-phong", ROOT, "done", {"words": "Đã làm nốt"}),
                ("so-y-te-head", UNIT, "close", {}),
            ],
            "closed",
        ),
        (
            ("so-y-te-head", UNIT, "site-request", {"priority": "Y tế"}),
            [
                ("van-phong", ROOT, "agree", {"words": "Cần thiết"}),
                ("van-phong", ROOT, "decline", {"words": "Đã có trang khác"}),
            ],
            "declined",
        ),
        (
            ("van-phong", ROOT, "guidance", {}),
            [("so-y-te-update", UNIT, "read", {})],
            "read",
        ),
        (
            ("van-phong", ROOT, "proposal", {"matter": "budget"}),
            [
                ("van-phong", ROOT, "submit", {"number": "1/TTr"}),
                (
                    "van-phong",
                    ROOT,
                    "chairman_decided",
                    {"number": "2/QĐ", "day": SOON, "words": "Đồng ý"},
                ),
            ],
            "decided",
        ),
        (
            ("ubnd-head", ROOT, "merit", {"merit": "commendation"}),
            [
                ("so-y-te-head", UNIT, "explain", {"words": "Xin cảm ơn"}),
                ("van-phong", ROOT, "enter_decision", {"number": "4", "day": SOON}),
            ],
            "decided",
        ),
        (
            ("so-y-te-head", UNIT, "difficulty", {"clause": "Điều 8"}),
            [
                ("van-phong", ROOT, "gather", {}),
                ("van-phong", ROOT, "answer", {"words": "Đã sửa Quy chế"}),
            ],
            "closed",
        ),
    ]
    for (user, place, kind, facts), steps, last in ways:
        units = ["so-y-te"] if kind in ("guidance", "merit") else []
        sent = {"kind": kind, "title": "Việc", "facts": facts, "units": units}
        answer = post(user, place, **sent)
        assert answer.status_code == 201, (kind, answer.text)
        task = answer.json()["items"][0]["@id"].rpartition("/")[2]
        for who, where, act, said in steps:
            status, body = do(who, where, task, act, **said)
            assert status == 200, (kind, act, body)
        assert body["state"] == last and body["turn"] == "", kind


@pytest.mark.regulation("7.2c", "2.2a")
def test_what_is_agreed_waits_for_who_administers_the_system(client, post, do):
    facts = {"matter": "repair"}
    sent = {"kind": "change-request", "title": "Sửa biểu mẫu", "facts": facts}
    made = post("so-y-te-head", UNIT, **sent).json()["items"]
    task = made[0]["@id"].rpartition("/")[2]
    assert do("admin", ROOT, task, "agree")[0] == 403
    assert do("van-phong", ROOT, task, "agree")[1]["turn"] == "informatics-centre"
    begin = page_of(client("admin"), f"{ROOT}/@@my-work")
    (line,) = begin.xpath(f"//li[@data-uid='{task}']")
    assert "Sở Y tế" in text(line) and "Sửa biểu mẫu" in text(line)
    listed = client("admin").get(api_of(ROOT)).json()["items"]
    assert "Sửa biểu mẫu" in [one["title"] for one in listed]
    status, body = do("admin", ROOT, task, "done", words="Đã sửa")
    assert (status, body["turn"]) == (200, "so-y-te")


def test_what_is_open_of_a_unit_that_ends_passes_to_its_successor(site, post):
    facts = {"purpose": "Bài"}
    sent = {"title": "Số liệu", "units": ["huyen-hiep-hoa"], "facts": facts}
    made = post("ubnd-review", ROOT, kind="information-request", **sent).json()
    task = made["items"][0]["@id"].rpartition("/")[2]
    transaction.begin()
    unit = require_unit("huyen-hiep-hoa")
    with api.env.adopt_roles(["Manager"]):
        merge_unit(unit, "so-y-te", today(), "Sáp nhập")
        passed = office_task_store(site).get(task)
        assert (passed.owner, passed.turn) == ("so-y-te", "so-y-te")
        undo_end(unit, "Nhầm")
    back = office_task_store(site).get(task)
    assert (back.owner, back.turn) == ("huyen-hiep-hoa", "huyen-hiep-hoa")
    transaction.abort()


@pytest.mark.regulation("7.2c", "7.2d", "5.1")
def test_days_stand_in_calendars_and_boards_are_reminded(site, client, post, letters):
    facts = {"purpose": "Bài"}
    sent = {"title": "Số liệu", "units": ["so-y-te"], "facts": facts}
    made = post("ubnd-review", ROOT, kind="information-request", **sent).json()
    task = made["items"][0]["@id"].rpartition("/")[2]
    (told,) = letters("so-y-te-update")
    assert f"{UNIT}/@@office-task?task={task}" in told.get_content()
    file = client("so-y-te-update").get(f"{UNIT}/@@office-tasks.ics")
    (event,) = Calendar.from_ical(file.content).walk("VEVENT")
    assert event.decoded("dtstart").isoformat() == SOON
    assert "Số liệu" in event["summary"]
    later(site, task, 11)
    transaction.begin()
    for _run in range(2):
        RemindOfTasks().run(site, now_utc())
    transaction.commit()
    assert len(letters("so-y-te-update")) == 2
    # The standing office sees the tasks of everybody, and does none of their acts.
    office = client("van-phong").get(f"{api_of(ROOT)}/{task}").json()
    assert office["is_late"] and office["acts"] == []
