"""Letters of a mail box: taken in once, judged by a person, followed like all (11.1)."""

from acts_kept import acts_between
from bacgiang.policy.citizen.attachments.store import attachment_store
from bacgiang.policy.citizen.letters.sending import send_waiting
from bacgiang.policy.citizen.mailbox import taking
from bacgiang.policy.citizen.mailbox.jobs import TakeLetters
from bacgiang.policy.citizen.mailbox.letter import letter_of
from bacgiang.policy.citizen.mailbox.originals import original_store
from bacgiang.policy.citizen.mailbox.store import letter_store
from bacgiang.policy.citizen.protection import attachments
from bacgiang.policy.citizen.protection.settings import protection_settings
from bacgiang.policy.citizen.submissions.writing import server_clock
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.ops.health.mailbox import mailbox
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from lxml import html
from mail_server import mail_server
from mail_server import mail_server_binary
from mail_server import MailServer
from mail_server import PASSWORD
from mail_server import USER
from pathlib import Path
from petition_samples import first_of
from petition_samples import HTML
from petition_samples import PNG
from petition_samples import WHO
from petition_samples import WORDS
import pytest
import transaction
from typing import Any
from zope.i18n import translate


pytestmark = [
    pytest.mark.regulation("4.1c", "11.1"),
    pytest.mark.skipif(
        mail_server_binary() is None,
        reason="no Dovecot 2.4 here. On Debian: apt install dovecot-imapd",
    ),
]
UNIT = "/vi/don-vi/so-y-te"


@pytest.fixture
def server(
    tmp_path: Path, functional: Any, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MailServer]:
    """A mail box of the installation whose letters one unit enters."""
    data = tmp_path / "data"
    (data / "secrets").mkdir(parents=True)
    with mail_server() as found:
        (data / "secrets/mailbox-password").write_text(f"{PASSWORD}\n")
        (data / "settings.ini").write_text(
            f"[mailbox]\nhost = localhost\nport = {found.port}\nuser = {USER}\n"
            f"authority = {found.certificate}\nunit = so-y-te\n"
        )
        monkeypatch.setenv("DATA", str(data))
        yield found


def run(site: Any, minutes: int = 0) -> None:
    """One run of the job, and its commit."""
    now, job = server_clock() + timedelta(minutes=minutes), TakeLetters()
    transaction.begin()
    assert job.due(site, None, now)
    job.run(site, now)
    transaction.commit()


def letter(subject: str = "Đèn đường hỏng", **head: str) -> EmailMessage:
    found = EmailMessage()
    found["Return-Path"] = f"<{WHO['email']}>"
    found["From"] = f"{WHO['name']} <{WHO['email']}>"
    found["Subject"] = subject
    for name, value in head.items():
        del found[name.replace("_", "-")]
        found[name.replace("_", "-")] = value
    found.set_content(WORDS)
    return found


def answers(site: Any, tmp_path: Path, hours: int = 12) -> list[Any]:
    """Letters of the machine that went out so far, by the address they went to."""
    transaction.begin()
    send_waiting(site, server_clock() + timedelta(hours=hours))
    transaction.commit()
    files = sorted((tmp_path / "data/mail").glob("*.eml"))
    read = [message_from_bytes(one.read_bytes(), policy=default) for one in files]
    return [one for one in read if one["Auto-Submitted"] == "auto-replied"]


def form_of(page: Any, action: str) -> tuple[str, dict[str, str]]:
    (form,) = page.xpath(f'//form[contains(@action, "{action}")]')[:1]
    return form.action, {key: value or "" for key, value in form.form_values()}


