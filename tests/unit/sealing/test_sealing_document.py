"""docs/sealing.md cannot lie: its figures, commands and program are run here."""

from bacgiang.policy.citizen.submissions.day_tree import DayTree
from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.errors import ExportFault
from bacgiang.policy.sealing.export_check import verify_export
from bacgiang.policy.sealing.export_writer import write_export
from bacgiang.policy.sealing.findings import FindingKind
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.hashing import node_hash
from bacgiang.policy.sealing.proofs import InclusionProof
from bacgiang.policy.sealing.proofs import verify_inclusion
from bacgiang.policy.sealing.records import leaves_in_order
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.salted import salted_digest
from bacgiang.policy.sealing.seals import Genesis
from collections.abc import Callable
from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
import json
from of_all import of_all
from pathlib import Path
import pytest
import re
import shutil
import subprocess
import sys
from typing import Any


pytestmark = pytest.mark.regulation("15.3")

DOCUMENT = Path(__file__).parents[3] / "docs" / "sealing.md"
TEXT = DOCUMENT.read_text(encoding="utf-8")
LOG = "editorial-acts"
FIRST, SECOND = "2026-03-02", "2026-03-03"


def act(name: str, actor: str, at: str, note: str | None) -> Record:
    return {
        "act": name,
        "actor": actor,
        "at": f"{FIRST}T{at}+07:00",
        "item": "tin-mau-1",
        "note": note,
        "unit": "don-vi-mau",
    }


RECORDS = [
    act("submit", "mau-update", "08:15:30.000000", "Bản tin mẫu"),
    act("approve", "mau-review", "09:02:11.250000", None),
    act("publish", "mau-publish", "09:05:00.000000", None),
]
LEAVES = leaves_in_order(FIRST, RECORDS)
HASHES = [leaf_hash(leaf) for leaf in LEAVES]
SEAL = seal_day(Genesis(LOG), FIRST, LEAVES)
EMPTY_SEAL = seal_day(SEAL, SECOND, [])
SALT = bytes(range(32))
SALTED = {"code": "MAU-0001", "text": "Ý kiến mẫu"}


def block(name: str) -> str:
    """The fenced block that follows the comment with ``name``."""
    pattern = rf"<!-- block: {name} -->\n```\w+\n(.*?\n)```\n"
    [found] = re.findall(pattern, TEXT, re.DOTALL)
    return str(found)


def table_value(label: str) -> str:
    [found] = re.findall(rf"^\| {re.escape(label)} \| `(.*)` \|$", TEXT, re.MULTILINE)
    return str(found)


def export() -> bytes:
    out = BytesIO()
    write_export(out, LOG, [(SEAL, RECORDS), (EMPTY_SEAL, [])])
    return out.getvalue()


