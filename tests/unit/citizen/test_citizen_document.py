"""`docs/receipts.md` tells the truth: its example verifies, its lists are complete."""

from bacgiang.policy.citizen.codes.tracking_code import ALPHABET
from bacgiang.policy.citizen.codes.tracking_code import parse
from bacgiang.policy.citizen.protection.settings import PREFIX
from bacgiang.policy.citizen.protection.settings import ProtectionSettings
from bacgiang.policy.citizen.receipts.receipt import read_receipt
from bacgiang.policy.citizen.receipts.statement import statement
from bacgiang.policy.citizen.receipts.verifying import FindingKind
from bacgiang.policy.citizen.receipts.verifying import verify
from bacgiang.policy.sealing.hashing import leaf_hash
from pathlib import Path
import re


TEXT = (Path(__file__).parents[3] / "docs" / "receipts.md").read_text(encoding="utf-8")
RECEIPT = re.search(r"<!-- block: receipt -->\n```json\n(.*?)```", TEXT, re.DOTALL)


def test_the_example_verifies() -> None:
    assert RECEIPT is not None
    receipt = read_receipt(RECEIPT[1].encode())
    assert verify(receipt) == []
    (entry,) = receipt.entries
    assert f"`{leaf_hash(entry.leaf).hex()}`" in TEXT
    assert f"`{statement(receipt.log, entry.leaf).decode()}`" in TEXT
    assert parse(receipt.code)


def test_lists_are_complete() -> None:
    for kind in FindingKind:
        assert f"| `{kind.value}` |" in TEXT
    assert f"`{ALPHABET}`" in TEXT
    for name in ProtectionSettings.__dataclass_fields__:
        assert f"{PREFIX}{name}`" in TEXT or f"`…_{name.partition('_')[2]}`" in TEXT
