"""A forgotten password is set anew; nobody learns who has an account (15.5)."""

from bacgiang.policy.units.people import asking_for_reset
from bacgiang.policy.units.people import reset_letter
from bacgiang.policy.units.people import reset_links
from bacgiang.policy.units.people.asking_for_reset import asked
from bacgiang.policy.units.people.reset_letter import letters
from bacgiang.policy.units.people.sign_in.throttle import throttle
from datetime import datetime
from datetime import timedelta
from itertools import product
from plone import api
import pytest
import re
from tiers import in_turn
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
    asked.clear()
    throttle.clear()
    yield
    written()
    letters.clear()


@pytest.fixture
def mails(mailbox):
    """Read the mails written so far."""

    def read():
        written()
        return mailbox()

    return read


def written():
    """Wait for what the thread of letters has begun."""
    reset_letter.writer.submit(int).result(60)


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
    ("method", "path", "body", "signed_in"),
    in_turn(
        (
            (*one, other)
            for one, other in product(
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
                [None, "huyen-hiep-hoa-update"],
            )
        ),
        of=3,
    ),
)
def test_no_address_tells_names(client, method, path, body, signed_in):
    def ask(name):
        options = {} if body is None else {"json": body}
        answer = client(signed_in).request(method, path.format(name), **options)
        return told(answer, name)

    assert ask(USER) == ask(NOBODY)
    assert ask(USER)[0] < 500


@pytest.mark.parametrize("language", ["vi", "en"])
def test_help_at_signing_in_is_the_portals_own(site, client, language):
    """Asked for at the root, where the link of Plone's form leads."""
    asked = {"Referer": f"{site.absolute_url()}/{language}/login", **PAGE}
    answer = client().get("/@@login-help", headers=asked)
    assert answer.status_code == 302
    form = f"{site.absolute_url()}/{language}/mail_password_form"
    assert answer.headers["Location"] == form
    assert client().get(form, headers=PAGE).status_code == 200


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
    found = re.search(r"http\S+(/passwordreset/(\w+))", letter.get_content())
    assert client().get(f"/vi{found.group(1)}", headers=PAGE).status_code == 200
    body = {"reset_token": found.group(2), "new_password": NEW}
    path = f"/++api++/@users/{USER}/reset-password"
    assert client().post(path, json=body).status_code == 200
    board = "/++api++/vi/don-vi/so-y-te/@board"
    assert client().get(board, auth=(USER, NEW)).status_code == 200


@pytest.mark.parametrize(
    "language,rule,way_on",
    [("vi", "Ít nhất 10 ký tự", "Xin liên kết mới"), ("en", "At least 10", "another")],
)
def test_pages_behind_the_letter_say_the_rule_and_a_way_on(
    client, mails, language, rule, way_on
):
    ask_by_page(client, USER)
    token = re.search(r"/passwordreset/(\w+)", mails()[0].get_content()).group(1)
    path = f"/{language}/passwordreset/{token}"
    shown = client().get(path, headers=PAGE)
    # The address is the secret: no browser, proxy or log of files keeps it.
    told = [shown.headers[name] for name in ("Cache-Control", "Referrer-Policy")]
    assert told == ["no-store", "same-origin"]
    form = shown.text
    assert f'lang="{language}"' in form and rule in form
    short = {"userid": USER, "password": "x", "password2": "x"}
    assert rule in client().post(path, data=short, headers=PAGE).text
    right = {"userid": USER, "password": NEW, "password2": NEW}
    assert client().post(path, data=right, headers=PAGE).status_code == 302
    used = client().get(path, headers=PAGE).text
    assert way_on in used and f'/{language}/mail_password_form"' in used
    assert f'lang="{language}"' in used
    for text in (form, used):
        assert not re.search(r"\bbạn\b(?! đọc)|\bURL\b", text)