def test_a_letter_becomes_a_petition_when_a_person_says_so(
    server: MailServer, site: Any, boards: None, client: Any, tmp_path: Path
) -> None:
    sent = letter()
    sent.add_alternative(f"<p>{WORDS}</p><script>x()</script>", subtype="html")
    sent.add_attachment(PNG, "image", "png", filename="anh.png")
    sent.add_attachment(b"MZ\0\0", "application", "x-msdownload", filename="a.exe")
    server.deliver(sent.as_bytes())
    run(site)
    # Nothing is a petition yet, and nothing left the server before it was kept.
    assert len(server.letters()) == 1 and len(letter_store(site)) == 1
    run(site, minutes=3)
    # What was not taken whole lies with the administrator, who is told.
    assert server.letters() == [] and len(server.letters("Refused")) == 1
    (told,) = mailbox(site, server_clock())
    assert "1" in translate(told, target_language="vi")
    assert len(letter_store(site)) == 1

    clerk = client("so-y-te-update")
    assert "(1)" in clerk.get(f"{UNIT}/@@petitions", headers=HTML).text
    assert "@@petition-letters" in clerk.get("/vi/@@my-work", headers=HTML).text
    tray = html.fromstring(clerk.get(f"{UNIT}/@@petition-letters", headers=HTML).text)
    text = tray.get_element_by_id("content").text_content()
    assert "Đèn đường hỏng" in text and WHO["email"] not in text
    action, fields = form_of(tray, "enter-petition")
    other = client("huyen-hiep-hoa-update")
    page = other.get("/vi/don-vi/huyen-hiep-hoa/@@petition-letters", headers=HTML).text
    assert "Đèn đường hỏng" not in page
    stolen = action.replace("so-y-te", "huyen-hiep-hoa")
    token = html.fromstring(page).xpath('//input[@name="_authenticator"]/@value')
    body = {**fields, "open": "1", "_authenticator": (token or [""])[0]}
    assert other.post(stolen, data=body, headers=HTML).status_code in (403, 404)
    # Nothing is shown by an address alone: each look is an act.
    name = fields["letter"]
    assert WORDS not in clerk.get(f"{action}?letter={name}", headers=HTML).text
    refused = clerk.post(action, data=fields, headers=HTML)
    assert refused.status_code == 404 and "letter_opened" not in kinds_of_acts(site)
    shown = clerk.post(action, data={**fields, "open": "1"}, headers=HTML)
    page = html.fromstring(shown.text)
    assert "letter_opened" in kinds_of_acts(site)
    said = page.get_element_by_id("letter").text_content()
    assert WHO["name"] in said and "a.exe" in said
    assert page.get_element_by_id("text").text == f"Đèn đường hỏng\n\n{WORDS}"
    subject = page.xpath('//select[@name="subject"]/option[@selected]/@value')
    assert subject == ["building"]
    file = page.xpath('//*[@id="letter"]//a/@href')[0]
    assert clerk.get(file).content == PNG
    # What one person has opened is not open to the next.
    second = client("so-y-te-review")
    assert second.get(file).status_code == 404
    assert second.get(f"{UNIT}/@@petition-letters", headers=HTML).status_code == 200
    assert other.get(file.replace("so-y-te", "huyen-hiep-hoa")).status_code == 404

    action, fields = form_of(page, "enter-petition")
    assert fields["letter_files:list"] == "0"
    refused = clerk.post(action, data=fields, headers=HTML)
    assert refused.status_code == 400
    again = html.fromstring(refused.text)
    assert again.get_element_by_id("email").value == WHO["email"]
    typed = {"matter": "petition", "subject": "health", "use_of_data": "1"}
    done = clerk.post(action, data={**fields, **typed}, headers=HTML)
    assert done.status_code == 303, done.text[-3000:]
    found = first_of(site)
    assert found.payload["channel"] == "e-mail"
    assert found.payload["text"] == f"Đèn đường hỏng\n\n{WORDS}"
    (kept,) = attachment_store(site).of(found.code)
    assert kept.data == PNG
    # The letter waits no longer, and stays with what was made of it.
    assert len(letter_store(site)) == 0
    assert original_store(site).get(found.code).name == name
    assert clerk.post(action, data=fields, headers=HTML).status_code == 404


@pytest.mark.regulation("11.1", "15.2")
def test_nobody_erases_a_letter_alone(
    server: MailServer, site: Any, boards: None, client: Any
) -> None:
    server.deliver(letter().as_bytes())
    server.deliver(letter("Thư máy", Auto_Submitted="auto-replied").as_bytes())
    run(site)
    tray = f"{UNIT}/@@petition-letters"

    def drop(session: Any, subject: str, why: str = "Không hay") -> Any:
        page = html.fromstring(session.get(tray, headers=HTML).text)
        (card,) = page.xpath(f'//article[@class="card mb-3"][contains(., "{subject}")]')
        (form,) = card.xpath('.//form[contains(@action, "petition-letters")]')
        sent = {key: value or "" for key, value in form.form_values()}
        sent["why"] = why or sent["why"]
        return session.post(form.action, data=sent, headers=HTML)

    clerk, second = client("so-y-te-update"), client("so-y-te-review")
    assert drop(clerk, "Đèn đường hỏng").status_code == 303
    assert len(letter_store(site)) == 2
    again = drop(clerk, "Đèn đường hỏng", "Rác")
    assert again.status_code == 403 and "người khác trong ban biên tập" in again.text
    transaction.begin()
    assert len(letter_store(site)) == 2
    assert "Không hay" in second.get(tray, headers=HTML).text
    # Of what a program sent nobody waits for an answer.
    assert drop(clerk, "Thư máy").status_code == 303
    transaction.begin()
    assert len(letter_store(site)) == 1
    assert drop(second, "Đèn đường hỏng", "").status_code == 303
    transaction.begin()
    assert len(letter_store(site)) == 0
    told = [one for one in kinds_of_acts(site) if one.startswith("letter_")]
    assert sorted(told) == ["letter_dropped", "letter_dropped", "letter_unwanted"]


