"""Correction notices: decided, disputed, upheld, carried out."""

from .office_tasks import do as do
from .office_tasks import post as post
from .office_tasks import ROOT
from .office_tasks import types
from .office_tasks import UNIT
from .sent_forms import page_of
from .sent_forms import send_form
from .sent_forms import text
from bacgiang.policy.base.dates import today
import pytest


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
