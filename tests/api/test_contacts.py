"""Every unit can be reached: what it tells, who says so, where it is read (4.1a)."""

from .procedure_records import make_procedure
from bacgiang.policy.units.contacts import tasks
from bacgiang.policy.units.register.lookup import get_unit
from bacgiang.policy.units.sites.home.home_view import HomeView
import csv
from io import StringIO
import json
from lxml import html
from of_all import of_all
import pytest
from typing import Any
from unittest.mock import Mock


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
    "focal_point": "Lê Thị Đầu Mối",
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
    approved(client, copy)


def approved(client: Any, copy: str) -> None:
    steps = (("update", "submit", {}), ("review", "approve", {"declaration": True}))
    for level, step, stated in (*steps, ("publish", "publish", {})):
        answer = client(f"so-y-te-{level}").post(
            f"{copy}/@workflow/{step}", json=stated
        )
        assert answer.status_code == 200, answer.text


@pytest.mark.regulation("2.2a", "4.1a", "9.1", "15.3")
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
        said = ("Tầng 1, nhà B", "Trần Thị Mẫu", "Phòng Nghiệp vụ", "chuyển từ")
        for fact in (*said, "Lê Thị Đầu Mối"):
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
    (told,) = html.fromstring(home).cssselect("dl.unit-contact")
    names = [one.text for one in told.iter("dt")]
    assert len(names) == len({*names}) and "Bộ phận một cửa" in names
    assert "Tầng 1, nhà B" in told.text_content()


def page_data(client: Any, place: str) -> dict[str, Any]:
    page = html.fromstring(client().get(place, headers=HTML).content)
    found = page.xpath("//script[@type='application/ld+json']")
    graph = json.loads(found[0].text)["@graph"]
    return next(one for one in graph if one["@type"] == "GovernmentOrganization")


def test_english_words_of_a_contact_stand_on_english_pages(client: Any) -> None:
    answer = FACTS["answers"][0] | {"subject_en": "Health cards", "who_en": "Room 3"}
    english = {"contact_note_en": "Moves next month.", "desk_place_en": "Ground floor"}
    publish(client, FACTS | {"answers": [answer]} | english)
    said = [*english.values(), "Health cards", "Room 3"]
    for place in ("/en/organisation/so-y-te", "/en/units/so-y-te/contact"):
        page = html.fromstring(client().get(place, headers=HTML).content)
        text = page.get_element_by_id("content").text_content()
        assert [one for one in said if one not in text] == [], place
        assert "Tầng 1, nhà B" not in text and "Thẻ bảo hiểm" not in text
    asked = {"text": "health card"}
    assert "Room 3" in client().get("/en/contact", params=asked, headers=HTML).text
    assert "Health cards" not in client().get(UNIT, headers=HTML).text


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
    groups = whole.xpath("//section[contains(@class, 'home-group')]")
    names = [one for group in groups for one in group.xpath(".//a/@href")]
    names = [one for one in names if "/to-chuc/" in one]
    assert len(names) == len(set(names)) > 5
    for hostile in ("<script>alert(1)</script>", "%", "(" * 300):
        answer = client().get("/vi/lien-he", params={"text": hostile}, headers=HTML)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text


@pytest.mark.regulation("4.1a")
def test_the_directory_is_kept_as_files_and_read_by_programs(client: Any) -> None:
    leader = {"@type": "Leader", "title": "Nguyễn Văn Mẫu", "job_title": "Giám đốc"}
    leader |= {"office": "Phòng 201; nhà A", "phone": "0204 000 117"}
    made = client("so-y-te-update").post(f"/++api++{UNIT}", json=leader)
    assert made.status_code == 201, made.text
    place = "/vi/" + made.json()["@id"].split("/vi/", 1)[1]
    assert client().get(f"{place}/@@vcard").status_code in (401, 404)
    approved(client, f"/++api++{place}")
    publish(client, {**FACTS, "address": "=1+1, đường Mẫu"})
    card = client().get(f"{UNIT}/@@vcard")
    assert card.headers["Content-Type"] == "text/vcard; charset=utf-8"
    lines = unfolded(card.content)
    assert lines[:3] == ["BEGIN:VCARD", "VERSION:4.0", "KIND:org"]
    assert "GEO;VALUE=uri:geo:21.27310,106.19460" in lines
    assert "ADR;TYPE=work:;;=1+1\\, đường Mẫu;;;;Việt Nam" in lines
    assert [one for one in lines if one.startswith("TEL;TYPE=work,fax:")]
    person = unfolded(client().get(f"{place}/@@vcard").content)
    assert {"FN:Nguyễn Văn Mẫu", "TITLE:Giám đốc"} <= {*person}
    assert "Phòng 201\\; nhà A" in person[-2]
    everybody = unfolded(client().get("/en/contact/@@directory.vcf").content)
    assert everybody.count("BEGIN:VCARD") == everybody.count("END:VCARD") > 6
    sheet = client().get("/vi/lien-he/@@directory.csv")
    rows = list(csv.reader(StringIO(sheet.content.decode("utf-8-sig"))))
    (unit,) = (row for row in rows if row[4] == FACTS["phone"])
    assert unit[8] == "'=1+1, đường Mẫu"
    assert [row for row in rows if row[3] == "Giám đốc" and row[4] == leader["phone"]]
    asked = {"text": "mau giam doc"}
    told = client().get("/++api++/en/@directory", params=asked).json()
    assert told["items_total"] == 1
    (item,) = told["items"]
    assert item["code"] == "so-y-te"
    assert item["hours"] == HOURS
    assert item["leaders"][0]["phone"] == leader["phone"]


