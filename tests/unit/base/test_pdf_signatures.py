"""Digital signatures of PDF files: whole, changed, of whom; whatever the bytes are."""

from bacgiang.policy.base.pdf_signatures import checking
from bacgiang.policy.base.pdf_signatures import worker
from bacgiang.policy.base.pdf_signatures.checking import signatures_at_once
from bacgiang.policy.base.pdf_signatures.checking import signatures_in
from bacgiang.policy.base.pdf_signatures.verdict import Integrity
from bacgiang.policy.base.pdf_signatures.verdict import Later
from bacgiang.policy.base.pdf_signatures.verdict import PdfSignature
from bacgiang.policy.base.pdf_signatures.verdict import Signatures
from bacgiang.policy.base.pdf_signatures.verdict import Trust
from bacgiang.policy.base.pdf_signatures.verdict import UNCOVERED
from collections.abc import Callable
from pathlib import Path
import pytest
import re
from signed_files import added_to
from signed_files import authority
from signed_files import identity
from signed_files import NOW
from signed_files import sign
from signed_files import trust
from signed_files import YEAR
import socket
from tiers import in_release
from typing import Any


pytestmark = pytest.mark.regulation("4.1b", "15.2")

Make = Callable[..., bytes]
NAME = "Nguyễn Văn Mẫu"


PICTURE = {100: b"<< /Length 0 >>\nstream\n\nendstream"}


def needs_a_look(found: Signatures) -> bool:
    """Whether something about them is not as whoever signed left it."""
    return not found.is_whole or any(
        one.integrity is not Integrity.INTACT or one.later in UNCOVERED
        for one in found.found
    )


@pytest.fixture(scope="module")
def signed(pdf: Make) -> bytes:
    return sign(pdf("Điều 1. Mẫu", extra=PICTURE), identity(NAME, authority()))


