# ruff: noqa: F401, F811 (fixtures of the neighbour)
"""Plans of the system, boards' papers, the roadmap of sites, works, security, courses."""

from .office_tasks import api_of
from .office_tasks import do
from .office_tasks import post
from .office_tasks import ROOT
from .office_tasks import SOON
from .office_tasks import types
from .office_tasks import UNIT
from .sent_forms import HTML
from .sent_forms import page_of
from .sent_forms import send_form
from .sent_forms import text
from bacgiang.policy.base.dates import LOCAL_TIME
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.board.tasks.store import office_task_store
from bacgiang.policy.testing_people import PASSWORD
from bacgiang.policy.units.register.directory import directory
from base64 import b64encode
from dataclasses import replace
from datetime import timedelta
from docx import Document
from io import BytesIO
from plone import api
import pytest
import transaction


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PAPER = {"file": b64encode(PDF).decode(), "file_name": "quyet-dinh.pdf"}
DECIDED = {"number": "12/QĐ-UBND", "day": today().isoformat()}
OFFICE = "van-phong"


@pytest.fixture
def asked(post):
    """Ask something; the identifier of the task that was made."""

    def send(user, place, kind, title="Việc", **body):
        answer = post(user, place, kind=kind, title=title, **body)
        assert answer.status_code == 201, (kind, answer.text)
        return answer.json()["items"][0]["@id"].rpartition("/")[2]

    return send


@pytest.mark.regulation("6.1", "7.4", "6.5")
def test_the_systems_plan_and_its_budget_go_to_the_chairman(client, asked, do):
    office = client(OFFICE)
    plan = asked(
        OFFICE, ROOT, "system-plan", "Kế hoạch hệ thống", facts={"year": "2027"}
    )
    path = f"{ROOT}/@@work-plan?task={plan}"
    values = {"title": "Máy chủ", "matter": "renewal", "who": "Phòng CNTT", "due": SOON}
    add = [("do", "add")]
    wrong = send_form(office, path, "plan-add", add, amount="1,5 tỷ", **values)
    assert wrong.status_code == 400 and "wrong_amount" in wrong.text
    added = send_form(office, path, "plan-add", add, amount="150000000", **values)
    assert added.status_code == 303, added.text
    # It is the standing office's alone, until the Chairman has decided and after.
    assert client("ubnd-head").get(f"{api_of(ROOT)}/{plan}").status_code == 404
    assert do(OFFICE, ROOT, plan, "submit", number="3/TTr")[0] == 200
    status, body = do(OFFICE, ROOT, plan, "chairman_decided", words="Đồng ý")
    assert (status, set(types(body))) == (400, {"value_missing"})
    status, body = do(OFFICE, ROOT, plan, "chairman_decided", **DECIDED, **PAPER)
    assert (status, body["state"]) == (200, "approved"), body
    url = body["entries"][-1]["file"]
    assert office.get(url).content == PDF
    assert client("ubnd-head").get(url).status_code == 404
    # What stands in it is to be done; what was spent stands beside what was planned.
    (line,) = office.get(f"{api_of(ROOT)}?group={plan}").json()["items"]
    line = line["@id"].rpartition("/")[2]
    said = {"words": "Đã mua"}
    assert types(do(OFFICE, ROOT, line, "done", amount="x", **said)[1]) == [
        "wrong_amount"
    ]
    assert do(OFFICE, ROOT, line, "done", amount="149000000", **said)[0] == 200
    shown = text(page_of(office, path).get_element_by_id("plan-items"))
    assert "150.000.000 đồng" in shown and "149.000.000 đồng" in shown
    paper = Document(
        BytesIO(office.get(f"{ROOT}/@@work-plan.docx?task={plan}").content)
    )
    cells = [cell.text for row in paper.tables[1].rows for cell in row.cells]
    assert {"Máy chủ", "150.000.000", "149.000.000"} <= set(cells)


@pytest.mark.regulation("5.2", "6.3")
def test_each_version_of_a_boards_rules_stays_and_holds_from_its_day(client, asked, do):
    head, versions = client("so-y-te-head"), []
    for title, days in (("Quy chế cũ", -30), ("Quy chế mới", -1), ("Quy chế sau", 30)):
        day = (today() + timedelta(days=days)).isoformat()
        facts = {"paper": "rules", "holds_from": day}
        task = asked("so-y-te-head", UNIT, "board-paper", title, facts=facts)
        # Without the paper there is no version.
        status, body = do("so-y-te-head", UNIT, task, "enter_decision", **DECIDED)
        assert (status, types(body)) == (400, ["value_missing"])
        said = {**DECIDED, **PAPER}
        assert do("so-y-te-head", UNIT, task, "enter_decision", **said)[0] == 200
        # Decided, nothing changes it any more.
        status, body = do("so-y-te-head", UNIT, task, "enter_decision", **said)
        assert (status, types(body)) == (409, ["not_now"])
        versions.append(task)
    said = "Bản này đang có hiệu lực."
    pages = [
        head.get(f"{UNIT}/@@office-task?task={one}", headers=HTML) for one in versions
    ]
    assert [said in one.text for one in pages] == [False, True, False]
    assert "quyet-dinh.pdf" in pages[0].text
    listed = head.get(f"{api_of(UNIT)}?kind=board-paper&part=").json()["items"]
    assert {one["title"] for one in listed} == {
        "Quy chế cũ",
        "Quy chế mới",
        "Quy chế sau",
    }
    assert client("huyen-hiep-hoa-head").get(pages[0].url).status_code in (403, 404)


