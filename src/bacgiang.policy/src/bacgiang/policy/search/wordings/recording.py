"""Record what a board says of the words in which things are looked for."""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from ...base.acts.recording import record_act
from bacgiang.policy import _
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


def record_wordings(
    site: DexterityContent, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    added, removed = set(after) - set(before), set(before) - set(after)
    details = {"added": len(added), "removed": len(removed)}
    record_act(SEARCH_WORDINGS, site, details=details)
