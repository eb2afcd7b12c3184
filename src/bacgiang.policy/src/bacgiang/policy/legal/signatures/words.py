"""What is said of signatures: to readers beside a file, to editors who bring one."""

from ...base.date_labels import stamp_label
from ...base.pdf_signatures.verdict import Integrity
from ...base.pdf_signatures.verdict import Later
from ...base.pdf_signatures.verdict import PdfSignature
from ...base.pdf_signatures.verdict import Signatures
from ...base.pdf_signatures.verdict import Trust
from ...base.pdf_signatures.verdict import UNCOVERED
from bacgiang.policy import _
from collections.abc import Iterator
from zope.i18nmessageid import Message


STATES: dict[tuple[Integrity, Later], Message] = {
    (Integrity.INTACT, Later.NOTHING): _(
        "signature_covers_file",
        default="Intact: it covers the whole file, which has not changed since.",
    ),
    (Integrity.INTACT, Later.SIGNATURES): _(
        "signature_then_signatures",
        default="Intact. Afterwards the file got only further signatures, time stamps "
        "or entries in fields that were left open for it.",
    ),
    (Integrity.INTACT, Later.CONTENT): _(
        "signature_then_content",
        default="What was signed is intact, but the file was changed or added to "
        "afterwards; this signature does not cover that.",
    ),
    (Integrity.INTACT, Later.UNKNOWN): _(
        "signature_then_unknown",
        default="What was signed is intact. Something was added to the file "
        "afterwards, and it could not be told what.",
    ),
}
BROKEN = _("signature_broken", default="BROKEN: the file is not what was signed.")
UNREADABLE = _(
    "signature_unreadable",
    default="The file holds a digital signature that could not be verified.",
)
TRUST: dict[Trust, Message] = {
    Trust.TRUSTED: _(
        "signature_trusted",
        default="The certificate leads to ${authority}, which this portal trusts. "
        "Whether it had been revoked was not asked.",
    ),
    Trust.UNTRUSTED: _(
        "signature_untrusted",
        default="The certificate leads to no authority that this portal trusts: the "
        "name is only what the certificate says.",
    ),
    Trust.EXPIRED: _(
        "signature_expired",
        default="The certificate was not valid at the time of signing.",
    ),
    Trust.REVOKED: _(
        "signature_revoked",
        default="The certificate had been revoked at the time of signing.",
    ),
    Trust.UNCHECKED: _(
        "signature_unchecked",
        default="The signer's authority was not checked against a trusted root: the "
        "name is only what the certificate says.",
    ),
}
SIGNED_BY = _("signature_by", default="Digital signature of ${who}.")
SAID_TO_BE_BY = _(
    "signature_said_to_be_by",
    default="Digital signature in the name of ${who}; who signed was not verified.",
)
UNNAMED = _("signature_unnamed", default="Digital signature without a name.")
AT_CLAIMED = _(
    "signature_at_claimed",
    default="Signed ${moment}, by the clock of the signer's computer.",
)
AT_PROVEN = _(
    "signature_at_proven", default="Signed ${moment}, as a time stamp proves."
)
WEAK = _(
    "signature_weak",
    default="It uses an old algorithm (SHA-1) that can be forged by now.",
)
GIVEN_UP = _(
    "signatures_given_up",
    default="The digital signatures of the file could not be verified to the end.",
)


def said_of(signature: PdfSignature, language: str) -> list[Message]:
    """Whose it is, and sentences about it."""
    return list(_said(signature, language))


def lines_of(signatures: Signatures | None, language: str) -> list[list[Message]]:
    """What a page says of each, and that they were not read to the end."""
    if signatures is None:
        return []
    lines = [said_of(one, language) for one in signatures.found]
    return lines if signatures.is_whole else [*lines, [GIVEN_UP]]


def _said(signature: PdfSignature, language: str) -> Iterator[Message]:
    if signature.integrity is Integrity.UNREADABLE:
        yield UNREADABLE
        return
    yield _title(signature)
    if signature.integrity is Integrity.BROKEN:
        yield BROKEN
        return
    yield STATES[signature.integrity, signature.later]
    if signature.at is not None:
        said = AT_PROVEN if signature.is_time_proven else AT_CLAIMED
        moment = stamp_label(signature.at, language)
        yield Message(said, mapping={"moment": moment})
    yield Message(TRUST[signature.trust], mapping={"authority": signature.authority})
    if signature.is_weak:
        yield WEAK


def _title(signature: PdfSignature) -> Message:
    names = dict.fromkeys((signature.signer, signature.organisation))
    who = ", ".join(filter(None, names))
    # The line that stands open vouches for no name that anybody can write.
    is_intact = signature.integrity is Integrity.INTACT
    is_known = is_intact and signature.trust is Trust.TRUSTED
    said = SIGNED_BY if is_known else SAID_TO_BE_BY
    return Message(said, mapping={"who": who}) if who else UNNAMED


def file_remark(signatures: Signatures) -> Message | None:
    """What an editor is warned of; None where nothing is wrong."""
    for one in signatures.found:
        if one.integrity is not Integrity.INTACT:
            return REMARKS[one.integrity]
        if one.later in UNCOVERED:
            return CHANGED_LATER
    return None if signatures.is_whole else GIVEN_UP


REMARKS = {
    Integrity.BROKEN: _(
        "remark_signature_broken",
        default="The file has a digital signature that is broken: the file is not what "
        "was signed. It was taken in all the same, and its page says so; ask whoever "
        "sent it for the file as it was signed.",
    ),
    Integrity.UNREADABLE: UNREADABLE,
}
CHANGED_LATER = _(
    "remark_signature_then_content",
    default="The file was changed after it had been digitally signed; its page says "
    "so. Look whether it is the file as it was issued.",
)