@pytest.mark.regulation("6.2d", "15.4")
def test_a_site_goes_along_the_roadmap_until_it_opens(site, client, asked, do):
    body = next(
        one.code for one in directory() if one.exists and not one.public_site("vi")
    )
    facts = {"body": body, "priority": "Tin hội viên", "host": "hoi.bacgiang.gov.vn"}
    task = asked(OFFICE, ROOT, "site-request", "Trang của Hội", facts=facts)
    assert do(OFFICE, ROOT, task, "open")[0] == 409
    assert do(OFFICE, ROOT, task, "agree", words="Cần")[0] == 200
    assert do(OFFICE, ROOT, task, "plan", day=SOON)[1]["due"] == SOON
    assert do(OFFICE, ROOT, task, "chairman_decided", **DECIDED)[0] == 409
    assert do(OFFICE, ROOT, task, "hear", **DECIDED)[1]["state"] == "heard"
    # Nobody outside is told before the Chairman decided.
    assert "Trang của Hội" not in client().get("/vi/@@site-roadmap", headers=HTML).text
    assert do(OFFICE, ROOT, task, "chairman_decided", **DECIDED)[0] == 200
    shown = text(
        page_of(client(), "/vi/@@site-roadmap").get_element_by_id("site-request")
    )
    assert (
        "Trang của Hội" in shown and "12/QĐ-UBND" in shown and "Tin hội viên" in shown
    )
    assert f"Quý {(int(SOON[5:7]) + 2) // 3} năm {SOON[:4]}" in shown
    english = text(
        page_of(client(), "/en/@@site-roadmap").get_element_by_id("site-request")
    )
    assert "Quarter" in english and "On the roadmap" in english
    # Opening makes the unit site; whoever may not, makes none.
    assert client().get(f"/vi/don-vi/{body}").status_code in (401, 404)
    assert do("ubnd-head", ROOT, task, "open")[0] == 404
    assert do(OFFICE, ROOT, task, "open", words="Đã mở")[1]["state"] == "opened"
    assert client().get(f"/vi/don-vi/{body}", headers=HTML).status_code == 200
    roadmap = page_of(client(), "/vi/@@site-roadmap")
    row = roadmap.get_element_by_id("site-request")
    assert f"Đã mở {today():%d/%m/%Y}" in text(row)
    (link,) = row.xpath(".//a/@href")
    assert link.endswith(f"/don-vi/{body}")
    # Of who has a site no other is made, and whoever would open it is told.
    facts = {"priority": "Y tế"}
    task = asked("so-y-te-head", UNIT, "site-request", "Trang nữa", facts=facts)
    page = client(OFFICE).get(f"{ROOT}/@@office-task?task={task}", headers=HTML)
    assert "đã có trang" in page.text


