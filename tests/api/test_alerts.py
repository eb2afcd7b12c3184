"""Letters that tell what is new of a search, a register, a unit or a topic."""

from bacgiang.policy.alerts import jobs
from bacgiang.policy.alerts.jobs import BeginRounds
from bacgiang.policy.alerts.jobs import TidyAlerts
from bacgiang.policy.alerts.rounds import last_round
from bacgiang.policy.alerts.store import alerts
from bacgiang.policy.alerts.told import told
from bacgiang.policy.alerts.wish import Rhythm
from bacgiang.policy.citizen.following.followers import Follower
from bacgiang.policy.citizen.letters import sending
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from email.message import Message
from html import unescape
from lxml.html import fromstring
from opinion_samples import proof
import pytest
import re
import transaction
from typing import Any
from urllib.parse import quote


HTML = {"Accept": "text/html"}
EMAIL = "doc-gia@example.org"
SEARCH = "/vi/@@search?SearchableText=cầu+phao"
NOW = datetime.now(UTC)
DAY = timedelta(days=1)


@pytest.fixture
def letters(site: Any, letters: Any) -> Callable[..., list[Message]]:
    """Let the clock stand at a moment; every letter to a citizen so far."""

    def run(now: datetime | None = None) -> list[Message]:
        now = now or datetime.now(UTC) + timedelta(seconds=5)
        transaction.begin()
        # A round goes on in the next run, where there are many questions.
        while BeginRounds().due(site, None, now):
            BeginRounds().run(site, now)
        transaction.commit()
        return letters(now)

    return run


def path_in(text: str, page: str, where: str = "") -> str:
    found = re.search(rf"/plone(/[\w/-]*@@{page}\?[^\s\"<>]+)", text)
    assert found is not None, (page, where)
    return unescape(found[1])


def form_of(visitor: Any, page: str) -> dict[str, str]:
    """What the form that a page's button leads to sends."""
    shown = visitor.get(page, headers=HTML)
    assert shown.status_code == 200, page
    form = visitor.get(path_in(shown.text, "alert", page), headers=HTML).text
    assert 'id="alert-form"' in form, page
    (about,) = re.findall(r'name="about"[^>]*value="([^"]*)"', form)
    (key,) = re.findall(r'"idempotency_key"[^>]*value="(\w+)"', form)
    sent = {"about": unescape(about), "idempotency_key": key, "email": EMAIL}
    return {**sent, "rhythm": "day", "use_of_data": "1", "altcha": proof()}


