"""Every unit can be reached: what it tells, who says so, where it is read (4.1a)."""

import json
from lxml import html
import pytest
from typing import Any


UNIT = "/vi/to-chuc/so-y-te"
HTML = {"Accept": "text/html"}
HOURS = [
    {"first": "mon", "last": "fri", "opens": "07:30", "closes": "11:30"},
    {"first": "mon", "last": "fri", "opens": "13:30", "closes": "17:00"},
]
FACTS = {
    "address": "Số 1, đường Mẫu",
    "position": "21.27310, 106.19460",
    "phone": "0204 000 111",
    "fax": "0204 000 112",
    "hotline": "0204 000 113; 1022",
    "email": "vanthu@example.org",
    "hours": HOURS,
    "desk_place": "Tầng 1, nhà B",
    "desk_phone": "0204 000 114",
    "desk_hours": HOURS[:1],
    "spokesperson": "Bà Trần Thị Mẫu, Chánh Văn phòng",
    "spokesperson_phone": "0204 000 115",
    "contact_note": "Trụ sở chuyển từ tháng sau.",
    "answers": [{"subject": "Thẻ bảo hiểm y tế", "who": "Phòng Nghiệp vụ"}],
}


@pytest.fixture(autouse=True)
def people(boards: None) -> None:
    """The boards' accounts."""


def copy_of(client: Any) -> str:
    made = client("so-y-te-update").post(f"/++api++{UNIT}/@workingcopy")
    assert made.status_code == 201, made.text
    return str(made.json()["@id"]).split("/vi/", 1)[1]


def publish(client: Any, facts: dict[str, Any]) -> None:
    """The way of words: an editor, a second person, a publisher."""
    copy = f"/++api++/vi/{copy_of(client)}"
    answer = client("so-y-te-update").patch(copy, json=facts)
    assert answer.status_code == 204, answer.text
    steps = (("update", "submit", {}), ("review", "approve", {"declaration": True}))
    for level, step, stated in (*steps, ("publish", "publish", {})):
        answer = client(f"so-y-te-{level}").post(
            f"{copy}/@workflow/{step}", json=stated
        )
        assert answer.status_code == 200, answer.text


@pytest.mark.regulation("2.2a", "4.1a", "9.1")
def test_a_unit_tells_how_it_is_reached(client: Any) -> None:
    publish(client, FACTS)
    told = client().get(f"/++api++{UNIT}").json()
    assert told["hours"] == HOURS
    assert client().get("/++api++/vi/@units/so-y-te").json()["hotline"]
    places = (UNIT, "/en/organisation/so-y-te", "/vi/don-vi/so-y-te/lien-he")
    for place in places:
        page = html.fromstring(client().get(place, headers=HTML).content)
        shown = page.get_element_by_id("content")
        links = {link.get("href"): link for link in shown.iter("a")}
        assert {"tel:+84204000111", "tel:1022", "mailto:vanthu@example.org"} <= {*links}
        at = next(one for href, one in links.items() if "openstreetmap" in (href or ""))
        assert at.get("target") == "_blank"
        assert at.get("rel") == "noopener noreferrer"
        text = shown.text_content()
        day = "Monday – Friday" if place.startswith("/en") else "Thứ Hai – Thứ Sáu"
        assert f"{day}: 07:30–11:30, 13:30–17:00" in text
        for fact in ("Tầng 1, nhà B", "Trần Thị Mẫu", "Phòng Nghiệp vụ", "chuyển từ"):
            assert fact in text, (place, fact)
        assert not [
            one for one in page.iter("script") if "openstreet" in str(one.get("src"))
        ]
    data = page_data(client, UNIT)
    assert data["location"]["openingHours"][0] == "Mo-Fr 07:30-11:30"
    assert data["location"]["geo"]["latitude"] == 21.2731
    assert {one["telephone"] for one in data["contactPoint"]} >= {"1022"}
    home = client().get("/vi/don-vi/so-y-te", headers=HTML).text
    assert "tel:1022" in home


def page_data(client: Any, place: str) -> dict[str, Any]:
    page = html.fromstring(client().get(place, headers=HTML).content)
    found = page.xpath("//script[@type='application/ld+json']")
    graph = json.loads(found[0].text)["@graph"]
    return next(one for one in graph if one["@type"] == "GovernmentOrganization")


@pytest.mark.regulation("4.1a")
def test_the_directory_finds_units_people_and_subjects(client: Any) -> None:
    publish(client, FACTS)
    for place, asked in (
        ("/vi/lien-he", "bao hiem"),
        ("/vi/lien-he", "SỞ Y TẾ"),
        ("/en/contact", "trần thị mẫu"),
    ):
        answer = client().get(place, params={"text": asked}, headers=HTML)
        page = html.fromstring(answer.content)
        listed = page.xpath("//li[contains(@class, 'item-list-entry')]")
        assert len(listed) == 1, (place, asked)
        assert listed[0].xpath(".//a[@href='tel:+84204000111']")
    whole = html.fromstring(client().get("/vi/lien-he", headers=HTML).content)
    names = whole.xpath("//li[contains(@class, 'item-list-entry')]//p[1]/a/@href")
    assert len(names) == len(set(names)) > 5
    for hostile in ("<script>alert(1)</script>", "%", "(" * 300):
        answer = client().get("/vi/lien-he", params={"text": hostile}, headers=HTML)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text


@pytest.mark.parametrize(
    "wrong",
    [
        {"phone": "gọi anh Nam"},
        {"hotline": "javascript:alert(1)"},
        {"email": "a@b.c\r\nBcc: d@e.f"},
        {"position": "48.85, 2.35"},
        {"hours": [{**HOURS[0], "opens": "25:00"}]},
        {"hours": [{**HOURS[0], "first": "moonday"}]},
        {"hours": [{**HOURS[0], "first": ["mon"]}]},
        {"hours": [{**HOURS[0], "opens": 7}]},
        {"hours": [{**HOURS[0], "script": "x"}]},
        {"hours": "07:30"},
        {"hours": [HOURS[0]] * 61},
        {"answers": [{"subject": "x" * 201, "who": "Phòng"}]},
        {"answers": [{"subject": "Thẻ", "who": "Phòng", "phone": "alo"}]},
        {"answers": [{"who": "Phòng"}]},
        {"answers": [["Thẻ", "Phòng"]]},
    ],
)
@pytest.mark.regulation("4.1a")
def test_what_nobody_could_use_is_refused(client: Any, wrong: dict[str, Any]) -> None:
    copy = f"/++api++/vi/{copy_of(client)}"
    answer = client("so-y-te-update").patch(copy, json=wrong)
    assert answer.status_code == 400, answer.text
    assert next(iter(wrong)) in answer.text
