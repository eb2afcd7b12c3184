"""Collections fed by schedule from an address of another office (6.2b)."""

from .collection_records import make_record
from .collection_records import PAGE
from bacgiang.policy.editorial.importing.job import GoOnWithImports
from bacgiang.policy.editorial.importing.run import ImportRun
from bacgiang.policy.editorial.importing.store import import_store
from bacgiang.policy.editorial.intake.field_values import field_value
from bacgiang.policy.thematic.projects.project import IInvestmentProject
from bacgiang.policy.thematic.sources import fetching
from bacgiang.policy.thematic.sources.fetching import ReadSources
from bacgiang.policy.thematic.sources.store import sources
from called import Called
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
import json
from lxml.html import fromstring
from openpyxl import load_workbook
from plone import api
import pytest
import re
import transaction
from typing import Any
from unittest.mock import Mock


pytestmark = [pytest.mark.regulation("6.2b"), pytest.mark.usefixtures("boards")]

PLACE = "/vi/chuyen-de/doanh-nghiep"
DESK = f"{PLACE}/@@sources"
ROWS = [
    {"code": "2400000001", "title": "Công ty một", "section": "C", "address": "A 1"},
    {"code": "2400000002", "title": "Công ty hai", "section": "Z", "address": "A 2"},
    {"code": "24", "title": "Công ty ba", "section": "C", "address": "A 3"},
]


class Office(Called):
    """The data base of another office."""

    said: Any = None

    def asked(
        self, method: str, path: str, head: Any, body: bytes
    ) -> tuple[int, bytes]:
        return 200, json.dumps(self.said).encode()


def sent(desk: Any, **fields: str) -> Any:
    page = desk.get(DESK, headers=PAGE)
    token = re.search(r'name="_authenticator"[^>]*value="(\w+)"', page.text)
    assert token is not None
    data = {"_authenticator": token[1], **fields}
    return desk.post(DESK, data=data, headers=PAGE)


def read(site: Any, now: datetime) -> None:
    transaction.begin()
    for job in (ReadSources(), GoOnWithImports()):
        while job.due(site, None, now):
            job.run(site, now)
            transaction.commit()


def listed(desk: Any) -> list[str]:
    tree = fromstring(desk.get(DESK, headers=PAGE).text)
    return [
        " ".join(one.text_content().split())
        for one in tree.xpath("//section[.//form]//li")
    ]


def test_what_another_office_gives_is_taken_in_with_a_report_by_row(
    client: Any, site: Any
) -> None:
    now, desk = datetime.now(UTC), client("ubnd-update")
    assert client("so-y-te-update").get(DESK).status_code in (401, 403, 404)
    chosen = {"kind": "enterprises", "hours": "24"}
    wrong = ("ftp://a.vn/x", "https://a@b.vn/", "file:///etc/passwd", "a.vn/x.csv")
    for address in wrong:
        assert sent(desk, url=address, **chosen).status_code == 400, address
    with Office() as office:
        office.said = {"items": ROWS}
        address = office.url.replace("/hook", "/dn.json")
        assert sent(desk, url=address, **chosen).status_code == 303
        read(site, now)
        register = site.vi["chuyen-de"]["doanh-nghiep"]
        assert list(register) == ["2400000001"]
        record = register["2400000001"]
        assert (record.owner_unit, api.content.get_state(record)) == ("ubnd", "draft")
        (line,) = listed(desk)
        assert "Từ chối: 2" in line and "Đã tạo: 1" in line
        page = fromstring(desk.get(DESK, headers=PAGE).text)
        (link,) = page.xpath("//li/a[contains(., 'XLSX')]/@href")
        book = load_workbook(BytesIO(desk.get(link).content))
        told = {row[1]: row[4] for row in book.active.iter_rows(values_only=True)}
        assert "Z" in told[3] and "mã số thuế" in told[4].lower()
        # The next day: rows that were refused again, then one more, then all as it was,
        # then nothing that can be read.
        read(site, now + timedelta(hours=23))
        assert len(listed(desk)) == 1
        read(site, now + timedelta(days=1))
        assert "Không đổi: 1" in listed(desk)[0] and "Từ chối: 2" in listed(desk)[0]
        office.said = {"items": [ROWS[0], {**ROWS[0], "code": "2400000009"}]}
        read(site, now + timedelta(days=2))
        assert "2400000009" in register and "Không đổi: 1" in listed(desk)[0]
        read(site, now + timedelta(days=2, hours=25))
        assert "so với lần trước" in listed(desk)[0]
        office.said = "bận"
        read(site, now + timedelta(days=5))
        assert "JSON" in listed(desk)[0]
    read(site, now + timedelta(days=6))
    assert "phản hồi" in listed(desk)[0]
    transaction.begin()
    ((name, _source),) = sources().of("/".join(register.getPhysicalPath()))
    assert sent(desk, source=name, drop="1").status_code == 303
    assert listed(desk) == []


