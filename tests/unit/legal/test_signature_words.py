"""What stands beside a signed file vouches for no name that anybody can write."""

from bacgiang.policy.base.pdf_signatures.verdict import Integrity
from bacgiang.policy.base.pdf_signatures.verdict import PdfSignature
from bacgiang.policy.base.pdf_signatures.verdict import Trust
from bacgiang.policy.legal.signatures.words import said_of
from bacgiang.policy.legal.signatures.words import SAID_TO_BE_BY
from bacgiang.policy.legal.signatures.words import SIGNED_BY
from of_all import of_all


@of_all("trust", Trust)
@of_all("integrity", [Integrity.INTACT, Integrity.BROKEN])
def test_only_a_trusted_intact_signature_is_somebodys(
    integrity: Integrity, trust: Trust
) -> None:
    signature = PdfSignature("Nguyễn Văn Mẫu", integrity=integrity, trust=trust)
    is_known = (integrity, trust) == (Integrity.INTACT, Trust.TRUSTED)
    title = said_of(signature, "vi")[0]
    assert title == (SIGNED_BY if is_known else SAID_TO_BE_BY)
    assert title.mapping == {"who": "Nguyễn Văn Mẫu"}