@pytest.fixture(autouse=True)
def roots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The made authority is trusted."""
    folder = trust(tmp_path / "roots", authority())
    monkeypatch.setenv(checking.ROOTS, str(folder))
    return folder


def one(data: bytes) -> PdfSignature:
    found = signatures_in(data)
    assert found.is_whole
    (signature,) = found.found
    return signature


def test_an_intact_signature_says_whose_it_is(signed: bytes) -> None:
    (found,) = signatures_in(signed).found
    assert (found.signer, found.organisation) == (NAME, "Sở Mẫu")
    assert found.integrity is Integrity.INTACT and found.later is Later.NOTHING
    assert found.trust is Trust.TRUSTED
    assert found.authority == "Cơ quan chứng thực Mẫu"
    assert found.at is not None and abs((found.at - NOW).total_seconds()) < 3600
    assert not found.is_time_proven and not found.is_weak
    assert not needs_a_look(signatures_in(signed))


def test_what_is_not_signed_has_none(pdf: Make) -> None:
    for data in (pdf("Điều 1. Mẫu"), b"", b"/ByteRange [0 1 2 3]"):
        assert signatures_in(data) == Signatures()


def test_a_letter_changed_after_signing_breaks_it(signed: bytes) -> None:
    changed = signed.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 843]", 1)
    assert changed != signed
    found = signatures_in(changed)
    assert found.found[0].integrity is Integrity.BROKEN and needs_a_look(found)


def test_what_is_added_after_signing_is_not_covered(signed: bytes) -> None:
    found = signatures_in(added_to(signed))
    assert found.found[0].integrity is Integrity.INTACT and needs_a_look(found)
    assert found.found[0].later is Later.CONTENT


def test_a_second_signature_leaves_the_first_intact(signed: bytes) -> None:
    second = identity("Văn thư Mẫu", authority(), organisation="UBND Mẫu")
    found = signatures_in(sign(signed, second, "ChuKy2"))
    assert [each.signer for each in found.found] == [NAME, "Văn thư Mẫu"]
    assert [each.later for each in found.found] == [Later.SIGNATURES, Later.NOTHING]
    assert {each.integrity for each in found.found} == {Integrity.INTACT}
    assert not needs_a_look(found)
    # What the clerk put in between, number and day, the first does not vouch for.
    found = signatures_in(sign(added_to(signed), second, "ChuKy2"))
    assert [each.later for each in found.found] == [Later.CONTENT, Later.NOTHING]


def test_what_refers_to_nothing_is_not_compared(pdf: Make) -> None:
    first = sign(pdf("Mẫu"), identity(NAME, authority()))
    found = signatures_in(sign(first, identity(NAME, authority()), "ChuKy2"))
    assert [each.later for each in found.found] == [Later.UNKNOWN, Later.NOTHING]
    assert {each.integrity for each in found.found} == {Integrity.INTACT}


def test_an_authority_that_nobody_trusts_is_told(
    pdf: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stranger = sign(pdf("Mẫu"), identity(NAME, authority("Tự xưng")))
    assert (one(stranger).trust, one(stranger).authority) == (Trust.UNTRUSTED, "")
    assert one(sign(pdf("Mẫu"), identity(NAME))).trust is Trust.UNTRUSTED
    monkeypatch.setenv(checking.ROOTS, str(tmp_path / "none"))
    assert one(stranger).trust is Trust.UNCHECKED
    assert one(stranger).integrity is Integrity.INTACT


def test_a_certificate_that_had_ended_is_told(pdf: Make) -> None:
    ended = identity(NAME, authority(), ends=NOW - YEAR / 12)
    found = one(sign(pdf("Mẫu"), ended))
    assert (found.integrity, found.trust) == (Integrity.INTACT, Trust.EXPIRED)


def test_a_trusted_time_stamp_proves_the_time(pdf: Make) -> None:
    clock = identity("Đồng hồ Mẫu", authority(), stamps=True)
    assert one(
        sign(pdf("Mẫu"), identity(NAME, authority()), stamped_by=clock)
    ).is_time_proven
    other = identity("Đồng hồ lạ", authority("Tự xưng"), stamps=True)
    found = one(sign(pdf("Mẫu"), identity(NAME, authority()), stamped_by=other))
    assert not found.is_time_proven and found.trust is Trust.TRUSTED


def test_an_old_algorithm_is_told_and_not_taken_for_broken(pdf: Make) -> None:
    found = one(sign(pdf("Mẫu"), identity(NAME, authority()), md_algorithm="sha1"))
    assert found.is_weak and found.integrity is Integrity.INTACT


def test_nothing_is_asked_over_the_network(pdf: Make) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        place = f"http://127.0.0.1:{server.getsockname()[1]}/crl"
        assert one(sign(pdf("Mẫu"), identity(NAME, authority(), fetch=place))).trust
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    "ranges",
    [
        b"[0 99999999999 2 3]",
        b"null",
        *in_release(b"[0 1 2 3]", b"[-5 -5 -5 -5]", b"[/A /B]", b"(x)", b"99 0 R"),
    ],
)
def test_garbage_in_the_ranges_is_no_signature(signed: bytes, ranges: bytes) -> None:
    place = re.compile(rb"(?<=/ByteRange )\[[^\]]*\]")
    data = place.sub(lambda old: ranges.ljust(len(old[0])), signed)
    found = signatures_in(data)
    assert needs_a_look(found)
    assert not any(each.integrity is Integrity.INTACT for each in found.found)


@pytest.mark.parametrize("kept", [0.9, *in_release(0.3, 0.6)])
def test_a_file_cut_off_is_told(signed: bytes, kept: float) -> None:
    cut = signed[: int(len(signed) * kept)] + b"/ByteRange"
    found = signatures_in(cut)
    assert not any(each.integrity is Integrity.INTACT for each in found.found)


def test_what_takes_too_long_is_ended(
    signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "SECONDS", 0.01)
    found = signatures_in(signed)
    assert not found.is_whole and needs_a_look(found)


def test_who_waits_waits_once_and_not_long(
    signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of that digest is not looked at again in a request, whatever was found."""
    found = signatures_at_once(signed, 0.01)
    assert not found.is_whole and not found.is_final
    monkeypatch.delattr(checking, "signatures_in")
    assert signatures_at_once(signed, 0.01) == found


def with_fields(count: int, nested: bool = False) -> bytes:
    """A PDF whose form has many fields, of which none is signed."""
    first = 5 if nested else 4
    fields = b" ".join(b"%d 0 R" % (first + each) for each in range(count))
    listed = b"4 0 R" if nested else fields
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%s]>>>>" % listed,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/ByteRange[0 1 2 3]>>",
        *([b"<</T(a)/Kids[%s]>>" % fields] if nested else []),
        *(b"<</FT/Tx/T(a%d)>>" % each for each in range(count)),
    ]
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    lines = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return data + head + lines + tail % (len(bodies) + 1, len(data))


@pytest.mark.parametrize("nested", [False, True])
def test_a_form_of_too_many_fields_is_not_gone_through(nested: bool) -> None:
    few, many = with_fields(9, nested), with_fields(2_001, nested)
    assert list(worker.records(few, [])) == []
    with pytest.raises(ValueError, match="More fields"):
        list(worker.records(many, []))


def test_a_file_that_is_no_certificate_is_logged(
    signed: bytes, roots: Path, caplog: Any
) -> None:
    (roots / "ghi-chu.txt").write_text("không phải chứng thư", encoding="utf-8")
    assert one(signed).trust is Trust.TRUSTED
    assert "ghi-chu.txt" in caplog.text
