"""What senders of petitions do by code and key, and what was answered before (11.1)."""

from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.petitions.cases.catching_up import CATCH_UP
from lxml import html
from opinion_samples import proof
from petition_samples import ANSWER
from petition_samples import answered_by
from petition_samples import Author
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import told
from petition_samples import WORDS
import pytest
import transaction
from typing import Any


@pytest.mark.regulation("4.2b", "11.1")
def test_its_sender_judges_the_answer_and_has_it_answered_once_more(
    send_petition: Any, petition_desk: Any, site: Any, client: Any, portal: Any
) -> None:
    assert send_petition().status_code == 201
    author = Author(client(), first_of(site).code)
    assert told(author.act("rate", rating="yes")) == "not_answered"
    figures = "/vi/@@petitions-figures"
    portal.get(figures)
    assert portal.is_kept(figures)
    clerk = answered_by(petition_desk)
    assert not portal.is_kept(figures)
    portal.assert_true([figures, f"{figures}?x=1"])
    page = client().get(figures, headers=HTML).text
    (row,) = html.fromstring(page).xpath('//*[@id="by-unit"]/tbody/tr')
    counted = [one.strip() for one in row.xpath("td/text()")]
    assert "Sở Y tế" in row.text_content() and counted == ["1", "1", "1", "0", "0"]
    # The code alone is shown no such act, and does none.
    assert not author.page("receipt", has_key=False).xpath(
        "//a[contains(.,'trả lời lại')]"
    )
    assert told(author.act("rate", has_key=False, rating="no")) == "key_needed"
    wrong = author.page("rate-answer", has_key=False)
    assert not wrong.xpath('//*[@id="act-form"]')
    page = author.page("receipt")
    way = page.xpath("//a[contains(.,'Đánh giá')]/@href")[0]
    form = html.fromstring(client().get(way, headers=HTML).text).get_element_by_id(
        "act-form"
    )
    fields = {key: value or "" for key, value in form.form_values()}
    typed = {**fields, "rating": "partly", "altcha": proof()}
    done = client().post(form.action, data=typed, headers=HTML, follow=True)
    assert html.fromstring(done.text).get_element_by_id("act-done") is not None
    assert told(author.act("rate", rating="yes")) == "rated_before"
    why = "Đèn chỉ sáng một đêm rồi lại hỏng."
    assert told(author.act("reopen", text="<b>x</b>")) == "markup"
    assert author.act("reopen", text=why).status_code == 200
    (item,) = clerk.items()
    assert item["phase"] == "open"
    public = client().get("/vi/@@answered-petitions", headers=HTML).text
    assert WORDS not in public
    steps = {one["step"]: one["words"] for one in clerk.read(item["id"])["steps"]}
    assert steps["reopened"] == why and steps["rated"] == "Hài lòng một phần"
    answered_by(petition_desk, words="Đã thay cả dây dẫn.")
    public = client().get("/vi/@@answered-petitions", headers=HTML).text
    assert "Đã thay cả dây dẫn." in public and ANSWER not in public
    assert told(author.act("reopen", text="Vẫn hỏng.")) == "reopened_before"
    # A consent taken back takes back what was published with it.
    assert author.act("consent", withdraw=["publish"]).status_code == 200
    assert WORDS not in client().get("/vi/@@answered-petitions", headers=HTML).text
    assert author.act("consent", withdraw=["all"]).json()["is_erased"]
    transaction.begin()
    assert contact_store(site).get(author.code) is None
    assert why not in author.page("receipt").text_content()


@pytest.mark.regulation("11.1")
def test_what_is_withdrawn_is_not_answered(
    send_petition: Any, petition_desk: Any, site: Any, client: Any
) -> None:
    assert send_petition().status_code == 201
    author = Author(client(), first_of(site).code)
    clerk, head = (
        petition_desk("so-y-te-update", "so-y-te"),
        petition_desk("so-y-te-head", "so-y-te"),
    )
    (item,) = clerk.items()
    seen = clerk.act(item["id"], "answer", words=ANSWER).json()["seen"]
    assert told(author.act("withdraw", has_key=False)) == "key_needed"
    assert author.act("withdraw").status_code == 200
    assert author.act("withdraw").status_code == 200
    assert clerk.items() == []
    assert told(head.act(item["id"], "confirm", seen=seen)) == "petition_closed"
    assert clerk.read(item["id"])["proposal"] is None


