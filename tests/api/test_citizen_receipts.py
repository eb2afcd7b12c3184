"""Receipts and challenges over HTTP, for anybody."""

from bacgiang.policy.base.rates import RateMeter
from bacgiang.policy.citizen.contacts.contact import Consent
from bacgiang.policy.citizen.contacts.contact import Contact
from bacgiang.policy.citizen.contacts.store import contact_store
from bacgiang.policy.citizen.protection.fields import ChallengeGet
from bacgiang.policy.citizen.receipts.receipt import read_receipt
from bacgiang.policy.citizen.receipts.verifying import verify
from bacgiang.policy.citizen.submissions.sealing import seal_closed_days
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import at_clock
from bacgiang.policy.citizen.submissions.submissions import submissions
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
import pytest
import transaction
from typing import Any


NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
MISTYPED = "7K3M-9QXA-2TF5"
PAGES = ("", "/vi", "/en")


@pytest.fixture
def code(site: Any) -> str:
    """A withheld submission of a sealed day, with personal data beside it."""
    log = at_clock(submissions(site), lambda: NOON)
    payload = {"text": "Lời riêng tư"}
    made = log.accept("sample", "du-thao-mau", payload, "khoa-cua-bieu-mau").code
    log.decide(made, Event.WITHHELD, "insult", {"by": "so-y-te-review"})
    consent = Consent("2026-1", NOON, use_of_data=True, publish_name=True)
    contact = Contact("so-y-te", consent, name="Nguyễn Văn Mẫu", email="mau@vi-du.vn")
    contact_store(site).keep(made, contact, NOON)
    seal_closed_days(log.store, NOON + timedelta(days=1), timedelta(minutes=30))
    transaction.commit()
    return made


def test_a_receipt_is_answered_and_verifies(client: Any, code: str) -> None:
    answer = client().get(f"/++api++/@receipts/{code}")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    body = answer.json()
    assert body["state"]["token"] == "withheld"
    assert body["reason"]["token"] == "insult"
    assert body["entries"][0]["seal"]["day"] == "2026-03-02"
    keys = client().get("/++api++/@receipts").json()["keys"]
    assert verify(read_receipt(answer.content), [keys[-1]["public"]]) == []


@pytest.mark.parametrize("typed", ["{0}", "{1}", "{1}.", "%20{0}%20"])
def test_however_the_code_is_typed(client: Any, code: str, typed: str) -> None:
    grouped = f"{code[:4]}-{code[4:8]} {code[8:]}".lower()
    answer = client().get(f"/++api++/@receipts/{typed.format(code, grouped)}")
    assert answer.status_code == 200


@pytest.mark.parametrize("person", [None, "so-y-te-head", "admin"])
def test_the_code_alone_shows_nothing_personal(
    client: Any, boards: None, code: str, person: str | None
) -> None:
    for path in (f"/++api++/@receipts/{code}", f"/vi/@@receipt?code={code}"):
        text = client(person).get(path).text
        assert code[:4] in text
        for private in ("Mẫu", "mau@vi-du.vn", "riêng tư", "so-y-te-review"):
            assert private not in text, path


@pytest.mark.parametrize(
    ("typed", "status", "kind"),
    [
        (MISTYPED, 400, "code_check"),
        ("7K3M", 400, "code_length"),
        ("7K3M-9QXA-2TF%2A", 400, "code_character"),
        ("%2D", 400, "code_empty"),
        ("0000-0000-001G", 400, "code_check"),
        ("x" * 300, 400, "code_length"),
    ],
)
def test_a_wrong_code_is_answered_clearly(
    client: Any, site: Any, typed: str, status: int, kind: str
) -> None:
    answer = client().get(f"/++api++/@receipts/{typed}")
    assert (answer.status_code, answer.json()["error"]["type"]) == (status, kind)
    page = client().get(f"/vi/@@receipt?code={typed}")
    assert page.status_code == status
    assert 'id="receipt-error"' in page.text and "Traceback" not in page.text


def test_an_unknown_code_is_not_found(client: Any, site: Any) -> None:
    from bacgiang.policy.citizen.codes.tracking_code import new_code

    other = new_code()
    answer = client().get(f"/++api++/@receipts/{other}")
    assert (answer.status_code, answer.json()["error"]["type"]) == (404, "code_unknown")
    assert client().get(f"/vi/@@receipt?code={other}").status_code == 404


