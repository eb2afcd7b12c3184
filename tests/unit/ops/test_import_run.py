"""`bacgiang import` against a portal made for the test: requests, report, exit code."""

from base64 import b64decode
from io import BytesIO
import json
from pathlib import Path
import pytest
import requests
from typing import Any
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile


pytestmark = pytest.mark.regulation("7.2b")

WORDS = "Điều 1. Phạm vi điều chỉnh của quyết định này"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Five inputs and an index that says something of each."""
    folder = tmp_path / "van-ban"
    folder.mkdir()
    rows = []
    for number in range(1, 6):
        (folder / f"{number}.txt").write_text(f"{WORDS} {number}", encoding="utf-8")
        rows.append({"file": f"{number}.txt", "number": f"{number}/QĐ-UBND", "x": 1})
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (folder / "index.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def take_in(taking_in: Any) -> Any:
    return taking_in("legal-documents")


def test_every_input_is_sent_with_its_facts_text_and_file(
    take_in: Any, portal: Any, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines = take_in(source, "--unit", "ubnd", "--batch", 2, "--submit")
    assert code == 0
    assert [len(body["items"]) for body in portal.posted] == [2, 2, 1]
    first = portal.posted[0]
    assert first["path"] == "/++api++/@legal-documents"
    assert (first["unit"], first["submit"], first["dry_run"]) == ("ubnd", True, False)
    item = portal.items[0]
    (original,) = item.pop("originals")
    assert item == {
        "source_id": "1.txt",
        "number": "1/QĐ-UBND",
        "text": f"{WORDS} 1",
    }
    assert b64decode(original["data"]).decode() == f"{WORDS} 1"
    assert (original["filename"], original["kind"]) == ("1.txt", "transcript")
    assert [lines[f"{n}.txt"]["outcome"] for n in range(1, 6)] == ["made"] * 5
    assert lines["1.txt"]["url"] == "http://elsewhere/vi/van-ban/2011/1"
    printed = capsys.readouterr().out
    assert printed.count("ignored: x.") == 1
    assert "5 inputs: 5 made, 0 changed, 0 same, 0 refused, 0 unreadable." in printed


def test_the_same_again_sends_only_what_changed(
    take_in: Any, portal: Any, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take_in(source)
    portal.items.clear()
    assert take_in(source)[0] == 0
    assert portal.items == []
    assert "Of these 5 were taken in by an earlier run." in capsys.readouterr().out
    (source / "3.txt").write_text("khác", encoding="utf-8")
    code, lines = take_in(source)
    assert [item["source_id"] for item in portal.items] == ["3.txt"]
    assert (code, len(lines)) == (0, 5)
    portal.items.clear()
    take_in(source, "--unit", "so-y-te")
    assert len(portal.items) == 5


def test_a_run_that_was_stopped_goes_on(
    take_in: Any, portal: Any, source: Path, waits: list[float]
) -> None:
    portal.on_post = lambda body: (503, {}, b"") if len(portal.posted) > 2 else None
    code, lines = take_in(source, "--batch", 1)
    assert (code, sorted(lines)) == (2, ["1.txt", "2.txt"])
    portal.on_post = lambda body: None
    code, lines = take_in(source, "--batch", 1)
    assert (code, len(lines)) == (0, 5)
    sent = [item["source_id"] for item in portal.items]
    assert sent == ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"]


def test_a_refusal_is_a_finding_and_is_tried_again(
    take_in: Any, portal: Any, source: Path
) -> None:
    reason = {"type": "field_missing", "message": "Thiếu ngày.", "field": "issue_date"}
    usual = portal.on_item

    def refuse(item: dict[str, Any], number: int) -> dict[str, Any]:
        answer = usual(item, number)
        if item["source_id"] == "2.txt":
            answer |= {"outcome": "refused", "reasons": [reason], "@id": ""}
        return answer

    portal.on_item = refuse
    code, lines = take_in(source)
    assert code == 1
    assert lines["2.txt"]["reasons"] == [reason]
    portal.items.clear()
    portal.on_item = usual
    code, lines = take_in(source)
    assert [item["source_id"] for item in portal.items] == ["2.txt"]
    assert (code, lines["2.txt"]["outcome"]) == (0, "made")


def zip_bomb() -> bytes:
    """A DOCX whose text unpacks to 60 MB of nothing."""
    main_part = (
        '<Types><Override PartName="/word/document.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", main_part)
        archive.writestr("word/document.xml", bytes(60_000_000))
    return file.getvalue()


def test_what_cannot_be_read_is_a_line_and_the_run_goes_on(
    take_in: Any, portal: Any, source: Path
) -> None:
    (source / "1.txt").write_bytes(b"")
    (source / "2.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (source / "3.txt").write_bytes(b"PK\x03\x04broken")
    (source / "4.txt").unlink()
    (source / "5.txt").write_bytes(zip_bomb())
    with (source / "index.jsonl").open("a") as index:
        index.write('{"number": "6/QĐ-UBND"}\n')
    code, lines = take_in(source)
    assert code == 1
    said = {name: line["outcome"] for name, line in lines.items()}
    assert said.pop("line 6") == "made"
    assert set(said.values()) == {"unreadable"}
    reasons = [lines[f"{n}.txt"]["reasons"][0]["message"] for n in range(1, 6)]
    expected = ["không có chữ", "“originals”", "bị hỏng", "cannot be", "giải nén"]
    for reason, words in zip(reasons, expected, strict=True):
        assert words in reason


def test_an_input_too_large_for_a_request_is_told(
    take_in: Any, portal: Any, source: Path
) -> None:
    with (source / "1.txt").open("wb") as file:
        file.truncate(15_000_000)
    code, lines = take_in(source)
    assert (code, lines["1.txt"]["outcome"]) == (1, "unreadable")
    assert "14 MB" in lines["1.txt"]["reasons"][0]["message"]
    assert len(portal.items) == 4


def test_requests_stay_small(take_in: Any, portal: Any, source: Path) -> None:
    rows = []
    for number in range(1, 6):
        with (source / f"{number}.pdf").open("wb") as file:
            file.truncate(5_000_000)
        rows.append({"originals": [f"{number}.pdf"], "source_id": str(number)})
    lines = "\n".join(map(json.dumps, rows))
    (source / "index.jsonl").write_text(lines)
    code, _lines = take_in(source)
    assert code == 0
    assert [len(body["items"]) for body in portal.posted] == [2, 2, 1]
    assert max(portal.sizes) < 20_000_000


def test_a_lost_connection_is_tried_again_with_growing_waits(
    take_in: Any, portal: Any, source: Path, waits: list[float]
) -> None:
    answers = [(502, {}, b""), (503, {}, b""), (429, {}, b"")]
    portal.on_post = lambda body: answers.pop() if answers else None
    assert take_in(source)[0] == 0
    assert waits == [1, 2, 4]
    assert len(portal.items) == 5


def test_a_portal_that_stays_away_stops_the_run(
    take_in: Any,
    source: Path,
    waits: list[float],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(*arguments: Any, **options: Any) -> None:
        raise requests.ConnectionError("Mat-khau-thu-1")

    monkeypatch.setattr(requests.Session, "request", refuse)
    code, _lines = take_in(source)
    said = capsys.readouterr()
    assert (code, len(waits)) == (2, 7)
    assert "cannot be reached (ConnectionError)" in said.err
    assert "Mat-khau" not in said.err + said.out


def test_one_item_on_which_the_portal_fails_harms_no_other(
    take_in: Any, portal: Any, source: Path
) -> None:
    def fail(body: dict[str, Any]) -> Any:
        bad = any(item["source_id"] == "4.txt" for item in body["items"])
        return (500, {}, b"") if bad else None

    portal.on_post = fail
    code, lines = take_in(source)
    assert code == 1
    assert lines["4.txt"]["outcome"] == "refused"
    assert lines["4.txt"]["reasons"][0]["type"] == "portal_failed"
    assert len(portal.items) == 4


@pytest.mark.parametrize("where", ["get", "post"])
def test_an_account_that_is_not_let_in_is_told(
    where: str,
    take_in: Any,
    portal: Any,
    source: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if where == "get":
        portal.on_get = lambda path: (401, {}, b"{}")
    else:
        portal.on_post = lambda body: (401, {}, b"{}")
    assert take_in(source)[0] == 2
    said = capsys.readouterr().err
    assert "does not let ubnd-update in" in said
    assert "Mat-khau" not in said


def test_a_unit_that_is_not_the_accounts_stops_the_run(
    take_in: Any, portal: Any, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    error = {"error": {"type": "not_your_unit", "message": "Không thuộc đơn vị này."}}
    portal.on_post = lambda body: (403, {}, json.dumps(error).encode())
    assert take_in(source)[0] == 2
    assert "Không thuộc đơn vị này." in capsys.readouterr().err


def test_a_dry_run_decides_nothing(take_in: Any, portal: Any, source: Path) -> None:
    code, lines = take_in(source, "--dry-run")
    assert (code, portal.posted[0]["dry_run"]) == (0, True)
    assert lines["1.txt"]["dry_run"] is True
    assert lines["1.txt"]["url"] == ""
    take_in(source)
    assert len(portal.items) == 10


def test_directives_go_to_their_register(
    take_in: Any, portal: Any, source: Path
) -> None:
    take_in(source, "--kind", "directives")
    assert portal.posted[0]["path"] == "/++api++/@directives"


@pytest.mark.parametrize("size", ["0", "201"])
def test_a_batch_has_1_to_200_items(size: str, take_in: Any, source: Path) -> None:
    assert take_in(source, "--batch", size)[0] == 2


def test_an_answer_that_is_none_stops_the_run(
    take_in: Any, portal: Any, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    portal.on_post = lambda body: (200, {}, b'{"items": []}')
    assert take_in(source)[0] == 2
    assert "what became of each" in capsys.readouterr().err
    portal.on_post = lambda body: (404, {}, b"{}")
    assert take_in(source)[0] == 2
    assert "is it the address of the portal" in capsys.readouterr().err


def test_a_record_may_have_no_text_but_a_scan(
    take_in: Any, portal: Any, source: Path
) -> None:
    (source / "scan.pdf").write_bytes(b"%PDF-1.4 picture")
    (source / "signed.pdf").write_bytes(b"%PDF-1.4 /ByteRange [0 1 2 3]")
    row = {"number": "9/QĐ-UBND", "originals": "scan.pdf; signed.pdf"}
    (source / "index.jsonl").write_text(json.dumps(row))
    assert take_in(source)[0] == 0
    (item,) = portal.items
    assert "text" not in item
    kinds = [original["kind"] for original in item["originals"]]
    assert kinds == ["signed_scan", "signed_electronic"]
    types = {original["content_type"] for original in item["originals"]}
    assert types == {"application/pdf"}
