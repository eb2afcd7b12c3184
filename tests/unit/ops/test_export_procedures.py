"""`bacgiang export procedures` against a portal made for the test, and back again."""

from bacgiang.policy.ops.command.main import main
from bacgiang.policy.procedures.record.json_form import from_json
from bacgiang.policy.procedures.record.json_form import to_json
from bacgiang.policy.procedures.tables.file_reading import read_csv_zip
from bacgiang.policy.procedures.tables.file_reading import read_xlsx
from bacgiang.policy.procedures.tables.reading import Reading
from collections.abc import Callable
from hashlib import sha256
import json
from json_tables import read_json_list
from pathlib import Path
import pytest
from typing import Any
from typing import IO
from urllib.parse import parse_qs
from urllib.parse import unquote
from urllib.parse import urlsplit


pytestmark = pytest.mark.regulation("2.2b", "4.1c", "7.2b")

DATA = b"To khai"


def record(number: int) -> dict[str, Any]:
    ways = [{"way": "online", "fee_amount": "1200.5", "currency": "VND"}]
    said = {"code": f"M-{number:03}", "title": f"=Cấp giấy {number}", "ways": ways}
    return to_json(from_json(said))


class Registers:
    """Procedures and one form of a made portal; answers GET as the portal does."""

    def __init__(self, count: int) -> None:
        self.records = [record(number) for number in range(count)]
        self.data = DATA
        self.form_number = "01/MAU: x"

    def __call__(self, address: str) -> tuple[int, dict[str, str], bytes]:
        parts = urlsplit(address)
        path, query = unquote(parts.path), parse_qs(parts.query)
        if path.endswith("@@download/docx"):
            return 200, {}, self.data
        if path == "/++api++/@types":
            return _json([])
        rows = {
            "/++api++/@procedures": self._procedures,
            "/++api++/@procedure-forms": self._forms,
        }[path]()
        if int(query["b_size"][0]) > 1:
            assert query["full"] == ["1"]
        start = int(query["b_start"][0])
        page = rows[start : start + int(query["b_size"][0])]
        return _json({"items": page, "items_total": len(rows)})

    def _procedures(self) -> list[dict[str, Any]]:
        return [
            {
                "@id": f"https://canonical.example/vi/thu-tuc/{at}",
                "UID": str(at),
                "title": "x",
                "record": one,
                "unit": "so-y-te",
            }
            for at, one in reversed(list(enumerate(self.records)))
        ]

    def _forms(self) -> list[dict[str, Any]]:
        address = "https://canonical.example/vi/thu-tuc/bieu-mau/01"
        file = {
            "filename": "Tờ khai.docx",
            "content_type": "application/x",
            "size": len(DATA),
            "sha256": sha256(DATA).hexdigest(),
            "@id": f"{address}/@@download/docx",
        }
        return [
            {
                "@id": address,
                "UID": "f",
                "number": self.form_number,
                "title": "Tờ khai",
                "field": "",
                "language": "vi",
                "unit": "so-y-te",
                "decision": None,
                "files": [file],
                "review_state": "published",
            }
        ]


def _json(body: Any) -> tuple[int, dict[str, str], bytes]:
    return 200, {}, json.dumps(body).encode()


@pytest.fixture
def registers(portal: Any) -> Registers:
    portal.on_get = made = Registers(120)
    return made


@pytest.fixture
def export(portal: Any, tmp_path: Path, waits: Any) -> Any:
    def run(name: str) -> tuple[int, Path]:
        portal.asked.clear()
        target = tmp_path / name
        return main(["export", "procedures", str(target), "--url", portal.url]), target

    return run


Read = Callable[[IO[bytes]], Reading]


@pytest.mark.parametrize(
    ("name", "read"),
    [("a.xlsx", read_xlsx), ("a.json", read_json_list), ("a.zip", read_csv_zip)],
)
def test_a_file_holds_every_record(
    name: str, read: Read, export: Any, registers: Registers
) -> None:
    code, target = export(name)
    assert code == 0
    with target.open("rb") as file:
        reading = read(file)
    found = [to_json(one.record) for one in reading.found if one.record is not None]
    assert found == registers.records
    assert {one.unit for one in reading.found} == {"so-y-te"}
    assert [path.name for path in target.parent.iterdir()] == [name]


def test_a_folder_holds_records_and_forms(
    export: Any, portal: Any, registers: Registers, capsys: pytest.CaptureFixture[str]
) -> None:
    code, folder = export("out")
    assert code == 0
    assert "121 records: 0 left out." in capsys.readouterr().out
    rows = json.loads((folder / "procedures.json").read_text(encoding="utf-8"))
    assert rows == [{**one, "unit": "so-y-te"} for one in registers.records]
    (line,) = (folder / "forms" / "index.jsonl").read_text("utf-8").splitlines()
    form = json.loads(line)
    assert (form["number"], form["unit"]) == (registers.form_number, "so-y-te")
    assert (folder / form["files"][0]["file"]).read_bytes() == DATA
    assert form["files"][0]["file"] == "forms/01_MAU_ x/Tờ khai.docx"
    export("out")
    assert not [path for path in portal.asked if "@@download" in path]


def test_a_folder_goes_in_again_as_it_was(
    export: Any, portal: Any, registers: Registers, password_file: Path, tmp_path: Path
) -> None:
    _code, folder = export("out")
    command = ["import", "procedures", str(folder), "--url", portal.url]
    account = ["--user", "a", "--password-file", str(password_file)]
    code = main([*command, *account, "--report", str(tmp_path / "report.jsonl")])
    assert code == 0
    form, *items = portal.items
    assert (form["number"], form["files"][0]["filename"]) == (
        registers.form_number,
        "Tờ khai.docx",
    )
    for item in items:
        item.pop("source_id")
    assert items == registers.records
    assert {body["unit"] for body in portal.posted} == {"so-y-te"}


def test_what_is_no_record_or_not_whole_is_left_out_and_told(
    export: Any, registers: Registers, capsys: pytest.CaptureFixture[str]
) -> None:
    registers.records[3]["kind"] = "of another version"
    registers.data = b"other"
    code, folder = export("out")
    assert code == 1
    said = capsys.readouterr()
    assert "2 left out" in said.out
    assert "see its kind" in said.err
    assert "SHA-256" in said.err
    rows = json.loads((folder / "procedures.json").read_text(encoding="utf-8"))
    assert len(rows) == 119
    assert (folder / "forms" / "index.jsonl").read_text() == ""
    assert not list(folder.rglob("*.docx"))


def test_a_portal_without_such_a_register_is_told(
    export: Any, portal: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    portal.on_get = lambda path: (404, {}, b"{}")
    code, target = export("a.xlsx")
    assert (code, target.exists()) == (2, False)
    assert "is that the portal's address" in capsys.readouterr().err


def test_a_file_of_another_kind_is_refused_before_anything_is_asked(
    export: Any, portal: Any
) -> None:
    code, _target = export("a.docx")
    assert (code, portal.asked) == (2, [])