@pytest.mark.regulation("8.3", "14.1", "14.3")
def test_an_outage_is_announced_on_every_page_and_stands_in_the_log(
    site, client, asked, do
):
    now = now_utc().astimezone(LOCAL_TIME).replace(microsecond=0, tzinfo=None)
    starts, ends = now + timedelta(days=20), now + timedelta(days=20, hours=2)
    facts = {
        "matter": "upgrade",
        "starts": starts.isoformat(),
        "ends": ends.isoformat(),
    }
    task = asked(OFFICE, ROOT, "maintenance", "Nâng cấp máy chủ", facts=facts)
    assert "Nâng cấp máy chủ" not in client().get("/vi", headers=HTML).text
    assert do(OFFICE, ROOT, task, "announce", words="Đã thống nhất")[0] == 200
    # Pages tell kind and hours in the portal's words, none that one person wrote alone.
    told = (
        f"Bảo trì hệ thống (Nâng cấp): Cổng có thể tạm ngừng phục vụ từ {starts:%H:%M}"
    )
    for path in ("/vi", UNIT, "/vi/login"):
        shown = client().get(path, headers=HTML).text
        assert told in shown and "Nâng cấp máy chủ" not in shown, path
    assert "Works on the system (Upgrade)" in client().get("/en", headers=HTML).text
    log = client().get("/vi/@@maintenance-log", headers=HTML).text
    assert "Nâng cấp máy chủ" in log
    # Nothing is done before it began.
    status, body = do(OFFICE, ROOT, task, "done", words="Xong")
    assert (status, types(body)) == (409, ["not_begun"])
    transaction.begin()
    kept = office_task_store(site).get(task)
    begun = {**dict(kept.facts), "starts": (now - timedelta(hours=1)).isoformat()}
    office_task_store(site).put(replace(kept, facts=tuple(begun.items())))
    transaction.commit()
    assert do(OFFICE, ROOT, task, "done", words="Xong, không mất dữ liệu")[0] == 200
    assert told not in client().get(UNIT, headers=HTML).text
    log = page_of(client(), "/en/@@maintenance-log").get_element_by_id("maintenance")
    assert "Nâng cấp máy chủ" in text(log) and "Done" in text(log)
    # What is over cannot be announced any more, and nothing of it is kept.
    facts = {
        "matter": "repair",
        "starts": "2020-01-01T08:00",
        "ends": "2020-01-01T09:00",
    }
    task = asked(OFFICE, ROOT, "maintenance", "Đã qua", facts=facts)
    status, body = do(OFFICE, ROOT, task, "announce", words="Muộn")
    assert (status, types(body)) == (400, ["bad_period"])
    assert client(OFFICE).get(f"{api_of(ROOT)}/{task}").json()["state"] == "planned"


@pytest.mark.regulation("15.2", "15.5")
def test_three_bodies_agree_to_the_security_plan_and_a_supervisor_reads(
    site, client, asked, do
):
    plan = asked(OFFICE, ROOT, "security-plan", "Phương án 2027")
    assert do(OFFICE, ROOT, plan, "submit", **PAPER)[0] == 200
    for body in ("office", "telecoms"):
        assert do(OFFICE, ROOT, plan, f"agree_{body}", **DECIDED)[0] == 200
    status, body = do(OFFICE, ROOT, plan, "put_in_force")
    assert (status, types(body)) == (409, ["not_all_agreed"])
    # What they agreed to is what they were sent last.
    assert do(OFFICE, ROOT, plan, "amend", words="Bổ sung")[0] == 200
    assert do(OFFICE, ROOT, plan, "submit", **PAPER)[0] == 200
    assert do(OFFICE, ROOT, plan, "agree_police", **DECIDED)[0] == 200
    assert do(OFFICE, ROOT, plan, "put_in_force")[0] == 409
    for body in ("office", "telecoms"):
        assert do(OFFICE, ROOT, plan, f"agree_{body}", **DECIDED)[0] == 200
    assert do(OFFICE, ROOT, plan, "put_in_force")[1]["state"] == "in_force"
    facts = {"incident": "credentials", "happened": today().isoformat(), "account": "a"}
    incident = asked("so-y-te-update", UNIT, "incident", facts=facts)
    assert do(OFFICE, ROOT, incident, "find_cause", words="Mật khẩu bị lộ")[0] == 200
    # Who supervises reads both, with what is on file, and changes nothing.
    transaction.begin()
    api.user.create(
        email="giam-sat@example.org", username="giam-sat", password=PASSWORD
    )
    api.group.add_user(groupname="overseers", username="giam-sat")
    transaction.commit()
    watch = client("giam-sat")
    listed = watch.get(f"{api_of(ROOT)}?part=").json()["items"]
    assert {"security-plan", "incident"} <= {one["kind"] for one in listed}
    read = watch.get(f"{api_of(ROOT)}/{incident}").json()
    assert read["acts"] == [] and read["entries"][-1]["words"] == "Mật khẩu bị lộ"
    assert (
        watch.get(f"{ROOT}/@@office-task?task={plan}", headers=HTML).status_code == 200
    )
    answer = watch.patch(
        f"{api_of(ROOT)}/{incident}",
        json={"act": "settle", "seen": read["seen"], "words": "x"},
    )
    assert answer.status_code == 403
    # Their first page begins with that; what administrators have to do is not on it.
    begin = watch.get(f"{ROOT}/@@my-work", headers=HTML).text
    assert "matter-overseen-incidents" in begin and "matter-overseen-plans" in begin
    assert "matter-unreached-units" not in begin
    begin = client("so-y-te-head").get(f"{ROOT}/@@my-work", headers=HTML).text
    assert "matter-overseen" not in begin
    assert watch.get(f"{ROOT}/@@reports", headers=HTML).status_code == 200
    # Who administers the system sees what is asked of it, and changes as little.
    tasks = client("admin").get(f"{api_of(ROOT)}?part=").json()["items"]
    assert incident in {one["@id"].rpartition("/")[2] for one in tasks}
    assert client("ubnd-head").get(f"{api_of(ROOT)}/{incident}").status_code == 404


