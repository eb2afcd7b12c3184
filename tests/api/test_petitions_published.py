"""What of petitions is published names nobody, and is taken off again (4.2a, 11.1)."""

from bacgiang.policy.petitions.cases.store import case_store
from lxml import html
from petition_samples import ANSWER
from petition_samples import Author
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import told
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.whole_pages


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
    # Nobody silences it for good: it comes back as two had published it.
    assert told(clerk.act(name, "publish-again")) == "may_not_confirm"
    form = again.get_element_by_id("petition-again")
    fields = {key: value or "" for key, value in form.form_values()}
    typed = {**fields, "do": "publish-again"}
    assert reviewer.post(form.action, data=typed, headers=HTML).status_code == 303
    shown = session.get(address, headers=HTML).text
    assert "Đèn số một" in shown and ANSWER in shown
    assert told(head.act(name, "publish-again")) == "not_taken_off"


@pytest.mark.regulation("4.2a", "11.1")
def test_another_answer_than_readers_had_does_not_come_back_by_one_person(
    send_petition: Any, petition_desk: Any, site: Any, client: Any
) -> None:
    clerk, head = (
        petition_desk("so-y-te-update", "so-y-te"),
        petition_desk("so-y-te-head", "so-y-te"),
    )
    assert send_petition(text="Đèn số một hỏng.").status_code == 201
    (item,) = clerk.items()
    name = item["id"]
    assert clerk.act(name, "answer", words=ANSWER).status_code == 200
    assert head.act(name, "confirm", publish=True).status_code == 200
    assert head.act(name, "take-off", reason="Sai số liệu").status_code == 200
    author = Author(client(), first_of(site).code)
    done = author.act("reopen", text="Vẫn hỏng.")
    assert done.status_code == 200, done.text
    # Two persons answer, and leave it to its sender alone.
    assert clerk.act(name, "answer", words="Trả lời khác.").status_code == 200
    assert head.act(name, "confirm").status_code == 200
    assert told(head.act(name, "publish-again")) == "not_taken_off"
    page = client().get("/vi/@@answered-petitions", headers=HTML).text
    assert "Trả lời khác." not in page
