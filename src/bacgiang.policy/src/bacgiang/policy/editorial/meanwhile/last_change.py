"""Who wrote in an item last, and when, as the record of acts tells."""

from ...base.acts.kinds import text_changing_kinds
from ...base.date_labels import stamp_label
from ...base.frame_language import frame_language
from ...base.refusal import Refusal
from ..acts.kinds import CHECK_IN
from ..acts.people import full_name
from ..acts.store import act_store
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID


CHANGED_BY = Refusal(
    "changed_meanwhile",
    _(
        "refusal_changed_meanwhile",
        default="${name} changed this on ${moment}, after you opened it. Nothing of "
        "yours was saved.",
    ),
    status=412,
)
CHANGED = Refusal(
    "changed_meanwhile",
    _(
        "refusal_changed_meanwhile_unknown",
        default="This was changed on ${moment}, after you opened it. Nothing of yours "
        "was saved.",
    ),
    status=412,
)


def changed_meanwhile(item: DexterityContent) -> Refusal:
    """The refusal, with the name where the record has it; not every type is in it."""
    language = frame_language()
    kinds = text_changing_kinds() | {CHECK_IN}
    acts = [one for one in act_store().of_item(IUUID(item)) if one.kind in kinds]
    if not acts:
        moment = stamp_label(item.modified().asdatetime(), language)
        return CHANGED.at(moment=moment)
    last = acts[-1]
    moment = stamp_label(last.time, language)
    return CHANGED_BY.at(name=full_name(last.actor), moment=moment)