def test_each_letter_is_taken_once_whatever_breaks(
    server: MailServer, site: Any, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    for number in range(3):
        server.deliver(letter(f"Thư {number}").as_bytes())
    monkeypatch.setattr(taking, "MOST_AT_ONCE", 2)
    # What breaks before the commit has taken nothing, here nor there.
    transaction.begin()
    TakeLetters().run(site, server_clock())
    transaction.abort()
    assert len(letter_store(site)) == 0 and len(server.letters()) == 3
    for minutes in (2, 4, 6):
        run(site, minutes)
    assert server.letters() == [] and len(letter_store(site)) == 3
    # The same bytes again, under another number there.
    server.deliver(letter("Thư 1").as_bytes())
    for minutes in (8, 10):
        run(site, minutes)
    assert server.letters() == [] and len(letter_store(site)) == 3
    # One of which something was left out goes to the others of that kind, even where
    # its server has numbered it anew meanwhile: there alone it is whole.
    partly = letter("Thư có tệp")
    partly.add_attachment(b"MZ\0\0", "application", "x-msdownload", filename="a.exe")
    server.deliver(partly.as_bytes())
    run(site, 11)
    transaction.begin()
    letter_store(site).forget_gone(frozenset())
    transaction.commit()
    for minutes in (13, 15):
        run(site, minutes)
    assert server.letters() == [] and len(server.letters("Refused")) == 1
    (name,) = [
        one
        for one, kept in letter_store(site).of_unit("so-y-te")
        if kept.read(one).left_out
    ]
    transaction.begin()
    letter_store(site).settle(name)
    transaction.commit()
    # A tray that is full lets letters wait where they are.
    monkeypatch.setattr(taking, "MOST_WAITING", 3)
    server.deliver(letter("Thư 4").as_bytes())
    run(site, 17)
    assert len(server.letters()) == 1 and len(letter_store(site)) == 3
    monkeypatch.undo()


def test_what_cannot_be_taken_is_told_and_not_lost(
    server: MailServer,
    site: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: Any,
) -> None:
    monkeypatch.setattr(taking, "most_bytes", lambda: 20_000)
    server.deliver(letter().as_bytes() + b"x" * 30_000)
    server.deliver(b"X-A: " + b"b" * 5_000_000 + b"\n\nx")
    monkeypatch.setattr(taking, "most_bytes", lambda: 6_000_000)
    server.deliver(b"X-A: " + b"b" * 100_000 + b"\n\nx")
    for minutes in (0, 3):
        run(site, minutes)
    assert server.letters() == [] and len(server.letters("Refused")) == 2
    assert len(letter_store(site)) == 1
    # A server that does not answer is told after an hour, without its password.
    password = tmp_path / "data/secrets/mailbox-password"
    password.write_text("khác")
    run(site, 6)
    assert not [one for one in mailbox(site, server_clock()) if "moment" in one.mapping]
    late = server_clock() + timedelta(hours=2)
    (broken, refused) = mailbox(site, late)
    assert "event.log" in translate(broken, target_language="vi")
    assert "2" in translate(refused, target_language="vi")
    assert "khác" not in caplog.text and PASSWORD not in caplog.text
    password.write_text(PASSWORD)
    run(site, 9)
    assert letter_store(site).broken_since is None


def test_a_machine_answers_once_a_day_and_no_other_machine(
    server: MailServer, site: Any, tmp_path: Path
) -> None:
    quiet = (
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"Return_Path": "<>"},
        {"List_Id": "<x.example.org>"},
        {"Return_Path": f"<{USER}>"},
        {"Return_Path": "<no-reply@example.org>"},
        {"Return_Path": "a@b"},
    )
    for number, head in enumerate(quiet):
        server.deliver(letter(f"Thư {number}", **head).as_bytes())
    run(site)
    assert len(letter_store(site)) == len(quiet)
    assert answers(site, tmp_path) == []
    # Whoever it says it is from is asked for nothing: the server's word counts.
    spoofed = {"From": "victim@example.org", "Reply_To": "victim@example.org"}
    server.deliver(letter("Thư đầu", **spoofed).as_bytes())
    server.deliver(letter("Thư sau").as_bytes())
    run(site, 3)
    (answer,) = answers(site, tmp_path)
    assert answer["To"] is None or "victim" not in answer["To"]
    text = answer.get_content()
    assert "@@petition" in text and "113" in text and WORDS not in text
    run(site, 6)
    server.deliver(letter("Hôm sau").as_bytes())
    run(site, 60 * 25)
    assert len(answers(site, tmp_path, hours=48)) == 2


