"""The letter that brings the tracking code to whoever gave an address (4.1e)."""

from ...base.date_labels import stamp_label
from ...citizen.codes.tracking_code import written
from ...citizen.submissions.submission import Submission
from ...units.hosts.public_address import addresses_of_the_public
from ...units.people.mail import filled
from ...units.people.mail import send
from .content import content_of
from .provision_words import DraftWords
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


SUBJECT = _("opinion_letter_subject", default="Your opinion was received: ${code}")
TEXT = _(
    "opinion_letter_text",
    default="""\
Your opinion on the draft

    ${title}

was received by the portal on ${received}.

Tracking code: ${code}
On: ${provisions}
Digest of what you sent: ${digest}

With the code you can see what became of your opinion, correct it or withdraw it until
the consultation closes:
${url}

Keep this letter: whoever has the code can do the same. The code shows nothing of your
person.""",
)


def send_letter(draft: DexterityContent, submission: Submission, email: str) -> bool:
    """Hand the letter to the mail host, which delivers it after the commit.

    In the language of the page the opinion was written on.
    """
    request = getRequest()
    code, words = written(submission.code), DraftWords(draft, request)
    with addresses_of_the_public():
        place = api.portal.get_navigation_root(draft).absolute_url()
    facts = {
        "title": draft.title,
        "received": stamp_label(submission.received, seconds=True),
        "code": code,
        "provisions": "; ".join(map(words.title, content_of(submission).points)),
        "digest": submission.digest,
        "url": f"{place}/@@receipt?code={code}",
    }
    return send(email, _said(SUBJECT, facts, request), _said(TEXT, facts, request))


def _said(message: Message, facts: dict[str, str], request: HTTPRequest) -> str:
    return translate(filled(message, facts), context=request)
