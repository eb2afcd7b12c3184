"""Requests for information: asked, its term told, given with a file, in the register."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.figures.figure import Period
from bacgiang.policy.base.figures.source import report_source
from bacgiang.policy.citizen.contacts.contact import IDENTITY_NUMBER
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.keys.reading import reading_key
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.petitions.cases.catching_up import refresh
from bacgiang.policy.petitions.content.content import from_payload
from bacgiang.policy.petitions.content.content import to_payload
from bacgiang.policy.petitions.content.deadlines import due_of
from base64 import b64encode
from datetime import timedelta
from lxml import html
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import petition
from petition_samples import PNG
from petition_samples import told
import pytest
import transaction
from typing import Any


TEXT = "Quyết định giao dự toán năm 2026 của Sở, bản có dấu."
PURPOSE = "Để nghiên cứu chi cho y tế cơ sở."
REQUEST = {
    "matter": "information",
    "unit": "so-y-te",
    "text": TEXT,
    "delivery": "network",
    "purpose": PURPOSE,
    "identity_number": "024086000123",
    "place": "",
}


@pytest.mark.regulation("4.1c", "11.1")
def test_information_is_asked_for_gathered_given_and_registered(
    client: Any, site: Any, send_petition: Any, petition_desk: Any
) -> None:
    assert told(send_petition(**{**REQUEST, "delivery": ""})) == "wrong_delivery"
    assert told(send_petition(**{**REQUEST, "purpose": ""})) == "wrong_purpose"
    assert told(send_petition(**{**REQUEST, "unit": ""})) == "unit_missing"
    sent = send_petition(**REQUEST)
    assert sent.status_code == 201, sent.text
    found = first_of(site)
    # Whoever reads the log, or its content, does not learn the number.
    kept = contact_store(site).get(found.code)
    assert kept.more[IDENTITY_NUMBER] == "024086000123"
    assert "024086" not in str(found.entries[0].payload)
    clerk = petition_desk("so-y-te-update", "so-y-te")
    head = petition_desk("so-y-te-head", "so-y-te")
    (item,) = clerk.items()
    assert (item["matter"], item["phase"]) == ("information", "open")
    # What is at hand is not put off; what is gathered has the longer term.
    why = {"reason": "Chờ ý kiến", "until": "31/12/2030"}
    assert told(clerk.act(item["id"], "extend", **why)) == "gather_first"
    longer = clerk.act(item["id"], "gather").json()
    assert longer["due"] > item["due"]
    assert told(clerk.act(item["id"], "gather")) == "gathered"
    assert told(clerk.act(item["id"], "extend", **why)) == "too_late_a_day"
    assert told(clerk.act(item["id"], "fee", amount="x", words="In")) == "wrong_amount"
    cost = clerk.act(item["id"], "fee", amount="12.000", words="In 24 trang.")
    assert "12.000 đồng" in cost.json()["steps"][-1]["words"]
    # Only the grounds of its law.
    refused = clerk.act(item["id"], "refuse", words="Không.", ground="complaint")
    assert told(refused) == "unknown_ground"
    # What a telephone puts behind a picture tells of the official who took it.
    told_by_phone = b64encode(PNG + b"<Nguyen Van A>").decode()
    file = {"filename": "du-toan.png", "data": told_by_phone}
    given = clerk.act(item["id"], "answer", words="Gửi kèm bản sao.", files=[file])
    assert given.json()["proposal"]["files"] == ["du-toan.png"]
    assert head.act(item["id"], "confirm").json()["answer_files"] == ["du-toan.png"]
    # Its author has the file behind the receipt; nobody else does.
    anyone, key = client(), reading_key(found.code)
    address = f"/vi/@@petition-answer-file?code={found.code}&answer=0&n=0"
    assert anyone.get(f"{address}&key=x", headers=HTML).status_code == 404
    assert anyone.get(f"{address}&key={key}").content == PNG
    receipt = anyone.get(f"/vi/@@receipt?code={found.code}&key={key}", headers=HTML)
    assert "du-toan.png" in receipt.text and PURPOSE in receipt.text
    # The register says what became of it, and neither words nor who asked.
    wrong = anyone.get("/++api++/@information-requests?year=abc")
    assert (wrong.status_code, told(wrong)) == (400, "wrong_number")
    listed = anyone.get("/++api++/@information-requests").json()["items"]
    assert [one["phase"] for one in listed] == ["answered"]
    for path in ("/vi", "/en", "/vi/don-vi/so-y-te"):
        page = anyone.get(f"{path}/@@information-requests", headers=HTML)
        assert page.status_code == 200, page.text[:2000]
        assert listed[0]["id"] in page.text
        assert TEXT not in page.text and "Nguyễn Văn Mẫu" not in page.text
    # Reports tell of it apart from petitions (law 104/2016, articles 13 and 34).
    transaction.begin()
    period = Period(today() - timedelta(days=1), today())
    counts = {
        one: report_source(one).count(period).get("so-y-te", {})
        for one in ("information", "petitions")
    }
    assert (counts["information"]["received"], counts["information"]["done"]) == (1, 1)
    assert not any(counts["petitions"].values())


@pytest.mark.regulation("11.1")
def test_a_request_is_made_on_the_page_without_javascript(
    client: Any, site: Any, boards: None
) -> None:
    session = client()
    page = session.get("/vi/@@petition?matter=information", headers=HTML)
    shown = html.fromstring(page.text)
    form = shown.get_element_by_id("petition-form")
    assert shown.findtext(".//h1") == "Yêu cầu cung cấp thông tin"
    assert shown.findtext(".//title").startswith("Yêu cầu cung cấp thông tin")
    assert "730 ngày" in form.text_content()
    for name in ("unit", "subject", "text", "purpose", "name"):
        assert form.get_element_by_id(name).get("aria-required") == "true", name
    fields = {key: value or "" for key, value in form.form_values()}
    asked = petition(**REQUEST)
    names = ("name", "address", "text", "delivery", "purpose", "subject")
    typed = {**fields, **{one: asked[one] for one in names}, "use_of_data": "1"}
    # The agency that is asked is the author's choice, whatever it is about.
    refused = session.post(form.action, data=typed, headers=HTML)
    assert refused.status_code == 400
    assert html.fromstring(refused.text).get_element_by_id("unit-wrong") is not None
    typed["unit"] = "huyen-hiep-hoa"
    sent = session.post(form.action, data=typed, headers=HTML)
    assert sent.status_code == 200, sent.text[:3000]
    found = first_of(site)
    assert found.entries[0].payload["delivery"] == "network"
    assert found.entries[0].payload["unit"] == "huyen-hiep-hoa"
    receipt = html.fromstring(sent.text)
    due = due_of(found)
    assert due is not None
    assert receipt.get_element_by_id("taken-due").text == f"{due:%d/%m/%Y}"
    matter = receipt.get_element_by_id("taken-matter").text
    assert matter.startswith("Yêu cầu cung cấp thông tin")
    assert "không mất phí" in receipt.text_content()


@pytest.mark.regulation("11.1")
def test_requests_are_told_apart_in_the_register_and_among_what_waits(
    client: Any, site: Any, send_petition: Any, petition_desk: Any
) -> None:
    phone = "Gọi tôi theo số 0912 345 678 về dự toán."
    sent = [
        send_petition(**REQUEST),
        send_petition(**{**REQUEST, "text": phone}),
        send_petition(**{**REQUEST, "unit": "huyen-hiep-hoa"}),
    ]
    assert {one.status_code for one in sent} == {201}
    transaction.begin()
    refresh(list(submissions(site).codes()), site)
    transaction.commit()
    # By kind and first words; what tells of persons does not stand there.
    clerk = client("so-y-te-update")
    mine = clerk.get("/vi/@@my-work?matter=petitions", headers=HTML).text
    assert f"Yêu cầu cung cấp thông tin: {TEXT}" in mine
    assert mine.count("Yêu cầu cung cấp thông tin: ") == 2
    assert "0912" not in mine
    year = today().year
    anyone, path = client(), "/++api++/@information-requests"
    numbers = [one["number"] for one in anyone.get(path).json()["items"]]
    assert sorted(numbers) == [f"{n}/{year}" for n in (1, 2, 3)]
    own = anyone.get(path, params={"unit": "huyen-hiep-hoa"}).json()["items"]
    assert [one["unit"] for one in own] == ["Ủy ban nhân dân huyện Hiệp Hòa"]
    page = html.fromstring(anyone.get("/vi/@@information-requests?unit=so-y-te").text)
    heads = [" ".join(one.text_content().split()) for one in page.iter("h2")]
    assert len([one for one in heads if one.startswith("Số ")]) == 2
    for name in ("year", "year:int"):
        assert not anyone.get(path, params={name: year - 1}).json()["items"]
    # A number is kept when another unit has it.
    desk = petition_desk("so-y-te-update", "so-y-te")
    (item, *_rest) = desk.items()
    given = desk.act(item["id"], "hand-over", unit="huyen-hiep-hoa", reason="Của huyện")
    assert given.status_code == 200, given.text
    again = [one["number"] for one in anyone.get(path).json()["items"]]
    assert again == numbers


def test_days_of_a_letter_run_from_its_receipt_and_not_while_they_are_paused(
    client: Any, boards: None, petition_desk: Any, send_petition: Any
) -> None:
    clerk = client("so-y-te-update")
    page = clerk.get("/vi/don-vi/so-y-te/@@enter-petition", headers=HTML)
    form = html.fromstring(page.text).get_element_by_id("petition-form")
    fields = {key: value or "" for key, value in form.form_values()}
    asked = petition(**REQUEST)
    names = ("matter", "name", "address", "text", "delivery", "purpose", "subject")
    typed = {**fields, **{one: asked[one] for one in names}, "use_of_data": "1"}
    came = today() - timedelta(days=12)
    typed |= {"channel": "letter", "arrived": f"{came:%d/%m/%Y}"}
    sent = clerk.post(form.action, data=typed, headers=HTML)
    assert sent.status_code == 200, sent.text[:3000]
    desk = petition_desk("so-y-te-update", "so-y-te")
    (item,) = desk.items()
    assert told(desk.act(item["id"], "gather")) == "term_passed"
    assert send_petition(**REQUEST).status_code == 201
    newer = next(one for one in desk.items() if one["id"] != item["id"])
    head = petition_desk("so-y-te-head", "so-y-te")
    assert head.act(newer["id"], "pause", reason="Chờ bổ sung").status_code == 200
    assert told(desk.act(newer["id"], "gather")) == "paused"
    # Files of an answer are looked at for marks of secrecy as its words are.
    secret = b"T\xe1\xbb\x90I M\xe1\xba\xacT"
    file = {"filename": "van-ban.txt", "data": b64encode(secret).decode()}
    given = desk.act(newer["id"], "answer", words="Gửi kèm.", files=[file])
    assert told(given) == "secrecy_mark"


def test_petitions_say_nothing_of_what_only_requests_say(
    site: Any, send_petition: Any
) -> None:
    sent = send_petition(delivery="post", purpose="x", identity_number="B1234567")
    assert sent.status_code == 201
    payload = first_of(site).entries[0].payload
    assert not {"delivery", "purpose"} & set(payload)
    assert IDENTITY_NUMBER not in contact_store(site).get(first_of(site).code).more
    assert to_payload(from_payload(payload)) == payload