@pytest.mark.regulation("7.1", "15.1", "15.2")
def test_each_office_begins_with_its_own_work(site, client, asked):
    plan = asked(OFFICE, ROOT, "system-plan", "Kế hoạch", facts={"year": "2027"})
    report = {"form": "year", "first": "2026-01-01", "last": "2026-06-30", "due": SOON}
    made = client(OFFICE).post(f"/++api++{ROOT}/@reports", json=report)
    assert made.status_code == 201, made.text
    transaction.begin()
    api.user.create(email="ct@example.org", username="chu-tich", password=PASSWORD)
    api.group.add_user(groupname="overseers", username="chu-tich")
    transaction.commit()
    of_all = {"office-tasks", "reports", "regulation-standing", "site-roadmap"}
    of_board = {"office-tasks", "board"}
    for user, pages in {
        OFFICE: {*of_all, "must-be-public", "royalty-rates"},
        "admin": {*of_all, "maintenance-log", "account-requests"},
        "chu-tich": of_all,
        "so-y-te-update": of_board,
        "ubnd-head": of_board,
    }.items():
        session = client(user)
        begin = page_of(session, f"{ROOT}/@@my-work").get_element_by_id("content-core")
        links = {
            href.rpartition("@@")[2]: href for href in begin.xpath(".//li/a/@href")
        }
        assert pages <= links.keys(), (user, links)
        for name in pages:
            answer = session.get(links[name], headers=HTML)
            assert answer.status_code == 200, (user, name)
    # The Chairman reads plans and reports, and asks for nothing himself.
    chairman = client("chu-tich")
    task = made.json()["items"][0]["task"]
    for page in (f"work-plan?task={plan}", f"report?task={task}"):
        read = chairman.get(f"{ROOT}/@@{page}", headers=HTML)
        assert read.status_code == 200 and 'name="do"' not in read.text, page
    refused = chairman.post(f"/++api++{ROOT}/@reports", json=report)
    assert refused.status_code == 403


@pytest.mark.regulation("6.2c", "7.2f", "14.5", "17")
def test_courses_tell_who_attended_and_difficulties_become_a_report(
    client, asked, post, do
):
    facts = {"learners": "editors", "begins": SOON, "place": "Hội trường"}
    sent = {"kind": "course", "title": "Biên tập tin", "facts": facts}
    units = ["so-y-te", "huyen-hiep-hoa"]
    made = post(OFFICE, ROOT, units=units, **sent).json()["items"]
    ids = {one["owner"]: one["@id"].rpartition("/")[2] for one in made}
    assert (
        do("so-y-te-update", UNIT, ids["so-y-te"], "enrol", words="An, Bình")[0] == 200
    )
    said = {"words": "An dự, Bình vắng"}
    assert do("so-y-te-update", UNIT, ids["so-y-te"], "attend", **said)[0] == 403
    assert do(OFFICE, ROOT, ids["so-y-te"], "attend", **said)[1]["state"] == "attended"
    other = "/vi/don-vi/huyen-hiep-hoa"
    said = {"words": "Bận mùa vụ"}
    assert (
        do("huyen-hiep-hoa-update", other, ids["huyen-hiep-hoa"], "decline", **said)[0]
        == 200
    )
    table = page_of(
        client(OFFICE), f"{ROOT}/@@office-tasks?part=&group={made[0]['group']}"
    )
    told = text(table.get_element_by_id("office-tasks"))
    assert "An, Bình" in told and "Bận mùa vụ" in told
    # Difficulties: what was gathered stands in the report, with its wording.
    facts = {"clause": "Điều 8", "wording": "Báo cáo hằng quý"}
    task = asked("so-y-te-head", UNIT, "difficulty", "Kỳ báo cáo quá dài", facts=facts)
    assert do(OFFICE, ROOT, task, "gather")[0] == 200
    asked(
        "so-y-te-head", UNIT, "difficulty", "Chưa tổng hợp", facts={"clause": "Điều 9"}
    )
    answer = client(OFFICE).get(f"{ROOT}/@@difficulties.docx")
    cells = [
        c.text
        for row in Document(BytesIO(answer.content)).tables[1].rows
        for c in row.cells
    ]
    assert {"Điều 8", "Kỳ báo cáo quá dài", "Báo cáo hằng quý"} <= set(cells)
    assert "Chưa tổng hợp" not in cells
    assert client("ubnd-head").get(f"{ROOT}/@@difficulties.docx").status_code == 404
