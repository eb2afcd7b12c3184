"""What can be followed: one draft, the drafts of a unit, all drafts."""

from ...base.english.words import called_in
from ...units.register.directory import directory
from ...units.register.lookup import all_units
from ...units.register.lookup import get_unit
from ..receipt.drafts_seen import public_draft
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


ALL = "all"
UNIT = "unit:"
DRAFT = "draft:"
LONGEST = 200


def topics_of(draft: DexterityContent) -> tuple[str, ...]:
    """Topics that a draft belongs to, the narrowest first.

    Whoever follows a unit that another took over is told of that one's drafts (2.2a).
    """
    code = draft.owning_unit
    ended = (one.code for one in directory().predecessors_of(code))
    units = (f"{UNIT}{one}" for one in (code, *ended))
    return (f"{DRAFT}{draft.UID()}", *units, ALL)


def general_topics(language: str) -> list[tuple[str, Message | str]]:
    """All drafts, and those of each unit that has not ended, with their titles."""
    units = (f"{UNIT}{one.code}" for one in all_units() if not one.valid_to)
    return [(topic, topic_title(topic, language)) for topic in (ALL, *units)]


def topic_title(topic: str, language: str) -> Message | str:
    """What a topic is called; "" for one that cannot be followed (any more)."""
    if topic == ALL:
        return _("follow_topic_all", default="All drafts of the province")
    if topic.startswith(UNIT):
        unit = get_unit(topic.removeprefix(UNIT), api.portal.get())
        if unit is None:
            return ""
        return _(
            "follow_topic_unit",
            default="Drafts of ${unit}",
            mapping={"unit": unit.name_in(language)},
        )
    draft = public_draft(topic.removeprefix(DRAFT)) if topic.startswith(DRAFT) else None
    return called_in(language, draft) if draft is not None else ""
