"""A receipt verifies without the portal; whatever is altered in it shows."""

from .conftest import Clock
from .conftest import key
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.receipts.receipt import read_receipt
from bacgiang.policy.citizen.receipts.receipt import ReceiptError
from bacgiang.policy.citizen.receipts.verifying import FindingKind
from bacgiang.policy.citizen.receipts.verifying import verify
from bacgiang.policy.citizen.submissions.copies import copied_codes
from bacgiang.policy.citizen.submissions.receipt import receipt_of
from bacgiang.policy.citizen.submissions.sealing import seal_closed_days
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.submissions import Submissions
from bacgiang.policy.ops.command.main import main
from bacgiang.policy.sealing.export_lines import line_bytes
from bacgiang.policy.sealing.seals import DaySeal
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
import json
from pathlib import Path
import pytest
import subprocess
import sys
from typing import Any


PORTAL = "https://bacgiang.example.vn"
GRACE = timedelta(minutes=30)


def data(receipt: Any) -> bytes:
    return json.dumps(receipt, ensure_ascii=False).encode()


def findings(receipt: Any, **options: Any) -> list[str]:
    found = verify(read_receipt(data(receipt)), **options)
    return [one.kind.value for one in found]


@pytest.fixture
def sealed(log: Submissions, clock: Clock) -> dict[str, Any]:
    """The author's receipt: received, corrected, published; then the day was sealed."""
    codes = [
        log.accept("opinion", "du-thao-mau", {"text": f"Ý {number}"}, key(number)).code
        for number in range(5)
    ]
    log.correct(codes[2], {"text": "Ý kiến sửa"})
    log.decide(codes[2], Event.PUBLISHED)
    seal_closed_days(log.store, clock.forward(days=1), GRACE)
    return receipt_of(log, log.require(codes[2]), PORTAL, for_author=True)


def test_a_receipt_holds_before_and_after_the_day_is_sealed(
    log: Submissions, clock: Clock
) -> None:
    found = log.accept("opinion", "du-thao-mau", {"text": "Một"}, key(1))
    early = receipt_of(log, found, PORTAL, for_author=True)
    assert findings(early) == [] and early["entries"][0]["proof"] is None
    seal_closed_days(log.store, clock.forward(days=1), GRACE)
    late = receipt_of(log, found, PORTAL)
    assert findings(late) == [] and late["entries"][0]["proof"]["size"] == 1
    assert early["entries"][0]["signature"] == late["entries"][0]["signature"]


@pytest.mark.regulation("14.4")
def test_a_receipt_is_elsewhere_before_it_is_handed_out(
    log: Submissions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "elsewhere"
    monkeypatch.setenv("RECEIPTS_COPIED_TO", str(place))
    with pytest.raises(Refused, match="receipt"):
        log.accept("opinion", "du-thao-mau", {"text": "Một"}, key(1))
    assert list(log.codes()) == []
    place.mkdir()
    code = log.accept("opinion", "du-thao-mau", {"text": "Một"}, key(1)).code
    assert list(copied_codes(place)) == [code]
    copied = json.loads((place / f"{code}-0.json").read_bytes())
    assert findings(copied) == []
    assert copied["entries"][0]["content"]["payload"] == {"text": "Một"}


def test_the_code_alone_shows_no_content(log: Submissions) -> None:
    found = log.accept("opinion", "du-thao-mau", {"text": "Riêng tư"}, key(1))
    assert found.salt is not None
    text = json.dumps(receipt_of(log, found, PORTAL), ensure_ascii=False)
    assert "Riêng tư" not in text and found.salt.hex() not in text


def test_old_receipts_hold_after_the_key_was_renewed(
    log: Submissions, clock: Clock
) -> None:
    found = log.accept("opinion", "du-thao-mau", {"text": "Một"}, key(1))
    old = log.keys.public_key.public
    log.keys.renew(clock.now)
    again = log.decide(found.code, Event.PUBLISHED)
    receipt = receipt_of(log, again, PORTAL)
    assert len(receipt["keys"]) == 2
    assert findings(receipt) == []
    assert findings(receipt, trusted=[old]) == ["unknown-key"]
    assert findings(receipt, trusted=[old, log.keys.public_key.public]) == []


def set_in(receipt: Any, path: str, value: Any) -> None:
    *way, last = [int(one) if one.isdigit() else one for one in path.split(".")]
    for step in way:
        receipt = receipt[step]
    receipt[last] = value(receipt[last]) if callable(value) else value


def another_place(index: int) -> int:
    """A leaf's place is drawn by lot: whichever it is, this is its neighbour's."""
    return index ^ 1


@pytest.mark.parametrize(
    ("path", "value", "kinds"),
    [
        ("code", "7K3M-9QXA-2TF5", {"bad-code", "wrong-content"}),
        ("log", "another-log", {"bad-signature"}),
        (
            "entries.0.record.at",
            "2026-03-02T11:59:59+07:00",
            {"bad-signature", "wrong-proof"},
        ),
        ("entries.0.record.at", "2026-03-03T12:00:00+07:00", {"wrong-day"}),
        ("entries.0.record.at", "hôm qua", {"no-moment"}),
        ("entries.0.record.digest", "00" * 32, {"bad-signature", "wrong-content"}),
        ("entries.1.record.of", "00" * 32, {"broken-thread"}),
        ("entries.1.record.subject", "khac", {"broken-thread"}),
        ("entries.0.record.event", "published", {"broken-thread"}),
        ("entries.0.signature", "00" * 64, {"bad-signature"}),
        ("entries.0.signature", "không", {"bad-signature"}),
        ("entries.0.key", "0123456789abcdef", {"unknown-key"}),
        ("keys.0.public", "00" * 32, {"unknown-key"}),
        ("keys.0.public", "không", {"unknown-key"}),
        ("entries.0.proof.index", another_place, {"wrong-proof"}),
        ("entries.0.proof.size", 8, {"wrong-proof"}),
        ("entries.0.proof.path", [], {"wrong-proof"}),
        ("entries.0.seal.root", "00" * 32, {"altered-seal", "wrong-proof"}),
        ("entries.0.seal.count", 8, {"altered-seal"}),
        ("entries.0.content.payload.text", "Khác", {"wrong-content"}),
        ("entries.0.content.version", 2, {"wrong-content"}),
        ("entries.0.salt", "00" * 32, {"wrong-content"}),
    ],
)
def test_whatever_is_altered_shows(
    sealed: dict[str, Any], path: str, value: Any, kinds: set[str]
) -> None:
    assert findings(sealed) == []
    set_in(sealed, path, value)
    assert kinds <= set(findings(sealed))


def test_an_entry_of_another_submission_shows(
    log: Submissions, sealed: dict[str, Any]
) -> None:
    other = log.accept("opinion", "du-thao-mau", {"text": "Khác"}, key(9))
    sealed["entries"].append(receipt_of(log, other, PORTAL)["entries"][0])
    assert findings(sealed) == ["broken-thread"]


def test_a_seal_that_is_not_the_one_kept_shows(sealed: dict[str, Any]) -> None:
    seal = DaySeal.from_record(sealed["entries"][0]["seal"])
    assert findings(sealed, kept={seal.day: seal}) == []
    other = DaySeal(seal.day, seal.count, seal.root, seal.previous, "00" * 32)
    assert set(findings(sealed, kept={seal.day: other})) == {"other-seal"}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"format":"bacgiang-receipt-1","log":"x","entries":[],"keys":[]}',
        b'{"format":"bacgiang-receipt-1","log":"X","entries":[1],"keys":[]}',
        b"[" * 100_000,
        b'{"format":"bacgiang-receipt-1","a":1.5}',
    ],
)
def test_what_is_no_receipt_is_refused(raw: bytes) -> None:
    with pytest.raises(ReceiptError):
        read_receipt(raw)


