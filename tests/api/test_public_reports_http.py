"""“Báo thông tin chưa chính xác” over HTTP: the one anonymous write (4.2b)."""

from bacgiang.policy.base.rates import RateMeter
from bacgiang.policy.base.shared_cap import SharedCap
from bacgiang.policy.citizen.letters.sending import send_waiting
from bacgiang.policy.citizen.protection import slow_lane
from bacgiang.policy.citizen.receipts.receipt import read_receipt
from bacgiang.policy.citizen.receipts.verifying import verify
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.editorial.inaccuracy.form import ReportPage
from bacgiang.policy.editorial.inaccuracy.kept_once import KeptOnce
from bacgiang.policy.editorial.inaccuracy.report import Report
from bacgiang.policy.editorial.inaccuracy.store import report_store
from bacgiang.policy.editorial.inaccuracy.store import ReportStore
from base64 import b64decode
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from email import message_from_bytes
from email.policy import default
import logging
from lxml import html
from made_once import made_once
from opinion_samples import proof
from pathlib import Path
from plone import api
import pytest
import re
import transaction
from typing import Any
from urllib.parse import urljoin


HTML = {"Accept": "text/html"}
CONTACT = "nguoi.doc@example.org"
BOARD_PAGE = "/vi/don-vi/so-y-te/@@inaccuracy-reports"


@pytest.fixture(autouse=True)
def fresh_limit(monkeypatch: Any) -> None:
    monkeypatch.setattr(ReportPage, "meter", RateMeter())
    monkeypatch.setattr(ReportPage, "kept", KeptOnce())
    monkeypatch.setattr(ReportPage, "in_all", SharedCap())


@pytest.fixture
@made_once
def path(site: Any, boards: None, publish: Any) -> str:
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    return item.absolute_url()[len(site.absolute_url()) :]


def kept(site: Any, unit: str = "so-y-te") -> list[Any]:
    transaction.begin()
    return list(report_store(site).of_unit(unit))


def fill(session: Any, path: str) -> tuple[str, dict[str, str]]:
    """Address and hidden values of the form."""
    answer = session.get(f"{path}/@@report-inaccuracy", headers=HTML)
    form = html.fromstring(answer.text).get_element_by_id("report-form")
    return urljoin(answer.url, form.action), {
        key: value or "" for key, value in form.form_values()
    }


def send(session: Any, path: str, headers: Any = None, **values: Any) -> Any:
    address, fields = fill(session, path)
    sent = {**HTML, **(headers or {})}
    return session.post(address, data={**fields, **values}, headers=sent)


@pytest.mark.regulation("4.2b")
def test_every_public_item_offers_the_form(client, path):
    page = html.fromstring(client().get(path, headers=HTML).text)
    link = page.get_element_by_id("report-inaccuracy-link").get("href")
    answer = client().get(link, headers=HTML)
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    assert "Set-Cookie" not in answer.headers


@pytest.mark.regulation("4.2b")
def test_visitor_reports_and_the_board_reads_and_handles_it(site, client, path, caplog):
    caplog.set_level(logging.DEBUG)
    sent = send(client(), path, text="Số <b>liệu</b> sai\x07", contact=CONTACT)
    assert sent.status_code == 200 and "report-thanks" in sent.text
    (report,) = kept(site)
    assert report.text == "Số <b>liệu</b> sai"
    head = client("so-y-te-head")
    page = head.get(BOARD_PAGE, headers=HTML).text
    assert "Số &lt;b&gt;liệu&lt;/b&gt; sai" in page
    assert CONTACT not in page
    form = html.fromstring(page).xpath("//article//form")[0]
    values = {key: value or "" for key, value in form.form_values()}
    shown = head.post(form.action, data={**values, "show_contact": "1"}, headers=HTML)
    assert CONTACT in shown.text
    assert [look.by for look in report_store(site).looks(report.identifier)] == []
    transaction.begin()
    looks = [look.by for look in report_store(site).looks(report.identifier)]
    assert looks == ["so-y-te-head"]
    note = {**values, "note": "Đã đính chính", "handle": "1"}
    assert head.post(form.action, data=note, headers=HTML).status_code == 303
    assert "Đã đính chính" in head.get(BOARD_PAGE, headers=HTML).text
    assert CONTACT not in caplog.text


