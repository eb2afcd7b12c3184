"""How long a consultation has to last at least, and whether one does.

Data of the registry, `bacgiang.least_periods`, seeded from `least_periods.yaml`: a line
each, `token|Vietnamese|English|kinds|types|issuer|from|until|days|basis|verified`.
"""

from ...base.dates import day_of
from ...base.dates import in_utc
from ...base.frame_language import frame_language
from ...editorial.working_copy.rules import baseline_of
from ...legal.vocabularies.tables import Entry
from ...legal.vocabularies.tables import table
from ...text.folding import fold
from .store import consultation_of
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import UTC
import logging
from plone.dexterity.content import DexterityContent
import re
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


RECORD = "bacgiang.least_periods"
_WORD = re.compile(r"\w+")
logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class LeastPeriod(Entry):
    """A row. `kinds`, `types`: empty for any; `issuer`: words, see the seed. `days`: 1
    and more.
    """

    kinds: tuple[str, ...]
    types: tuple[str, ...]
    issuer: tuple[str, ...]
    begins: date
    ends: date | None
    days: int
    basis: str
    verified: bool

    def fits(self, kind: str, becomes: str, issuer: str, day: date) -> bool:
        """Whether it holds for such a draft that opens on a day."""
        in_time = self.begins <= day and (self.ends is None or day <= self.ends)
        is_kind = not self.kinds or kind in self.kinds
        is_type = not self.types or becomes in self.types
        return in_time and is_kind and is_type and self._is_of(_words(issuer))

    def _is_of(self, issuer: str) -> bool:
        if not issuer.strip():
            return True
        wanted = [_words(one) for one in self.issuer if not one.startswith("-")]
        barred = [_words(one) for one in self.issuer if one.startswith("-")]
        is_wanted = not wanted or any(one in issuer for one in wanted)
        return is_wanted and not any(one in issuer for one in barred)


@dataclass(frozen=True)
class TooShort:
    """The period of a draft has `days` full days, fewer than the row asks for."""

    row: LeastPeriod
    days: int
    ground: str

    @property
    def refuses(self) -> bool:
        """Whether the draft may not go on like this.

        Whoever finds the table wrong says by what provision: that is the ground.
        """
        return not self.ground

    def message(self) -> Message:
        language = frame_language()
        return Message(
            SHORTER if self.row.verified else SHORTER_UNVERIFIED,
            mapping={
                "days": self.days,
                "least": self.row.days,
                "matter": self.row.title(language),
                "basis": self.row.basis,
            },
        )

    def as_data(self, request: HTTPRequest) -> dict[str, Any]:
        return {
            "days": self.days,
            "least_days": self.row.days,
            "legal_basis": self.row.basis,
            "verified": self.row.verified,
            "ground": self.ground,
            "message": translate(self.message(), context=request),
        }


def least_periods() -> list[LeastPeriod]:
    """Every row that can be read, in its order; of others the log tells."""
    return list(filter(None, map(row_of, table(RECORD).values())))


def row_for(kind: str, becomes: str, issuer: str, day: date) -> LeastPeriod | None:
    """The first row that fits; where no issuer is named, the longest of them."""
    fitting = [one for one in least_periods() if one.fits(kind, becomes, issuer, day)]
    if not issuer.strip():
        return max(fitting, key=lambda one: one.days, default=None)
    return next(iter(fitting), None)


def findings_of(
    draft: DexterityContent, public_from: datetime | None = None
) -> list[TooShort]:
    """What is too short about a draft's period; one finding at most.

    The day of opening does not count, the last one does. Where the draft becomes public
    only after its opening, at an aware moment, the period begins then. Dates that were
    announced are not judged any more: an extension alone changes them.
    """
    if draft.opens is None or draft.closes is None or _has_begun(draft):
        return []
    opening = day_of(in_utc(draft.opens))
    row = row_for(
        draft.draft_kind or "",
        draft.becomes_type or "",
        draft.becomes_issuer or "",
        opening,
    )
    if row is None:
        return []
    shown = opening if public_from is None else max(opening, day_of(public_from))
    # A consultation of long ago, entered afterwards, was held in its own time.
    days = (draft.closes - (shown if shown <= draft.closes else opening)).days
    if days >= row.days:
        return []
    return [TooShort(row, max(days, 0), (draft.shorter_ground or "").strip())]


def _has_begun(draft: DexterityContent) -> bool:
    known = consultation_of(baseline_of(draft) or draft)
    return known is not None and known.opens <= datetime.now(UTC)


def row_of(entry: Entry) -> LeastPeriod | None:
    """The row that an entry of the table is; None, and a word in the log, for none."""
    try:
        kinds, types, issuer, begins, ends, days, basis, verified = (
            *entry.rest,
            "no",
        )[:8]
        return LeastPeriod(
            entry.token,
            entry.vi,
            entry.en,
            kinds=_several(kinds),
            types=_several(types),
            issuer=_several(issuer),
            begins=date.fromisoformat(begins),
            ends=date.fromisoformat(ends) if ends else None,
            days=int(days),
            basis=basis,
            verified=verified == "yes",
        )
    except ValueError:
        logger.warning("%s: the line of %s cannot be read.", RECORD, entry.token)
        return None


def _words(text: str) -> str:
    """Folded, one blank around each word: whole words are looked for."""
    return f" {' '.join(_WORD.findall(fold(text)))} "


def _several(column: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in column.split(",") if one.strip())


SHORTER = _(
    "warning_period_shorter",
    default="The period has ${days} full days; for “${matter}” the law asks for at "
    "least ${least} (${basis}). Lengthen it, or give the legal basis of a shorter one.",
)
SHORTER_UNVERIFIED = _(
    "warning_period_shorter_unverified",
    default="The period has ${days} full days; for “${matter}” this portal’s table "
    "has at least ${least} (${basis}). That figure was not compared with the text of "
    "the law: check it, and lengthen the period or give the legal basis of a shorter "
    "one.",
)
