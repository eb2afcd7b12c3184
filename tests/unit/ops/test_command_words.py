"""The command line speaks the language of the terminal."""

from bacgiang.policy import _
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_words import told
from bacgiang.policy.citizen.receipts.verifying import Finding as ReceiptFinding
from bacgiang.policy.citizen.receipts.verifying import FindingKind as ReceiptKind
from bacgiang.policy.ops.command.bulk.progress import Progress
from bacgiang.policy.ops.command.bulk.register_client import RegisterClient
from bacgiang.policy.ops.command.finding_words import export_fault
from bacgiang.policy.ops.command.finding_words import receipt_finding
from bacgiang.policy.ops.command.finding_words import record_finding
from bacgiang.policy.ops.command.words import in_words
from bacgiang.policy.ops.command.words import VARIABLES
from bacgiang.policy.sealing.errors import ExportError
from bacgiang.policy.sealing.errors import ExportFault
from bacgiang.policy.sealing.findings import Finding as RecordFinding
from bacgiang.policy.sealing.findings import FindingKind
from io import StringIO
import os
import pytest
import subprocess
import sys


COMMAND = (
    "from bacgiang.policy.ops.command.main import main; import sys; sys.exit(main())"
)

HELPS = """
from bacgiang.policy.ops.command.main import SUBCOMMANDS
from bacgiang.policy.ops.command.words import in_words
for one in SUBCOMMANDS:
    print(in_words(one.summary))
    for argument in (*one.arguments, *one.one_of):
        print(argument.options["help"])
"""
FINDING = RecordFinding(FindingKind.MISSING_RECORD, day="2026-03-02", count=2)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for one in VARIABLES:
        monkeypatch.delenv(one, raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("variables", "said"),
    (
        ({}, "The table has more than 5 rows"),
        ({"LANG": "en_US.UTF-8"}, "The table has more than 5 rows"),
        ({"LANG": "vi_VN.UTF-8"}, "Bảng có hơn 5 dòng"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN"}, "Bảng có hơn 5 dòng"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, "The table has more than 5 rows"),
    ),
)
def test_messages_are_in_the_language_of_the_terminal(
    terminal: pytest.MonkeyPatch, variables: dict[str, str], said: str
) -> None:
    for name, value in variables.items():
        terminal.setenv(name, value)
    error = TableError(TableFault.TOO_MANY_ROWS, parameters={"limit": 5})
    assert in_words(told(error)).startswith(said)
    assert in_words(_("no_such_message", default="As ${it} is", mapping={"it": 1})) == (
        "As 1 is"
    )


def test_progress_and_the_portal_are_asked_in_it(terminal: pytest.MonkeyPatch) -> None:
    terminal.setenv("LANG", "vi_VN.UTF-8")
    stream = StringIO()
    ticks = iter((0.0, 60.0, 120.0, 180.0, 240.0))
    progress = Progress(4, stream, lambda: next(ticks))
    progress.step(2)
    assert "2/4" in stream.getvalue() and "còn" in stream.getvalue()
    client = RegisterClient("http://localhost:1")
    assert client._session.headers["Accept-Language"] == "vi"


def test_what_checks_find_is_told_in_it(terminal: pytest.MonkeyPatch) -> None:
    english = "2026-03-02 holds 2 records fewer than were sealed."
    assert in_words(record_finding(FINDING)) == str(FINDING) == english
    terminal.setenv("LANG", "vi_VN.UTF-8")
    for finding in FindingKind:
        assert not in_words(record_finding(RecordFinding(finding))).isascii()
    for kind in ReceiptKind:
        said = in_words(receipt_finding(ReceiptFinding(kind, 3)))
        assert said.startswith("Mục 3: ") and said != str(ReceiptFinding(kind, 3))
    for fault in ExportFault:
        said = in_words(export_fault(ExportError(fault, 7, "in English")))
        assert said.startswith("Dòng 7: ") and "English" not in said


def test_help_and_errors_are_vietnamese(terminal: pytest.MonkeyPatch) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", COMMAND, *arguments],
            capture_output=True,
            text=True,
            env={**os.environ, "LANG": "vi_VN.UTF-8", "PYTHONIOENCODING": "utf-8"},
            check=False,
        )

    told = subprocess.run(
        [sys.executable, "-c", HELPS],
        capture_output=True,
        text=True,
        env={**os.environ, "LANG": "vi_VN.UTF-8", "PYTHONIOENCODING": "utf-8"},
        check=True,
    ).stdout.splitlines()
    assert len(told) > 60
    assert [one for one in told if one.isascii()] == []
    assert run("parse", "khong-co.pdf").stderr.startswith("bacgiang: Không mở được")
    missing = run("import", "procedures", "khong-co.xlsx", "--url", "http://localhost")
    assert missing.returncode == 2
    assert missing.stderr.strip() == "bacgiang: Không có khong-co.xlsx."
