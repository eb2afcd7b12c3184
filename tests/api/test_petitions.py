"""Petitions and questions: sent, handed over, answered by two people, published (11.1)."""

from bacgiang.policy.base.tasks.working_days import HOLIDAYS
from bacgiang.policy.citizen.attachments.scanning import CLAMD
from bacgiang.policy.citizen.attachments.scanning import ScanAttachments
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.handling import changed as reading_on
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.petitions.cases.catching_up import CATCH_UP
from bacgiang.policy.petitions.cases.store import case_store
from bacgiang.policy.petitions.content.course import Phase
from bacgiang.policy.petitions.queue import showing
from base64 import b64encode
from clamd_stand_in import clamd_on_a_port
from clamd_stand_in import HARMFUL
from clamd_stand_in import real_clamd
from collections.abc import Callable
from datetime import date
from datetime import timedelta
from lxml import html
from petition_samples import ANSWER
from petition_samples import Desk
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import petition
from petition_samples import PNG
from petition_samples import told
from petition_samples import WHO
from petition_samples import WORDS
from plone import api
import pytest
import re
from tiers import in_release
import transaction
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4


@pytest.mark.regulation("4.1c", "11.1", "17")
def test_from_a_phone_without_javascript_to_an_answer_by_two_people(
    client: Any, site: Any, boards: None
) -> None:
    session = client()
    page = html.fromstring(session.get("/vi/@@petition", headers=HTML).text)
    assert "113" in page.get_element_by_id("petition-elsewhere").text_content()
    way = page.xpath('//*[@id="petition-ways"]//a/@href')[0]
    page = html.fromstring(session.get(way, headers=HTML).text)
    form = page.get_element_by_id("petition-form")
    fields = {key: value or "" for key, value in form.form_values()}
    # The portal itself may be what it is about.
    assert form.xpath(".//*[@name='subject']//option[@value='portal']")
    typed = {**fields, "subject": "health", "text": WORDS, "use_of_data": "1"}
    # What is missing is said at its field, and nothing was kept.
    refused = session.post(form.action, data=typed, headers=HTML)
    assert refused.status_code == 400, html.fromstring(refused.text).text_content()[
        -3000:
    ]
    page = html.fromstring(refused.text)
    assert "địa chỉ" in page.get_element_by_id("address-wrong").text_content()
    assert page.get_element_by_id("text").text == WORDS
    typed |= {**WHO, "publish": "1", "notices": "1"}
    photo = {"files": ("anh.png", PNG, "image/png")}
    sent = session.post(form.action, data=typed, files=photo, headers=HTML)
    assert sent.status_code == 200, sent.text[:3000]
    receipt = html.fromstring(sent.text).get_element_by_id("author-receipt")
    code = parse(receipt.get("data-code"))
    again = session.post(form.action, data=typed, files=photo, headers=HTML)
    assert receipt.get("data-code") in again.text
    # The code alone shows who has it; the author's own address what was written.
    follow = receipt.xpath('.//a[contains(@href, "key=")]/@href')[0]
    plain = session.get(f"/vi/@@receipt?code={code}", headers=HTML).text
    assert "Sở Y tế" in plain and WORDS not in plain
    assert WORDS in session.get(follow, headers=HTML).text
    transaction.begin()
    assert [one.getSize() for one in attachment_store(site).of(code)] == [len(PNG)]
    assert contact_store(site).get(code).unit == "so-y-te"

    clerk, place = client("so-y-te-update"), "/vi/don-vi/so-y-te"
    page = html.fromstring(clerk.get(f"{place}/@@petitions", headers=HTML).text)
    case = page.xpath('//*[@id="petitions"]//a/@href')[0]
    page = html.fromstring(clerk.get(case, headers=HTML).text)
    assert page.get_element_by_id("petition-text").text == WORDS
    # What its words say, for whoever hands it over to confirm: the main board answers
    # for a unit that does not work here.
    chosen = page.xpath('//select[@name="unit"]/option[@selected]/@value')
    assert chosen == ["ubnd"]
    name = urlsplit(case).query
    assert code not in html.tostring(page).decode()
    photo_page = clerk.get(f"{place}/@@petition-file?{name}&n=0")
    assert photo_page.content == PNG
    token = page.xpath('//*[@id="petition-act"]//input[@name="_authenticator"]')[0]
    sender = {"why": "Hỏi lại vị trí", "_authenticator": token.value}
    shown = clerk.post(f"{place}/@@petition-contact?{name}", data=sender, headers=HTML)
    assert WHO["phone"] in shown.text
    assert press(clerk, case, "answer", words=ANSWER).status_code == 303
    # Whoever worded it does not confirm it, nor does who may not.
    assert press(clerk, case, "confirm").status_code == 403
    reviewer = client("so-y-te-review")
    assert press(reviewer, case, "confirm", publish="1").status_code == 303
    page = html.fromstring(session.get(follow, headers=HTML).text)
    assert ANSWER in page.get_element_by_id("receipt-sent").text_content()
    assert "Đã trả lời" in page.get_element_by_id("receipt-state").text_content()
    transaction.begin()
    assert submissions(site).require(code).state is State.PUBLISHED
    assert case_store(site).total("so-y-te", Phase.ANSWERED) == 1
    public = session.get("/vi/@@answered-petitions", headers=HTML).text
    assert WORDS in public and ANSWER in public
    assert WHO["name"] not in public and code not in public
    other = "/vi/don-vi/huyen-hiep-hoa/@@answered-petitions"
    assert WORDS not in session.get(other, headers=HTML).text


