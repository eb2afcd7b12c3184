"""The page of a document: what a citizen reads, whole or by article (4.1d)."""

from .legal_records import LATER
from .legal_records import make_record
from .legal_records import path_of
from .legal_records import relate
from bacgiang.policy.base.pdf_signatures import checking
from bacgiang.policy.law.citations import bounded
from bacgiang.policy.legal.signatures import examining
from datetime import date
from hashlib import sha256
from itertools import pairwise
from lxml.html import fromstring
import pytest
from signed_files import added_to
from signed_files import authority
from signed_files import blank
from signed_files import identity
from signed_files import sign
from signed_files import trust


PAGE = {"Accept": "text/html"}
AMENDING = """Số: 40/2015/QĐ-UBND
QUYẾT ĐỊNH
Sửa đổi quy định mẫu
Điều 1. Sửa đổi quy định mẫu về quản lý hồ sơ
1. Sửa đổi khoản 2 Điều 1 như sau:
“2. Khoản hai đã được sửa.”
2. Bãi bỏ một biểu mẫu.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 15 tháng 6 năm 2015.
"""


@pytest.fixture
def page(client):
    def read(path):
        answer = client().get(path, headers=PAGE)
        assert answer.status_code == 200, path
        return fromstring(answer.text)

    return read


@pytest.mark.regulation("4.1d")
def test_the_page_tells_effect_with_its_reason_and_source(site, boards, page):
    record, later = make_record(site), make_record(site, **LATER)
    relate(later, "repeals", record)
    path = path_of(record)
    effect = page(path).cssselect(".legal-effect")[0]
    assert "legal-effect-no-longer-in-force" in effect.get("class")
    assert effect.cssselect("a")[0].get("href") == later.absolute_url()
    assert "15/06/2015" in effect.text_content()
    before = page(f"{path}?on=2010-01-01").cssselect(".legal-effect")[0]
    assert "legal-effect-in-force" in before.get("class")


@pytest.mark.regulation("4.1d")
def test_a_provision_says_how_it_stands_where_it_stands(site, boards, page):
    record, later = make_record(site), make_record(site, text=AMENDING, **LATER)
    reads = "Sửa đổi khoản 2 Điều 1 như sau:"
    relate(later, "amends", record, provisions=["art_1__para_2"], words=reads)
    path = path_of(record)
    whole = page(path)
    (clause,) = whole.cssselect("#art_1__para_2.legal-is-amended.legal-words-gone")
    first, note = clause
    assert "Khoản thứ hai" in first.text_content()
    assert "Còn hiệu lực" not in note.text_content()
    assert "40/2015/QĐ-UBND" in note.text_content()
    assert "15/06/2015" in note.text_content()
    # The new words are there, one tap away, with where they stand.
    (new,) = note.cssselect("details blockquote")
    assert "Khoản hai đã được sửa." in new.text_content()
    assert new.get("cite").startswith(f"{later.absolute_url()}#art_1")
    assert not whole.cssselect("#art_1__para_1 .legal-note, #art_2 .legal-note")
    # Whoever comes to an article by its address sees what it is worth.
    tags = [one.text_content() for one in whole.cssselect("h3 + .legal-status")]
    assert tags == ["Còn hiệu lực, có nội dung đã được sửa đổi", "Còn hiệu lực"]
    (named,) = whole.cssselect(".legal-effect-events li:first-child a")
    assert named.get("href") == later.absolute_url()
    alone = page(f"{path}/@@provision/art_1")
    said = alone.cssselect(".legal-effect-status")[0].text_content()
    assert tags[0] in said and "Hết hiệu lực một phần" in said
    assert alone.cssselect(".keep-url")[0].text.endswith("/@@provision/art_1")
    (after,) = alone.cssselect(".legal-neighbours [rel=next]")
    assert after.get("href").endswith("/@@provision/art_2")


