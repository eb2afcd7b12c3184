"""What authors choose, in words."""

from .content import Author
from .content import Channel
from .content import Stance
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


STANCE_TITLES = Stance.titles()
STANCE_SHOWN: Mapping[Stance, Message] = {
    Stance.AGREE: _("stance_shown_agree", default="Agrees"),
    Stance.AGREE_WITH_CHANGES: _(
        "stance_shown_changes", default="Agrees, with changes"
    ),
    Stance.DISAGREE: _("stance_shown_disagree", default="Does not agree"),
    Stance.OTHER: _("stance_shown_other", default="Other opinion"),
}
AUTHOR_TITLES = Author.titles()
AUTHOR_SHOWN: Mapping[Author, Message] = {
    Author.PERSON: _("author_shown_person", default="A person"),
    Author.ORGANISATION: _("author_shown_organisation", default="An organisation"),
}
CHANNEL_TITLES = Channel.titles()
