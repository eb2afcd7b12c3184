"""A register's feeds: one for every question it can be asked (4.1d)."""

from lxml import etree
from made_once import made_once
import pytest


ATOM = "{http://www.w3.org/2005/Atom}"
TEXT = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: {number}/2024/QĐ-UBND
Bắc Giang, ngày {number} tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc mẫu thử {number}

QUYẾT ĐỊNH:
Điều 1. Nội dung mẫu.
"""


@pytest.fixture
@made_once
def published(site, client, boards):
    """Three published decisions, through the API."""
    items = [{"text": TEXT.format(number=number)} for number in (11, 12, 13)]
    body = {"items": items, "submit": True}
    answer = client("ubnd-update").post("/++api++/@legal-documents", json=body)
    head = client("ubnd-head")
    for item in answer.json()["items"]:
        path = item["@id"].partition("/vi/")[2]
        for name in ("approve", "publish"):
            act = head.post(
                f"/++api++/vi/{path}/@workflow/{name}", json={"declaration": True}
            )
            assert act.status_code in (200, 400)
    site._p_jar.sync()


@pytest.mark.regulation("4.1d")
def test_the_feed_lists_the_newest_documents(published, client):
    answer = client().get("/vi/van-ban/atom.xml", headers={"Accept": "*/*"})
    feed = etree.fromstring(answer.content)
    titles = [one.text for one in feed.iterfind(f"{ATOM}entry/{ATOM}title")]
    assert titles[0] == "Quyết định 13/2024/QĐ-UBND"
    assert len(titles) == 3
    assert "ubnd-update" not in answer.text


@pytest.mark.regulation("4.1d")
def test_a_question_has_a_feed_of_its_own(published, client):
    address = "/vi/van-ban/rss.xml?text=12/2024"
    answer = client().get(address, headers={"Accept": "*/*"})
    feed = etree.fromstring(answer.content)
    assert [one.text for one in feed.iterfind(".//item/title")] == [
        "Quyết định 12/2024/QĐ-UBND"
    ]
    page = client().get("/vi/van-ban?text=12/2024", headers={"Accept": "text/html"})
    assert "/vi/van-ban/rss.xml?text=12%2F2024" in page.text


@pytest.mark.parametrize("query", ["?issue_year=x", "?start=-1&sort=7", "?text=%00"])
def test_an_odd_question_is_answered(client, query):
    for name in ("atom.xml", "rss.xml", "RSS"):
        answer = client().get(f"/vi/van-ban/{name}{query}", headers={"Accept": "*/*"})
        assert answer.status_code in (200, 400)


@pytest.mark.parametrize(
    ("name", "value"),
    [("in_force_on", "xx"), ("issue_year", "19"), ("issue_year", "x")],
)
def test_a_program_is_told_of_a_condition_that_is_none(client, name, value):
    answer = client().get(f"/++api++/@legal-documents?{name}={value}")
    assert answer.status_code == 400
    assert answer.json()["error"]["reasons"][0]["field"] == name
