"""Verify a receipt: signatures, proofs, seals, and the content where it is shown."""

from ...sealing.errors import SealingError
from ...sealing.hashing import leaf_hash
from ...sealing.proofs import verify_inclusion
from ...sealing.records import day_of
from ...sealing.records import moment_of
from ...sealing.salted import matches
from ...sealing.seals import DaySeal
from ..codes.tracking_code import CodeError
from ..codes.tracking_code import parse
from ..keys.signing import is_signed
from ..keys.signing import key_name
from .receipt import Receipt
from .receipt import ReceiptEntry
from .statement import statement
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What does not hold; the values are stable."""

    BAD_CODE = "bad-code"
    BROKEN_THREAD = "broken-thread"
    BAD_SIGNATURE = "bad-signature"
    UNKNOWN_KEY = "unknown-key"
    NO_MOMENT = "no-moment"
    WRONG_DAY = "wrong-day"
    WRONG_PROOF = "wrong-proof"
    ALTERED_SEAL = "altered-seal"
    OTHER_SEAL = "other-seal"
    WRONG_CONTENT = "wrong-content"


WORDS = {
    FindingKind.BAD_CODE: "the tracking code is mistyped",
    FindingKind.BROKEN_THREAD: "the entry does not belong to this submission",
    FindingKind.BAD_SIGNATURE: "the signature is not that of the portal's key",
    FindingKind.UNKNOWN_KEY: "the key is not in the receipt, or not one you trust",
    FindingKind.NO_MOMENT: "the record has no readable time",
    FindingKind.WRONG_DAY: "the record is not of the day that was sealed",
    FindingKind.WRONG_PROOF: "the record is not in the tree of its day",
    FindingKind.ALTERED_SEAL: "the seal was altered",
    FindingKind.OTHER_SEAL: "the seal is not the one you kept",
    FindingKind.WRONG_CONTENT: "the content is not what was sealed",
}


@dataclass(frozen=True)
class Finding:
    """Something that does not hold, at an entry (from 1; 0: the receipt itself)."""

    kind: FindingKind
    entry: int = 0

    def __str__(self) -> str:
        place = f"Entry {self.entry}" if self.entry else "Receipt"
        return f"{place}: {WORDS[self.kind]}."


def verify(
    receipt: Receipt,
    trusted: Collection[str] = (),
    kept: Mapping[str, DaySeal] | None = None,
) -> list[Finding]:
    """Everything that does not hold; an empty list when all does.

    `trusted` are public keys you have from elsewhere (hexadecimal); without any, the
    receipt's own are taken, which shows no more than that it agrees with itself. `kept`
    are seals you kept, by day.
    """
    findings: list[Finding] = []
    try:
        parse(receipt.code)
    except CodeError:
        findings.append(Finding(FindingKind.BAD_CODE))
    for number, entry in enumerate(receipt.entries, start=1):
        kinds = [
            *_thread(receipt, entry, number),
            *_signature(receipt, entry, trusted),
            *_sealed(entry, kept or {}),
            *_content(receipt, entry),
        ]
        findings.extend(Finding(kind, number) for kind in kinds)
    return findings


def _thread(
    receipt: Receipt, entry: ReceiptEntry, number: int
) -> Iterator[FindingKind]:
    """Later entries name the digest of the first, and are about the same."""
    first = receipt.entries[0].record
    of = "" if number == 1 else first.get("digest")
    same = all(
        entry.record.get(name) == first.get(name) for name in ("kind", "subject")
    )
    starts = (entry.record.get("event") == "received") == (number == 1)
    if entry.record.get("of") != of or not same or not starts:
        yield FindingKind.BROKEN_THREAD


def _signature(
    receipt: Receipt, entry: ReceiptEntry, trusted: Collection[str]
) -> Iterator[FindingKind]:
    public = receipt.keys.get(entry.key, "")
    if (
        not public
        or not _is_named(public, entry.key)
        or trusted
        and public not in trusted
    ):
        yield FindingKind.UNKNOWN_KEY
    elif not is_signed(public, entry.signature, statement(receipt.log, entry.leaf)):
        yield FindingKind.BAD_SIGNATURE


def _is_named(public: str, name: str) -> bool:
    try:
        return key_name(public) == name
    except ValueError:
        return False


def _sealed(entry: ReceiptEntry, kept: Mapping[str, DaySeal]) -> Iterator[FindingKind]:
    try:
        day = day_of(moment_of(entry.record))
    except SealingError:
        yield FindingKind.NO_MOMENT
        return
    if entry.proof is None or entry.seal is None:
        return
    seal, proof = entry.seal, entry.proof
    in_tree = verify_inclusion(leaf_hash(entry.leaf), proof, bytes.fromhex(seal.root))
    wrong = {
        FindingKind.WRONG_DAY: seal.day != day,
        FindingKind.ALTERED_SEAL: not seal.is_intact,
        FindingKind.OTHER_SEAL: kept.get(seal.day, seal) != seal,
        FindingKind.WRONG_PROOF: proof.size != seal.count or not in_tree,
    }
    yield from (kind for kind, holds in wrong.items() if holds)


def _content(receipt: Receipt, entry: ReceiptEntry) -> Iterator[FindingKind]:
    if entry.content is None or entry.salt is None:
        return
    names = ("event", "kind", "subject", "version")
    fits = all(entry.content.get(name) == entry.record.get(name) for name in names)
    code = str(entry.content.get("code", ""))
    own = receipt.code.replace("-", "") == code
    digest = str(entry.record.get("digest", ""))
    if not (fits and own and _matches(entry, digest)):
        yield FindingKind.WRONG_CONTENT


def _matches(entry: ReceiptEntry, digest: str) -> bool:
    try:
        return matches(entry.content or {}, entry.salt or b"", digest)
    except SealingError:
        return False
