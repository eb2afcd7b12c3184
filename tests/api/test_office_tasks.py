"""Tasks between offices: every kind goes its way, waits for whom it should, and is reminded of."""

from .office_tasks import api_of
from .office_tasks import do as do
from .office_tasks import later
from .office_tasks import letters as letters
from .office_tasks import post as post
from .office_tasks import ROOT
from .office_tasks import SOON
from .office_tasks import UNIT
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
from icalendar import Calendar
from plone import api
import pytest
import transaction


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


@pytest.mark.regulation("2.2a")
@pytest.mark.parametrize("successors", [["ubnd"], ["huyen-hiep-hoa"] * 2])
def test_an_end_that_is_taken_back_gives_each_its_part_back(site, post, successors):
    """Also where the successor had asked, and when it happens again."""
    sent = {"title": "Số liệu", "units": ["so-y-te"], "facts": {"purpose": "Bài"}}
    made = post("ubnd-review", ROOT, kind="information-request", **sent)
    name = made.json()["items"][0]["@id"].rpartition("/")[2]
    transaction.begin()
    unit = require_unit("so-y-te")
    with api.env.adopt_roles(["Manager"]):
        for one in successors:
            merge_unit(unit, one, today(), "Sáp nhập")
            undo_end(unit, "Nhầm")
    back = office_task_store(site).get(name)
    found = back.asker, back.owner, back.turn
    transaction.abort()
    assert found == ("ubnd", "so-y-te", "so-y-te")
