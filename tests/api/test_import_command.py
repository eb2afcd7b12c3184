"""`bacgiang import` and `bacgiang export` against a running portal (7.2b)."""

from bacgiang.policy.ops.command.main import main
import json
from pathlib import Path
import pytest
from typing import Any


pytestmark = [pytest.mark.regulation("7.2b"), pytest.mark.usefixtures("boards")]

TEXT = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: {0}/2011/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 05 tháng 5 năm 2011

QUYẾT ĐỊNH
Về việc ban hành quy định mẫu số {0}

Điều 1. Phạm vi mẫu
1. Khoản thứ nhất của điều mẫu.
2. Khoản thứ hai của điều mẫu.
Điều 2. Hiệu lực
Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Two texts, a file that cannot be read, a scan, a row alone, and an index."""
    folder = tmp_path / "van-ban"
    folder.mkdir()
    (folder / "31.txt").write_text(TEXT.format(31), encoding="utf-8")
    (folder / "32.rtf").write_bytes(as_rtf(TEXT.format(32)))
    (folder / "33.txt").write_bytes(b"")
    (folder / "34.pdf").write_bytes(b"%PDF-1.4\nscan")
    rows = [
        {"file": "31.txt", "effective_date": "01/06/2011", "gazette": "12+13"},
        {"file": "32.rtf", "title": "Về việc khác", "type": "Quyết định"},
        {"file": "33.txt"},
        {
            "originals": "34.pdf",
            "number": "34/2011/QĐ-UBND",
            "type": "Quyết định",
            "issuer": "Ủy ban nhân dân tỉnh Bắc Giang",
            "issue_date": "2011-05-06",
            "title": "Về việc chỉ có bản quét",
        },
        {"number": "35/2011/QĐ-UBND"},
    ]
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (folder / "index.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def as_rtf(text: str) -> bytes:
    """Text in RTF, with letters beyond ASCII as UTF-16 units."""
    units = (c if c.isascii() else f"\\u{ord(c)}?" for c in text)
    body = "".join(units).replace("\n", "\\par\n")
    return f"{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Times New Roman;}}}}\\f0 {body}}}".encode()


@pytest.fixture
def command(site: Any, tmp_path: Path) -> Any:
    """Run a command against the portal as somebody."""
    password = tmp_path / "password"
    password.write_text("Mat-khau-thu-1\n", encoding="utf-8")

    def run(*arguments: Any, user: str = "ubnd-update") -> int:
        account = ["--user", user, "--password-file", str(password)]
        address = ["--url", site.absolute_url()]
        return main([*map(str, arguments), *address, *account])

    return run


@pytest.fixture
def take_in(command: Any, tmp_path: Path) -> Any:
    """Import; exit code and lines of the report by source come back."""

    def run(
        source: Path,
        *more: str,
        report: str = "report.jsonl",
        user: str = "ubnd-update",
    ) -> tuple[int, dict[str, dict[str, Any]]]:
        path = tmp_path / report
        arguments = ["import", "legal-documents", source, "--report", path, *more]
        code = command(*arguments, user=user)
        lines = path.read_text(encoding="utf-8").splitlines()
        return code, {one["source_id"]: one for one in map(json.loads, lines)}

    return run


def outcomes(lines: dict[str, dict[str, Any]]) -> list[str]:
    return [line["outcome"] for line in lines.values()]


def test_a_folder_is_taken_in(take_in: Any, source: Path, client: Any) -> None:
    code, lines = take_in(source)
    assert code == 1
    assert {name: line["outcome"] for name, line in lines.items()} == {
        "31.txt": "made",
        "32.rtf": "made",
        "33.txt": "unreadable",
        "line 4": "made",
        "line 5": "refused",
    }
    path = lines["31.txt"]["url"].partition("/vi/")[2]
    found = client("ubnd-update").get(f"/++api++/vi/{path}").json()
    assert found["entry_into_force"] == "2011-06-01"
    assert found["gazette_issue"] == "12+13"
    assert found["number"] == "31/2011/QĐ-UBND"
    assert found["review_state"] == "draft"
    (original,) = found["originals"]
    assert (original["filename"], original["kind"]["token"]) == ("31.txt", "transcript")
    fields = {reason["field"] for reason in lines["line 5"]["reasons"]}
    assert {"title", "issue_date"} <= fields


def test_the_same_source_twice_changes_nothing(take_in: Any, source: Path) -> None:
    take_in(source)
    _code, lines = take_in(source, report="another.jsonl")
    assert outcomes(lines) == ["unreadable", "same", "same", "same", "refused"]
    _code, lines = take_in(source)
    assert sorted(outcomes(lines)) == ["made"] * 3 + ["refused", "unreadable"]


def test_a_dry_run_makes_nothing(take_in: Any, source: Path, client: Any) -> None:
    code, lines = take_in(source, "--dry-run")
    assert code == 1
    assert outcomes(lines).count("made") == 3
    found = client("ubnd-update").get("/++api++/@legal-documents").json()
    assert found["items_total"] == 0


def test_records_are_handed_to_the_reviewers(
    take_in: Any, source: Path, client: Any
) -> None:
    take_in(source, "--submit")
    found = client("ubnd-update").get("/++api++/@legal-documents").json()
    assert {one["review_state"] for one in found["items"]} == {"pending"}


@pytest.mark.parametrize(
    ("user", "more", "words"),
    [
        ("ubnd-update", ["--unit", "so-y-te"], "đơn vị"),
        ("khong-co", [], "does not let khong-co in"),
    ],
)
def test_who_may_not_is_told(
    user: str,
    more: list[str],
    words: str,
    command: Any,
    source: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    report = ["--report", tmp_path / "report.jsonl"]
    code = command("import", "legal-documents", source, *report, *more, user=user)
    said = capsys.readouterr()
    assert code == 2
    assert words in said.err
    assert "Mat-khau" not in said.err + said.out


@pytest.mark.parametrize("unit", ["", "so-y-te"])
def test_an_export_taken_in_again_changes_nothing(
    unit: str,
    take_in: Any,
    command: Any,
    source: Path,
    site: Any,
    client: Any,
    tmp_path: Path,
) -> None:
    user = f"{unit or 'ubnd'}-update"
    take_in(source, "--unit", unit, user=user)
    folder = tmp_path / "out"
    assert command("export", "legal-documents", folder, user=user) == 0
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
    of = f"_{unit}" if unit else ""
    assert f"2011/31-2011-qd-ubnd{of}/text.akn.xml" in names
    assert f"2011/32-2011-qd-ubnd{of}/originals/32.rtf" in names
    assert f"2011/34-2011-qd-ubnd{of}/text.akn.xml" not in names
    code, lines = take_in(folder, report="again.jsonl", user=user)
    assert (code, outcomes(lines)) == (0, ["same"] * 3)
    before = facts(client(user))
    admin = client("admin")
    for record in before:
        assert admin.delete(f"/++api++{record}").status_code == 204
    code, lines = take_in(folder, report="anew.jsonl", user=user)
    assert (code, outcomes(lines)) == (0, ["made"] * 3)
    assert facts(client(user)) == before


VARYING = {"UID", "created", "modified", "@components", "lock", "effect"}
VARYING |= {"editorial", "version", "relations", "parent", "items"}


def facts(client: Any) -> dict[str, Any]:
    """Every record by its path: what has to survive, texts included."""
    found = {}
    listed = client.get("/++api++/@legal-documents").json()
    for row in listed["items"]:
        path = row["@id"].removeprefix(client.base)
        record = client.get(f"/++api++{path}").json()
        for name in VARYING:
            record.pop(name, None)
        akn = client.get(f"/++api++{path}/@akn")
        found[path] = (record, akn.content if akn.status_code == 200 else None)
    return found


def test_directives_go_to_their_register_and_back(
    take_in: Any, command: Any, source: Path, tmp_path: Path
) -> None:
    _code, lines = take_in(source, "--kind", "directives")
    assert "/vi/chi-dao-dieu-hanh/2011/" in lines["31.txt"]["url"]
    folder = tmp_path / "out"
    assert command("export", "directives", folder) == 0
    index = (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(index) == 3
