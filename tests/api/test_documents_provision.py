"""The text of one provision, on a day, as a program asks for it (7.2b)."""

from .legal_records import make_record
from bacgiang.policy.law.akn import akn_errors
from lxml import etree
from made_once import made_once
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("7.2b")

EID = "art_1"


@pytest.fixture
@made_once
def path(site: Any, boards: None) -> str:
    record = make_record(site)
    transaction.commit()
    return "/++api++/" + "/".join(record.getPhysicalPath()[2:])


def test_a_provision_is_told_in_every_form(client: Any, path: str) -> None:
    asks = client()
    told = asks.get(f"{path}/@text?eId={EID}").json()
    assert (told["eId"], told["title"], told["official"]) == (EID, "Điều 1", False)
    assert told["text"].startswith("Điều 1.")
    assert set(told["status"]) == {"token", "title"}
    again = asks.get(told["@id"].removeprefix(asks.base))
    assert again.json() == told
    plain = asks.get(f"{path}/@text?eId={EID}&form=plain")
    assert plain.headers["Content-Type"].startswith("text/plain")
    assert plain.content.decode() == told["text"]
    html = asks.get(f"{path}/@text?eId={EID}&form=html")
    assert html.content.decode() == told["html"]
    whole = asks.get(f"{path}/@text").json()["text"]
    assert told["text"] in whole
    assert len(whole) > len(told["text"])


def test_a_provision_is_akoma_ntoso_by_itself(client: Any, path: str) -> None:
    answer = client().get(f"{path}/@akn?eId={EID}")
    assert answer.headers["Content-Type"].startswith("application/akn+xml")
    assert akn_errors(answer.content) == ()
    root = etree.fromstring(answer.content)
    (portion,) = root
    (body,) = portion.iterchildren("{*}portionBody")
    assert [one.get("eId") for one in body] == [EID]
    whole = client().get(f"{path}/@akn")
    assert answer.headers["ETag"] != whole.headers["ETag"]


@pytest.mark.parametrize(
    ("asked", "status", "code", "field"),
    [
        ("@text?eId=art_999", 404, "no_provision", "eId"),
        ("@akn?eId=art_999", 404, "no_provision", "eId"),
        ("@akn?eId=portal", 404, "no_provision", "eId"),
        ("@text?eId=art_1&day=x", 400, "not_a_day", "day"),
        ("@text?form=pdf", 400, "wrong_form", "form"),
    ],
)
def test_what_is_not_there_is_named(
    client: Any, path: str, asked: str, status: int, code: str, field: str
) -> None:
    answer = client().get(f"{path}/{asked}")
    assert answer.status_code == status
    reason = answer.json()["error"]["reasons"][0]
    assert (reason["type"], reason["field"]) == (code, field)
