"""`bacgiang verify-acts --file`: what it finds, what it says, what it exits with."""

from bacgiang.policy.ops.command.main import main
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.export_lines import line_bytes
from bacgiang.policy.sealing.export_writer import write_export
from bacgiang.policy.sealing.records import leaves_in_order
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import Genesis
from collections.abc import Callable
from datetime import date
from datetime import timedelta
import json
from pathlib import Path
import pytest
import subprocess
import sys
from typing import Any


pytestmark = pytest.mark.regulation("15.3")

LOG = "editorial-acts"
FIRST = date(2026, 3, 2)


def day(number: int) -> str:
    return (FIRST + timedelta(days=number)).isoformat()


def records(number: int) -> list[dict[str, Any]]:
    """As many sample records as the number of the day says."""
    return [
        {"at": f"{day(number)}T0{hour}:00:00+07:00", "actor": "mau", "kind": "modify"}
        for hour in range(number)
    ]


@pytest.fixture
def seals() -> list[DaySeal]:
    """Seals of four days with 0, 1, 2 and 3 records."""
    chain: list[DaySeal] = []
    for number in range(4):
        previous = chain[-1] if chain else Genesis(LOG)
        leaves = leaves_in_order(day(number), records(number))
        chain.append(seal_day(previous, day(number), leaves))
    return chain


@pytest.fixture
def export(tmp_path: Path, seals: list[DaySeal]) -> Callable[..., Path]:
    """Write an export of some of the days."""

    def write(first: int = 0, last: int = 3) -> Path:
        path = tmp_path / "acts.jsonl"
        with path.open("wb") as file:
            numbers = range(first, last + 1)
            write_export(file, LOG, ((seals[n], records(n)) for n in numbers))
        return path

    return write


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[list[DaySeal]], Path]:
    def write(some: list[DaySeal]) -> Path:
        path = tmp_path / "kept.jsonl"
        path.write_bytes(b"".join(line_bytes(seal) for seal in some))
        return path

    return write


def verify(*arguments: str | Path) -> int:
    return main(["verify-acts", *map(str, arguments)])


def test_a_sound_record(export: Any, seals: list[DaySeal], capsys: Any) -> None:
    assert verify("--file", export()) == 0
    said = capsys.readouterr().out
    assert (
        "4 days sealed, from 2026-03-02 to 2026-03-05; 6 acts checked, 0 withheld."
        in said
    )
    assert seals[-1].digest in said
    assert "Everything is as it was sealed." in said


@pytest.mark.parametrize("change", ["alter", "drop"])
def test_a_changed_record_is_found(export: Any, capsys: Any, change: str) -> None:
    path = export()
    lines = path.read_bytes().splitlines(keepends=True)
    number = next(n for n, line in enumerate(lines) if b"2026-03-05T01" in line)
    changed = [lines[number].replace(b"modify", b"delete")] if change == "alter" else []
    lines[number : number + 1] = changed
    path.write_bytes(b"".join(lines))
    assert verify("--file", path) == 1
    said = capsys.readouterr().out
    assert "2026-03-05" in said
    assert "Everything is as it was sealed." not in said


def test_a_record_made_up_anew_is_found_by_the_seals_that_were_kept(
    tmp_path: Path, kept: Any, seals: list[DaySeal], capsys: Any
) -> None:
    """A file that agrees with itself from the first day on, but is not the true one."""
    leaves = leaves_in_order(day(0), [])
    chain = [seal_day(Genesis(LOG), day(0), leaves)]
    forged = leaves_in_order(day(1), [{**records(1)[0], "actor": "ai-khac"}])
    chain.append(seal_day(chain[0], day(1), forged))
    path = tmp_path / "forged.jsonl"
    with path.open("wb") as file:
        days = [(chain[0], []), (chain[1], [json.loads(forged[0])])]
        write_export(file, LOG, days)
    assert verify("--file", path) == 0
    capsys.readouterr()
    assert verify("--file", path, "--seals", kept(seals)) == 1
    said = capsys.readouterr().out
    assert "The seal of 2026-03-03 is not the one that you kept." in said
    assert "Days compared with the seals you kept: 2 of 4." in said


@pytest.mark.parametrize(("which", "code"), [(0, 0), (1, 1)])
def test_a_part_of_the_record_has_to_follow_what_was_kept(
    export: Any, kept: Any, seals: list[DaySeal], which: int, code: int
) -> None:
    path = export(first=2)
    other = seal_day(Genesis(LOG), day(1), leaves_in_order(day(1), []))
    before = (seals[1], other)[which]
    assert verify("--file", path, "--seals", kept([before])) == code


