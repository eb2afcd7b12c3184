"""Record what a board says of the words in which things are looked for."""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from ...base.acts.recording import record_act
from bacgiang.policy import _
from collections.abc import Iterable
from plone.dexterity.content import DexterityContent


KINDS = ActKinds(
    {
        "added": ActDetail(_("act_detail_wordings_added", default="lines added")),
        "removed": ActDetail(_("act_detail_wordings_removed", default="lines removed")),
    }
)
SEARCH_WORDINGS = KINDS.add(
    "search_wordings",
    _("act_search_wordings", default="Other words of the search changed"),
)


LONGEST = 4000
"""Characters of lines that are told of one change."""


def record_wordings(
    site: DexterityContent, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    details = {
        "added": _told(one for one in after if one not in before),
        "removed": _told(one for one in before if one not in after),
    }
    record_act(SEARCH_WORDINGS, site, details=details)


def _told(lines: Iterable[str]) -> str:
    return " | ".join(lines)[:LONGEST]
