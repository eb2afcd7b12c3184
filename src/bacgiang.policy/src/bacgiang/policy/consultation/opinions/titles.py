"""What authors choose, in words."""

from .content import Author
from .content import Channel
from .content import Stance
from bacgiang.policy import _
from collections.abc import Mapping
from zope.i18nmessageid import Message


STANCE_TITLES: Mapping[Stance, Message] = {
    Stance.AGREE: _("stance_agree", default="I agree"),
    Stance.AGREE_WITH_CHANGES: _("stance_changes", default="I agree, with changes"),
    Stance.DISAGREE: _("stance_disagree", default="I do not agree"),
    Stance.OTHER: _("stance_other", default="Something else"),
}
STANCE_SHOWN: Mapping[Stance, Message] = {
    Stance.AGREE: _("stance_shown_agree", default="Agrees"),
    Stance.AGREE_WITH_CHANGES: _(
        "stance_shown_changes", default="Agrees, with changes"
    ),
    Stance.DISAGREE: _("stance_shown_disagree", default="Does not agree"),
    Stance.OTHER: _("stance_shown_other", default="Other opinion"),
}
AUTHOR_TITLES: Mapping[Author, Message] = {
    Author.PERSON: _("author_person", default="As a person"),
    Author.ORGANISATION: _("author_organisation", default="For an organisation"),
}
AUTHOR_SHOWN: Mapping[Author, Message] = {
    Author.PERSON: _("author_shown_person", default="A person"),
    Author.ORGANISATION: _("author_shown_organisation", default="An organisation"),
}
CHANNEL_TITLES: Mapping[Channel, Message] = {
    Channel.PORTAL: _("channel_portal", default="By the portal"),
    Channel.LETTER: _("channel_letter", default="By letter"),
    Channel.EMAIL: _("channel_email", default="By e-mail"),
    Channel.MEETING: _("channel_meeting", default="At a meeting"),
}