def test_seals_are_saved_for_the_next_time(export: Any, tmp_path: Path) -> None:
    saved = tmp_path / "saved.jsonl"
    assert verify("--file", export(last=1), "--save-seals", saved) == 0
    assert len(saved.read_bytes().splitlines()) == 2
    assert verify("--file", export(), "--seals", saved) == 0


def test_seals_are_not_saved_when_something_does_not_hold(
    export: Any, tmp_path: Path
) -> None:
    path = export()
    path.write_bytes(path.read_bytes().replace(b"mau", b"mao"))
    saved = tmp_path / "saved.jsonl"
    assert verify("--file", path, "--save-seals", saved) == 1
    assert not saved.exists()


def test_a_file_that_was_cut_off_is_found(export: Any, capsys: Any) -> None:
    path = export()
    path.write_bytes(path.read_bytes()[:-20])
    assert verify("--file", path) == 1
    assert "The export is not whole. Line 12" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"hello\n", b"\xff\xfe\n", b'{"a":1}\n'])
def test_what_is_no_export_is_not_judged(
    tmp_path: Path, content: bytes, capsys: Any
) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    assert verify("--file", path) in (1, 2)
    out, err = capsys.readouterr()
    assert "Everything" not in out
    assert "Line 1" in out + err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--file", "{tmp}/none"], "cannot be read"),
        (["--file", "{tmp}"], "cannot be read"),
        (["--file", "{tmp}/acts.jsonl", "--seals", "{tmp}/none"], "cannot be read"),
        (["--file", "{tmp}/acts.jsonl", "--seals", "{tmp}/acts.jsonl"], "not a seal"),
        (["--url", "https://x.example"], "--user"),
        (["--url", "ftp://x.example", "--user", "a"], "password-file"),
    ],
)
def test_what_could_not_be_done(
    export: Any, tmp_path: Path, capsys: Any, arguments: list[str], words: str
) -> None:
    export()
    filled = [one.format(tmp=tmp_path) for one in arguments]
    assert verify(*filled) == 2
    out, err = capsys.readouterr()
    assert words in err
    assert out == ""


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ftp://x.example", "written like"),
        ("x.example", "written like"),
        ("http://x.example", "only sent over https"),
        ("http://127.0.0.1.example", "only sent over https"),
        ("https://a:b@x.example", "nothing else"),
        ("http://localhost:1", "cannot be reached"),
        ("http://[::1]:1", "cannot be reached"),
    ],
)
def test_a_password_goes_nowhere_it_should_not(
    tmp_path: Path, capsys: Any, url: str, words: str
) -> None:
    password = tmp_path / "password"
    password.write_text("Mat-khau-thu-1\n", encoding="utf-8")
    command = ("--url", url, "--user", "van-phong", "--password-file", password)
    assert verify(*command) == 2
    out, err = capsys.readouterr()
    assert words in err
    assert "Mat-khau" not in out + err


@pytest.mark.parametrize(
    "arguments", [[], ["verify-acts"], ["nothing"], ["verify-acts", "--file"]]
)
def test_a_command_line_that_makes_no_sense(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


def test_verifying_a_file_needs_the_standard_library_alone(export: Any) -> None:
    """So that anyone can do it, with the two rooms and a Python."""
    program = (
        "import sys; from bacgiang.policy.ops.command.main import main; "
        f"code = main(['verify-acts', '--file', {str(export())!r}]); "
        "others = {'requests', 'Zope2', 'ZODB', 'plone', 'lxml'} & set(sys.modules); "
        "sys.exit(str(others) if others else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize(
    ("named", "found"),
    [
        (f"{day(0)}T20:00:00.000000+00:00|{'a' * 32}", 1),
        (f"2026-03-01T16:00:00.000000+00:00|{'a' * 32}", 0),
        ("2026-99-02T00:00:00.000000+00:00|" + "b" * 32, 0),
        ("một|hai", 0),
    ],
)
def test_an_act_that_is_named_and_not_there(
    tmp_path: Path, capsys: Any, named: str, found: int
) -> None:
    """Taken out before its day was sealed: the seals alone would not tell."""
    act = {**records(1)[0], "at": f"{day(1)}T08:00:00+07:00", "after": named}
    chain = [seal_day(Genesis(LOG), day(0), [])]
    leaves = leaves_in_order(day(1), [act])
    chain.append(seal_day(chain[0], day(1), leaves))
    path = tmp_path / "gap.jsonl"
    with path.open("wb") as file:
        write_export(file, LOG, [(chain[0], []), (chain[1], [act])])
    assert verify("--file", path) == found
    assert ("is missing" in capsys.readouterr().out) is bool(found)
