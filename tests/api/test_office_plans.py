"""Work plans: drawn up, approved by the head, done and copied."""

from .office_tasks import api_of
from .office_tasks import do as do
from .office_tasks import post as post
from .office_tasks import SOON
from .office_tasks import types
from .office_tasks import UNIT
from .sent_forms import page_of
from .sent_forms import send_form
from .sent_forms import text
from bacgiang.policy.base.dates import today
from docx import Document
from io import BytesIO
import pytest


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