def press(session: Any, case: str, do: str, **typed: str) -> Any:
    page = html.fromstring(session.get(case, headers=HTML).text)
    form = page.get_element_by_id("petition-act")
    fields = {key: value or "" for key, value in form.form_values()}
    data = {**fields, **typed, "do": do}
    return session.post(form.action, data=data, headers=HTML)


@pytest.mark.regulation("11.1", "11.2")
def test_what_came_to_the_wrong_unit_is_handed_over_with_its_sender(
    send_petition: Any, petition_desk: Any, site: Any, client: Any
) -> None:
    assert send_petition().status_code == 201
    wrong, right = (
        petition_desk("so-y-te-update", "so-y-te"),
        petition_desk("ubnd-update", "so-y-te"),
    )
    (item,) = wrong.items()
    # No job has made rows yet; what is listed is counted.
    assert wrong.session.get(wrong.path).json()["totals"]["open"] == 1
    assert right.session.get(right.path).status_code == 403
    assert (
        told(wrong.act(item["id"], "hand-over", unit="huyen-hiep-hoa"))
        == "reason_missing"
    )
    why = "Đường do huyện quản lý"
    assert (
        told(wrong.act(item["id"], "hand-over", unit="x", reason=why)) == "wrong_unit"
    )
    seen = wrong.read(item["id"])["seen"]
    done = wrong.act(item["id"], "hand-over", unit="huyen-hiep-hoa", reason=why)
    assert done.status_code == 200, done.text
    assert wrong.items() == []
    assert told(wrong.act(item["id"], "answer", seen=seen, words=ANSWER)) == (
        "unknown_petition"
    )
    found = first_of(site)
    assert contact_store(site).get(found.code).unit == "huyen-hiep-hoa"
    assert case_store(site).get(found.code).unit == "huyen-hiep-hoa"
    # The deadline runs on; that of a hand-over begins anew.
    row = case_store(site).get(found.code)
    assert row.due.isoformat() == item["due"]
    page = client().get(f"/vi/@@receipt?code={found.code}", headers=HTML).text
    assert "Hiệp Hòa" in page and why not in page


