"""What a board entered for its sender: one of it has had code and key, and silences it
with neither (11.1, 15.2).
"""

from .dossier_desk import Desk as DossierDesk
from .dossier_desk import UNIT
from .dossier_desk import WHO as APPLICANT
from .procedure_records import make_procedure
from .sent_forms import send_form
from .test_consultation_replies import body
from .test_consultation_replies import draft
from .test_consultation_replies import path
from .test_letters_as_they_came import enter
from .test_letters_as_they_came import letter
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.mailbox.originals import original_store
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from base64 import b64encode
from lxml import html
from petition_samples import Author
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import told
from petition_samples import WHO
from petition_samples import WORDS
import pytest
import transaction
from typing import Any


__all__ = ["draft", "letter", "path"]
pytestmark = [pytest.mark.regulation("11.1", "15.2")]
SITE = f"/vi/don-vi/{UNIT}"


def entered_petition(clerk: Any, **typed: str) -> None:
    said = {"matter": "petition", "subject": "health", "text": WORDS, **typed}
    said |= {"channel": "letter", "name": WHO["name"], "use_of_data": "1"}
    said |= {"publish": "1", "arrived": f"{server_clock():%d/%m/%Y}"}
    done = send_form(clerk, f"{SITE}/@@enter-petition", "petition-form", **said)
    assert done.status_code == 200, done.text[-3000:]


def choices(page: Any) -> list[str]:
    return [str(one) for one in page.xpath("//*[@id='act-form']//@value")]


def test_no_code_withdraws_or_erases_a_petition_that_a_board_entered(
    client: Any, site: Any, boards: None
) -> None:
    entered_petition(client(f"{UNIT}-update"))
    author = Author(client(), first_of(site).code)
    assert told(author.act("withdraw")) == "not_by_portal"
    for chosen in (["all"], ["use_of_data"], ["notices", "all"]):
        refused = author.act("consent", withdraw=chosen)
        assert (refused.status_code, told(refused)) == (409, "not_by_portal"), chosen
    found = first_of(site)
    assert found.payload["text"] == WORDS and found.state is State.WAITING
    assert contact_store(site).get(found.code).name == WHO["name"]
    # No page offers it, and both say what to do.
    receipt = author.page("receipt")
    assert not receipt.xpath("//*[@id='receipt-acts']//a[contains(@href,'withdraw-')]")
    assert not author.page("withdraw-petition").xpath("//*[@id='act-form']")
    page = author.page("petition-consent")
    offered = choices(page)
    assert "notices" in offered
    assert not {"all", "use_of_data", "publish"} & {*offered}
    for shown in (page, author.page("withdraw-petition")):
        assert "liên hệ trực tiếp với đơn vị" in shown.text_content()
    # What one is told stays with whoever has the key.
    assert told(author.act("consent", withdraw=["publish"])) == "not_by_portal"
    assert author.act("consent", withdraw=["notices"]).status_code == 200
    transaction.begin()
    assert not contact_store(site).get(found.code).consent.notices


def test_who_wrote_a_letter_of_the_mail_box_takes_it_back_with_the_key(
    client: Any, site: Any, letter: str
) -> None:
    """Its receipt went to nobody else; nor does it after the letter was erased."""
    enter(client(f"{UNIT}-update"), letter)
    author = Author(client(), first_of(site).code)
    assert "all" in choices(author.page("petition-consent"))
    assert author.act("consent", withdraw=["use_of_data"]).status_code == 200
    transaction.begin()
    assert original_store(site).get(author.code) is None
    assert not [*original_store(site).kept_before(first_of(site).received)]
    assert author.act("withdraw").status_code == 200
    assert author.act("consent", withdraw=["all"]).json()["is_erased"]


