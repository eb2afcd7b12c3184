"""Page, effect, text of a day and AKN of one document say the same (4.1d)."""

from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.law.tree import pieces
from bacgiang.policy.legal.api.text.text_on import GetTextOn
from bacgiang.policy.legal.consolidated.collecting import text_on
from bacgiang.policy.legal.consolidated.expressing import akn_on
from bacgiang.policy.legal.document_page import pending_notice
from bacgiang.policy.legal.effect.describing import effect_on
from bacgiang.policy.legal.effect.describing import periods_of
from bacgiang.policy.legal.effect.describing import touched_on
from bacgiang.policy.legal.relations.deciding import confirm
from bacgiang.policy.legal.relations.describing import proposed_by
from datetime import date
from lxml.etree import fromstring
from lxml.html import document_fromstring
from plone import api
import pytest
from zope.interface import alsoProvides


pytestmark = pytest.mark.regulation("4.1d")

AKN = {"akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
BASE = """QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế chợ phiên.
Điều 2. Các xã thi hành.

QUY CHẾ
Về chợ phiên
(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND)
Điều 1. Chỗ bán
1. Phí chỗ bán là 5.000 đồng.
2. Chỗ bán rộng 4 mét.
Điều 2. Giờ họp
Chợ họp từ 6 giờ.
Điều 3. Vệ sinh
Người bán quét chợ.

PHỤ LỤC I
Mẫu đơn
Nội dung của đơn.
"""


@pytest.fixture
def decided(people, published):
    """Publish a text in force from its day on, with all that it says confirmed."""

    def make(number, issued, text, begins=None):
        document = published(
            number=number,
            title=f"Quyết định {number}",
            issue_date=issued,
            entry_into_force=begins or issued,
            text=text,
        )
        with api.env.adopt_user(username="ubnd-review"):
            for one in proposed_by(document):
                confirm(document, one.relation)
        return document

    return make


def ordering(number, *orders):
    """A text that gives orders about the regulation attached to the base."""
    what = "Quy chế ban hành kèm theo Quyết định số 12/2024/QĐ-UBND"
    lines = "\n".join(
        f"Điều {place}. {order.replace('NÓ', what)}"
        for place, order in enumerate(orders, 1)
    )
    return f"QUYẾT ĐỊNH\n{lines}\nĐiều {len(orders) + 1}. Các xã thi hành.\n"


def shown(document, portal, name="document_view", **form):
    request = portal.REQUEST
    alsoProvides(request, IPolicyLayer)
    request.form.clear()
    request.form.update(form)
    with api.env.adopt_roles(["Anonymous"]):
        page = document_fromstring(api.content.get_view(name, document, request)())
        service = GetTextOn()
        service.context, service.request = document, request
        return page, service.reply()


def said(event):
    reached = [eid for eid, _title in event.provisions]
    return event.kind, event.source.number if event.source else None, reached


def test_a_suspension_is_told_as_far_as_it_holds(decided, published):
    base = published(entry_into_force=date(2024, 3, 25), text=BASE)
    decided(
        "20/2024/QĐ-UBND",
        date(2024, 5, 1),
        ordering("20", "Ngưng hiệu lực Điều 2, Điều 3 của NÓ."),
    )
    decided(
        "21/2024/QĐ-UBND",
        date(2024, 7, 1),
        ordering("21", "Khôi phục hiệu lực Điều 3 của NÓ."),
    )
    stopped = ("suspended", "20/2024/QĐ-UBND")
    events = effect_on(base, date(2024, 6, 1)).events
    assert list(map(said, events)) == [(*stopped, ["att_1__art_2", "att_1__art_3"])]
    events = effect_on(base, date(2024, 8, 1)).events
    assert list(map(said, events)) == [(*stopped, ["att_1__art_2"])]
    # The history tells on each day what that day has brought.
    history = [list(map(said, one.events)) for one in periods_of(base) if one.start]
    assert history[-2:] == [
        [(*stopped, ["att_1__art_2", "att_1__art_3"])],
        [("resumed", "21/2024/QĐ-UBND", ["att_1__art_3"])],
    ]


def test_what_is_left_of_a_repealed_regulation(decided, published, portal):
    base = published(entry_into_force=date(2024, 3, 25), text=BASE)
    decided(
        "22/2024/QĐ-UBND",
        date(2024, 9, 1),
        ordering(
            "22", "Bổ sung khoản 3 vào Điều 1 của NÓ như sau:\n“3. Cấm bán rong.”."
        ),
    )
    decided(
        "23/2024/QĐ-UBND",
        date(2025, 1, 1),
        ordering("23", "Bãi bỏ NÓ, trừ Điều 2 và khoản 2 Điều 1."),
    )
    gone = ["att_1__art_1__para_1", "att_1__art_1__para_3", "att_1__art_3", "att_2"]
    page, answer = shown(base, portal, day="2025-02-01", on="2025-02-01")
    assert [one["provision"]["eId"] for one in answer["changes"]] == [
        "att_1__art_1__para_3",
        *gone,
    ]
    assert not answer["not_applied"]
    text = answer["text"]
    assert (
        "5.000" not in text
        and "quét chợ" not in text
        and "Nội dung của đơn" not in text
    )
    assert "rộng 4 mét" in text and "6 giờ" in text
    ended = {
        eid
        for eid, one in answer["provisions"].items()
        if one["status"] == "no-longer-in-force"
    }
    assert set(gone) <= ended
    # The page strikes each, and names by what and since when.
    for eid in ("att_1__art_1__para_1", "att_1__art_3", "att_2"):
        (section,) = page.cssselect(f"[id='{eid}']")
        assert "legal-words-gone" in section.get("class"), eid
        note = section.cssselect(".legal-note")[0].text_content()
        assert "23/2024/QĐ-UBND" in note and "01/01/2025" in note
    (banner,) = page.cssselect(".legal-effect-events")
    assert "trừ Khoản 2 Điều 1" in " ".join(banner.text_content().split())
    # Between the two days it is called what it is.
    page, answer = shown(
        base, portal, "text-on", day="2025-02-01", **{"from": "2024-12-01"}
    )
    labels = {one["eId"]: one["label"] for one in answer["comparison"]["differences"]}
    assert labels["att_2"] == labels["att_1__art_3"] == "Bãi bỏ"
    akn = fromstring(answer["akn"].encode())
    assert akn_errors(answer["akn"].encode()) == ()
    groups = akn.xpath("//akn:temporalGroup/@eId", namespaces=AKN)
    assert "effect__att_1__art_1__para_3" in groups
    eids = {f"#{one}" for one in akn.xpath("//@eId")} | {"#main"}
    places = akn.xpath(
        "//akn:passiveModifications//akn:destination/@href", namespaces=AKN
    )
    assert places and set(places) <= eids


def test_an_order_that_was_amended_or_repealed(decided, published, portal):
    base = published(entry_into_force=date(2024, 3, 25), text=BASE)
    changing = (
        "Điều 1. Sửa đổi một số điều của Quy chế ban hành kèm theo Quyết định số "
        "12/2024/QĐ-UBND\n"
        "1. Thay thế cụm từ “quét chợ” bằng cụm từ “rửa chợ” tại Điều 3.\n"
        "2. Sửa đổi khoản 2 Điều 1 như sau:\n“2. Chỗ bán rộng 6 mét.”.\n"
        "Điều 2. Các xã thi hành.\n"
    )
    number = "24/2024/QĐ-UBND"
    decided(number, date(2024, 6, 1), f"QUYẾT ĐỊNH\n{changing}")
    decided(
        "25/2024/QĐ-UBND",
        date(2024, 9, 1),
        f"QUYẾT ĐỊNH\nĐiều 1. Bãi bỏ khoản 1 Điều 1 Quyết định số {number}.\n"
        f"Điều 2. Sửa đổi khoản 2 Điều 1 Quyết định số {number} từ 6 mét thành 8 mét.\n"
        "Điều 3. Các xã thi hành.\n",
    )
    _page, answer = shown(base, portal, day="2024-10-01")
    (words,) = [one for one in answer["changes"] if one["kind"] == "replace-words"]
    assert (words["day"], words["amended_by"]) == ("2024-06-01", None)
    assert "rửa chợ" in answer["text"] and "rộng 6 mét" in answer["text"]
    (told,) = answer["not_applied"]
    assert told["source"]["number"] == "25/2024/QĐ-UBND"
    assert [one["eId"] for one in told["places"]] == ["att_1__art_1__para_2"]


def test_the_amended_document_says_that_it_was_amended_before(decided, published):
    base = published(entry_into_force=date(2024, 3, 25), text=BASE)
    decided(
        "26/2024/QĐ-UBND",
        date(2024, 8, 20),
        ordering(
            "26", "Sửa đổi khoản 1 Điều 1 của NÓ như sau:\n“1. Phí là 9.000 đồng.”."
        ),
        begins=date(2024, 6, 1),
    )
    day = date(2024, 7, 1)
    assert "9.000" in " ".join(pieces(text_on(base, day).text))
    remarks = {
        one.code: api.portal.translate(one.words)
        for one in effect_on(base, day).remarks
    }
    told = remarks["retroactive-by"]
    assert "26/2024/QĐ-UBND" in told and "01/06/2024" in told and "20/08/2024" in told
    assert touched_on(base, day) and akn_on(base, text_on(base, day), day)


def test_what_weighs_most_heads_what_waits(published, people, portal, monkeypatch):
    base = published(entry_into_force=date(2024, 3, 25), text=BASE)
    cited = "Quyết định số 12/2024/QĐ-UBND"
    for place, order in enumerate(
        (
            f"Kéo dài thời hạn áp dụng {cited} đến hết ngày 31/12/2027.",
            f"Bãi bỏ {cited}.",
        )
    ):
        day = date(2024, 5, 1 + place)
        text = f"QUYẾT ĐỊNH\nĐiều 1. {order}\nĐiều 2. Các xã thi hành.\n"
        published(
            number=f"3{place}/2024/QĐ-UBND", title=order, issue_date=day, text=text
        )
    monkeypatch.setattr(pending_notice, "MOST", 1)
    page, _answer = shown(base, portal)
    (notice,) = page.cssselect("#legal-pending")
    assert "31/2024/QĐ-UBND" in notice.cssselect("summary")[0].text_content()
    assert len(notice.cssselect("li")) == 1
    (link,) = notice.cssselect("a[href*='pending=all']")
    assert "còn 1 nội dung" in link.text_content()
    page, _answer = shown(base, portal, pending="all")
    (notice,) = page.cssselect("#legal-pending")
    assert len(notice.cssselect("li")) == 2 and not notice.cssselect("a[href*=pending]")