@pytest.mark.regulation("4.1a", "4.1c")
def test_a_procedure_says_whom_to_ask(client: Any) -> None:
    procedure = make_procedure(title="Đổi thẻ bảo hiểm y tế")
    place = "/" + "/".join(procedure.getPhysicalPath()[2:])

    def asked() -> tuple[set[str], dict[str, Any]]:
        page = html.fromstring(client().get(place, headers=HTML).content)
        part = page.get_element_by_id("procedure-ask")
        data = client().get(f"/++api++{place}").json()["procedure"]["contact"]
        assert data["unit"] == "so-y-te"
        return {link.get("href") for link in part.iter("a")}, data

    publish(client, {"desk_phone": None})
    links, told = asked()
    assert [link.rsplit("/", 1)[1] for link in links] == ["so-y-te"]
    assert told["ways"] == []
    publish(client, {"phone": FACTS["phone"], "email": FACTS["email"]})
    links, told = asked()
    assert "tel:+84204000111" in links
    assert [
        one for one in links if one.startswith("mailto:vanthu@example.org?subject=")
    ]
    publish(client, {name: FACTS[name] for name in ("desk_place", "desk_phone")})
    links, told = asked()
    assert "tel:+84204000114" in links
    assert told["who"] == "Bộ phận một cửa"
    row = {"subject": "Thẻ bảo hiểm y tế", "who": "Phòng 3", "phone": "0204 000 118"}
    publish(client, {"answers": [row]})
    links, told = asked()
    assert "tel:+84204000118" in links
    assert told["who"] == "Phòng 3"


@pytest.mark.whole_pages
@pytest.mark.regulation("4.1a")
def test_a_unit_that_nobody_reaches_is_work_of_its_board(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def waits() -> list[str]:
        items = client("so-y-te-update").get("/++api++/vi/@my-work").json()["items"]
        return [one["@id"] for one in items if one["matter"] == "unit-contact"]

    def counted() -> int:
        items = client("admin").get("/++api++/@figures").json()["items"]
        (count,) = (
            one["count"] for one in items if one["name"] == "units-without-contact"
        )
        return int(count)

    def overseen() -> list[str]:
        """By name, in the list of the standing office; a board is not told others'."""
        address = "/++api++/vi/@my-work?matter=unreached-units&b_size=200"
        assert client("so-y-te-update").get(address).json()["items"] == []
        return [
            one["title"] for one in client("van-phong").get(address).json()["items"]
        ]

    assert waits() == []
    assert overseen() == []
    publish(client, {"desk_phone": None})
    with monkeypatch.context() as patched:
        # No record of another board's units is read: each page of each member asks.
        looked_up = Mock(side_effect=get_unit)
        patched.setattr(tasks, "get_unit", looked_up)
        assert [one.rsplit("/", 1)[1] for one in waits()] == ["so-y-te"]
    assert {one.args for one in looked_up.call_args_list} == {("so-y-te",)}
    assert overseen() == ["Sở Y tế tỉnh Bắc Giang"]
    shown = client("van-phong").get("/vi/@@my-work", headers=HTML).text
    assert "matter-unreached-units" in shown
    # Its page in the directory says whom to call instead.
    for page in (UNIT, "/en/organisation/so-y-te"):
        read = html.fromstring(client().get(page, headers=HTML).text)
        told = read.get_element_by_id("reached-instead")
        assert told.xpath('.//a[starts-with(@href, "tel:")]'), page
    # So does an empty site.
    with monkeypatch.context() as patched:
        patched.setattr(HomeView, "parts", [])
        empty = html.fromstring(client().get("/vi/don-vi/so-y-te", headers=HTML).text)
    told = empty.get_element_by_id("reached-instead")
    assert told.xpath('.//a[starts-with(@href, "tel:")]')
    # Every page leads to the contact page of its site at its very top.
    (top,) = read.xpath('//*[@id="portal-top"]//*[@id="portal-contact"]/a/@href')
    assert top.endswith("/contact") and client().get(top).status_code == 200
    before = counted()
    publish(client, {"hotline": FACTS["hotline"]})
    assert waits() == []
    assert counted() == before - 1


def unfolded(data: bytes) -> list[str]:
    """Lines of vCards; long ones are folded (RFC 6350, 3.2)."""
    return data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


@pytest.fixture
def copied(client: Any) -> str:
    return copy_of(client)


@of_all(
    "wrong",
    [
        {"phone": "gọi anh Nam"},
        {"hotline": "javascript:alert(1)"},
        {"email": "a@b.c\r\nBcc: d@e.f"},
        {"email": "a@b.vn?bcc=e@f.vn"},
        {"spokesperson_email": "a@b.vn,c@d.vn"},
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
def test_what_nobody_could_use_is_refused(
    client: Any, copied: str, wrong: dict[str, Any]
) -> None:
    copy = f"/++api++/vi/{copied}"
    answer = client("so-y-te-update").patch(copy, json=wrong)
    assert answer.status_code == 400, answer.text
    assert next(iter(wrong)) in answer.text
