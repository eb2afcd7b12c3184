"""Petitions and questions: sent, answered by two people, published (11.1)."""

from bacgiang.policy.citizen.attachments.scanning import CLAMD
from bacgiang.policy.citizen.attachments.scanning import ScanAttachments
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.petitions.cases.store import case_store
from bacgiang.policy.petitions.content.course import Phase
from base64 import b64encode
from clamd_stand_in import clamd_on_a_port
from clamd_stand_in import HARMFUL
from clamd_stand_in import real_clamd
from datetime import timedelta
from lxml import html
from petition_samples import ANSWER
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import petition
from petition_samples import PNG
from petition_samples import told
from petition_samples import WHO
from petition_samples import WORDS
import pytest
import re
from tiers import in_release
import transaction
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4


pytestmark = pytest.mark.whole_pages


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
def test_bad_input_is_refused_in_words_and_nothing_is_kept(
    send_petition: Any, site: Any
) -> None:
    key = uuid4().hex
    assert told(send_petition(matter="complaint")) == "goes_elsewhere"
    assert told(send_petition(matter="x")) == "wrong_matter"
    assert told(send_petition(subject="")) == "unknown_subject"
    assert told(send_petition(unit="khong-co")) == "unknown_unit"
    for blank in (" ", "\u200b\u2060 "):
        assert told(send_petition(text=blank)) == "text_missing"
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
