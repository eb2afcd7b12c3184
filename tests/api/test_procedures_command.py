"""`bacgiang import procedures` and `bacgiang export procedures` with a portal (4.1c)."""

from bacgiang.policy.ops.command.main import main
from bacgiang.policy.ops.seeding.word_file import word_file
import json
from pathlib import Path
import pytest
from typing import Any


pytestmark = [
    pytest.mark.regulation("2.2b", "4.1c", "7.2b"),
    pytest.mark.usefixtures("boards"),
]

RECORDS: list[dict[str, Any]] = [
    {
        "code": "1.000450",
        "title": "Cấp giấy phép mẫu",
        "levels": ["commune"],
        "audiences": ["citizen", "enterprise"],
        "carried_out_by": "Bộ phận một cửa",
        "steps": "- Bước 1: nộp hồ sơ\n- Bước 2: nhận kết quả",
        "sets": 1,
        "ways": [
            {
                "way": "direct",
                "time_amount": "3",
                "time_unit": "working-day",
                "fee_amount": "1200000",
                "currency": "VND",
            },
            {"way": "online", "time_amount": "2.5", "time_unit": "day"},
        ],
        "papers": [{"name": "Tờ khai", "originals": 1, "form": "01/MAU"}],
        "results": [{"name": "Giấy phép", "code": "KQ.1"}],
        "legal_basis": [{"title": "Nghị định mẫu", "number": "1/2011/NĐ-CP"}],
        "decision": {"kind": "publish", "number": "1/QĐ-UBND"},
    },
    {"code": "MAU-02", "title": "=Đăng ký mẫu; loại 2", "note": "+84"},
]


def blank_form() -> bytes:
    """A DOCX with one line of text; always the same bytes."""
    return word_file(["Tờ khai"])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder like that of an export: two procedures and a form."""
    folder = tmp_path / "tthc"
    (folder / "forms" / "01").mkdir(parents=True)
    (folder / "forms" / "01" / "to-khai.docx").write_bytes(blank_form())
    form = {
        "number": "01/MAU",
        "title": "Tờ khai mẫu",
        "language": "vi",
        "files": [{"file": "forms/01/to-khai.docx"}],
    }
    (folder / "forms" / "index.jsonl").write_text(json.dumps(form) + "\n")
    (folder / "procedures.json").write_text(json.dumps(RECORDS))
    return folder


@pytest.fixture
def command(site: Any, tmp_path: Path) -> Any:
    """Run a command against the portal as somebody; the report's outcomes come back."""
    password = tmp_path / "password"
    password.write_text("Mat-khau-thu-1\n", encoding="utf-8")

    def run(*arguments: Any, user: str = "ubnd-update") -> int:
        account = ["--user", user, "--password-file", str(password)]
        address = ["--url", site.absolute_url()]
        return main([*map(str, arguments), *address, *account])

    return run


@pytest.fixture
def take_in(command: Any, tmp_path: Path) -> Any:
    def run(source: Path, *more: str, report: str = "report.jsonl") -> dict[str, Any]:
        path = tmp_path / report
        command("import", "procedures", source, "--report", path, *more)
        lines = path.read_text(encoding="utf-8").splitlines()
        return {one["source_id"]: one for one in map(json.loads, lines)}

    return run


def outcomes(lines: dict[str, Any]) -> dict[str, str]:
    return {name: line["outcome"] for name, line in lines.items()}


def test_a_folder_goes_in_and_comes_out_as_it_was(
    take_in: Any, command: Any, source: Path, tmp_path: Path
) -> None:
    lines = take_in(source)
    assert {name: line["reasons"] for name, line in lines.items()} == {
        "form 01/MAU": [],
        "1.000450": [],
        "MAU-02": [],
    }
    assert set(outcomes(lines).values()) == {"made"}
    assert command("export", "procedures", tmp_path / "out") == 0
    rows = json.loads((tmp_path / "out" / "procedures.json").read_text("utf-8"))
    first, second = rows
    assert first["ways"][0]["fee_amount"] == "1200000"
    assert first["ways"][1]["time_amount"] == "2.5"
    assert first["steps"] == RECORDS[0]["steps"]
    assert second["title"] == RECORDS[1]["title"]
    (line,) = (tmp_path / "out/forms/index.jsonl").read_text("utf-8").splitlines()
    file = tmp_path / "out" / json.loads(line)["files"][0]["file"]
    assert file.read_bytes() == blank_form()
    again = take_in(tmp_path / "out", report="again.jsonl")
    assert set(outcomes(again).values()) == {"same"}


@pytest.mark.parametrize("name", ["a.xlsx", "a.zip", "a.json"])
def test_every_file_of_an_export_changes_nothing_when_it_goes_in_again(
    name: str, take_in: Any, command: Any, source: Path, tmp_path: Path
) -> None:
    take_in(source)
    assert command("export", "procedures", tmp_path / name) == 0
    again = take_in(tmp_path / name, report="again.jsonl")
    assert outcomes(again) == {"1.000450": "same", "MAU-02": "same"}


def test_a_dry_run_makes_nothing(take_in: Any, source: Path, client: Any) -> None:
    lines = take_in(source, "--dry-run")
    assert set(outcomes(lines).values()) == {"made"}
    found = client("ubnd-update").get("/++api++/@procedures").json()
    assert found["items_total"] == 0