@pytest.mark.regulation("10.3", "11.1")
def test_what_was_answered_is_found_and_answered_from(
    send_petition: Any, petition_desk: Any, site: Any, client: Any
) -> None:
    place = "Ngõ 12, xã Mẫu, huyện Hiệp Hoà"
    assert send_petition(place=place).status_code == 201
    public = Author(client(), first_of(site).code)
    answered_by(petition_desk)
    private = "Trạm y tế xã Mẫu mở cửa ngày nào trong tuần?"
    assert (
        send_petition(text=private, consents={"use_of_data": True}).status_code == 201
    )
    clerk, head = (
        petition_desk("so-y-te-update", "so-y-te"),
        petition_desk("so-y-te-head", "so-y-te"),
    )
    (item,) = clerk.items()
    clerk.act(item["id"], "answer", words="Từ thứ hai đến thứ sáu.")
    assert head.act(item["id"], "confirm").json()["phase"] == "answered"
    visitor = client()
    for address in (
        "/vi/@@petition?find=đèn đường hỏng",
        "/vi/@@search?SearchableText=den duong hong",
        "/vi/@@answered-petitions?text=đèn đường hỏng",
    ):
        page = visitor.get(address, headers=HTML)
        assert page.status_code == 200 and ANSWER in page.text, page.text[:3000]
    for address in ("petition?find=", "answered-petitions?text="):
        page = visitor.get(f"/vi/@@{address}trạm y tế xã mở cửa", headers=HTML)
        assert private not in page.text
    found = html.fromstring(
        visitor.get("/vi/@@petition?find=đèn đường hỏng", headers=HTML).text
    )
    one = found.xpath('//*[@id="petition-existing"]//a/@href')[0]
    assert WORDS in visitor.get(one, headers=HTML).text
    # By place as far as a district: what stands before it may be somebody's door.
    listed = visitor.get("/vi/@@answered-petitions", headers=HTML).text
    assert "Ngõ 12, xã Mẫu" not in listed
    (link,) = html.fromstring(listed).xpath('//*[@id="answered-places"]//a')
    (drawn,) = html.fromstring(listed).xpath('//*[@class="place-map"]//a')
    assert drawn.get("href") == link.get("href")
    assert link.text_content() == "Huyện Hiệp Hòa (1)"
    assert ANSWER in visitor.get(link.get("href"), headers=HTML).text
    elsewhere = link.get("href").replace("hiep-hoa", "yen-the")
    assert ANSWER not in visitor.get(elsewhere, headers=HTML).text
    wrong = visitor.get("/vi/@@answered-petitions?id=0123456789abcdef", headers=HTML)
    assert wrong.status_code == 404
    # An officer sees what the unit answered to one person alone, too, and begins with it.
    assert send_petition(text=f"{private} Xin cảm ơn.").status_code == 201
    (item,) = clerk.items()
    case = f"/vi/don-vi/so-y-te/@@petition-case?case={item['id']}"
    page = html.fromstring(clerk.session.get(case, headers=HTML).text)
    earlier = page.get_element_by_id("petition-earlier")
    begun = earlier.xpath(".//a/@href")[0]
    page = html.fromstring(clerk.session.get(begun, headers=HTML).text)
    assert page.get_element_by_id("words").text == "Từ thứ hai đến thứ sáu."
    assert public.act("consent", withdraw=["all"]).status_code == 200
    page = visitor.get("/vi/@@answered-petitions?text=đèn đường hỏng", headers=HTML)
    assert ANSWER not in page.text


@pytest.mark.regulation("11.1", "11.2")
def test_those_that_say_the_same_are_answered_at_once(
    send_petition: Any, petition_desk: Any, site: Any
) -> None:
    for more in ("", " Xin sớm sửa.", " Trạm y tế xã mở cửa giờ nào trong tuần?"):
        assert send_petition(text=f"{WORDS}{more}").status_code == 201
    CATCH_UP.run(site, server_clock())
    transaction.commit()
    clerk, head = (
        petition_desk("so-y-te-update", "so-y-te"),
        petition_desk("so-y-te-head", "so-y-te"),
    )
    texts = {one["id"]: clerk.read(one["id"])["text"] for one in clerk.items()}
    first, second = (
        next(name for name, text in texts.items() if text == f"{WORDS}{more}")
        for more in ("", " Xin sớm sửa.")
    )
    wrong = clerk.act(second, "assign", officer="ubnd-update")
    assert told(wrong) == "no_officer"
    assert clerk.act(second, "assign", officer="so-y-te-update").status_code == 200
    site_page = "/vi/don-vi/so-y-te/@@petitions"
    for asked in ("mine=1", "text=xin sớm sửa"):
        page = clerk.session.get(f"{site_page}?{asked}", headers=HTML).text
        rows = html.fromstring(page).xpath('//*[@id="petitions"]/tbody/tr')
        assert len(rows) == 1 and f"case={second}" in page, asked
    page = head.session.get(f"{site_page}?mine=1", headers=HTML).text
    assert second not in page
    alike = clerk.read(first)["alike"]
    assert any(one.startswith(second) for one in alike)
    also = [one for one in alike if one.startswith(second)]
    stale = [f"{one}x" for one in also]
    refused = clerk.act(first, "answer", words=ANSWER, also=stale)
    assert told(refused) == "changed_meanwhile"
    assert clerk.read(first)["proposal"] is None
    clerk.act(first, "answer", words=ANSWER, also=also)
    assert clerk.read(second)["proposal"]["words"] == ANSWER
    case = f"/vi/don-vi/so-y-te/@@petition-case?case={first}"
    page = html.fromstring(head.session.get(case, headers=HTML).text)
    box = page.get_element_by_id("also").xpath(".//input/@value")
    also = [one for one in box if one.startswith(second)]
    assert head.act(first, "confirm", also=also, publish=True).status_code == 200
    assert {one["id"] for one in clerk.items()} == texts.keys() - {first, second}
    assert clerk.read(second)["answer"] == ANSWER
    assert not clerk.read(second)["is_published"]