def test_what_cannot_be_read_holds_back_nothing_else(
    client: Any, site: Any, monkeypatch: Any
) -> None:
    now, desk = datetime.now(UTC), client("ubnd-update")
    chosen = {"kind": "enterprises", "hours": "1"}
    register = site.vi["chuyen-de"]["doanh-nghiep"]
    with Office() as office:
        # Letters of Vietnamese in an address.
        office.said = ROWS[:1]
        address = office.url.replace("/hook", "/dữ-liệu.json")
        assert sent(desk, url=address, **chosen).status_code == 303
        read(site, now)
        assert list(register) == ["2400000001"]
        office.said = [{f"x{number}": 1 for number in range(400)}]
        read(site, now + timedelta(hours=1))
        assert "300 cột" in listed(desk)[0]
        # More than ten times an hour later; what the same person brings by hand stays.
        transaction.begin()
        with api.env.adopt_user(username="ubnd-update"):
            own = import_store().keep(ImportRun([], "tay.xlsx", "enterprises", "", ""))
        transaction.commit()
        for hour in range(2, 14):
            office.said = [{**ROWS[0], "address": f"A {hour}"}]
            read(site, now + timedelta(hours=hour))
        transaction.begin()
        assert import_store().any(own) is not None
        # A fault of our own is told, and the next source is read.
        monkeypatch.setattr(fetching, "_answer", Mock(side_effect=LookupError))
        read(site, now + timedelta(hours=20))
        assert "lỗi của Cổng" in listed(desk)[0]


def test_what_is_no_number_stands_in_no_index() -> None:
    with pytest.raises(ValueError, match="nan"):
        field_value(IInvestmentProject["capital"], json.loads("NaN"))


def test_no_source_reaches_our_own_network(client: Any, site: Any) -> None:
    now, desk = datetime.now(UTC), client("ubnd-update")
    inside = ("http://10.0.0.1/a.json", "https://169.254.169.254/a.json")
    for address in inside:
        sent(desk, url=address, kind="enterprises", hours="1")
    read(site, now)
    told = listed(desk)
    assert len(told) == len(inside) and all("phản hồi" in one for one in told)


def test_what_is_published_changes_in_a_copy_and_only_as_its_unit_may(
    client: Any, site: Any
) -> None:
    record = make_record("Enterprise", **ROWS[0])
    now, desk = datetime.now(UTC), client("ubnd-update")
    with Office() as office:
        office.said = [{**ROWS[0], "address": "B 9"}]
        address = office.url.replace("/hook", "/dn.json")
        sent(desk, url=address, kind="enterprises", hours="1")
        read(site, now)
        assert "Đã sửa: 1" in listed(desk)[0]
        assert record.address == "A 1"
        # Whoever set it up left: nothing more comes in by their name.
        transaction.begin()
        with api.env.adopt_roles(["Manager"]):
            api.user.delete(username="ubnd-update")
        transaction.commit()
        office.said = [{**ROWS[0], "code": "2400000005"}]
        read(site, now + timedelta(hours=2))
        assert "2400000005" not in record.__parent__
