"""Forms of procedures, from a working copy to what citizens fill in; dossiers from
receipt to erasure (2.2c).
"""

from .procedure_records import AMENDED
from .procedure_records import make_procedure
from .procedure_records import PROCEDURE
from .procedure_records import publish as publish_record
from bacgiang.policy.citizen.attachments.jobs import EraseAttachments
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.jobs import EraseContacts
from bacgiang.policy.citizen.letters.outbox import Waiting
from bacgiang.policy.citizen.receipt_letters.asking import STEP
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.dossiers.answers.store import answer_store
from bacgiang.policy.dossiers.cases.catching_up import CATCH_UP
from bacgiang.policy.dossiers.drafts.jobs import EraseDrafts
from bacgiang.policy.dossiers.drafts.store import draft_store
from bacgiang.policy.dossiers.letters import writer
from bacgiang.policy.dossiers.procedure_form.store import form_store
from bacgiang.policy.dossiers.receipt import DescribesDossier
from bacgiang.policy.procedures.intake.procedure_input import accept_procedure
from datetime import timedelta
from dossier_samples import sent_dossier
from form_samples import item
import json
from lxml import html
from opinion_samples import proof
from petition_samples import Author
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import told
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
import transaction
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit


pytestmark = pytest.mark.regulation("2.2c")

SITE = "/vi/don-vi/so-y-te"
FORM = {
    "items": [
        item("firm", "yes"),
        item("number", "text", format="tax-number", required=True)
        | {"when": {"field": "firm", "filled": True}},
        item("paper", "file", required=True),
    ]
}
WORDS = "Lời khai mẫu của người nộp"


def working_copy(procedure: Any, **facts: Any) -> Any:
    with api.env.adopt_user(username="so-y-te-update"):
        accept_procedure({**PROCEDURE, **AMENDED, **facts}, "so-y-te")
        copy = ICheckinCheckoutPolicy(procedure).getWorkingCopy()
    transaction.commit()
    return copy


def form_of(session: Any, address: str, form: str) -> tuple[str, dict[str, str]]:
    """Where a form of a page is sent, and what stands in it."""
    page = html.fromstring(session.get(address, headers=HTML).text)
    found = page.get_element_by_id(form)
    return found.action, {key: value or "" for key, value in found.form_values()}


def test_a_form_is_tried_and_approved_with_the_procedure_and_filled_in(
    client: Any, site: Any, boards: None
) -> None:
    visitor, editor = client(), client("so-y-te-update")
    procedure = make_procedure()
    address = procedure.absolute_url()
    assert visitor.get(f"{address}/@@apply", headers=HTML).status_code == 404
    copy = working_copy(procedure)
    path = copy.absolute_url().replace("/vi/", "/++api++/vi/")
    unclear = {"items": [item("x", "text", when={"field": "y", "filled": True})]}
    answer = editor.patch(path, json={"online_form": json.dumps(unclear)})
    assert answer.status_code == 400 and "“y”" in answer.text, answer.text
    said = {"online_form": json.dumps(FORM)}
    assert editor.patch(path, json=said).status_code == 204
    # Who approves it tries it; nobody else sees it.
    tried = f"{copy.absolute_url()}/@@form-preview"
    assert visitor.get(tried, headers=HTML).status_code in (302, 401, 404)
    reviewer = client("so-y-te-review")
    action, fields = form_of(reviewer, tried, "apply-form")
    sent = {**fields, "do": "try", "a-firm": "1", "a-number": "x"}
    page = html.fromstring(reviewer.post(action, data=sent, headers=HTML).text)
    wrong = page.xpath("//*[@id='reasons']//li/@data-field")
    assert wrong == ["a-number", "a-paper"]
    sent |= {"a-number": "0100109106"}
    files = {"a-paper": ("don.png", PNG, "image/png")}
    page = html.fromstring(
        reviewer.post(action, data=sent, files=files, headers=HTML).text
    )
    assert "0100109106" in page.get_element_by_id("form-tried").text_content()
    assert visitor.get(f"{address}/@@apply", headers=HTML).status_code == 404
    transaction.begin()
    publish_record(copy, "so-y-te")
    assert form_store(site).last(procedure.UID()).number == 1

    page = html.fromstring(visitor.get(address, headers=HTML).text)
    assert page.xpath("//a[contains(@href, '@@apply')]")
    action, fields = form_of(visitor, f"{address}/@@apply", "apply-form")
    sent = {**fields, "a-number": "0100109106", "altcha": proof(), "do": "save"}
    saved = visitor.post(action, data=sent, files=files, headers=HTML)
    assert saved.status_code == 303, saved.text[-3000:]
    (key,) = parse_qs(urlsplit(saved.headers["Location"]).query)["draft"]
    transaction.begin()
    # What is not asked was not kept, the paper was.
    assert draft_store(site).read(key).answers == {}
    assert draft_store(site).size == len(PNG)
    # Nobody goes on with it.
    job, later = EraseDrafts(), server_clock() + timedelta(days=31)
    assert not job.due(site, None, server_clock()) and job.due(site, None, later)
    job.run(site, later)
    transaction.commit()
    assert draft_store(site).size == 0
    gone = f"{address}/@@apply?draft={key}"
    assert visitor.get(gone, headers=HTML).status_code == 404
    transaction.begin()
    # Without a form from the next version on, nobody applies any more.
    changed = working_copy(procedure, note="Không nhận hồ sơ trên cổng")
    changed.online_form = None
    publish_record(changed, "so-y-te")
    transaction.begin()
    assert form_store(site).last(procedure.UID()).text == ""
    assert json.loads(form_store(site).numbered(procedure.UID(), 1).text) == FORM
    assert visitor.get(f"{address}/@@apply", headers=HTML).status_code == 404