def test_a_link_works_once_for_an_hour_and_is_kept_as_a_digest(site, client, mails):
    ask_by_api(client, USER)
    ask_by_page(client, USER)
    first, second = (
        re.search(r"/passwordreset/(\w+)", letter.get_content()).group(1)
        for letter in mails()
    )
    transaction.begin()
    kept = site.portal_password_reset._requests
    assert first not in kept and second not in kept and len(kept) == 2
    latest = datetime.utcnow() + timedelta(hours=1)
    assert all(expiry <= latest for _of, expiry in kept.values())

    def use(token):
        body = {"reset_token": token, "new_password": NEW}
        path = f"/++api++/@users/{USER}/reset-password"
        return client().post(path, json=body)

    for token in (next(iter(kept.keys())), "", 7):
        assert use(token).status_code in (400, 403)
    answer = use(second)
    assert answer.status_code == 200
    assert "bacgiang_device=" in answer.headers["Set-Cookie"]
    assert use(second).status_code == use(first).status_code == 403


def test_after_an_hour_a_link_leads_to_a_page_that_says_so(site, client, mails):
    ask_by_api(client, USER)
    address = re.search(r"http\S+(/vi/passwordreset/\w+)", mails()[0].get_content())
    transaction.begin()
    kept = site.portal_password_reset._requests
    (key,) = kept.keys()
    kept[key] = (kept[key][0], datetime.utcnow())
    transaction.commit()
    form = {"userid": USER, "password": NEW, "password2": NEW}
    page = client().post(address.group(1), data=form, headers=PAGE)
    assert "1 giờ" in " ".join(page.text.split())
    board = "/++api++/vi/don-vi/so-y-te/@board"
    assert client().get(board, auth=(USER, NEW)).status_code == 401


def test_invitations_hold_longer_and_another_password_ends_every_link(site):
    tool = site.portal_password_reset
    with reset_links.for_a_new_account():
        assert tool.requestReset(USER)["expires"] > datetime.utcnow() + timedelta(6)
    assert len(tool._requests) == 1
    # Nobody else sets the password of whoever works for a board.
    with api.env.adopt_user(USER):
        site.acl_users.userSetPassword(USER, NEW)
    assert len(tool._requests) == 0


def test_another_address_ends_what_lies_in_the_box_of_the_one_before(client, mails):
    ask_by_api(client, USER)
    (letter,) = mails()
    token = re.search(r"/passwordreset/(\w+)", letter.get_content()).group(1)
    changed = client(USER).patch(
        f"/++api++/@users/{USER}", json={"email": "khac@example.org"}
    )
    assert changed.status_code == 204, changed.text
    body = {"reset_token": token, "new_password": NEW}
    used = client().post(f"/++api++/@users/{USER}/reset-password", json=body)
    assert used.status_code == 403, used.text
    # The next one goes to the new address, and works.
    ask_by_api(client, USER)
    assert "khac@example.org" in mails()[-1]["To"]


def test_links_of_before_are_kept_as_digests(site):
    kept = site.portal_password_reset._requests
    kept["0" * 32] = (USER, datetime.utcnow() + timedelta(days=1))
    assert reset_links.install(site) and not reset_links.install(site)
    assert list(kept.keys()) == [reset_links.digest_of("0" * 32)]


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize("ask", [ask_by_page, ask_by_api])
def test_who_asks_waits_for_no_name_to_be_looked_up(client, mails, monkeypatch, ask):
    waiting = []
    monkeypatch.setattr(reset_letter.writer, "submit", lambda *job: waiting.append(job))
    for name in (USER, NOBODY):
        assert ask(client, name).status_code == 200
    monkeypatch.undo()
    assert [job[-2] for job in waiting] == [USER, NOBODY]
    for job in waiting:
        job[0](*job[1:])


def test_one_line_gets_no_more_letters_than_somebody_needs(client, monkeypatch):
    waiting = []
    monkeypatch.setattr(
        asking_for_reset, "write_soon", lambda *job: waiting.append(job)
    )
    for number in range(25):
        assert ask_by_api(client, f"name-{number}").status_code == 200
    assert len(waiting) == 20


def test_nobodys_mailbox_is_filled(client, mails, monkeypatch):
    """By nobody's line, nor by many; and one leaves another its own letters."""
    for line, most in (("203.0.113.9", 3), ("203.0.113.99", 6), ("198.51.100.1", 6)):
        monkeypatch.setattr(asking_for_reset, "address_of", lambda _, at=line: at)
        for _ in range(6):
            assert ask_by_api(client, USER).status_code == 200
        assert len(mails()) == most


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