@pytest.mark.regulation("4.1d")
def test_a_suspension_hides_no_amendment_and_many_places_fold(site, boards, page):
    record = make_record(site)
    later = make_record(site, text=AMENDING, **LATER)
    reads = "Sửa đổi khoản 2 Điều 1 như sau:"
    even = [f"art_{one}" for one in range(20, 80, 2)]
    many = ["art_1__para_2", "art_1__para_2a", *even]
    relate(later, "amends", record, provisions=many, words=reads)
    relate(later, "suspends", record)
    whole = page(path_of(record))
    (clause,) = whole.cssselect("#art_1__para_2.legal-is-suspended.legal-words-gone")
    said = clause.cssselect(".legal-note")[0].text_content()
    assert "ngưng hiệu lực" in said and "đã được sửa đổi" in said.lower()
    assert "Khoản hai đã được sửa." in clause.cssselect("details")[0].text_content()
    # What was put in is told where it belongs, though it is not printed.
    added = whole.cssselect("#art_1 > .legal-note")[0].text_content()
    assert "Khoản 2a Điều 1" in added and "Khoản hai đã được sửa." in added
    (line,) = [
        one
        for one in whole.cssselect(".legal-effect-events > li")
        if "40/2015" in one.text_content()
    ]
    (places,) = line.cssselect("details:not([open])")
    assert "Điều 78" in places.text_content()
    assert "32" in places.cssselect("summary")[0].text_content()
    places.drop_tree()
    assert "Bị ngưng hiệu lực, Được sửa đổi" in line.text_content()
    # The first of them stand in the open line.
    assert "(Khoản 2 Điều 1, Khoản 2a Điều 1, Điều 20, …)" in line.text_content()


@pytest.mark.regulation("4.1d")
def test_words_are_struck_out_only_where_all_of_them_are_gone(site, boards, page):
    record, later = make_record(site), make_record(site, **LATER)
    exchanged = "Thay cụm từ “thứ hai” bằng cụm từ “sau” tại khoản 2 Điều 1."
    relate(later, "amends", record, provisions=["art_1__para_2"], words=exchanged)
    (clause,) = page(path_of(record)).cssselect("#art_1__para_2")
    assert clause.get("class") == "legal-paragraph legal-is-amended"


@pytest.mark.regulation("4.1d")
def test_the_text_comes_first_and_what_machines_read_last(site, boards, page):
    path = path_of(make_record(site))
    whole = page(path)
    content = whole.cssselect("#content")[0]
    assert not page(f"{path}/@@print").cssselect("p.facts")
    said = content.text_content()
    assert "Đơn vị phát hành" not in said and not content.cssselect(".editorial-facts")
    order = [
        one.get("id") for one in content.cssselect("[id^=legal-]") if one.get("id")
    ]
    shown = ("legal-text", "legal-originals", "legal-facts", "legal-history")
    assert sorted(shown, key=order.index) == list(shown)
    assert order.index("legal-relations") < order.index("legal-machines")
    left, right = content.cssselect(".legal-letterhead > div")
    assert left.text_content() == "ỦY BAN NHÂN DÂNTỈNH BẮC GIANGSố: 76/2007/QĐ-UBND"
    assert right.text_content().startswith("CỘNG HÒA") and "ngày 20" in right[-1].text
    (download,) = content.cssselect(".file-link strong")
    assert download.text == "PDF"
    (digest,) = content.cssselect(".legal-digest")
    assert digest.getparent().getparent().get("id") == "legal-machines"
    levels = [int(one.tag[1]) for one in content.cssselect("h1, h2, h3, h4")]
    assert levels[0] == 1 and all(b - a <= 1 for a, b in pairwise(levels))


@pytest.mark.regulation("4.1d")
def test_words_are_found_within_a_document(site, boards, page):
    path = path_of(make_record(site))
    for find, where in (
        ("khoan thu hai", ["#art_1"]),
        ("hiệu lực", ["#art_2"]),
        ("vắng mặt", []),
        ("", None),
    ):
        whole = page(f"{path}?find={find}")
        lists = whole.cssselect("#legal-found")
        assert bool(lists) is (where is not None), find
        found = [one.get("href") for one in whole.cssselect("#legal-found li > a")]
        assert found == (where or []), find
        marks = [one.text for one in whole.cssselect("#legal-text mark")]
        assert all(len(one.split()) == len(find.split()) for one in marks), find
        assert bool(marks) is bool(where), find