@pytest.mark.regulation("4.2b")
def test_a_report_has_a_code_under_which_its_answer_is_found(site, client, path):
    sent = send(client(), path, text="Sai ngày họp", contact=CONTACT)
    page = html.fromstring(sent.text)
    code = page.get_element_by_id("report-code").text
    assert sent.headers["Cache-Control"] == "no-store"
    files = page.xpath('//a[starts-with(@href, "data:")]/@href')
    readable, data = (b64decode(one.partition(",")[2]) for one in files)
    assert list(verify(read_receipt(data))) == []
    assert code in readable.decode() and "Sai ngày họp" in readable.decode()
    # The same once more is the same receipt.
    again = html.fromstring(
        send(client(), path, text="Sai ngày họp", contact=CONTACT).text
    )
    assert again.get_element_by_id("report-code").text == code

    def receipt() -> str:
        return client().get(f"/vi/@@receipt?code={code}", headers=HTML).text

    before = receipt()
    assert "Đã trả lời" not in before and path in before
    head = client("so-y-te-head")
    board = head.get(BOARD_PAGE, headers=HTML).text
    assert code not in board and code.replace("-", "") not in board
    form = html.fromstring(board).xpath("//article//form")[0]
    values = {key: value or "" for key, value in form.form_values()}
    note = {**values, "note": "Đã sửa thành ngày 12 <b>", "handle": "1"}
    assert head.post(form.action, data=note, headers=HTML).status_code == 303
    after = receipt()
    assert "Đã trả lời" in after and "Đã sửa thành ngày 12 &lt;b&gt;" in after
    # Who has the code alone reads neither what was reported, nor who.
    for private in ("Sai ngày họp", CONTACT, "so-y-te-head"):
        assert private not in after
    told = client().get(f"/++api++/@receipts/{code}").json()
    assert told["details"][0]["facts"][0]["text"] == "Đã sửa thành ngày 12 <b>"
    # No opinion: what acts on opinions does not act on it, nothing counts it.
    assert client().get(f"/vi/@@correct-opinion?code={code}").status_code == 303
    (report,) = kept(site)
    assert submissions(site).balance(report.item).received == 0


def letters_to(address: str, site: Any, mail: Path, later: int = 0) -> list[Any]:
    """Let the clock send; all that went to an address so far."""
    transaction.begin()
    send_waiting(site, datetime.now(UTC) + timedelta(minutes=later))
    transaction.commit()
    read = (
        message_from_bytes(one.read_bytes(), policy=default)
        for one in sorted((mail / "mail").glob("*.eml"))
    )
    return [one for one in read if one["To"] == address]


@pytest.mark.regulation("4.2b")
def test_a_reporter_is_sent_code_and_answer_and_reads_what_was_reported(
    site, client, path, tmp_path, monkeypatch
):
    monkeypatch.setenv("DATA", str(tmp_path))
    to, words = "mau.bao.sai@example.org", "Giờ mở cửa đã đổi"
    sent = html.fromstring(send(client(), path, text=words, contact=to).text)
    code = sent.get_element_by_id("report-code").text
    assert sent.get_element_by_id("report-mailed") is not None
    assert "xin gửi thêm một lần nữa" in sent.text_content()
    (first,) = letters_to(to, site, tmp_path)
    assert code in first["Subject"] and "[Mẫu]" not in first["Subject"]
    (address,) = re.findall(r"http\S+key=[0-9a-f]+", first.get_content())
    # The link that the page gives at once is the same one.
    assert address.rpartition("/")[2] in [
        one.rpartition("/")[2] for one in sent.xpath("//a/@href")
    ]
    way = f"/vi/{address.rpartition('/')[2]}"

    head = client("so-y-te-head")
    page = head.get(BOARD_PAGE, headers=HTML).text
    form = html.fromstring(page).xpath("//article//form")[0]
    values = {key: value or "" for key, value in form.form_values()}
    shown = head.post(form.action, data={**values, "show_contact": "1"}, headers=HTML)
    assert to in shown.text
    answer = "Đã sửa: mở cửa từ 7 giờ"
    note = {**values, "note": answer, "handle": "1"}
    assert head.post(form.action, data=note, headers=HTML).status_code == 303
    _first, second = letters_to(to, site, tmp_path)
    assert answer in second.get_content() and "key=" in second.get_content()
    assert len(letters_to(to, site, tmp_path)) == 2

    receipt = client().get(way, headers=HTML)
    assert receipt.headers["Cache-Control"] == "no-store"
    mine = html.fromstring(receipt.text)
    assert words in mine.get_element_by_id("receipt-sent").text_content()
    assert answer in mine.get_element_by_id("receipt-details").text_content()
    (link,) = mine.xpath('//a[@id="receipt-readable"]/@href')
    file = client().get(link).text
    assert words in file and answer in file and to not in file + receipt.text
    (data,) = mine.xpath('//a[starts-with(@href, "data:")]/@href')
    kept_receipt = read_receipt(b64decode(data.partition(",")[2]))
    assert list(verify(kept_receipt)) == []
    assert kept_receipt.entries[0].content["payload"] == {"text": words}
    # A wrong key opens nothing more than the code does, and the page says so.
    for other in ("", "&key=", "&key=" + "0" * 24, "&key:list=a"):
        page = client().get(f"/vi/@@receipt?code={code}{other}", headers=HTML)
        assert page.status_code == 200 and words not in page.text, other
        assert 'id="receipt-held-back"' in page.text
        file = client().get(f"/vi/@@receipt?file=html&code={code}{other}").text
        assert words not in file and answer in file

    # A lost code is found again as that of an opinion is.
    asked = {"email": to.upper(), "altcha": proof()}
    assert client().post("/vi/@@send-code-again", data=asked).status_code == 303
    (lost,) = letters_to(to.upper(), site, tmp_path)
    assert code in lost.get_content() and "key=" in lost.get_content()


