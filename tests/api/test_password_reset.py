"""A forgotten password is set anew; nobody learns who has an account (15.5)."""

from bacgiang.policy.units.people.asking_for_reset import letters
from bacgiang.policy.units.people.sign_in.throttle import throttle
from email import message_from_bytes
from email.policy import default
from plone import api
import pytest
import re
import transaction
from urllib.parse import quote


USER = "so-y-te-update"
NOBODY = "khong-co-ai"
NAMES = (USER, NOBODY, "admin", f"{USER}@example.org", "x@example.org", "{{7*7}}")
NEW = "Mat-khau-moi-dat-1"
PAGE = {"Accept": "text/html"}


@pytest.fixture(autouse=True)
def ready(site, boards):
    transaction.commit()
    letters.clear()
    throttle.clear()
    yield
    letters.clear()


@pytest.fixture
def mails(tmp_path, monkeypatch):
    """Read the mails written so far."""
    monkeypatch.setenv("DATA", str(tmp_path))

    def read():
        files = sorted((tmp_path / "mail").glob("*.eml"))
        return [message_from_bytes(one.read_bytes(), policy=default) for one in files]

    return read


def ask_by_page(client, name):
    return client().post("/vi/mail_password", data={"userid": name}, headers=PAGE)


def ask_by_api(client, name):
    return client().post(f"/++api++/@users/{name}/reset-password", json={})


def told(answer, name):
    """What an answer tells, less the name that was asked for and what changes always."""
    text = answer.text.replace(quote(name), "").replace(name, "")
    return answer.status_code, answer.headers.get("Location"), text


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize("ask", [ask_by_page, ask_by_api])
def test_every_name_gets_the_same_answer(client, mails, ask):
    answers = {name: told(ask(client, name), name) for name in NAMES}
    assert len(set(answers.values())) == 1, {k: v[:2] for k, v in answers.items()}
    assert answers[NOBODY][0] == 200


@pytest.mark.parametrize(
    "body",
    [
        {"reset_token": "x", "new_password": NEW},
        {"reset_token": "x", "new_password": "x"},
        {"reset_token": "x"},
        {"old_password": "x", "new_password": NEW},
        {"old_password": "x"},
        {"reset_token": "x", "old_password": "y"},
        {"new_password": NEW},
    ],
)
@pytest.mark.parametrize("signed_in", [None, "so-y-te-head"])
def test_no_other_question_tells_names_either(client, body, signed_in):
    def ask(name):
        path = f"/++api++/@users/{name}/reset-password"
        return told(client(signed_in).post(path, json=body), name)

    assert ask(USER) == ask(NOBODY)
    assert 400 <= ask(USER)[0] < 500


@pytest.mark.parametrize(
    "method,path,body",
    [
        ("get", "/++api++/@users/{}", None),
        ("patch", "/++api++/@users/{}", {"fullname": "x"}),
        ("delete", "/++api++/@users/{}", None),
        ("post", "/++api++/@users/{}", {}),
        ("post", "/++api++/@users/{}/x", {}),
        ("get", "/++api++/@portrait/{}", None),
        ("get", "/portal_registration/mailPassword?login={}", None),
        ("get", "/vi/mail_password?userid={}", None),
        ("get", "/@@register?form.widgets.username={}", None),
        ("get", "/portal_memberdata/portraits/{}", None),
        ("get", "/++api++/@actions?user={}", None),
    ],
)
@pytest.mark.parametrize("signed_in", [None, "huyen-hiep-hoa-update"])
def test_no_address_tells_names(client, method, path, body, signed_in):
    def ask(name):
        options = {} if body is None else {"json": body}
        answer = client(signed_in).request(method, path.format(name), **options)
        return told(answer, name)

    assert ask(USER) == ask(NOBODY)
    assert ask(USER)[0] < 500


def test_the_public_finds_no_page_of_a_person(client):
    answers = {told(client().get(f"/author/{name}"), name) for name in (USER, NOBODY)}
    assert len(answers) == 1


def test_registering_does_not_tell_names(client):
    def ask(name):
        body = {"username": name, "email": f"{name}@example.org", "fullname": "X"}
        return told(client().post("/++api++/@users", json=body), name)

    assert ask(USER) == ask(NOBODY)
    assert ask(USER)[0] in (401, 403)


@pytest.mark.parametrize("ask", [ask_by_page, ask_by_api])
def test_setting_a_new_password_works(client, mails, ask):
    ask(client, USER)
    ask(client, NOBODY)
    (letter,) = mails()
    assert USER in letter["To"]
    found = re.search(r"(http\S+/passwordreset/(\w+))", letter.get_content())
    assert client().get(found.group(1), headers=PAGE).status_code == 200
    body = {"reset_token": found.group(2), "new_password": NEW}
    path = f"/++api++/@users/{USER}/reset-password"
    assert client().post(path, json=body).status_code == 200
    board = "/++api++/vi/don-vi/so-y-te/@board"
    assert client().get(board, auth=(USER, NEW)).status_code == 200


def test_nobodys_mailbox_is_filled(client, mails):
    for _ in range(6):
        assert ask_by_api(client, USER).status_code == 200
    assert len(mails()) == 3


def test_a_get_asks_for_nothing(site, client, mails):
    before = site._p_jar.db().storage.lastTransaction()
    assert client().get(f"/vi/mail_password?userid={USER}").status_code == 302
    assert mails() == []
    assert site._p_jar.db().storage.lastTransaction() == before


def test_the_administrator_still_adds_accounts(client):
    body = {"username": "moi", "email": "moi@example.org", "password": NEW}
    assert client("admin").post("/++api++/@users", json=body).status_code == 201
    transaction.begin()
    assert api.user.get("moi") is not None


@pytest.mark.regulation("15.5")
def test_the_link_never_leads_where_a_request_says(client, mails, monkeypatch):
    monkeypatch.setenv("PUBLIC_URL", "https://cong.example")
    address = f"/++api++/@users/{USER}/reset-password"
    answer = client().post(address, json={}, headers={"Host": "evil.example"})
    assert answer.status_code in (200, 204)
    (letter,) = mails()
    text = letter.get_content()
    assert "evil.example" not in text
    assert "https://cong.example/" in text
