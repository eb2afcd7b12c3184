"""`bacgiang export` against a portal made for the test: folders, index, going on."""

from bacgiang.policy.ops.command.bulk.file_names import file_name
from bacgiang.policy.ops.command.documents.exported import folder_of
from bacgiang.policy.ops.command.documents.exported import place_order
from bacgiang.policy.ops.command.main import main
from collections.abc import Callable
from hashlib import sha256
import json
from pathlib import Path
import pytest
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import unquote
from urllib.parse import urlsplit


pytestmark = pytest.mark.regulation("7.2b")

DATA = b"Ban goc"
AKN = b"<akomaNtoso/>"


class Register:
    """Records of a made portal, by number; answers GET as the portal does."""

    def __init__(self, count: int) -> None:
        self.numbers = list(range(count))
        self.modified = "2026-01-01"
        self.original = DATA
        self.has_text = True
        self.before_page: Callable[[int], None] = lambda start: None

    def __call__(self, address: str) -> tuple[int, dict[str, str], bytes]:
        parts = urlsplit(address)
        path = unquote(parts.path).replace("/++api++", "")
        if path == "/@legal-documents":
            return self._json(self._page(parse_qs(parts.query)))
        if path == "/@types":
            return self._json([])
        if path.endswith("/@akn"):
            return 200, {}, AKN
        if path.endswith("/@@download/file"):
            return 200, {}, self.original
        number = int(path.rpartition("/")[2])
        if number not in self.numbers:
            return 404, {}, b"{}"
        return self._json(self._record(number))

    def _json(self, body: Any) -> tuple[int, dict[str, str], bytes]:
        return 200, {}, json.dumps(body).encode()

    def _page(self, query: dict[str, list[str]]) -> dict[str, Any]:
        start, size = int(query["b_start"][0]), int(query["b_size"][0])
        self.before_page(start)
        rows = [
            {
                "@id": f"https://canonical.example/vi/van-ban/2011/{number}",
                "UID": str(number),
                "document_type": {"token": "decision", "title": "Quyết định"},
            }
            for number in self.numbers[start : start + size]
        ]
        return {"items": rows, "items_total": len(self.numbers)}

    def _record(self, number: int) -> dict[str, Any]:
        address = f"https://canonical.example/vi/van-ban/2011/{number}"
        original = {
            "@id": f"{address}/original",
            "filename": "gốc.docx",
            "kind": {"token": "word_file", "title": "Tệp"},
            "content_type": "application/x",
            "sha256": sha256(DATA).hexdigest(),
        }
        return {
            "@id": address,
            "UID": str(number),
            "number": f"{number}/QĐ-UBND",
            "modified": self.modified,
            "structure": {"@id": "x"} if self.has_text else None,
            "originals": [original],
            "owner_unit": {"token": "so-y-te", "title": "Sở Y tế"},
        }


@pytest.fixture
def register(portal: Any) -> Register:
    portal.on_get = register = Register(3)
    return register


@pytest.fixture
def export(portal: Any, tmp_path: Path, waits: Any) -> Any:
    folder = tmp_path / "out"

    def run(*more: str) -> tuple[int, Path]:
        portal.asked.clear()
        command = ["export", "legal-documents", str(folder), "--url", portal.url]
        return main([*command, *more]), folder

    return run