@pytest.mark.regulation("4.2b")
@pytest.mark.parametrize(
    "user", [None, "huyen-hiep-hoa-head", "ubnd-head", "ubnd-update"]
)
def test_nobody_else_reads_a_boards_reports(client, path, user):
    send(client(), path, text="Chỉ sở được đọc")
    answer = client(user).get(BOARD_PAGE, headers=HTML)
    assert answer.status_code in (302, 401)
    assert "Chỉ sở được đọc" not in answer.text


@pytest.mark.parametrize("user", ["van-phong", "admin"])
def test_who_oversees_reads_reports_but_not_who_sent_them(site, client, path, user):
    send(client(), path, text="Sai", contact=CONTACT)
    (report,) = kept(site)
    overseer = client(user)
    page = overseer.get(BOARD_PAGE, headers=HTML)
    assert page.status_code == 200
    assert CONTACT not in page.text
    assert not html.fromstring(page.text).xpath("//article//form")
    token = html.fromstring(overseer.get("/vi/@@authenticator/authenticator").text)
    values = {"report": report.identifier, "show_contact": "1"}
    values["_authenticator"] = token.get("value")
    asked = overseer.post(BOARD_PAGE, data=values, headers=HTML)
    assert asked.status_code == 403
    assert CONTACT not in asked.text


def test_item_of_the_main_site_is_the_main_boards(site, client, boards, publish):
    item = publish(site["vi"]["tin-tuc"], "ubnd")
    send(client(), item.absolute_url(), text="Sai ở trang chính")
    assert len(kept(site, "ubnd")) == 1
    page = client("ubnd-review").get("/vi/@@inaccuracy-reports", headers=HTML)
    assert "Sai ở trang chính" in page.text