@pytest.mark.regulation("10.3")
def test_what_is_new_is_told_once_to_who_confirmed(
    client: Any,
    site: Any,
    boards: None,
    publish: Any,
    letters: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    letters()
    section, visitor = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], client()
    publish(section, "so-y-te", title="Cầu phao đã có từ trước")
    item = next(iter(section.objectValues()))
    item.effective_date = item.effective_date - 1
    item.reindexObject()
    transaction.commit()
    sent = form_of(visitor, SEARCH)
    answers = [visitor.post("/vi/@@alert", data=sent) for _twice in range(2)]
    assert [one.status_code for one in answers] == [303, 303]
    assert 'id="follow-sent"' in visitor.get(answers[0].headers["Location"]).text
    (letter,) = letters()
    there = path_in(letter.get_content(), "confirm-alert")
    assert "Một nội dung tìm kiếm trên cổng" in letter.get_content()

    # A program that looks at links confirms nothing, and nobody is told before.
    database = site._p_jar.db()
    before = database.storage.lastTransaction()
    assert "cầu phao" in visitor.get(there).text
    assert database.storage.lastTransaction() == before
    publish(section, "so-y-te", title="Khánh thành cầu phao mới", id="moi")
    publish(section, "so-y-te", title="Cầu phao đang soạn", state="draft")
    publish(
        section,
        "so-y-te",
        title="Cầu phao hẹn giờ",
        statements={"publish": {"effective": datetime.now(UTC) + DAY / 12}},
    )
    assert len(letters(NOW + DAY)) == 1
    assert 'id="token-done"' in visitor.post(there).text

    # What the mail host does not take is told with the next round.
    with monkeypatch.context() as broken:
        broken.setattr(sending, "hand_over", lambda letter: False)
        assert len(letters(NOW + 2 * DAY)) == 1
    (_confirm, news) = letters(NOW + 3 * DAY)
    assert news["To"] == EMAIL and "cầu phao" in news["Subject"]
    text = news.get_content()
    assert text.count("Khánh thành cầu phao mới") == 1 and "/tin-tuc/moi" in text
    for hidden in ("đang soạn", "hẹn giờ", "từ trước"):
        assert hidden not in text
    assert len(letters(NOW + 3 * DAY)) == len(letters(NOW + 4 * DAY)) == 2

    out = news["List-Unsubscribe"].strip(" <>")
    assert news["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click" and out in text
    path = path_in(out, "stop-alert")
    assert 'id="token-form"' in visitor.get(path).text
    token = path.partition("token=")[2]
    transaction.begin()
    assert alerts(site).get(token) is not None
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    click = visitor.post(path, data="List-Unsubscribe=One-Click", headers=headers)
    assert click.status_code == 200 and visitor.post(path).status_code == 200
    transaction.begin()
    assert alerts(site).by_topic() == {}
    TidyAlerts().run(site, NOW + 4 * DAY)
    assert told(site).until(token) is None


@pytest.mark.whole_pages
@pytest.mark.regulation("10.3")
def test_what_can_be_asked_for(client: Any, site: Any, boards: None) -> None:
    """From the page of a register, a unit and a topic, in both languages; nothing odd."""
    pages = {
        "/vi/van-ban?issue_year=2024": "vi/van-ban?issue_year=2024",
        "/vi/thu-tuc": "vi/thu-tuc",
        "/vi/to-chuc/so-y-te": "vi/@@search?unit_code=so-y-te",
        "/vi/don-vi/so-y-te": "vi/@@search?unit_code=so-y-te",
        "/en/@@search?Subject=y-te": "en/@@search?Subject=y-te",
    }
    for page, about in pages.items():
        sent = form_of(client(), page)
        said = sent["about"].replace("&sort_on=Date", "")
        assert said.replace("SearchableText=&", "") == about, page
    body = {**sent, "use_of_data": True}
    for changes, status, kind in (
        ({"about": "vi/@@search"}, 400, "unknown_question"),
        ({"about": "vi/khong-co?text=a"}, 400, "unknown_question"),
        ({"about": "acl_users/@@search?SearchableText=a"}, 400, "unknown_question"),
        ({"about": ["vi/van-ban"]}, 400, "unknown_question"),
        ({"about": f"vi/@@search?{'a=1&' * 120}"}, 400, "unknown_question"),
        ({"rhythm": "hour"}, 400, "unknown_rhythm"),
        ({"email": "a@b.vn\r\nBcc: c@d.vn"}, 400, "wrong_email"),
        ({"use_of_data": None}, 400, "consent_missing"),
        ({"altcha": "x"}, 400, "proof_unreadable"),
        ({}, 202, ""),
    ):
        answer = client().post("/++api++/@alerts", json={**body, **changes})
        told_kind = answer.json().get("error", {}).get("type", "")
        assert (answer.status_code, told_kind) == (status, kind), changes
    # The other language is told of the same, where the form came back, too.
    refused = client().post(
        "/vi/@@alert", data={**sent, "email": "", "about": "vi/thu-tuc"}
    )
    (switch,) = fromstring(refused.text).cssselect("#portal-languageselector [lang=en]")
    english = client().get(switch.get("href"), headers=HTML)
    assert (refused.status_code, english.status_code) == (400, 200)
    assert fromstring(english.text).cssselect("#alert-form strong")[
        0
    ].text_content() == ("Administrative procedures")
    assert client().get("/vi/@@alert?about=vi/x").text.count('id="alert-unknown"') == 1
    many = client().get(f"/vi/@@alert?about=vi/%40%40search%3F{'a%3D1%26' * 120}")
    assert (many.status_code, 'id="alert-unknown"' in many.text) == (200, True)


@pytest.mark.regulation("15.2")
def test_no_letter_holds_words_of_a_stranger(
    client: Any, site: Any, boards: None, letters: Any
) -> None:
    """Before its receiver has confirmed it; they stand on the page it leads to."""
    words, link = "TRÚNG THƯỞNG 500 triệu", "https://evil.example/nhan"
    said = quote(f"{words}, nhận tại {link}")
    asked = {
        f"vi/@@search?SearchableText={said}": "Một nội dung tìm kiếm trên cổng",
        f"vi/@@search?Subject={said}&unit_code=so-y-te": "Sở Y tế",
        f"vi/van-ban?text={said}": "Văn bản",
        f"vi/van-ban?legal_fields={said}&issuer={said}": "Văn bản",
        f"vi/du-thao?unit_code={said}": "Dự thảo",
        f"vi/thu-tuc?procedure_field={said}": "Thủ tục",
    }
    for number, (about, named) in enumerate(asked.items()):
        to = f"nguoi-{number}@example.org"
        body = {"about": about, "rhythm": "day", "email": to, "use_of_data": True}
        answer = client().post("/++api++/@alerts", json={**body, "altcha": proof()})
        assert answer.status_code == 202, (about, answer.text)
        (letter,) = (one.get_content() for one in letters() if one["To"] == to)
        assert named in letter, (about, letter)
        assert words not in letter and link not in letter, letter
        shown = client().get(path_in(letter, "confirm-alert"), headers=HTML).text
        assert words in shown, about


@pytest.mark.regulation("15.2")
def test_a_round_of_many_questions_takes_several_runs(
    site: Any, boards: None, publish: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "MOST_ASKED", 2)
    BeginRounds().run(site, NOW)
    publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", title="Cầu phao")
    kept, later = alerts(site), NOW + DAY
    for number in range(5):
        topic = f"day vi/@@search?SearchableText=Cầu+phao&year={2020 + number}"
        one = Follower(f"a{number}@example.org", topic, "vi", NOW - DAY)
        kept.confirm(kept.ask(one), NOW - DAY)
    asked: list[str] = []
    monkeypatch.setattr(
        jobs, "has_news", lambda question, *_: bool(asked.append(question.address))
    )
    runs = []
    while BeginRounds().due(site, None, later):
        BeginRounds().run(site, later)
        runs.append(len(asked))
    assert runs == [2, 4, 5] and len(set(asked)) == 5
    assert told(site).last_round("day") == last_round(Rhythm.DAY, later)
