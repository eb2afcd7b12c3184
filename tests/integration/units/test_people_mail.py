"""Mail: after commit, to files without a mail host, switchable per person."""

from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.people.mail import members_at
from bacgiang.policy.units.people.mail import Recipient
from bacgiang.policy.units.people.mail import send
from bacgiang.policy.units.people.mail_files import FileMailer
from bacgiang.policy.units.people.mail_host import install_mail_host
from bacgiang.policy.units.people.mail_host import PortalMailHost
from bacgiang.policy.units.people.mail_host import remove_mail_host
from bacgiang.policy.units.people.mail_queue import QueueThread
from plone import api
from Products.MailHost.interfaces import IMailHost
import pytest
from smtplib import SMTPDataError
from smtplib import SMTPRecipientsRefused
import stat
import transaction
from zope.component import getUtility
from zope.component import provideUtility
from zope.component.globalregistry import getGlobalSiteManager
from zope.i18n.interfaces import ITranslationDomain
from zope.i18n.simpletranslationdomain import SimpleTranslationDomain
from zope.i18nmessageid import MessageFactory


AN = Recipient("so-y-te-update", "Nguyễn Văn An", "an@example.org")


def body(message):
    return message.get_content().strip()


def test_mail_is_a_file_that_only_its_owner_reads(people_ready, sent, tmp_path):
    assert send(AN, "Tin chờ duyệt", "Có 3 tin.\n")
    (message,) = sent()
    assert message["Subject"] == "Tin chờ duyệt"
    assert message["To"] == "Nguyễn Văn An <an@example.org>"
    assert "no-reply@bacgiang.example" in message["From"]
    assert message.get_content_type() == "text/plain"
    assert body(message) == "Có 3 tin."
    (file,) = (tmp_path / "mail").glob("*.eml")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_mail_of_an_act_that_did_not_happen_is_not_sent(people_ready, mailbox):
    assert send(AN, "Việc", "Nội dung")
    transaction.abort()
    assert mailbox() == []


def test_nothing_leaves_without_mail_host_and_folder(people_ready, monkeypatch, sent):
    monkeypatch.delenv("DATA")
    assert send(AN, "Việc", "Nội dung")
    assert sent() == []


def test_a_mail_host_is_set_but_files_are_wanted(people_ready, sent, monkeypatch):
    api.portal.set_registry_record("plone.smtp_host", "mail.example.org")
    monkeypatch.setenv("MAIL_TO_FILES", "1")
    send(AN, "Việc", "Nội dung")
    assert len(sent()) == 1


def test_with_a_mail_host_messages_wait_in_the_queue(
    people_ready, sent, monkeypatch, tmp_path
):
    api.portal.set_registry_record("plone.smtp_host", "mail.example.org")
    monkeypatch.setenv("MAILHOST_QUEUE_ONLY", "1")
    assert send(AN, "Việc", "Nội dung")
    assert sent() == []
    (waiting,) = (tmp_path / "mail" / "queue" / "new").iterdir()
    assert b"X-Zope-To: " in waiting.read_bytes()


class Refusing(FileMailer):
    """A server that has no such receiver."""

    def send(self, fromaddr, toaddrs, message):
        raise SMTPRecipientsRefused({toaddrs[0]: (550, b"no such user")})


class Away(FileMailer):
    def send(self, fromaddr, toaddrs, message):
        raise SMTPDataError(451, f"{toaddrs[0]} later".encode())


@pytest.mark.regulation("14.2")
def test_what_is_refused_stays_nowhere_and_no_log_names_its_receiver(
    people_ready, sent, monkeypatch, tmp_path, caplog
):
    api.portal.set_registry_record("plone.smtp_host", "mail.example.org")
    monkeypatch.setenv("MAILHOST_QUEUE_ONLY", "1")
    assert send(AN, "Việc", "Nội dung")
    assert sent() == []
    folder = tmp_path / "mail" / "queue" / "new"
    (folder / ".rejected-before").write_bytes(b"")
    thread = QueueThread()
    thread.setQueuePath(str(folder.parent))
    for mailer, left in ((Away(), 1), (Refusing(), 0)):
        thread.setMailer(mailer)
        for sending in folder.glob(".sending-*"):
            sending.unlink()
        thread.run(forever=False)
        waiting = [one for one in folder.iterdir() if ".sending-" not in one.name]
        assert len(waiting) == left
    assert not [*folder.iterdir()]
    assert "SMTPDataError 451" in caplog.text and "RecipientsRefused" in caplog.text
    assert AN.email not in caplog.text


@pytest.mark.parametrize("address", ["", "không phải địa chỉ", "a@b\r\nBcc: c@d.vn"])
def test_a_bad_address_fails_no_act(people_ready, sent, address):
    assert send(address, "Việc", "Nội dung") is False
    assert sent() == []


def test_a_subject_stays_one_line(people_ready, sent):
    send(AN, "Tin\r\nBcc: ai-do@example.org", "Nội dung")
    (message,) = sent()
    assert message["Bcc"] is None
    assert message["Subject"] == "Tin Bcc: ai-do@example.org"


def test_mail_can_be_switched_off_but_not_about_the_account(people_ready, sent):
    api.user.get("so-y-te-update").setMemberProperties({"editorial_mail": False})
    assert send(AN, "Việc của tôi", "Nội dung") is False
    assert send(AN, "Mật khẩu", "Nội dung", always=True)
    assert [message["Subject"] for message in sent()] == ["Mật khẩu"]


@pytest.fixture
def words(monkeypatch):
    """A translation domain of the test's own."""
    said = {("vi", "hello"): "Xin chào", ("en", "hello"): "Hello"}
    domain = SimpleTranslationDomain("bacgiang.test", said)
    provideUtility(domain, ITranslationDomain, "bacgiang.test")
    yield MessageFactory("bacgiang.test")
    getGlobalSiteManager().unregisterUtility(
        domain, ITranslationDomain, "bacgiang.test"
    )


@pytest.mark.parametrize(("chosen", "said"), [("", "Xin chào"), ("en", "Hello")])
def test_mail_speaks_the_recipients_language(people_ready, sent, words, chosen, said):
    api.user.get("so-y-te-update").setMemberProperties({"language": chosen})
    send(AN, words("hello"), words("hello"))
    (message,) = sent()
    assert (message["Subject"], body(message)) == (said, said)


@pytest.mark.regulation("14.2")
def test_recipients_are_the_boards_people_at_a_level(people_ready):
    found = members_at("so-y-te", [Level.REVIEW, Level.HEAD])
    assert found == [
        Recipient("so-y-te-head", "so-y-te-head", "so-y-te-head@example.org"),
        Recipient("so-y-te-review", "so-y-te-review", "so-y-te-review@example.org"),
    ]
    assert members_at("so-giao-duc", list(Level)) == []


def test_plones_own_mail_goes_the_same_way(portal, people_ready, sent):
    assert isinstance(getUtility(IMailHost), PortalMailHost)
    portal.MailHost.send(
        "Nội dung", mto="an@example.org", mfrom="b@example.org", subject="Plone"
    )
    assert [message["Subject"] for message in sent()] == ["Plone"]


def test_plones_mail_host_comes_back(portal, people_ready):
    remove_mail_host(portal)
    assert not isinstance(getUtility(IMailHost), PortalMailHost)
    install_mail_host(portal)
    install_mail_host(portal)
    assert isinstance(api.portal.get_tool("MailHost"), PortalMailHost)
