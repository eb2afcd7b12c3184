"""What the secrecy check finds in blocks of text, by what it is."""

from bacgiang.policy.editorial.secrecy import kept_reports
from bacgiang.policy.editorial.secrecy.check import check_texts
from bacgiang.policy.editorial.secrecy.findings import Finding
from bacgiang.policy.editorial.secrecy.findings import FindingKind
from bacgiang.policy.editorial.secrecy.findings import SecrecyLevel
from bacgiang.policy.text.files.full.blocks import Block
from collections.abc import Iterable


STAMPS = {
    SecrecyLevel.CONFIDENTIAL: "MẬT",
    SecrecyLevel.SECRET: "TỐI MẬT",
    SecrecyLevel.TOP_SECRET: "TUYỆT MẬT",
}
PERSONAL = (FindingKind.IDENTITY_NUMBER, FindingKind.BANK_ACCOUNT)


def find_marks(blocks: Iterable[Block]) -> tuple[Finding, ...]:
    return check_texts(blocks).marks


def find_personal_data(blocks: Iterable[Block]) -> tuple[Finding, ...]:
    warnings = check_texts(blocks).warnings
    return tuple(one for one in warnings if one.kind in PERSONAL)


def highest_level(findings: Iterable[Finding]) -> SecrecyLevel | None:
    levels = [finding.level for finding in findings if finding.level is not None]
    return max(levels, default=None)


def forget_reports() -> None:
    for kept in (kept_reports._kept, kept_reports._of_late):
        kept.clear()