def entered_dossier(clerk: Any, site: Any) -> tuple[str, str, str]:
    """Its name, the address of its receipt, its code."""
    make_procedure()
    transaction.commit()
    brought = {
        "act": "enter",
        "procedure": "MAU.01",
        "name": APPLICANT,
        "phone": "0912 000 333",
        "papers": "Tờ khai",
        "consents": {"use_of_data": True},
        "idempotency_key": "k" * 20,
    }
    made = clerk.post(DossierDesk(clerk).path, json=brought)
    assert made.status_code == 200, made.text
    name, receipt = made.json()["id"], made.json()["receipt"]
    transaction.begin()
    (code,) = submissions(site).codes()
    return name, receipt, code


def test_no_code_withdraws_or_erases_a_dossier_that_a_board_entered(
    client: Any, site: Any, boards: None
) -> None:
    name, receipt, code = entered_dossier(client(f"{UNIT}-update"), site)
    author = Author(client(), code)
    head = DossierDesk(client(f"{UNIT}-head"))
    assert told(author.act("withdraw")) == "not_by_portal"
    assert told(author.act("consent", withdraw=["all"])) == "not_by_portal"
    # The applicant, who was given both, goes on with it by code and key.
    asked = head.act(name, "ask", words="Thiếu một giấy.")
    assert asked.status_code == 200, asked.text
    assert author.act("supplement", text="Đây là giấy.").status_code == 200
    assert head.act(name, "finish", words="Xong.").status_code == 200
    assert author.act("rate", rating="very").status_code == 200
    assert told(author.act("consent", withdraw=["all"])) == "not_by_portal"
    assert author.act("consent", withdraw=["notices"]).status_code == 200
    assert "all" not in choices(author.page("dossier-consent"))
    shown = html.fromstring(client().get(receipt, headers=HTML).text)
    assert not shown.xpath("//*[@id='receipt-acts']//a[contains(@href,'withdraw-')]")
    transaction.begin()
    found = submissions(site).require(code)
    assert not found.is_erased and contact_store(site).get(code).name == APPLICANT


def test_no_code_makes_an_official_letter_nameless(
    client: Any, site: Any, path: str
) -> None:
    replies = f"/++api++{path}/@replies"
    file = {"filename": "thu.txt", "data": b64encode(b"Cong van").decode()}
    official = body(files=[file])
    made = client(f"{UNIT}-update").post(replies, json=official).json()
    case = {"act": "publish", "items": [{"id": made["id"], "entries": 1}]}
    done = client(f"{UNIT}-head").post(f"/++api++{path}/@opinion-cases", json=case)
    assert done.json()["done"] == 1, done.text
    places = (f"/++api++{path}/@opinions", f"{path}/@@opinions")
    address = f"/++api++/@receipts/{made['code']}/consent"
    for chosen in (["use_of_data"], ["publish_name"], ["notices", "publish_name"]):
        refused = client().post(address, json={"withdraw": chosen})
        assert (refused.status_code, told(refused)) == (409, "not_by_portal"), chosen
    for place in places:
        assert "Sở Tư pháp (mẫu)" in client().get(place).text, place
    page = f"/vi/@@opinion-consent?code={made['code']}"
    shown = html.fromstring(client().get(page, headers=HTML).text)
    assert "notices" in choices(shown) and "use_of_data" not in choices(shown)
    assert "liên hệ cơ quan soạn thảo" in shown.text_content()
    assert client().post(address, json={"withdraw": ["notices"]}).status_code == 200
    # Whether a person's name is public, that person says at any time.
    person = {"organisation": "", "number": "", "signer": "", "publish_name": True}
    person |= {"person": "Trần Thị Thử", "key": "p" * 20}
    made = client(f"{UNIT}-update").post(replies, json=body(**person)).json()
    address = f"/++api++/@receipts/{made['code']}/consent"
    refused = client().post(address, json={"withdraw": ["use_of_data"]})
    assert told(refused) == "not_by_portal"
    named = {"withdraw": ["publish_name"]}
    assert client().post(address, json=named).status_code == 200
    transaction.begin()
    kept = contact_store(site).get(parse(made["code"]))
    assert kept.name == "Trần Thị Thử" and not kept.consent.publish_name
