"""Requests between offices: who asks whom for information, what is supplied or refused, who reads it."""

from .office_tasks import api_of
from .office_tasks import do as do
from .office_tasks import later
from .office_tasks import post as post
from .office_tasks import ROOT
from .office_tasks import SOON
from .office_tasks import types
from .office_tasks import UNIT
from .sent_forms import HTML
from .sent_forms import page_of
from .sent_forms import send_form
from .sent_forms import text
from bacgiang.policy.base.dates import today
from DateTime import DateTime
from datetime import timedelta
from io import BytesIO
from lxml.html import fromstring
from openpyxl import load_workbook
import pytest
import transaction


OTHER = "/vi/don-vi/huyen-hiep-hoa"


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