@pytest.mark.parametrize(
    "values",
    [
        {"text": ""},
        {"text": "x" * 2001},
        {"text": "Sai", "contact": '"><script>alert(1)</script>'},
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_echoed_as_markup(
    site, client, path, values
):
    answer = send(client(), path, **values)
    assert answer.status_code == 400
    assert html.fromstring(answer.text).get_element_by_id("reasons").xpath(".//li")
    assert "<script>alert(1)" not in answer.text
    assert kept(site) == []


MALFORMED = [
    {"text:list": "a"},
    {"text.a:record": "a"},
    {"text:int": "7"},
    {"_authenticator:list": "a", "text": "Sai"},
    {"_authenticator": "sai", "text": "Sai"},
    {},
]


def test_malformed_posts_are_answered_clearly(site, client, path):
    for data in MALFORMED:
        answer = client().post(f"{path}/@@report-inaccuracy", data=data, headers=HTML)
        assert answer.status_code == 400, data
        assert kept(site) == []


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.test"}]
)
def test_posts_from_other_sites_are_refused(site, client, path, headers):
    assert send(client(), path, headers, text="Sai").status_code == 403
    assert kept(site) == []


def test_trapped_machine_is_thanked_and_nothing_is_kept(site, client, path):
    sent = send(client(), path, text="Mua ngay", website="https://spam.test")
    assert sent.status_code == 303
    assert kept(site) == []


def test_sender_is_slowed_down(site, client, path, monkeypatch):
    monkeypatch.setattr(ReportPage, "most", 2)
    codes = [send(client(), path, text=f"Sai {n}").status_code for n in range(3)]
    assert codes == [200, 200, 429]
    assert len(kept(site)) == 2


@pytest.mark.regulation("15.2")
def test_strangers_without_a_proof_shut_nobody_out(
    site, client, path, publish, monkeypatch
):
    """From any number of networks: they share the slow lane, and one board's flood
    leaves room for the others'."""
    api.portal.set_registry_record("bacgiang.citizen_trusted_proxies", ("127.0.0.1",))
    other = publish(site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"], "huyen-hiep-hoa")
    transaction.commit()
    monkeypatch.setattr(slow_lane, "MOST_OF_ALL", 4)
    address, fields = fill(client(), path)
    other_path = other.absolute_url()[len(site.absolute_url()) :]

    def report(number: int, place: str = "", **values: str) -> int:
        sender = f"2001:db8:{number:x}::1"
        headers = {**HTML, "X-Forwarded-For": sender}
        data = {**fields, "text": f"Sai {number}", **values}
        where = f"{place}/@@report-inaccuracy" if place else address
        return int(client().post(where, data=data, headers=headers).status_code)

    assert [report(number) for number in range(6)] == [200] * 4 + [429] * 2
    assert report(7, altcha="x") == 400
    solved = proof()
    assert report(8, altcha=solved) == 200
    assert report(8, altcha=solved) == 200
    assert report(9, altcha=solved) == 400
    assert len(kept(site)) == 5
    monkeypatch.setattr(ReportPage, "most_of_unit", 6)
    assert (report(10, altcha=proof()), report(11, altcha=proof())) == (200, 429)
    assert report(12, other_path, altcha=proof()) == 200


def test_the_same_report_is_kept_once(site, client, path):
    texts = ["Sai số", "Sai số", "Sai ngày", "Sai số"]
    codes = [send(client(), path, text=text).status_code for text in texts]
    assert codes == [200] * 4
    assert sorted(one.text for one in kept(site)) == ["Sai ngày", "Sai số"]


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_what_is_not_public_cannot_be_reported(site, client, boards, publish, state):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", state)
    answer = client("so-y-te-head").get(
        f"{item.absolute_url()}/@@report-inaccuracy", headers=HTML
    )
    assert answer.status_code == 404


def test_signed_in_reader_reports_as_well(site, client, path):
    assert send(client("huyen-hiep-hoa-update"), path, text="Sai").status_code == 200
    assert len(kept(site)) == 1


@pytest.mark.regulation("15.2")
def test_many_reports_are_counted_and_set_aside_at_once(
    site, client, path, tmp_path, monkeypatch
):
    monkeypatch.setenv("DATA", str(tmp_path))
    uid = site.restrictedTraverse(path.lstrip("/")).UID()
    at, store = datetime.now(UTC) - timedelta(days=1), report_store(site)
    for number in range(50):
        when, text = at + timedelta(seconds=number), f"Quảng cáo {number}"
        store.add(Report(f"{number:032x}", when, uid, "so-y-te", text, False))
    transaction.commit()
    read = []
    real = ReportStore._read
    monkeypatch.setattr(
        ReportStore, "_read", lambda self, key: read.append(key) or real(self, key)
    )
    member = client("so-y-te-update")
    told = member.get("/++api++/@my-work?matter=reports&b_size=3").json()
    assert (told["items_total"], len(told["items"])) == (50, 3)
    assert told["items"][0]["@id"].endswith(f"#report-{0:032x}")
    assert len(read) < 10
    later = member.get("/++api++/@my-work?matter=reports&b_start=48&b_size=3").json()
    assert [one["@id"][-2:] for one in later["items"]] == ["30", "31"]
    assert member.get("/++api++/@my-work").json()["items_total"] >= 50

    def form_of(page: Any) -> dict[str, Any]:
        form = html.fromstring(page.text).get_element_by_id("reports-set-aside")
        shown = form.xpath('.//input[@name="shown"]/@value')
        return {"_authenticator": form.fields["_authenticator"], "shown": shown}

    def set_aside(**values: Any) -> int:
        return member.post(BOARD_PAGE, data=values, headers=HTML).status_code

    fields = form_of(member.get(BOARD_PAGE, headers=HTML))
    assert len(fields["shown"]) == 30 and fields["shown"][0] == f"{49:032x}"
    assert set_aside(**fields, set_aside="shown", note="") == 400
    assert set_aside(**fields, set_aside="chosen", note="Quảng cáo") == 400
    two = [f"{number:032x}" for number in (49, 48)]
    assert set_aside(**fields, set_aside="chosen", chosen=two, note="Quảng cáo") == 303
    transaction.begin()
    assert store.count_open("so-y-te") == 48
    assert set_aside(**fields, set_aside="shown", note="Quảng cáo") == 303
    transaction.begin()
    assert store.count_open("so-y-te") == 20
    other = client("huyen-hiep-hoa-head").post(
        BOARD_PAGE, data={**fields, "set_aside": "shown", "note": "x"}, headers=HTML
    )
    assert other.status_code in (302, 401, 403)
    assert not list((tmp_path / "mail").glob("*.eml"))


def test_handling_needs_a_note_and_a_token(site, client, path):
    send(client(), path, text="Sai")
    (report,) = kept(site)
    head = client("so-y-te-head")
    bare = head.post(BOARD_PAGE, data={"report": report.identifier, "note": "x"})
    assert bare.status_code == 403
    page = html.fromstring(head.get(BOARD_PAGE, headers=HTML).text)
    values = dict(page.xpath("//article//form")[0].form_values())
    empty = head.post(BOARD_PAGE, data={**values, "note": " "}, headers=HTML)
    assert empty.status_code == 400
    other = head.post(BOARD_PAGE, data={**values, "report": "khong-co"}, headers=HTML)
    assert other.status_code == 404
