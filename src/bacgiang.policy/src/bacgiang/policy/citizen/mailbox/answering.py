"""The answer of a machine to a letter: that it came, and what is quicker (RFC 3834).

It quotes nothing of the letter, so that nobody lets the portal carry words of theirs.
"""

from ...base.languages import LANGUAGES
from ...units.people.mail import SENDER
from ..letters.letter import Letter
from ..letters.outbox import outbox
from ..letters.outbox import Waiting
from ..letters.words import page_url
from ..letters.words import said
from ..letters.writer import LetterWriter
from .store import letter_store
from bacgiang.policy import _
from datetime import datetime
from plone import api
from plone.dexterity.content import DexterityContent


CHANNEL = "mailbox"
HEADERS = {"Auto-Submitted": "auto-replied", "Precedence": "bulk"}
SUBJECT = _("mailbox_answer_subject", default="Your letter came in")
TEXT = _(
    "mailbox_answer_text",
    default="""\
Your letter reached the portal. A person reads it, and decides which unit answers.

It is quicker on the portal: you get a tracking code at once, under which you follow
what becomes of it:
${url}

In an emergency call 113 (police), 114 (fire, rescue) or 115 (ambulance).

A program wrote this letter; do not answer it.""",
)


def answer(name: str, address: str, own: str, now: datetime) -> None:
    """Let an answer to the letter of that name wait for its turn, where there is an
    address to answer to.

    Anybody can have named it: such letters go out one by one, at most one a day to an
    address, none to the portal itself.
    """
    ours = {own.lower(), str(api.portal.get_registry_record(SENDER) or "").lower()}
    if not address or address.lower() in ours:
        return
    if not letter_store().may_answer(address, now):
        return
    turn = outbox().slow_turn(now)
    if turn is not None:
        outbox().add(Waiting(name, CHANNEL), turn)


def written(site: DexterityContent, waiting: Waiting, now: datetime) -> Letter | None:
    """In all languages of the portal: which one they read nobody knows. None where a
    person has decided on the letter meanwhile.
    """
    kept = letter_store(site).get(waiting.who)
    letter = kept.read(waiting.who) if kept is not None else None
    if letter is None:
        return None
    facts = {one: {"url": page_url(one, "petition")} for one in LANGUAGES}
    return Letter(
        to=letter.answers_to,
        subject=" / ".join(said(SUBJECT, one, {}) for one in LANGUAGES),
        text="\n\n---\n\n".join(said(TEXT, one, facts[one]) for one in LANGUAGES),
        headers=HEADERS,
    )


writer = LetterWriter(written)