@pytest.mark.regulation("4.1d")
def test_that_a_status_is_not_known_is_explained(site, boards, page):
    unknown = make_record(site, entry_into_force=None)
    known = make_record(site, **LATER)
    assert page(path_of(unknown)).cssselect(".legal-effect .legal-explained p")
    assert not page(path_of(known)).cssselect(".legal-explained")


@pytest.mark.regulation("10.3")
def test_a_register_shows_where_the_words_stand_and_years_in_order(site, boards, page):
    for serial, year in ((87, 2007), (95, 2015), (96, 2015), (91, 2011)):
        number = f"{serial}/{year}/QĐ-UBND"
        make_record(site, number=number, issue_date=date(year, 5, 2))
    found = page("/vi/van-ban?text=khoản thứ hai")
    places = found.cssselect(".register-entry .search-place a")
    assert places[0].get("href").endswith("#art_1")
    assert found.cssselect(".register-entry .search-snippet mark")
    years = found.cssselect(".register-facets a[href*=issue_year]")
    assert [one.text for one in years] == ["2015", "2011", "2007"]
    (facts, *_) = page("/vi/van-ban?in_force_on=2024-01-01").cssselect(
        ".register-facts"
    )
    assert facts.text.strip() == "Hôm nay:"
    first = page("/vi/van-ban?text=qd ubnd 87").cssselect(".register-entry h2 a")[0]
    assert first.text.endswith("87/2007/QĐ-UBND")


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize("register", ["van-ban", "du-thao", "thu-tuc"])
def test_an_empty_register_asks_nobody_to_leave_out_a_word(boards, page, register):
    for asked, is_narrowed in (("", False), ("?text=vắng mặt", True)):
        found = page(f"/vi/don-vi/so-y-te/{register}{asked}")
        (said,) = found.cssselect(".nothing-yet")
        assert ("Chưa có mục nào." not in said.text) is is_narrowed
        assert not found.cssselect(".register-facets")


@pytest.mark.whole_pages
@pytest.mark.regulation("4.1d")
def test_every_provision_has_an_address_and_a_page(site, boards, page, client):
    record = make_record(site)
    path = path_of(record)
    whole = page(path)
    for eid in ("art_1", "art_1__para_1", "art_2"):
        assert whole.cssselect(f"#{eid}")
    alone = page(f"{path}/@@provision/art_1")
    text = alone.cssselect(".legal-text")[0].text_content()
    assert "Khoản thứ hai" in text and "Hiệu lực" not in text
    assert not alone.cssselect(".legal-num[title='#']")
    for wrong in ("art_99", "art_1/art_2", "%00", "../art_1"):
        answer = client().get(f"{path}/@@provision/{wrong}", headers=PAGE)
        assert answer.status_code in (400, 404)
    assert client().get(f"{path}/@@provision", headers=PAGE).status_code == 404
    # What is not there is told within the portal, below a page that takes names, too.
    for who, wrong in ((None, "@@provision/art_99"), ("ubnd-head", "@@act/none")):
        told = client(who).get(f"{path}/{wrong}", headers=PAGE)
        assert told.status_code == 404
        assert fromstring(told.text).cssselect("#portal-globalnav a")
    leads = [one.get("href") for one in alone.cssselect(".legal-neighbours a")]
    assert f"{record.absolute_url()}/@@text-on#art_1" in leads


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize(
    ("capacity", "shown"),
    [("TM.", "An Văn Bình, CHỦ TỊCH (TM.)"), ("Q.", "An Văn Bình, Q. CHỦ TỊCH")],
)
def test_the_capacity_is_not_said_of_the_office(site, boards, page, capacity, shown):
    signed = {"signer": "An Văn Bình", "signer_title": "CHỦ TỊCH"}
    record = make_record(site, signing_capacity=capacity, **signed)
    facts = page(path_of(record)).cssselect(".legal-facts dd")
    assert shown in [" ".join(fact.text_content().split()) for fact in facts]