def test_a_letter_that_breaks_its_reader_keeps_no_other_out(
    server: MailServer, site: Any, boards: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge, full = taking.judge_files, [OSError(28, "No space left on device")]

    def stumbles(uploads: Any) -> Any:
        if any(one.name == "hong.png" for one in uploads):
            raise full.pop() if full else AssertionError
        return judge(uploads)

    monkeypatch.setattr(taking, "judge_files", stumbles)
    broken = letter("Thư hỏng")
    broken.add_attachment(PNG, "image", "png", filename="hong.png")
    server.deliver(broken.as_bytes())
    server.deliver(letter("Thư lành").as_bytes())
    # What the machine lacks at the moment is said of no letter.
    run(site)
    assert len(server.letters()) == 2 and not full
    run(site, minutes=3)
    kept = [one.read(name) for name, one in letter_store(site).of_unit("so-y-te")]
    assert [one.subject for one in kept if one is not None] == ["Thư lành"]
    run(site, minutes=6)
    assert server.letters() == [] and len(server.letters("Refused")) == 1


def test_each_file_of_a_letter_is_judged_once(
    server: MailServer, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many there are: a file may take its time."""
    judged: list[str] = []
    limited = replace(protection_settings(), most_files=2)
    inspect = attachments.inspect

    def counted(upload: Any, limits: Any) -> Any:
        judged.append(upload.name)
        return inspect(upload, limits)

    monkeypatch.setattr(attachments, "inspect", counted)
    monkeypatch.setattr(attachments, "protection_settings", lambda: limited)
    sent = letter()
    for name in ("a.exe", "1.png", "2.png", "3.png"):
        sent.add_attachment(PNG, "image", "png", filename=name)
    server.deliver(sent.as_bytes())
    run(site)
    assert judged == ["a.exe", "1.png", "2.png"]
    ((name, kept),) = letter_store(site).of_unit("so-y-te")
    read = kept.read(name)
    assert [(one.name, one.media_type) for one in read.files] == [
        ("1.png", "image/png"),
        ("2.png", "image/png"),
    ]
    assert [one for one, _why in read.left_out] == ["a.exe", "3.png"]


def test_letters_of_any_make_are_read_as_text() -> None:
    page = (
        "<html><head><style>p{}</style></head><body><p>Một&nbsp;<b>hai</b></p>"
        "<div>ba<br>bốn</div><script>alert(1)</script></body></html>"
    )
    marked = EmailMessage()
    marked["From"] = "a@example.org"
    marked.set_content(page, subtype="html")
    assert letter_of(marked.as_bytes()).text == "Một hai\n\nba\nbốn"
    raw = "From: =?utf-8?B?Tmd1eeG7hW4=?= <a@example.org>\nSubject: Đèn\u202e hỏng\n\nx"
    read = letter_of(raw.encode())
    assert (read.name, read.subject, read.text) == ("Nguyễn", "Đèn hỏng", "x")
    odd = "Content-Type: text/plain; charset=không-có\nFrom: <\n\nchữ"
    assert letter_of(odd.encode()).text == "chữ"
    within = EmailMessage()
    within.set_content("ngoài")
    within.add_attachment(letter())
    found = letter_of(within.as_bytes())
    assert found.text == "ngoài" and len(found.files) == 1


def kinds_of_acts(site: Any) -> list[str]:
    transaction.begin()
    now, day = server_clock(), timedelta(days=1)
    return [one.kind for one in acts_between(act_store(site), now - day, now + day)]
