"""Who writes letters to authors and followers, by channel (`channels`)."""

from ...citizen.letters.outbox import Waiting
from ...citizen.letters.writer import LetterWriter
from ...citizen.letters.writer import subject_written_to
from .asked_letters import codes_letter
from .asked_letters import confirm_letter
from .author_letters import author_letter
from .code_requests import code_requests
from .follower_letters import follower_letter
from .receipt_letters import receipt_letter
from datetime import datetime
from plone.dexterity.content import DexterityContent


def _forget_request(
    site: DexterityContent, waiting: Waiting, now: datetime, is_sent: bool
) -> None:
    code_requests(site).settle(waiting.who, now)


def _draft_followed(site: DexterityContent, waiting: Waiting) -> str:
    return waiting.about


author = LetterWriter(author_letter, is_remembered=True, about=subject_written_to)
follower = LetterWriter(follower_letter, about=_draft_followed)
confirm = LetterWriter(confirm_letter)
codes = LetterWriter(codes_letter, settled=_forget_request)
receipt = LetterWriter(receipt_letter, about=subject_written_to)