@pytest.mark.regulation("4.1d")
def test_the_text_can_be_kept(site, boards, client):
    record, bare = make_record(site), make_record(site, text=None, **LATER)
    answer = client().get(f"{path_of(record)}/@@plain-text")
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert "Khoản thứ nhất của điều mẫu." in answer.text
    assert client().get(f"{path_of(bare)}/@@plain-text").status_code == 404


ODD_DAYS = ["", "x", "2010-13-01", "9" * 50, "0001-01-01"]


@pytest.mark.regulation("4.1d")
def test_an_odd_day_is_answered(site, boards, page):
    record = make_record(site)
    for on in ODD_DAYS:
        assert page(f"{path_of(record)}?on={on}").cssselect(".legal-effect"), on


@pytest.mark.regulation("4.1d")
def test_an_original_has_a_page_with_its_digest(site, boards, page, client):
    record = make_record(site)
    original = record["ban-goc"]
    found = page(path_of(original))
    said = found.cssselect(".original-facts")[0].text_content()
    with original.file.open() as data:
        digest = sha256(data.read()).hexdigest()
    assert digest in said and original.file.filename in said
    assert "Bản quét" in said or "Scan" in said
    back, *_rest = found.cssselect("#content .lead a")
    assert back.get("href") == f"{record.absolute_url()}#{original.getId()}"
    (download,) = found.cssselect("#content-core a.btn")
    answer = client().get(download.get("href").replace(site.absolute_url(), ""))
    assert answer.status_code == 200
    assert sha256(answer.content).hexdigest() == digest


@pytest.mark.regulation("4.1d")
def test_the_page_of_an_original_is_as_public_as_its_document(site, boards, client):
    record = make_record(site, "pending")
    original = record["ban-goc"]
    answer = client().get(path_of(original), headers=PAGE)
    assert answer.status_code == 404
    assert original.sha256 not in answer.text


@pytest.mark.regulation("4.1b", "4.1d")
def test_signatures_are_verified_once_and_said_beside_the_file(
    site, boards, page, client, monkeypatch, tmp_path
):
    monkeypatch.setenv(checking.ROOTS, str(trust(tmp_path / "roots", authority())))
    monkeypatch.setattr(checking, "AT_ONCE", checking.SECONDS)
    signed = sign(blank(), identity("Nguyễn Văn Mẫu", authority()))
    path = path_of(make_record(site, file=added_to(signed)))
    # Whoever reads starts nothing.
    monkeypatch.delattr(examining, "signatures_in")
    monkeypatch.delattr(examining, "signatures_at_once")
    for place, found in (
        (path, "#legal-originals"),
        (f"{path}/ban-goc", "#signatures"),
    ):
        (said,) = page(place).cssselect(f"{found} li li, {found}#signatures li")
        words = " ".join(said.text_content().split())
        assert "Chữ ký số của Nguyễn Văn Mẫu, Sở Mẫu" in words
        assert "sau đó tệp đã bị thay đổi" in words
        assert "Cơ quan chứng thực Mẫu" in words and "theo đồng hồ máy" in words
    record = client().get(f"/++api++{path}").json()
    (original,) = record["originals"]
    assert original["signatures"]["is_whole"]
    (one,) = original["signatures"]["items"]
    assert (one["integrity"], one["later"]) == ("intact", "content")
    assert (one["trust"], one["time"]) == ("trusted", "claimed")
    assert one["signer"] == "Nguyễn Văn Mẫu"


@pytest.mark.regulation("4.1d")
def test_a_text_that_cites_very_much_says_which_are_no_links(
    site, boards, page, monkeypatch
):
    path = path_of(make_record(site, text=AMENDING, **LATER))
    assert not page(path).cssselect("#legal-text + .legal-note-remark")
    monkeypatch.setattr(bounded, "MOST_CITATIONS", 0)
    (note,) = page(f"{path}?on=2016-01-01").cssselect(
        "#legal-text + .legal-note-remark"
    )
    assert "hơn 5.000 lần" in note.text_content()