def rows(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_record_has_its_folder_and_line(export: Any, register: Register) -> None:
    code, folder = export()
    assert code == 0
    assert (folder / "2011/0/text.akn.xml").read_bytes() == AKN
    assert (folder / "2011/0/originals/gốc.docx").read_bytes() == DATA
    record = json.loads((folder / "2011/0/record.json").read_text(encoding="utf-8"))
    assert record["number"] == "0/QĐ-UBND"
    first, *_others = found = rows(folder)
    assert len(found) == 3
    assert first["record"] == "2011/0/record.json"
    assert first["unit"] == "so-y-te"
    assert first["originals"] == [
        {
            "file": "2011/0/originals/gốc.docx",
            "filename": "gốc.docx",
            "kind": "word_file",
            "content_type": "application/x",
            "sha256": sha256(DATA).hexdigest(),
        }
    ]


def test_what_is_there_is_not_fetched_again(
    export: Any, portal: Any, register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    export()
    code, folder = export()
    assert code == 0
    assert not [one for one in portal.asked if "@akn" in one or "download" in one]
    assert "3 records: 0 fetched, 0 left out" in capsys.readouterr().out
    (folder / "2011/1/record.json").unlink()
    (folder / "2011/2/originals/gốc.docx").write_bytes(b"half")
    export()
    fetched = [one for one in portal.asked if "@akn" in one or "download" in one]
    assert len(fetched) == 2
    register.modified, register.has_text = "2026-01-02", False
    export()
    assert not (folder / "2011/1/text.akn.xml").exists()
    assert rows(folder)[1]["text"] is None


def test_an_original_that_is_not_what_it_should_be_is_left_out(
    export: Any, register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    register.original = b"other"
    code, folder = export()
    assert (code, rows(folder)) == (1, [])
    assert not list(folder.rglob("gốc.docx"))
    assert "SHA-256" in capsys.readouterr().err


def test_a_register_that_changes_meanwhile_is_gone_through_again(
    export: Any, portal: Any
) -> None:
    portal.on_get = register = Register(450)

    def lose_the_first(start: int) -> None:
        if start == 200 and register.numbers[0] == 0:
            del register.numbers[0]

    register.before_page = lose_the_first
    code, folder = export()
    assert code == 0
    assert {row["uid"] for row in rows(folder)} == set(map(str, range(450)))


def test_a_record_that_is_gone_is_no_failure(export: Any, register: Register) -> None:
    page = register._page

    def then_lose_one(query: dict[str, list[str]]) -> dict[str, Any]:
        found = page(query)
        if query["b_size"] != ["1"] and 1 in register.numbers:
            register.numbers.remove(1)
        return found

    register._page = then_lose_one  # type: ignore[method-assign]
    code, folder = export()
    assert (code, [row["uid"] for row in rows(folder)]) == (0, ["0", "2"])


def test_a_wrong_password_does_not_export_as_a_stranger(
    export: Any, portal: Any, password_file: Path
) -> None:
    portal.on_get = lambda path: (401, {}, b"{}")
    code, _folder = export("--user", "a", "--password-file", str(password_file))
    assert (code, portal.asked) == (2, ["/++api++/@types"])


def test_a_password_goes_to_the_portal_alone(
    export: Any, portal: Any, register: Register, password_file: Path
) -> None:
    export("--user", "a", "--password-file", str(password_file))
    assert "/++api++/vi/van-ban/2011/0" in portal.asked


@pytest.mark.parametrize(
    "address",
    ["https://x/vi/van-ban/../..", "https://x/vi/2011/%2e%2e", "https://x/2011/a%2fb"],
)
def test_an_address_names_no_folder_outside(address: str) -> None:
    with pytest.raises(ValueError, match="https"):
        folder_of(address + "/..")


def test_short_names_come_before_those_with_a_count() -> None:
    places = ["2011/9-qd", "2011/10-qd", "2011/10-qd-2", "2011/10-qd-10", "2012/1-qd"]
    mixed = [places[at] for at in (3, 0, 4, 2, 1)]
    assert sorted(mixed, key=place_order) == places


def test_the_index_is_in_order(export: Any, portal: Any) -> None:
    portal.on_get = register = Register(12)
    register.numbers.reverse()
    _code, folder = export()
    assert [row["uid"] for row in rows(folder)] == list(map(str, range(12)))
    assert {path.name for path in folder.iterdir()} == {"2011", "index.jsonl"}


def test_file_names_are_safe_and_each_its_own() -> None:
    taken: set[str] = set()
    names = [
        file_name(name, taken)
        for name in ("a.doc", "A.doc", "../b", "", "ệ" * 255 + ".docx", "con:1.pdf")
    ]
    assert names[:4] == ["a.doc", "A-2.doc", "_b", "original"]
    assert names[4].endswith(".docx")
    assert len(names[4].encode()) < 255
    assert names[5] == "con_1.pdf"
