"""`@@import-sheet`: columns, trial, import, report; who may; what is refused (15.2)."""

from .sent_forms import form_token
from bacgiang.policy.base.scheduler.inside import as_system
from bacgiang.policy.base.scheduler.ticking import run_job
from bacgiang.policy.editorial.importing import job as import_job
from bacgiang.policy.editorial.importing import page as import_page
from bacgiang.policy.editorial.importing import working
from bacgiang.policy.editorial.importing.job import GoOnWithImports
from bacgiang.policy.editorial.importing.store import import_store
from datetime import datetime
from datetime import UTC
from io import BytesIO
from lxml.html import fromstring
from openpyxl import load_workbook
from openpyxl import Workbook
from plone import api
import pytest
import transaction
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile


pytestmark = [pytest.mark.regulation("15.2", "4.1c"), pytest.mark.usefixtures("boards")]

DESK = "/vi/don-vi/so-y-te"
PAGE = {"Accept": "text/html"}
EDITOR = "so-y-te-update"
HEADINGS = ("Mã thủ tục", "Việc cần giải quyết", "Đối tượng thực hiện", "Ghi chú riêng")
ROWS = (
    ("MAU.11", "Cấp giấy mẫu số 11", "Công dân Việt Nam", "a"),
    ("MAU.12", "Cấp giấy mẫu số 12", "Người ngoài hành tinh", "b"),
    ("MAU.13", "Cấp giấy mẫu số 13", "", "c"),
)