@pytest.mark.parametrize(
    "query", ["?code=a&code=b", "?code=", "?code:int=5", "?code:list=x"]
)
def test_a_page_asked_wrongly_shows_the_form(
    client: Any, site: Any, query: str
) -> None:
    answer = client().get(f"/vi/@@receipt{query}")
    assert answer.status_code == 400 and 'id="receipt-form"' in answer.text
    # Without any code it is asked for, and nothing is wrong.
    asked = client().get("/en/@@receipt")
    assert asked.status_code == 200 and 'id="receipt-error"' not in asked.text


@pytest.mark.parametrize("place", PAGES)
def test_pages_show_receipt_keys_and_seals(client: Any, code: str, place: str) -> None:
    page = client().get(f"{place}/@@receipt?code={code}")
    assert page.status_code == 200 and 'id="receipt-state"' in page.text
    assert page.headers["Referrer-Policy"] == "same-origin"
    published = client().get("/++api++/@receipts").json()
    listing = client().get(f"{place}/@@receipts").text
    assert published["keys"][-1]["public"] in listing
    assert published["items"][-1]["digest"] in listing


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("after=hom-qua", "unreadable_question"),
        ("b_size=1001", "wrong_number"),
        ("after:list=1", "no_value"),
    ],
)
def test_seals_asked_wrongly_are_refused(
    client: Any, site: Any, query: str, code: str
) -> None:
    answer = client().get(f"/++api++/@receipts?{query}")
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == code


def test_seals_come_in_batches(client: Any, site: Any, code: str) -> None:
    log = submissions(site)
    seal_closed_days(log.store, NOON + timedelta(days=3), timedelta(minutes=30))
    transaction.commit()
    first = client().get("/++api++/@receipts?after=0001-01-01&b_size=2").json()
    assert [one["day"] for one in first["items"]] == ["2026-03-02", "2026-03-03"]
    rest = client().get(first["batching"]["next"]).json()
    assert [one["day"] for one in rest["items"]] == ["2026-03-04"]
    assert "next" not in rest["batching"] and rest["items_total"] == 3


@pytest.mark.parametrize("path", ["@receipts", "@challenge"])
def test_reading_writes_nothing(client: Any, site: Any, code: str, path: str) -> None:
    database = site._p_jar.db()
    before = database.storage.lastTransaction()
    for below in ("", f"/{code}") if path == "@receipts" else ("",):
        assert client().get(f"/++api++/{path}{below}").status_code == 200
    client().get(f"/vi/@@receipt?code={code}")
    assert database.storage.lastTransaction() == before


def test_a_challenge_becomes_harder_and_is_never_refused(
    client: Any, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChallengeGet, "meter", RateMeter())
    steps: list[int] = []
    monkeypatch.setattr(
        "bacgiang.policy.citizen.protection.fields.make_challenge",
        lambda secret, now, lasting, least, factor: steps.append(factor) or {},
    )
    api.portal.set_registry_record("bacgiang.citizen_free_requests", 3)
    transaction.commit()
    answers = [client().get("/++api++/@challenge").status_code for _ in range(13)]
    assert set(answers) == {200}
    assert steps == [1] * 3 + [2] * 3 + [4] * 7


def test_a_challenge_is_what_the_widget_reads(client: Any, site: Any) -> None:
    answer = client().get("/++api++/@challenge")
    assert answer.headers["Cache-Control"] == "no-store"
    parameters = answer.json()["parameters"]
    assert (parameters["algorithm"], parameters["cost"]) == ("PBKDF2/SHA-256", 2000)
    assert parameters["expiresAt"] > datetime.now(UTC).timestamp()
    assert "counter" not in str(answer.json())


def test_there_is_none_while_the_setting_is_off(client: Any, site: Any) -> None:
    api.portal.set_registry_record("bacgiang.citizen_proof_of_work", False)
    transaction.commit()
    assert client().get("/++api++/@challenge").status_code == 404


def test_the_widget_stands_with_the_portal(client: Any, site: Any) -> None:
    for name in ("start.js", "altcha.min.js", "altcha.css", "pbkdf2.js", "vi.js"):
        answer = client().get(f"/++plone++bacgiang.theme/altcha/{name}")
        assert answer.status_code == 200, name
