"""The figures of each unit: of its public drafts, whoever asks."""

from ....citizen.submissions.balance import Balance
from ....citizen.submissions.submissions import submissions
from ....text.collation import sort_key
from ....units.register.names import unit_name
from ...timing.store import consultation_store
from ..store import case_store
from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from DateTime import DateTime
from plone import api


@dataclass(frozen=True)
class Figures:
    """`withheld` by reason. `hours`: how many were decided for the first time after so
    many whole hours, those of the last half minute perhaps not yet.
    """

    unit: str
    title: str
    drafts: int = 0
    received: int = 0
    waiting: int = 0
    published: int = 0
    withdrawn: int = 0
    withheld: Mapping[str, int] = field(default_factory=dict)
    hours: Mapping[int, int] = field(default_factory=dict)

    @property
    def all_withheld(self) -> int:
        return sum(self.withheld.values())

    @property
    def share_withheld(self) -> float | None:
        """Part of what is decided, from 0 to 1; None where nothing is."""
        decided = self.published + self.all_withheld
        return self.all_withheld / decided if decided else None

    @property
    def median_hours(self) -> int | None:
        """Whole hours within which half of them were decided; None without any."""
        half = (sum(self.hours.values()) + 1) // 2
        seen = 0
        for hours, count in sorted(self.hours.items()):
            seen += count
            if seen >= half:
                return hours
        return None


def figures_of_units(unit: str = "") -> list[Figures]:
    """Of every unit with a public draft that was open, or of one; by their names."""
    by_unit = _public_drafts(unit)
    uids = [uid for of_unit in by_unit.values() for uid in of_unit]
    balances = submissions().store.balances(uids)
    figures = [_figures(code, of, balances) for code, of in by_unit.items()]
    return sorted(figures, key=lambda one: sort_key(one.title))


def _public_drafts(unit: str) -> dict[str, list[str]]:
    """UIDs by unit. Which drafts are public is the same for everybody."""
    query = {
        "portal_type": "LegalDraft",
        "review_state": "published",
        "effectiveRange": DateTime(),
    }
    if unit:
        query["unit_code"] = unit
    catalog = api.portal.get_tool("portal_catalog")
    known = set(consultation_store().uids())
    found: dict[str, list[str]] = {}
    for brain in catalog.unrestrictedSearchResults(query):
        if brain.UID in known:
            found.setdefault(str(brain.unit_code), []).append(brain.UID)
    return found


def _figures(
    code: str, uids: Iterable[str], balances: Mapping[str, Balance]
) -> Figures:
    drafts = list(uids)
    of_unit = [balances[uid] for uid in drafts]
    withheld: Counter[str] = Counter()
    for one in of_unit:
        withheld.update(one.withheld)
    hours: Counter[int] = Counter()
    for uid in drafts:
        hours.update(dict(case_store().of(uid).hours))
    return Figures(
        unit=code,
        title=unit_name(code),
        drafts=len(drafts),
        received=sum(one.received for one in of_unit),
        waiting=sum(one.waiting for one in of_unit),
        published=sum(one.published for one in of_unit),
        withdrawn=sum(one.withdrawn for one in of_unit),
        withheld=dict(withheld),
        hours=dict(hours),
    )