def test_nothing_of_an_open_dossier_is_erased_for_its_age(
    site: Any, boards: None
) -> None:
    found, names = sent_dossier("so-y-te", WORDS), ("", ".1")
    for name in names[1:]:
        files = attachment_store(site).of(found.code)
        attachment_store(site).keep(f"{found.code}{name}", files, found.received)
    late = found.received + timedelta(days=4000)

    def run() -> None:
        for job in (EraseContacts(), EraseAttachments()):
            if job.due(site, None, late):
                job.run(site, late)

    def kept() -> list[bool]:
        files = (attachment_store(site).of(f"{found.code}{one}") for one in names)
        texts = (
            answer_store(site).get(found.code),
            contact_store(site).get(found.code),
        )
        return [bool(one) for one in (*texts, *files)]

    run()
    assert kept() == [True] * 4
    submissions(site).withdraw(found.code)
    late = server_clock() + timedelta(days=729)
    run()
    assert kept() == [True] * 4
    late += timedelta(days=2)
    run()
    assert kept() == [False] * 4


def test_the_name_of_what_was_withdrawn_for_secrecy_is_told_nowhere(
    client: Any, site: Any, boards: None
) -> None:
    procedure = make_procedure()
    sent = sent_dossier("so-y-te", "Người nộp", procedure=procedure.UID())
    CATCH_UP.run(site, server_clock())
    transaction.commit()
    name = procedure.Title()
    address = procedure.absolute_url().replace("/vi/", "/++api++/vi/")
    visitor, head = client(), client("so-y-te-head")
    public = [
        "/++api++/@dossiers-figures",
        f"/++api++/@receipts/{sent.code}",
        *(
            f"/{language}/@@{page}"
            for language in ("vi", "en")
            for page in (
                "dossiers-figures",
                f"receipt?code={sent.code}",
                f"receipt?code={sent.code}&file=html",
                f"dossier-consent?code={sent.code}",
                f"withdraw-dossier?code={sent.code}",
            )
        ),
    ]
    of_board = [f"{SITE}/@@dossiers", f"/++api++{SITE}/@dossiers"]

    def tells(session: Any, path: str) -> bool:
        kind = {} if "++api++" in path else HTML
        answer = session.get(path, headers=kind)
        assert answer.status_code == 200, path
        return name in html.fromstring(answer.text).text_content()

    told_before = [one for one in public if tells(visitor, one)]
    assert set(public[:3]) <= set(told_before)
    ground = {"ground": "secrecy", "comment": "Lộ bí mật"}
    assert head.post(f"{address}/@workflow/withdraw", json=ground).status_code == 200
    assert [one for one in public if tells(visitor, one)] == []
    clerk = client("so-y-te-update")
    assert [one for one in of_board if tells(clerk, one)] == []
    assert tells(head, of_board[0])
    transaction.begin()
    # Letters are written by a job, or by whoever on the board does something.
    with api.env.adopt_roles(["Manager"]):
        assert name not in DescribesDossier().title(sent, "vi")


def test_a_new_day_is_named_and_all_is_erased_once_it_is_closed(
    client: Any, site: Any, boards: None
) -> None:
    found = sent_dossier("so-y-te", WORDS, "mau@example.org")
    transaction.commit()
    clerk, reviewer = client("so-y-te-update"), client("so-y-te-review")
    case = f"{SITE}/@@dossier?case={board_name(found.code)}"

    def press(session: Any, do: str, **said: str) -> Any:
        action, fields = form_of(session, case, "dossier-act")
        sent = {**fields, "do": do, **said}
        return session.post(action, data=sent, headers=HTML)

    assert press(clerk, "receive").status_code == 303
    assert press(clerk, "finish", words="Xong").status_code == 403
    sorry = {"words": "Xin lỗi vì chậm."}
    refused = press(reviewer, "apologise", until="01/01/2020", **sorry)
    assert refused.status_code == 400 and 'data-field="until"' in refused.text
    assert press(reviewer, "apologise", until="30/12/2099", **sorry).status_code == 303
    page = html.fromstring(clerk.get(case, headers=HTML).text)
    assert page.get_element_by_id("dossier-due").text_content() == "30/12/2099"
    transaction.begin()
    entry = submissions(site).require(found.code).entries[-1]
    waiting = Waiting(found.code, "dossier", str(entry.number), STEP)
    letter = writer.write(site, waiting, server_clock())
    assert letter is not None and letter.to == "mau@example.org"
    assert "30/12/2099" in letter.text and sorry["words"] in letter.text

    author = Author(client(), found.code)
    assert told(author.act("consent", withdraw=["all"])) == "dossier_open"
    action, fields = form_of(reviewer, case, "dossier-act")
    sent = {**fields, "do": "finish", "words": "Đồng ý."}
    files = {"files": ("ket-qua.png", PNG, "image/png")}
    done = reviewer.post(action, data=sent, files=files, headers=HTML)
    assert done.status_code == 303, done.text[-3000:]
    transaction.begin()
    kept = submissions(site).require(found.code).entries[-1].number
    assert attachment_store(site).of(f"{found.code}.{kept}")
    assert WORDS in str(answer_store(site).get(found.code))
    assert author.act("consent", withdraw=["all"]).status_code == 200
    transaction.begin()
    assert answer_store(site).get(found.code) is None
    assert contact_store(site).get(found.code) is None
    for name in (found.code, f"{found.code}.{kept}"):
        assert attachment_store(site).of(name) == ()
    page = clerk.get(case, headers=HTML)
    assert page.status_code == 200 and WORDS not in page.text
    # That it was received, and how it ended, is still told by the code.
    receipt = client().get(f"/vi/@@receipt?code={found.code}", headers=HTML)
    assert receipt.status_code == 200 and "Đã có kết quả" in receipt.text
