"""What makes an event an online dialogue, and where one stands on a moment."""

from ..base.dates import in_utc
from ..base.dates import now_utc
from ..base.moment_field import Moment
from ..base.titled_enum import TitledEnum
from Acquisition import aq_base
from bacgiang.policy import _
from datetime import datetime
from plone.app.multilingual.interfaces import ITG
from plone.autoform.interfaces import IFormFieldProvider
from plone.dexterity.content import DexterityContent
from plone.supermodel import model
from zope import schema
from zope.interface import provider


@provider(IFormFieldProvider)
class IDialogue(model.Schema):
    """Of every event; one is a dialogue as soon as units answer. It is live from its
    begin to its end.
    """

    model.fieldset(
        "dialogue",
        label=_("fieldset_dialogue", default="Online dialogue"),
        fields=["answering_units", "answerers", "questions_from"],
    )
    answering_units = schema.List(
        title=_("label_dialogue_units", default="Units that answer questions"),
        description=_(
            "help_dialogue_units",
            default="With one of them the event is an online dialogue: readers send "
            "questions on its page, members of these boards answer.",
        ),
        value_type=schema.Choice(vocabulary="bacgiang.Units"),
        required=False,
    )
    answerers = schema.Text(
        title=_("label_dialogue_answerers", default="Who answers"),
        description=_(
            "help_dialogue_answerers",
            default="Names and positions, one person a line.",
        ),
        required=False,
        max_length=2000,
    )
    questions_from = Moment(
        title=_("label_dialogue_from", default="Questions are taken from"),
        description=_(
            "help_dialogue_from",
            default="Without it, from the publication; always until the end.",
        ),
        required=False,
    )


class Phase(TitledEnum):
    ANNOUNCED = "announced", _("dialogue_phase_announced", default="Announced")
    ASKING = "asking", _("dialogue_phase_asking", default="Questions are taken")
    LIVE = "live", _("dialogue_phase_live", default="Being answered now")
    OVER = "over", _("dialogue_phase_over", default="Over")

    @property
    def takes_questions(self) -> bool:
        return self in (Phase.ASKING, Phase.LIVE)


Times = tuple[datetime | None, datetime, datetime]
"""From when questions are taken (None: at once), when it begins and ends; aware UTC."""


def units_of(item: DexterityContent) -> list[str]:
    """Codes of the units that answer; [] where it is no dialogue."""
    return list(getattr(aq_base(item), "answering_units", None) or ())


def answerers_of(item: DexterityContent) -> list[str]:
    """Who answers, as the page was approved: name and position of each."""
    lines = (getattr(aq_base(item), "answerers", None) or "").splitlines()
    return [line.strip() for line in lines if line.strip()]


def times_of(item: DexterityContent) -> Times | None:
    """None where it is no dialogue."""
    if not units_of(item) or not (item.start and item.end):
        return None
    since = item.questions_from
    return (in_utc(since) if since else None, in_utc(item.start), in_utc(item.end))


def phase_of(item: DexterityContent, now: datetime | None = None) -> Phase | None:
    times, now = times_of(item), now or now_utc()
    if times is None:
        return None
    since, begins, ends = times
    if now >= ends:
        return Phase.OVER
    if now >= begins:
        return Phase.LIVE
    return Phase.ASKING if since is None or now >= since else Phase.ANNOUNCED


def key_of(item: DexterityContent) -> str:
    """One dialogue in all its languages."""
    return str(ITG(item, None) or item.UID())
