"""Letters to collaborators that have an account: what became of a piece, and money."""

from ...editorial.queues.letter import Letter
from ...editorial.queues.letters import send_about
from ...units.people.recipients import language_of
from ...units.people.recipients import recipient
from .record import Collaborator
from .record import HandedIn
from .store import collaborator_store
from bacgiang.policy import _
from plone import api
from zope.i18nmessageid import Message


SUBJECT = _("letter_collaborator_subject", default="Your contributions and royalties")
TAKEN = _("letter_piece_taken", default="The board has taken what you handed in.")
DECLINED = _("letter_piece_declined", default="The board declined what you handed in.")
WAITS = _(
    "letter_royalties_wait",
    default="Royalties or fees wait for you at the board. What nobody fetches after "
    "three notices goes to the next year's fund.",
)


def tell_of_piece(piece: HandedIn) -> None:
    """Who handed it in, once it is decided."""
    person = collaborator_store().get(piece.collaborator)
    if person is not None:
        text = DECLINED if piece.answer else TAKEN
        write(person, piece.title, text, piece.answer)


def write(person: Collaborator, title: str, text: Message, reason: str = "") -> None:
    """Nothing to who has no account; no amount stands in a letter."""
    found = recipient(person.account) if person.account else None
    if found is not None:
        root = f"{api.portal.get().absolute_url()}/{language_of(found.user_id)}"
        letter = Letter(SUBJECT, text, f"{root}/@@my-royalties", reason)
        send_about([found], title, letter)
