"""The child process that verifies the signatures of a PDF: standard input to lines.

Called by `checking` with seconds, bytes of memory and the folder of trusted
certificates. A line of JSON tells of a signature by the fields of `PdfSignature`, or
names a file of the folder that is no certificate (`unread`).
"""

from asn1crypto.x509 import Certificate
from bacgiang.policy.base.dates import LOCAL_TIME
from bacgiang.policy.base.pdf_signatures.verdict import Integrity
from bacgiang.policy.base.pdf_signatures.verdict import Later
from bacgiang.policy.base.pdf_signatures.verdict import Trust
from bacgiang.policy.text.files.child_bounds import bound
from bacgiang.policy.text.files.child_records import END
from bacgiang.policy.text.files.child_records import Record
from bacgiang.policy.text.files.child_records import START
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from io import BytesIO
import json
from pathlib import Path
from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.generic import ArrayObject
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
import sys


MOST = 50
MOST_FIELDS = 2_000
"""In a form, on all levels; forms that are signed have some dozens."""
LONGEST = 200
MOST_ROOTS = 200
BROKEN_HASHES = {"md2", "md5"}
WEAK_HASHES = {*BROKEN_HASHES, "sha1"}
# Either of the two: authorities of this country give out certificates with one of them.
USAGE = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"})
LEFT_OPEN = {ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING}


def records(data: bytes, roots: list[Certificate]) -> Iterator[Record]:
    """Yield what there is to say of each signature. Raises whatever pyHanko raises."""
    reader = PdfFileReader(BytesIO(data), strict=False)
    if reader.encrypted:
        reader.decrypt("")
    if _has_too_many_fields(reader):
        raise ValueError("More fields than anybody looks through.")
    fields = enumerate_sig_fields(reader, filled_status=True)
    for _at, (name, value, field) in zip(range(MOST), fields, strict=False):
        if value.get_object().get("/Type", "/Sig") != "/Sig":
            # A time stamp of the file as a whole names no signer.
            continue
        try:
            signature = EmbeddedPdfSignature(reader, field.get_object(), name)
            yield _verified(signature, roots)
        except MemoryError:
            raise
        except Exception:
            yield {"integrity": Integrity.UNREADABLE}


def _has_too_many_fields(reader: PdfFileReader) -> bool:
    """Counted first: pyHanko goes through all of them to find those that are signed."""
    form = reader.root.get("/AcroForm")
    waiting = [form.get("/Fields")] if isinstance(form, DictionaryObject) else []
    count = 0
    while waiting:
        fields = waiting.pop()
        if not isinstance(fields, ArrayObject):
            continue
        count += len(fields)
        if count > MOST_FIELDS:
            return True
        found = (one.get_object() for one in fields if isinstance(one, IndirectObject))
        waiting += [
            one.get("/Kids") for one in found if isinstance(one, DictionaryObject)
        ]
    return False


def _verified(signature: EmbeddedPdfSignature, roots: list[Certificate]) -> Record:
    claimed = signature.self_reported_timestamp
    if claimed is not None and claimed.tzinfo is None:
        claimed = claimed.replace(tzinfo=LOCAL_TIME)
    moment = claimed or datetime.now(UTC)
    status = _status(signature, roots, moment)
    stamp = status.timestamp_validity
    is_proven = False
    if stamp is not None and stamp.trusted:
        is_proven, moment = True, stamp.timestamp
        status = _status(signature, roots, moment)
    subject = signature.signer_cert.subject.native
    return {
        "signer": _name(subject.get("common_name")),
        "organisation": _name(subject.get("organization_name")),
        "at": moment.isoformat() if claimed or is_proven else None,
        "is_time_proven": is_proven,
        "integrity": _integrity(status),
        "later": _later(status),
        "trust": _trust(status, roots, moment),
        "authority": _authority(status),
        "is_weak": status.md_algorithm in WEAK_HASHES,
    }


def _status(
    signature: EmbeddedPdfSignature, roots: list[Certificate], moment: datetime
) -> PdfSignatureStatus:
    context = ValidationContext(
        trust_roots=roots,
        moment=moment,
        allow_fetching=False,
        revocation_mode="soft-fail",
        weak_hash_algos=BROKEN_HASHES,
    )
    try:
        return validate_pdf_signature(signature, context, key_usage_settings=USAGE)
    except KeyError:
        # What was added refers to nothing: it is not compared with what was signed.
        return validate_pdf_signature(
            signature, context, key_usage_settings=USAGE, skip_diff=True
        )


def _integrity(status: PdfSignatureStatus) -> Integrity:
    is_intact = status.intact and status.valid
    return Integrity.INTACT if is_intact else Integrity.BROKEN


def _later(status: PdfSignatureStatus) -> Later:
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Later.NOTHING
    if status.diff_result is None:
        return Later.UNKNOWN
    is_open = status.modification_level in LEFT_OPEN and status.docmdp_ok
    return Later.SIGNATURES if is_open else Later.CONTENT


def _trust(
    status: PdfSignatureStatus, roots: list[Certificate], moment: datetime
) -> Trust:
    certificate = status.signing_cert
    if not certificate.not_valid_before <= moment <= certificate.not_valid_after:
        return Trust.EXPIRED
    if not roots:
        return Trust.UNCHECKED
    if status.revoked:
        return Trust.REVOKED
    return Trust.TRUSTED if status.trusted else Trust.UNTRUSTED


def _authority(status: PdfSignatureStatus) -> str:
    path = status.validation_path
    if not status.trusted or path is None:
        return ""
    return _name(path.first.subject.native.get("common_name"))


def _name(value: object) -> str:
    said = value[0] if isinstance(value, list) and value else value
    text = said if isinstance(said, str) else ""
    return " ".join("".join(filter(_is_shown, text)).split())[:LONGEST]


def _is_shown(letter: str) -> bool:
    return letter.isprintable() or letter.isspace()


def certificates(folder: str) -> tuple[list[Certificate], list[str]]:
    """What stands in the folder, and names of files that are no certificates."""
    found: list[Certificate] = []
    unread: list[str] = []
    files = sorted(Path(folder).iterdir())[:MOST_ROOTS] if folder else []
    for file in files:
        try:
            found += load_certs_from_pemder([str(file)])
        except Exception:
            unread.append(file.name)
    return found, unread


def main(arguments: list[str]) -> None:
    """Verify the PDF on standard input within the bounds given as arguments."""
    print(json.dumps(START), flush=True)
    seconds, memory, folder = arguments
    data = sys.stdin.buffer.read()
    bound(float(seconds), int(memory))
    roots, unread = certificates(folder)
    for name in unread:
        print(json.dumps({"unread": name}), flush=True)
    for record in records(data, roots):
        print(json.dumps(record), flush=True)
    print(json.dumps(END), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