@given(st.data())
def test_a_mangled_receipt_is_refused_or_does_not_hold(data_: st.DataObject) -> None:
    name = data_.draw(st.sampled_from(["record", "key", "signature", "proof", "salt"]))
    value = data_.draw(
        st.none() | st.integers() | st.text(max_size=5) | st.lists(st.integers())
    )
    entry = {"record": {"at": "x"}, "key": "k", "signature": "s", name: value}
    receipt = {
        "format": "bacgiang-receipt-1",
        "portal": PORTAL,
        "log": "citizen-receipts",
        "code": "x",
        "entries": [entry],
        "keys": [],
    }
    with suppress(ReceiptError):
        assert "bad-code" in findings(receipt)


@pytest.fixture
def file(tmp_path: Path) -> Callable[[Any], Path]:
    def write(content: Any) -> Path:
        path = tmp_path / "bien-nhan.json"
        path.write_bytes(content if isinstance(content, bytes) else data(content))
        return path

    return write


def test_the_command_says_what_holds(
    sealed: dict[str, Any], file: Any, capsys: Any, tmp_path: Path
) -> None:
    kept = tmp_path / "seals.jsonl"
    seal = DaySeal.from_record(sealed["entries"][0]["seal"])
    kept.write_bytes(line_bytes(seal))
    public = sealed["keys"][0]["public"]
    options = ["--key", public, "--seals", str(kept)]
    assert main(["verify", str(file(sealed)), *options]) == 0
    said = capsys.readouterr().out
    assert "The receipt holds." in said and "sealed with 2026-03-02" in said
    set_in(sealed, "entries.0.content.payload.text", "Khác")
    assert main(["verify", str(file(sealed))]) == 1
    assert "the content is not what was sealed" in capsys.readouterr().out


def test_the_command_says_when_it_cannot_run(file: Any, capsys: Any) -> None:
    assert main(["verify", str(file(b"x"))]) == 2
    assert main(["verify", "/nowhere"]) == 2
    assert main(["verify", str(file({})), "--key", "zz"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_terminal_is_told_nothing_it_would_act_on(
    sealed: dict[str, Any], file: Any, capsys: Any
) -> None:
    sealed["portal"] = "\x1b[2J\x07"
    main(["verify", str(file(sealed))])
    assert "\x1b" not in capsys.readouterr().out


def test_the_verifier_loads_neither_plone_nor_the_database() -> None:
    script = (
        "import sys; import bacgiang.policy.ops.command.verify_receipt;"
        "print([m for m in sys.modules if m.split('.')[0] in"
        " ('plone', 'Products', 'ZODB', 'persistent', 'BTrees')])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert ran.stdout.strip() == "[]", ran.stderr


def test_every_finding_has_words() -> None:
    from bacgiang.policy.citizen.receipts.verifying import WORDS

    assert set(WORDS) == set(FindingKind)
