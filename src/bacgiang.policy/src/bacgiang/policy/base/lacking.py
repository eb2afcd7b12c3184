"""What somebody who is signed in lacks for what was refused: the rights, in words."""

from bacgiang.policy import _
from plone.app.workflow.interfaces import ISharingPageRole
from zope.component import getUtilitiesFor
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


NOT_ALLOWED = _(
    "api_error_not_allowed",
    default="Your account may not see or do this. Ask the head of the board if you "
    "need it.",
)
LACKING = _(
    "api_error_lacking",
    default="Your account may not see or do this here. It is for those who have one of "
    "these rights: ${rights}. Ask the head of the board if you need it.",
)


def what_is_lacking(request: HTTPRequest, language: str) -> Message:
    """Names the rights that open what the address leads to, where boards give them."""
    roles = getattr(request, "roles", None)
    asked = roles if isinstance(roles, list | tuple) else ()
    titles = {
        str(name): _in_words(role.title, language)
        for name, role in getUtilitiesFor(ISharingPageRole)
    }
    rights = [titles[one] for one in asked if one in titles]
    if not rights:
        return NOT_ALLOWED
    return Message(LACKING, mapping={"rights": ", ".join(rights)})


def _in_words(title: Message, language: str) -> str:
    """Plone keeps titles of all roles as words of its own catalogue."""
    said = str(translate(title, target_language=language))
    own = translate(_(str(title)), target_language=language)
    return said if said != str(title) else str(own)