def run_verifier(tmp_path: Path, data: bytes) -> subprocess.CompletedProcess[str]:
    program = tmp_path / "verifier.py"
    program.write_text(block("verifier"), encoding="utf-8")
    file = tmp_path / "export.jsonl"
    file.write_bytes(data)
    # Isolated mode: the program finds nothing of this project.
    return subprocess.run(
        [sys.executable, "-I", str(program), str(file)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_file_shown_is_the_file_written() -> None:
    shown = block("export").encode()
    assert shown == export()
    assert not verify_export(BytesIO(shown), head=EMPTY_SEAL.digest).findings_total


@of_all(
    ("label", "value"),
    [
        ("digest of the log's name", Genesis(LOG).digest),
        ("leaf hash 1", HASHES[0].hex()),
        ("leaf hash 2", HASHES[1].hex()),
        ("leaf hash 3", HASHES[2].hex()),
        ("node of 1 and 2", node_hash(HASHES[0], HASHES[1]).hex()),
        ("root, node of that and 3", SEAL.root),
        ("digest of the first seal", SEAL.digest),
        ("root of the empty day", EMPTY_SEAL.root),
        ("digest of the second seal", EMPTY_SEAL.digest),
        ("salt", SALT.hex()),
        ("canonical bytes", encode(SALTED).decode()),
        ("salted digest", salted_digest(SALTED, SALT)),
    ],
)
def test_the_values_shown_are_those_computed(label: str, value: str) -> None:
    assert table_value(label) == value


def test_no_other_hash_is_shown() -> None:
    computed = {
        Genesis(LOG).digest,
        *(hashed.hex() for hashed in HASHES),
        node_hash(HASHES[0], HASHES[1]).hex(),
        SEAL.root,
        SEAL.digest,
        EMPTY_SEAL.root,
        EMPTY_SEAL.digest,
        SALT.hex(),
        salted_digest(SALTED, SALT),
        sha256(b"".join(export().splitlines(keepends=True)[:-1])).hexdigest(),
    }
    assert set(re.findall(r"\b[0-9a-f]{64}\b", TEXT)) == computed


def test_the_proof_shown_holds() -> None:
    inclusion = InclusionProof.from_record(json.loads(block("inclusion")))
    assert inclusion == DayTree(HASHES).prove(1)
    assert verify_inclusion(HASHES[1], inclusion, bytes.fromhex(SEAL.root))


def test_the_shell_commands_give_the_values_shown() -> None:
    shell = shutil.which("bash")
    if shell is None or shutil.which("sha256sum") is None:
        pytest.skip("bash and sha256sum are needed to run the commands")
    done = subprocess.run(
        [shell, "-c", block("shell")], capture_output=True, text=True, check=True
    )
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        Genesis(LOG).digest,
        HASHES[0].hex(),
        SEAL.digest,
    ]


def test_the_program_shown_verifies_the_file(tmp_path: Path) -> None:
    done = run_verifier(tmp_path, export())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == EMPTY_SEAL.digest


def test_the_program_shown_accepts_withheld_records(tmp_path: Path) -> None:
    out = BytesIO()
    entries = [RECORDS[0], *(Withheld(hashed) for hashed in HASHES[1:])]
    write_export(out, LOG, [(SEAL, entries), (EMPTY_SEAL, [])])
    assert run_verifier(tmp_path, out.getvalue()).stdout.strip() == EMPTY_SEAL.digest


@pytest.mark.parametrize(
    ("days", "complaint"),
    [
        ([(SEAL, RECORDS[:2]), (EMPTY_SEAL, [])], "number of records"),
        ([(SEAL, [*RECORDS[:2], RECORDS[0]]), (EMPTY_SEAL, [])], "records of"),
        ([(EMPTY_SEAL, []), (SEAL, RECORDS)], "day after"),
        ([(SEAL, RECORDS), (SEAL, RECORDS)], "day after"),
    ],
)
def test_the_program_shown_finds_changes(
    tmp_path: Path, days: Sequence[Any], complaint: str
) -> None:
    out = BytesIO()
    write_export(out, LOG, days)
    done = run_verifier(tmp_path, out.getvalue())
    assert done.returncode == 1
    assert complaint in done.stderr


def test_program_and_portal_agree_on_larger_logs(
    tmp_path: Path, sealed: Callable[[Sequence[int]], Any]
) -> None:
    log = sealed([0, 1, 7, 0, 20])
    done = run_verifier(tmp_path, log.export())
    assert done.stdout.strip() == verify_export(BytesIO(log.export())).head


def test_the_example_for_programmers_seals_the_day_shown() -> None:
    names: dict[str, Any] = {"records": list(reversed(RECORDS))}
    exec(block("programmers"), names)  # noqa: S102
    assert names["seal"] == SEAL
    assert names["found"].findings == []


def test_every_fault_and_finding_is_explained() -> None:
    section = TEXT.partition("## What verification reports")[2].partition("\n## ")[0]
    faults, _, findings = section.partition("| Finding | Meaning |")
    assert re.findall(r"`([a-z0-9-]+)`", faults) == [
        str(fault) for fault in ExportFault
    ]
    listed = re.findall(r"^\| `([a-z-]+)` \|", findings, re.MULTILINE)
    assert listed == [str(kind) for kind in FindingKind]