def workbook(*rows, title="Danh sách"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def wide(sheets, columns):
    book = Workbook()
    for number in range(sheets):
        book.create_sheet(f"Bảng {number}").append(["x"] * columns)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


SHEET = workbook(("BẢNG THỦ TỤC MẪU",), HEADINGS, *ROWS)


@pytest.fixture
def desk(client):
    """Send forms of the page as somebody; the answer comes back."""

    class Desk:
        def __init__(self, user_id=EDITOR, place=DESK):
            self.session = client(user_id)
            self.start = f"{place}/@@import-sheet"

        def get(self, address=""):
            return self.session.get(address or self.start, headers=PAGE)

        def send(self, address="", files=None, **fields):
            return self.session.post(
                address or self.start,
                data={"_authenticator": form_token(self.session), **fields},
                files=files,
                headers=PAGE,
            )

        def upload(self, data=SHEET, name="bang.xlsx", kind="procedures"):
            return self.send(files={"file": (name, data)}, kind=kind)

        def chosen(self, address, **fields):
            """What stands in the form of columns, as a browser would send it."""
            form = fromstring(self.get(address).text).forms
            own = next(one for one in form if one.get("action") == address)
            return {**dict(own.form_values()), **fields}

    return Desk


def table(page):
    rows = fromstring(page.text).cssselect("#import-rows tbody tr")
    return [[" ".join(cell.text_content().split()) for cell in row] for row in rows]


def procedures(site):
    found = site.portal_catalog.unrestrictedSearchResults(portal_type="Procedure")
    return {
        one.code: one for one in (brain._unrestrictedGetObject() for brain in found)
    }


def tick(site):
    transaction.begin()
    with as_system(site.getPhysicalRoot()) as app:
        run_job(
            app[site.getId()], "sheet-imports", GoOnWithImports(), datetime.now(UTC)
        )


def test_a_sheet_becomes_drafts_of_the_board(site, desk):
    own = desk()
    address = own.upload().headers["Location"]
    form = fromstring(own.get(address).text)
    named = form.xpath("//label[starts-with(@for, 'column-0-')]")
    assert [one.text for one in named] == list(HEADINGS)
    guessed = own.chosen(address)
    assert [guessed[f"column-0-{place}"] for place in range(4)] == [
        *("code", "-", "audiences", "-")
    ]
    assert own.send(address, **guessed, **{"try": "1"}).status_code == 400

    own.send(address, **own.chosen(address, **{"column-0-1": "title", "try": "1"}))
    tried = own.get(address)
    said = {row[0]: row for row in table(tried)}
    assert said["3"][1:3] == ["Cấp giấy mẫu số 11", "Sẽ tạo"]
    assert said["4"][2] == "Từ chối" and "hành tinh" in said["4"][3]
    assert "Hộ gia đình" in said["4"][3] and "household" not in said["4"][3]
    transaction.begin()
    assert "MAU.11" not in procedures(site)
    others = desk("huyen-hiep-hoa-head", "/vi/don-vi/huyen-hiep-hoa")
    name = address.rpartition("/")[2]
    assert others.get(f"{others.start}/{name}").status_code == 404
    assert others.get(address).status_code in (302, 401, 404)

    own.send(address, take="1")
    done = own.get(address)
    assert [row[2] for row in table(done)] == ["Từ chối", "Đã tạo", "Đã tạo"]
    transaction.begin()
    mine = {
        code: one for code, one in procedures(site).items() if code.startswith("MAU.1")
    }
    assert set(mine) == {"MAU.11", "MAU.13"}
    assert {api.content.get_state(one) for one in mine.values()} == {"draft"}
    assert {one.owner_unit for one in mine.values()} == {"so-y-te"}
    assert {one.getOwner().getId() for one in mine.values()} == {EDITOR}

    book = load_workbook(BytesIO(own.get(f"{address}/report").content))
    told = list(book.active.iter_rows(values_only=True))
    assert told[0][3] == "Kết quả"
    assert sorted(row[3] for row in told[1:]) == ["Từ chối", "Đã tạo", "Đã tạo"]
    # What was chosen is remembered for the board; the same again changes nothing.
    again = own.upload().headers["Location"]
    assert own.chosen(again)["column-0-1"] == "title"
    own.send(again, **own.chosen(again, **{"try": "1"}))
    assert {row[2] for row in table(own.get(again))} == {"Từ chối", "Không đổi"}


def test_a_field_without_a_column_stays_as_it_is(site, desk):
    own = desk()
    first = workbook(
        ("code", "title", "steps", "conditions"),
        ("MAU.41", "Thủ tục mẫu 41", "Bước 1. Nộp hồ sơ.", "Đủ 18 tuổi."),
        title="procedures",
    )
    second = workbook(
        ("code", "title", "conditions"),
        ("MAU.41", "Tên đã sửa", ""),
        title="procedures",
    )
    for sheet in (first, second):
        address = own.upload(sheet).headers["Location"]
        own.send(address, **own.chosen(address, **{"try": "1"}))
        tried = table(own.get(address))
        own.send(address, take="1")
    assert "Tên thủ tục" in tried[0][3] and "Trình tự" not in tried[0][3]
    transaction.begin()
    changed = procedures(site)["MAU.41"]
    assert (changed.title, changed.steps) == ("Tên đã sửa", "Bước 1. Nộp hồ sơ.")
    # A column that is there and empty says that there is nothing.
    assert not changed.conditions


def test_empty_cells_end_no_decision(site, desk):
    own = desk()
    decided = ("code", "title", "decision_kind", "decision_number")
    first = workbook(decided, ("MAU.42", "Một", "Công bố", "7/QĐ"), title="procedures")
    less = ("code", "title", "decision_number")
    for sheet in (first, workbook(less, ("MAU.42", "Hai", ""), title="procedures")):
        address = own.upload(sheet).headers["Location"]
        own.send(address, **own.chosen(address, **{"try": "1"}))
        own.send(address, take="1")
    transaction.begin()
    changed = procedures(site)["MAU.42"]
    assert (changed.title, changed.decision_number) == ("Hai", "7/QĐ")
    assert changed.decision_kind == "publish"


def test_a_refusal_names_what_may_stand_there_and_a_number_for_a_code_is_told(desk):
    own = desk()
    decided = ("code", "title", "decision_kind", "decision_number")
    rows = (
        (2.001002, "Mã thành số", "Công bố", "8/QĐ"),
        ("MAU.51", "Thiếu nội dung", "", "9/QĐ"),
    )
    sheet = workbook(decided, *rows, title="procedures")
    address = own.upload(sheet).headers["Location"]
    own.send(address, **own.chosen(address, **{"try": "1"}))
    told = {row[1]: row[2:] for row in table(own.get(address))}
    assert told["Mã thành số"][0] == "Sẽ tạo"
    assert "biến mã thành số" in told["Mã thành số"][1]
    assert "2.001002" in told["Mã thành số"][1]
    assert told["MAU.51"][0] == "Từ chối"
    assert "Công bố; Sửa đổi, bổ sung; Thay thế; Bãi bỏ" in told["MAU.51"][1]


def test_the_job_goes_on_as_whoever_began(site, desk, monkeypatch):
    monkeypatch.setattr(working, "AT_ONCE", 1)
    monkeypatch.setattr(working, "EACH_TIME", 2)
    own = desk()
    rows = [(f"MAU.2{one}", f"Thủ tục mẫu {one}") for one in range(4)]
    sheet = workbook(("code", "title"), *rows, title="procedures")
    address = own.upload(sheet).headers["Location"]
    own.send(address, **own.chosen(address, **{"try": "1"}))
    shown = own.get(address)
    assert shown.headers["Refresh"] and "1/4" in " ".join(
        fromstring(shown.text).get_element_by_id("import-state").text_content().split()
    )
    assert own.upload(sheet).status_code == 409
    tick(site), tick(site)
    own.send(address, take="1")
    tick(site), tick(site)
    assert {row[2] for row in table(own.get(address))} == {"Đã tạo"}
    transaction.begin()
    assert procedures(site)["MAU.23"].getOwner().getId() == EDITOR

    # Who began it stops it, and what was looked at by then is told as a trial.
    address = own.upload(sheet).headers["Location"]
    own.send(address, **own.chosen(address, **{"try": "1"}))
    own.send(address, stop="1")
    stopped = own.get(address)
    assert "Ông/bà đã dừng" in stopped.text and "Refresh" not in stopped.headers
    assert [row[2] for row in table(stopped)] == ["Không đổi"]
    tick(site)
    assert len(table(own.get(address))) == 1
    own.send(address, back="1")
    assert own.chosen(address)["table-0"] == "procedures"

    # Who lost the level meanwhile goes no further.
    address = own.upload(sheet).headers["Location"]
    own.send(address, **own.chosen(address, **{"try": "1"}))
    transaction.begin()
    monkeypatch.setattr(
        "bacgiang.policy.editorial.intake.intake.find_site", lambda code: None
    )
    tick(site)
    transaction.begin()
    assert [one.state for one in import_store(site).runs()][-1] == "stopped"


def test_a_long_import_or_one_that_fails_keeps_nobody_waiting(
    site, desk, monkeypatch, caplog
):
    monkeypatch.setattr(working, "AT_ONCE", 1)
    monkeypatch.setattr(import_job, "EACH_TIME", 1)
    rows = [(f"MAU.6{one}", f"Thủ tục mẫu {one}") for one in range(4)]
    sheet = workbook(("code", "title"), *rows, title="procedures")
    other = "/vi/don-vi/huyen-hiep-hoa"
    desks = desk(), desk("huyen-hiep-hoa-update", other)
    addresses = [one.upload(sheet).headers["Location"] for one in desks]
    for one, address in zip(desks, addresses, strict=True):
        one.send(address, **one.chosen(address, **{"try": "1"}))

    def done():
        transaction.begin()
        return [one.done for one in import_store(site).runs()]

    tick(site), tick(site)
    assert done() == [2, 2]
    monkeypatch.setattr(working, "LONGEST", 0.0)
    tick(site)
    assert "mất quá nhiều thời gian" in desks[0].get(addresses[0]).text
    monkeypatch.setattr(working._Work, "result", lambda *given: 1 // 0)
    tick(site)
    assert "do lỗi của Cổng" in desks[1].get(addresses[1]).text
    assert done() == [3, 2]
    assert "ZeroDivisionError" in caplog.text


def bomb():
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 150_000_000)
    return target.getvalue()


def test_what_is_no_sheet_is_refused_in_words(desk, monkeypatch):
    own = desk()
    tries = {
        "no_file": own.send(kind="procedures"),
        "exe": own.upload(b"MZ" * 40, "bang.exe"),
        "broken": own.upload(b"PK\x03\x04 broken"),
        "bomb": own.upload(bomb()),
        "old": own.upload(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "bang.xlsx"),
        "legacy": own.upload("mã;tên\n1;Đường".encode("cp1258", "replace"), "b.csv"),
        "kind": own.upload(kind="units"),
        "wide": own.upload(wide(sheets=3, columns=101)),
    }
    assert {name: one.status_code for name, one in tries.items()} == dict.fromkeys(
        tries, 400
    )
    words = [
        fromstring(one.text).get_element_by_id("reasons").text_content()
        for one in tries.values()
    ]
    assert all(len(one.split()) > 2 for one in words)
    monkeypatch.setattr(import_page, "sheets_apart", lambda *given: _slow(*given))
    slow = own.upload(workbook(*[("x",) * 50] * 400))
    assert "quá nhiều thời gian" in slow.text


def _slow(data, name, limits):
    from bacgiang.policy.base.spreadsheets.apart import sheets_apart

    return sheets_apart(data, name, limits, 0.01)


def test_who_may_import_and_what(site, desk, client):
    for user_id in (None, "so-y-te-review", "van-phong", "huyen-hiep-hoa-update"):
        answer = client(user_id).get(f"{DESK}/@@import-sheet", headers=PAGE)
        assert answer.status_code in (302, 401, 403), user_id
    assert client(EDITOR).get("/vi/to-chuc/@@import-sheet").status_code in (401, 403)
    links = {
        user_id: "@@import-sheet"
        in client(user_id).get("/vi/to-chuc", headers=PAGE).text
        for user_id in (None, EDITOR, "so-y-te-head", "admin")
    }
    assert [user_id for user_id, is_shown in links.items() if is_shown] == ["admin"]
    # From a register a board comes to its page with the kind that stands there.
    shown = fromstring(client(EDITOR).get("/vi/thu-tuc", headers=PAGE).text)
    (way,) = shown.xpath("//a[contains(@href, '@@import-sheet')]/@href")
    # On its own unit's share of it, one way.
    own_share = fromstring(client(EDITOR).get(f"{DESK}/thu-tuc", headers=PAGE).text)
    assert len(own_share.xpath("//a[contains(@href, '@@import-sheet')]")) == 1
    offered = fromstring(client(EDITOR).get(way, headers=PAGE).text)
    (chosen,) = offered.xpath("//select[@id='import-kind']/option[@selected]/@value")
    assert (way.partition("?")[2], chosen) == ("kind=procedures", "procedures")
    # Rows for another unit are refused, whoever's sheet it is.
    own = desk()
    sheet = workbook(
        ("Mã thủ tục", "Tên thủ tục", "Đơn vị phụ trách"),
        ("MAU.31", "Thủ tục mẫu", "huyen-hiep-hoa"),
        title="Thủ tục",
    )
    address = own.upload(sheet).headers["Location"]
    own.send(address, **own.chosen(address, **{"try": "1"}))
    assert table(own.get(address))[0][2] == "Từ chối"


def test_documents_and_units(site, desk):
    own = desk("ubnd-update", "/vi/van-ban")
    lines = (
        "Số, ký hiệu;Trích yếu;Loại văn bản;Cơ quan ban hành;Ngày ban hành;Người ký\n"
        "91/2011/QĐ-UBND;Quy định mẫu;Quyết định;Ủy ban nhân dân tỉnh;05/05/2011;A\n"
        "92/2011/QĐ-UBND;Quy định hai;Quyết toán;Ủy ban nhân dân tỉnh;05/05/2011;A\n"
    )
    address = own.upload(lines.encode(), "vb.csv", "").headers["Location"]
    own.send(address, **own.chosen(address, **{"try": "1"}))
    wrong, right = table(own.get(address))
    assert right[1:3] == ["91/2011/QĐ-UBND · Quy định mẫu", "Sẽ tạo"]
    assert "“Quyết toán”. Các giá trị được nhận:" in wrong[3]
    assert "; Quyết định; " in wrong[3]
    own.send(address, take="1")
    made = own.get(address)
    assert [row[2] for row in table(made)] == ["Từ chối", "Đã tạo"]
    assert "van-ban/2011" in made.text

    head = desk("admin", "/vi/to-chuc")
    sheet = workbook(
        ("Mã đơn vị", "Tên đơn vị", "Loại", "Trực thuộc"),
        ("phong-mau", "Phòng mẫu", "Đơn vị trực thuộc", "so-mau"),
        ("so-mau", "Sở mẫu", "Sở, cơ quan", "ubnd"),
        ("Sai Mã", "Sở khác", "department", ""),
    )
    address = head.upload(sheet, kind="").headers["Location"]
    assert head.chosen(address)["column-0-2"] == "kind"
    head.send(address, **head.chosen(address, **{"try": "1"}))
    rows = table(head.get(address))
    assert [row[1:3] for row in rows] == [
        ["Sai Mã", "Từ chối"],
        ["so-mau", "Sẽ tạo"],
        ["phong-mau", "Sẽ tạo"],
    ]
    said = (
        fromstring(head.get(address).text).get_element_by_id("content").text_content()
    )
    assert "bản nháp" not in said and "công khai ngay" in said
    assert "Ủy ban nhân dân tỉnh" not in said
    head.send(address, take="1")
    transaction.begin()
    assert site["vi"]["to-chuc"]["phong-mau"].parent_unit == "so-mau"
    # What a unit is called is public at once: a sheet changes it no more than a form.
    again = workbook(("Mã đơn vị", "Tên đơn vị"), ("phong-mau", "Phòng"))
    address = head.upload(again, kind="").headers["Location"]
    head.send(address, **head.chosen(address, **{"try": "1"}))
    assert "Đổi tên" in " ".join(table(head.get(address))[0])
    named = workbook(
        ("Mã đơn vị", "Tên đơn vị", "Loại", "Trực thuộc"),
        ("so-hai", "Sở hai", "Sở", "ubnd"),
        ("phong-hai", "Phòng hai", "Đơn vị trực thuộc", "Sở Y tế tỉnh Bắc Giang"),
        ("phong-ba", "Phòng ba", "Phòng", "Sở Y"),
    )
    address = head.upload(named, kind="").headers["Location"]
    head.send(address, **head.chosen(address, **{"try": "1"}))
    told = {row[1]: " ".join(row[2:]) for row in table(head.get(address))}
    assert "“Sở” không phải là một trong các giá trị sau" in told["so-hai"]
    assert "Đơn vị trực thuộc" in told["so-hai"]
    assert told["phong-hai"].startswith("Sẽ tạo")
    assert "“Phòng” không phải" in told["phong-ba"]
    assert "Tên gần giống: Sở Y tế tỉnh Bắc Giang" in told["phong-ba"]
    assert "bản nháp" not in fromstring(head.get().text).text_content()
