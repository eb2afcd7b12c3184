"""A GeoReport client files a petition with a place and follows it (11.1)."""

from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.petitions.answered import page as answered_page
from bacgiang.policy.petitions.content.content import content_of
from bacgiang.policy.petitions.open311 import requests as requests_of_petitions
from lxml import etree
from opinion_samples import proof
from petition_samples import ANSWER
from petition_samples import answered_by
from petition_samples import WHO
from petition_samples import WORDS
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.1c", "11.1")

ROOT = "/vi/@@open311/v2"


def sent(**changes: str) -> dict[str, str]:
    return {
        "api_key": "mau",
        "service_code": "health",
        "lat": "21.2731",
        "long": "106.1946",
        "address_string": "Ngõ 12, phố Mẫu",
        "first_name": "Văn Mẫu",
        "last_name": "Nguyễn",
        "phone": WHO["phone"],
        "description": WORDS,
        "attribute[sender_address]": WHO["address"],
        "attribute[use_of_data]": "yes",
        "attribute[publish]": "yes",
        "altcha": proof(),
        **changes,
    }


def test_it_is_filed_followed_and_told_to_all_once_it_is_public(
    client: Any,
    site: Any,
    boards: None,
    petition_desk: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = client()
    services = session.get(f"{ROOT}/services.json").json()
    assert {"health", "portal"} <= {one["service_code"] for one in services}
    asked = session.get(f"{ROOT}/services/health.json").json()["attributes"]
    required = {one["code"] for one in asked if one["required"]}
    assert required == {"sender_address", "use_of_data"}
    key = {"Idempotency-Key": "khoa-mau-cua-chuong-trinh-1"}
    body = sent()
    filed = session.post(f"{ROOT}/requests.json", data=body, headers=key)
    assert filed.status_code == 201, filed.text
    (told,) = filed.json()
    again = session.post(f"{ROOT}/requests.json", data=body, headers=key)
    assert again.json() == [told]
    code = told["service_request_id"]
    transaction.begin()
    content = content_of(submissions(site).require(parse(code)))
    assert content is not None and content.position == "21.273100 106.194600"
    # By the code where it stands, and nothing that was written.
    page = session.get(f"{ROOT}/requests/{code}.json")
    assert page.json()[0]["status"] == "open" and WORDS not in page.text
    assert page.json()[0]["expected_datetime"]
    assert session.get(f"{ROOT}/requests.json").json() == []
    answered_by(petition_desk)
    (public,) = session.get(f"{ROOT}/requests.json?service_code=health").json()
    assert (public["lat"], public["long"]) == (21.2731, 106.1946)
    assert public["description"] == WORDS and public["status_notes"] == ANSWER
    assert public["service_request_id"] != code
    one = session.get(f"{ROOT}/requests/{public['service_request_id']}.xml")
    assert etree.fromstring(one.content).findtext("request/status") == "closed"
    assert WHO["name"] not in one.text and WHO["phone"] not in one.text
    # What is passed over is not loaded: it grows with the years.
    for module in (requests_of_petitions, answered_page):
        monkeypatch.setattr(module, "course_of", lambda _found: pytest.fail("loaded"))
    for narrowed in ("start_date=2999-01-01T00:00:00Z", "service_code=none"):
        assert session.get(f"{ROOT}/requests.json?{narrowed}").json() == []
    page_two = session.get(
        "/vi/@@answered-petitions?b_start=1", headers={"Accept": "text/html"}
    )
    assert page_two.status_code == 200 and WORDS not in page_two.text


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"lat": "91"}, "position_wrong"),
        ({"lat": "x", "long": "y"}, "position_wrong"),
        ({"lat": "", "long": "", "address_string": ""}, "place_missing"),
        ({"service_code": "x"}, "unknown_subject"),
        ({"attribute[sender_address]": ""}, "address_missing"),
        ({"attribute[use_of_data]": ""}, "consent_missing"),
        ({"description": ""}, "text_missing"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_kept(
    client: Any, site: Any, boards: None, changes: dict[str, str], word: str
) -> None:
    answer = client().post(f"{ROOT}/requests.json", data=sent(**changes))
    assert answer.status_code == 400, answer.text
    assert word in answer.text, answer.text
    assert isinstance(answer.json(), list), answer.text
    assert WHO["phone"] not in answer.text
    transaction.begin()
    assert not [*submissions(site).codes()]


def test_what_is_not_there_is_not_found(client: Any, boards: None) -> None:
    for path in ("v2/services/x.json", "v2/requests/x.xml", "v1/services.json", "v2"):
        assert client().get(f"/vi/@@open311/{path}").status_code == 404, path