@pytest.mark.regulation("11.1")
def test_a_program_reads_what_changed_and_misses_nothing(
    send_petition: Any, petition_desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = petition_desk("so-y-te-update", "so-y-te")
    assert told(desk.since("x")) == "wrong_moment"
    begun = server_clock().isoformat()
    for _number in range(3):
        assert send_petition().status_code == 201
    # What is young is told the next time: nothing comes before what was told.
    first = desk.since(begun).json()
    assert first["items"] == [] and first["until"] == begun

    def later(minutes: int) -> None:
        at = server_clock() + timedelta(minutes=minutes)
        monkeypatch.setattr(reading_on, "now_utc", lambda: at)

    later(3)
    known = desk.since(begun).json()
    assert len(known["items"]) == 3 and not known["batching"]
    names = [one["id"] for one in known["items"]]
    desk.act(names[0], "answer", words=ANSWER)
    desk.act(names[1], "hand-over", unit="huyen-hiep-hoa", reason="Của huyện")
    petition_desk("so-y-te-head", "so-y-te").act(names[0], "confirm")
    later(6)
    changed = desk.since(known["until"]).json()
    (gone, answered) = changed["items"]
    assert gone == {"id": names[1], "gone": True}
    assert (answered["id"], answered["phase"]) == (names[0], "answered")
    assert desk.since(changed["until"]).json()["items"] == []
    other = petition_desk("huyen-hiep-hoa-update", "huyen-hiep-hoa").since(begun)
    assert [one["id"] for one in other.json()["items"]] == [names[1]]


@pytest.mark.regulation("11.1")
def test_one_that_nobody_takes_up_is_told_with_its_clock(
    send_petition: Any,
    petition_desk: Any,
    client: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert send_petition().status_code == 201
    desk = petition_desk("so-y-te-update", "so-y-te")
    (item,) = desk.items()
    last = date.fromisoformat(item["hand_over_by"])
    page, work = "/vi/don-vi/so-y-te/@@petitions", "/vi/@@my-work"

    def told_on(day: date, address: str) -> bool:
        monkeypatch.setattr(showing, "today", lambda: day)
        text = client("so-y-te-update").get(address, headers=HTML).text
        return f"{last:%d/%m/%Y}" in text

    assert not told_on(last - timedelta(days=9), page)
    assert told_on(last, page) and told_on(last, work)
    assert told_on(last + timedelta(days=1), work)
    assert desk.act(item["id"], "assign", officer="so-y-te-update").status_code == 200
    assert not told_on(last, page)


@pytest.mark.regulation("11.1")
@pytest.mark.parametrize("scanner", [clamd_on_a_port, *in_release(real_clamd)])
def test_files_are_given_to_nobody_before_a_scanner_has_looked_at_them(
    send_petition: Any,
    petition_desk: Any,
    client: Any,
    site: Any,
    monkeypatch: pytest.MonkeyPatch,
    scanner: Any,
) -> None:
    sent = [b"Clean enough", HARMFUL]
    files = [
        {"filename": f"{at}.txt", "data": b64encode(one).decode()}
        for at, one in enumerate(sent)
    ]
    job, clerk = ScanAttachments(), client("so-y-te-update")
    assert not job.due(site, None, server_clock())
    monkeypatch.setenv(CLAMD, "localhost:1")
    assert send_petition(files=files).status_code == 201
    (item,) = petition_desk("so-y-te-update", "so-y-te").items()
    page = f"/vi/don-vi/so-y-te/@@petition-file?case={item['id']}"

    def given() -> list[int]:
        return [clerk.get(f"{page}&n={at}").status_code for at in range(2)]

    def run() -> None:
        transaction.begin()
        job.run(site, server_clock())
        transaction.commit()

    # A scanner that does not answer lets nothing out.
    run()
    assert given() == [503, 503] and job.due(site, None, server_clock())
    with scanner() as place:
        monkeypatch.setenv(CLAMD, place)
        run()
    assert given() == [200, 410] and not job.due(site, None, server_clock())
    assert clerk.get(f"{page}&n=0").content == sent[0]
    refused = clerk.get(f"{page}&n=1", headers=HTML).text
    assert "mã độc (Eicar-Test-Signature" in refused
    kept = attachment_store(site).of(first_of(site).code)
    assert [one.getSize() for one in kept] == [len(sent[0]), 0]
    assert attachment_store(site).size == len(sent[0])


@pytest.mark.regulation("11.1")
def test_a_unit_answers_with_words_it_keeps_for_what_is_asked_often(
    send_petition: Any, petition_desk: Any, client: Any
) -> None:
    page, clerk = "/vi/don-vi/so-y-te/@@standard-answers", client("so-y-te-update")

    def send(**typed: str) -> Any:
        form = html.fromstring(clerk.get(page, headers=HTML).text)
        token = form.xpath('//*[@id="standard-answers"]//input[@type="hidden"]')[0]
        data = {token.name: token.value, **typed}
        return clerk.post(page, data=data, headers=HTML)

    assert send(title="", words=ANSWER).status_code == 400
    assert send(title="Đèn đường", words="<b>x</b>").status_code == 400
    assert send(title="Đèn đường", words=ANSWER).status_code == 303
    other = client("huyen-hiep-hoa-update")
    assert (
        ANSWER
        not in other.get(page.replace("so-y-te", "huyen-hiep-hoa"), headers=HTML).text
    )
    assert send_petition().status_code == 201
    (item,) = petition_desk("so-y-te-update", "so-y-te").items()
    case = f"/vi/don-vi/so-y-te/@@petition-case?case={item['id']}"
    shown = html.fromstring(clerk.get(case, headers=HTML).text)
    way = shown.get_element_by_id("petition-standard").xpath(".//a/@href")[0]
    filled = html.fromstring(clerk.get(way, headers=HTML).text)
    assert filled.get_element_by_id("words").text == ANSWER
    kept = html.fromstring(clerk.get(page, headers=HTML).text)
    (button,) = kept.xpath('//button[@name="remove"]')
    assert send(remove=button.get("value")).status_code == 303
    assert ANSWER not in clerk.get(page, headers=HTML).text


@pytest.mark.regulation("11.1")
def test_deadlines_follow_the_calendar_and_can_be_put_off(
    send_petition: Any, petition_desk: Any, site: Any
) -> None:
    assert send_petition(matter="question").status_code == 201
    unit = petition_desk("so-y-te-update", "so-y-te")
    (item,) = unit.items()
    job = CATCH_UP
    job.run(site, server_clock())
    assert not job.due(site, None, server_clock())
    days = api.portal.get_registry_record(HOLIDAYS)
    api.portal.set_registry_record(HOLIDAYS, [*days, item["due"]])
    assert job.due(site, None, server_clock())
    job.run(site, server_clock())
    transaction.commit()
    (moved,) = unit.items()
    assert moved["due"] > item["due"]
    far = (server_clock() + timedelta(days=90)).date().isoformat()
    late = unit.act(item["id"], "extend", until=far, reason="Cần kiểm tra")
    assert told(late) == "too_late_a_day"
    near = unit.act(item["id"], "extend", until=item["due"], reason="Cần kiểm tra")
    assert told(near) == "wrong_day"


@pytest.mark.regulation("11.1")
def test_bad_input_is_refused_in_words_and_nothing_is_kept(
    send_petition: Any, site: Any
) -> None:
    key = uuid4().hex
    assert told(send_petition(matter="complaint")) == "goes_elsewhere"
    assert told(send_petition(matter="x")) == "wrong_matter"
    assert told(send_petition(subject="")) == "unknown_subject"
    assert told(send_petition(unit="khong-co")) == "unknown_unit"
    assert told(send_petition(text=" ")) == "text_missing"
    assert told(send_petition(text="<script>x</script>")) == "markup"
    assert told(send_petition(phone="")) == "phone_missing"
    assert told(send_petition(consents={})) == "consent_missing"
    assert told(send_petition(text=5)) == "wrong_value"
    assert told(send_petition(consents="x")) == "wrong_value"
    zipped = b64encode(b"PK\x03\x04" + b"\0" * 60).decode()
    bad = send_petition(files=[{"filename": "anh.png", "data": zipped}])
    assert bad.status_code == 400
    assert not [*submissions(site).codes()]
    sent = petition(idempotency_key=key)
    assert send_petition(**sent).status_code == 201
    assert send_petition(**sent).status_code == 200
    assert told(send_petition(**{**sent, "text": "Khác"})) == "key_reused"
    assert len([*submissions(site).codes()]) == 1


@pytest.mark.regulation("11.1")
def test_a_refusal_has_a_ground_of_the_list_and_is_told_by_letter(
    send_petition: Any, petition_desk: Any, letters: Any
) -> None:
    assert (
        send_petition(matter="question", text="Số của ông A là 0912345678?").status_code
        == 201
    )
    unit = petition_desk("so-y-te-update", "so-y-te")
    (item,) = unit.items()
    bad = unit.act(item["id"], "refuse", words="Không rõ.", ground="vì-thế")
    assert told(bad) == "unknown_ground"
    assert unit.act(
        item["id"], "refuse", words="Không rõ câu hỏi.", ground="not-readable"
    ).json()["proposal"]["is_own"]
    head = petition_desk("so-y-te-head", "so-y-te")
    assert told(head.act(item["id"], "confirm", publish=True)) == "personal_data"
    stale = f"{head.read(item['id'])['seen']}x"
    assert told(head.act(item["id"], "confirm", seen=stale)) == "changed_meanwhile"
    closed = head.act(item["id"], "confirm")
    assert closed.json()["phase"] == "refused", closed.text
    sent = {one["Subject"].partition(":")[0]: one.get_content() for one in letters()}
    assert sent.keys() == {"Đã nhận", "Từ chối"}
    text = sent["Từ chối"]
    assert "Không rõ câu hỏi." in text and "Không xác định được nội dung." in text
    assert "0912345678" not in text


@pytest.mark.regulation("4.2a", "11.1")
def test_nothing_is_published_that_names_its_sender_or_a_secret(
    send_petition: Any, petition_desk: Any, client: Any
) -> None:
    """Whoever agreed to publication agreed to it without a name."""
    clerk, head = (
        petition_desk("so-y-te-update", "so-y-te"),
        petition_desk("so-y-te-head", "so-y-te"),
    )
    plain = "Đèn đường hỏng."
    for text, answer, code in (
        ("Tôi là NGUYỄN VĂN MẪU.", ANSWER, "names_sender"),
        (plain, "Nhờ bà Nguyen Van Mau (12 phố Mẫu) liên hệ.", "names_sender"),
        ("Nhà tôi ở 12 phố Mẫu.", ANSWER, "names_sender"),
        ("Gọi 84 912-345.678", ANSWER, "names_sender"),
        (plain, "Thư về Mau@Example.ORG", "names_sender"),
        ("Gọi số 0987‑654‑321.", ANSWER, "personal_data"),
        ("TỐI MẬT số 12/QĐ", ANSWER, "secrecy_mark"),
    ):
        assert send_petition(text=text).status_code == 201, text
        (item,) = clerk.items()
        assert clerk.act(item["id"], "answer", words=answer).status_code == 200
        refused = head.act(item["id"], "confirm", publish=True)
        assert code in refused.text, (text, answer, refused.text)
        assert head.act(item["id"], "confirm").status_code == 200
    assert send_petition(text=plain).status_code == 201
    (item,) = clerk.items()
    secret = clerk.act(item["id"], "answer", words="TÀI LIỆU TỐI MẬT: kế hoạch")
    assert told(secret) == "secrecy_mark"
    page = client().get("/vi/@@answered-petitions", headers=HTML).text
    assert plain not in page and "Mẫu" not in page


@pytest.mark.regulation("4.2a", "11.1")
def test_what_is_published_is_taken_off_by_one_person_of_the_board(
    send_petition: Any, petition_desk: Any, client: Any, site: Any
) -> None:
    session, reviewer = client(), client("so-y-te-review")
    clerk, head = (
        petition_desk("so-y-te-update", "so-y-te"),
        petition_desk("so-y-te-head", "so-y-te"),
    )
    address = "/vi/@@answered-petitions"
    sent = send_petition(text="Đèn số một hỏng.")
    assert sent.status_code == 201, sent.text
    (item,) = clerk.items()
    name = item["id"]
    assert clerk.act(name, "answer", words=ANSWER).status_code == 200
    assert head.act(name, "confirm", publish=True).status_code == 200
    assert "Đèn số một" in session.get(address, headers=HTML).text
    # With a reason; never who only writes.
    assert told(clerk.act(name, "take-off", reason="Lộ danh tính")) == (
        "may_not_confirm"
    )
    assert told(head.act(name, "take-off", reason="")) == "reason_missing"
    case = f"/vi/don-vi/so-y-te/@@petition-case?case={name}"
    page = html.fromstring(reviewer.get(case, headers=HTML).text)
    form = page.get_element_by_id("petition-off")
    fields = {key: value or "" for key, value in form.form_values()}
    typed = {**fields, "do": "take-off", "reason": "Lộ danh tính"}
    assert reviewer.post(form.action, data=typed, headers=HTML).status_code == 303
    assert "Đèn số một" not in session.get(address, headers=HTML).text
    again = html.fromstring(reviewer.get(case, headers=HTML).text)
    assert "Lộ danh tính" in again.get_element_by_id("petition-steps").text_content()
    assert again.find('.//form[@id="petition-off"]') is None
    assert told(head.act(name, "take-off", reason="Nữa")) == "not_published"
    code = sent.json()["code"]
    receipt = session.get(f"/vi/@@receipt?code={code}", headers=HTML).text
    assert "Ban biên tập đã gỡ khỏi trang" in receipt and "Lộ danh tính" not in receipt
    transaction.begin()
    assert not [*case_store(site).published("")]
    acts = head.session.get("/++api++/vi/don-vi/so-y-te/@acts?kind=petition_take_off")
    assert [one["reason"] for one in acts.json()["items"]] == ["Lộ danh tính"]


@pytest.mark.regulation("11.1", "15.2")
def test_extensions_do_not_add_up_and_are_told_once_a_day(
    send_petition: Any, petition_desk: Any, letters: Any
) -> None:
    """Whoever enters papers names an address that nobody has confirmed."""
    assert send_petition().status_code == 201
    unit = petition_desk("so-y-te-update", "so-y-te")
    (item,) = unit.items()
    never = unit.act(item["id"], "extend", until="31/12/2199", reason="Cần kiểm tra")
    assert told(never) == "too_late_a_day"
    due = date.fromisoformat(item["due"])
    answers = [
        unit.act(
            item["id"],
            "extend",
            until=(due + timedelta(days=days)).isoformat(),
            reason=f"Lần {days}",
        )
        for days in range(1, 40)
    ]
    taken = [one for one in answers if one.status_code == 200]
    assert 10 < len(taken) < 30
    assert {told(one) for one in answers[len(taken) :]} == {"too_late_a_day"}
    subjects = [one["Subject"].partition(":")[0] for one in letters()]
    assert sorted(subjects) == ["Đã gia hạn", "Đã nhận"]


@pytest.mark.regulation("4.1c", "11.1", "11.2")
def test_a_letter_is_entered_and_its_sender_follows_it(
    client: Any, site: Any, boards: None, petition_desk: Any
) -> None:
    clerk, address = client("so-y-te-update"), "/vi/don-vi/so-y-te/@@enter-petition"
    assert client().get(address, headers=HTML).status_code in (302, 404)
    page = html.fromstring(clerk.get(address, headers=HTML).text)
    form = page.get_element_by_id("petition-form")
    fields = {key: value or "" for key, value in form.form_values()}
    typed = {**fields, "matter": "petition", "subject": "health", "text": WORDS}
    typed |= {"channel": "letter", "name": WHO["name"], "use_of_data": "1"}
    refused = clerk.post(form.action, data=typed | {"arrived": "x"}, headers=HTML)
    assert refused.status_code == 400 and WORDS in refused.text
    day = (server_clock() - timedelta(days=30)).date()
    typed["arrived"] = f"{day:%d/%m/%Y}"
    scan = {"files": ("thu.png", PNG, "image/png")}
    sent = clerk.post(form.action, data=typed, files=scan, headers=HTML)
    assert sent.status_code == 200
    receipt = html.fromstring(sent.text).get_element_by_id("author-receipt")
    follow = receipt.xpath('.//a[contains(@href, "key=")]/@href')[0]
    assert WORDS in client().get(follow, headers=HTML).text
    # The days run from that on which it came in, not from the entry.
    (item,) = petition_desk("so-y-te-review", "so-y-te").items()
    assert item["channel"] == "letter" and item["is_overdue"]
    # Its head sees it as overdue; who oversees all boards, how many a unit has.
    head = client("so-y-te-head").get("/vi/@@my-work", headers=HTML).text
    office = client("van-phong").get("/vi/@@my-work", headers=HTML).text
    assert "quá hạn hoặc sắp đến hạn" in head and f"case={item['id']}" in head
    assert "1 quá hạn, 0 sẽ đến hạn" in office and item["id"] not in office
    assert "quá hạn hoặc" not in clerk.get("/vi/@@my-work", headers=HTML).text


@pytest.mark.regulation("11.1", "11.2")
def test_units_are_asked_and_the_head_decides_while_days_stand_still(
    send_petition: Any,
    petition_desk: Callable[[str, str], Desk],
    site: Any,
    client: Any,
) -> None:
    assert send_petition(matter="question").status_code == 201
    clerk = petition_desk("so-y-te-update", "so-y-te")
    asked = petition_desk("huyen-hiep-hoa-update", "huyen-hiep-hoa")
    (item,) = clerk.items()
    name, why = item["id"], "Ai quản lý ngõ này?"
    assert told(clerk.act(name, "ask", units=["x"], reason=why)) == "wrong_units"
    of_own = clerk.act(name, "ask", units=["so-y-te"], reason=why)
    assert told(of_own) == "wrong_units"
    unasked = asked.session.get(f"{asked.path}?asked={name}")
    assert told(unasked) == "unknown_petition"
    done = clerk.act(name, "ask", units=["huyen-hiep-hoa"], reason=why)
    # Where several are asked, the law gives more days.
    assert done.json()["due"] > item["due"]
    assert asked.session.get(asked.path).json()["asked"] == [name]
    read = asked.session.get(f"{asked.path}?asked={name}").json()
    assert read["text"] == WORDS and read["question"] == why
    assert WHO["name"] not in str(read) and asked.read(name)["error"]
    part = "Ngõ này do xã quản lý."
    page = "/vi/don-vi/huyen-hiep-hoa/@@petitions"
    page = html.fromstring(asked.session.get(page, headers=HTML).text)
    way = page.get_element_by_id("petitions-asked").xpath(".//a/@href")[0]
    form = html.fromstring(asked.session.get(way, headers=HTML).text).get_element_by_id(
        "petition-tell"
    )
    fields = {key: value or "" for key, value in form.form_values()}
    sent = asked.session.post(form.action, data={**fields, "words": part}, headers=HTML)
    assert sent.status_code == 303
    case = f"/vi/don-vi/so-y-te/@@petition-case?case={name}"
    assert part in clerk.session.get(case, headers=HTML).text
    assert asked.session.get(asked.path).json()["asked"] == []
    head = petition_desk("so-y-te-head", "so-y-te")
    reviewer = petition_desk("so-y-te-review", "so-y-te")
    assert told(clerk.act(name, "pause", reason=why)) == "may_not_confirm"
    assert head.act(name, "pause", reason="Chờ kết quả kiểm tra").json()["due"] is None
    assert told(head.act(name, "pause", reason=why)) == "paused"
    assert clerk.act(name, "resume").json()["due"] == done.json()["due"]
    assert clerk.act(name, "for-head").status_code == 200
    clerk.act(name, "answer", words=ANSWER)
    assert told(reviewer.act(name, "confirm")) == "for_head"
    assert head.act(name, "confirm").json()["phase"] == "answered"
    # Nothing of it is read by who was asked, once it is over.
    gone = asked.session.get(f"{asked.path}?asked={name}")
    assert told(gone) == "unknown_petition"
    code = first_of(site).code
    receipt = client().get(f"/vi/@@receipt?code={code}", headers=HTML).text
    assert "Tạm dừng" in receipt and part not in receipt and why not in receipt


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("/vi", "/vi/du-thao"),
        ("/vi/don-vi/so-y-te", "/vi/du-thao"),
        ("/en", "/en/drafts"),
        ("/en/units/so-y-te", "/en/drafts"),
    ],
)
def test_what_goes_elsewhere_is_led_to_where_it_stands(
    client: Any, boards: None, page: str, place: str
) -> None:
    shown = client().get(f"{page}/@@petition", headers=HTML).text
    elsewhere = shown.partition('id="petition-elsewhere"')[2].partition("</dl>")[0]
    (address,) = re.findall(r'href="(http[^"]+)"', elsewhere)
    assert address.endswith(place)
    assert client().get(address, headers=HTML).status_code == 200
