"""The command line speaks the language of the terminal."""

from bacgiang.policy import _
from bacgiang.policy.base.spreadsheets.table_error import TableError
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_words import told
from bacgiang.policy.ops.command.bulk.progress import Progress
from bacgiang.policy.ops.command.bulk.register_client import RegisterClient
from bacgiang.policy.ops.command.words import in_words
from bacgiang.policy.ops.command.words import VARIABLES
from io import StringIO
import os
import pytest
import subprocess
import sys


COMMAND = (
    "from bacgiang.policy.ops.command.main import main; import sys; sys.exit(main())"
)


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


def test_help_and_errors_are_vietnamese(terminal: pytest.MonkeyPatch) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", COMMAND, *arguments],
            capture_output=True,
            text=True,
            env={**os.environ, "LANG": "vi_VN.UTF-8", "PYTHONIOENCODING": "utf-8"},
            check=False,
        )

    assert "đơn vị phụ trách các bản ghi" in run("import", "--help").stdout
    missing = run("import", "procedures", "khong-co.xlsx", "--url", "http://localhost")
    assert missing.returncode == 2
    assert missing.stderr.strip() == "bacgiang: Không có khong-co.xlsx."
