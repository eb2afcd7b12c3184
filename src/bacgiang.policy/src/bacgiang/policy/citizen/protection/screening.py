"""Screen what was sent: refuse, take in, or take in for moderation."""

from ...base.dates import now_utc
from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ..keys.store import key_store
from . import slow_lane
from .challenges import check_proof
from .challenges import ProofFault
from .form_token import time_taken
from .reasons import proof_refused
from .reasons import too_many_characters
from .reasons import TRAPPED
from .settings import protection_settings
from .settings import ProtectionSettings
from .spent import spent_store
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from enum import StrEnum
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


PROOF = "altcha"
TRAP = "website"
SHOWN = "form_shown"


class Mark(StrEnum):
    """Why something is looked at before it is shown, whatever the board's setting."""

    NO_PROOF = "no_proof"
    TOO_FAST = "too_fast"


@dataclass(frozen=True)
class Sent:
    """What of a request protection looks at; `characters` of all texts together."""

    proof: str = ""
    trap: str = ""
    token: str = ""
    characters: int = 0


@dataclass(frozen=True)
class Screening:
    """The outcome. Nothing may be kept where there are refusals."""

    refusals: tuple[Refusal, ...] = ()
    marks: tuple[Mark, ...] = ()


def sent_of(form: Mapping[str, Any], characters: int) -> Sent:
    """Read the fields of protection out of a form or a JSON body."""
    proof, trap, token = (form_value(form, name) for name in (PROOF, TRAP, SHOWN))
    return Sent(proof, trap, token, characters)


def has_proof(sent: Sent, settings: ProtectionSettings) -> bool:
    """Or none is asked for: who then sends is counted as whoever has one."""
    return not settings.proof_of_work or bool(sent.proof)


def examine(
    sent: Sent,
    now: datetime | None = None,
    settings: ProtectionSettings | None = None,
) -> tuple[Refusal, ...]:
    """What speaks against a request by its proof alone: asked before anything that it
    brings is looked at. Nothing is used up, so that what is mended can be sent again.

    Without a proof it is counted: so many of one line in a while (`slow_lane`).
    """
    settings = settings or protection_settings()
    if not settings.proof_of_work:
        return ()
    if not sent.proof:
        return slow_lane.refusals()
    verdict = check_proof(key_store().secret, sent.proof, now or now_utc())
    return () if verdict.fault is None else (proof_refused(verdict.fault),)


def screen(
    sent: Sent,
    now: datetime | None = None,
    settings: ProtectionSettings | None = None,
) -> Screening:
    """Judge, and use up the solved challenge when nothing speaks against it.

    Ask `Submissions.find` first: who clicks twice sends the same challenge twice. Where
    the transaction is undone in the end, the challenge is unused again.
    """
    moment = now or now_utc()
    site = api.portal.get()
    settings = settings or protection_settings()
    secret = key_store(site).secret
    refusals = list(_plain(sent, settings))
    marks = [] if _took_time(sent, settings, secret, moment) else [Mark.TOO_FAST]
    if settings.proof_of_work:
        if not sent.proof:
            marks.append(Mark.NO_PROOF)
            refusals.extend(slow_lane.refusals())
        elif (fault := _fault(site, secret, sent.proof, moment, refusals)) is not None:
            refusals.append(proof_refused(fault))
    return Screening(tuple(refusals), tuple(marks))


def _plain(sent: Sent, settings: ProtectionSettings) -> tuple[Refusal, ...]:
    most = settings.most_characters
    return those_that_hold(
        {
            TRAPPED: settings.honeypot and bool(sent.trap.strip()),
            too_many_characters(most): 0 < most < sent.characters,
        }
    )


def _took_time(
    sent: Sent, settings: ProtectionSettings, secret: bytes, now: datetime
) -> bool:
    """A client of the API has no form; the proof is its price."""
    if not settings.least_seconds or (not sent.token and sent.proof):
        return True
    taken = time_taken(secret, sent.token, now)
    return taken is not None and taken >= timedelta(seconds=settings.least_seconds)


def _fault(
    site: DexterityContent,
    secret: bytes,
    proof: str,
    now: datetime,
    refusals: list[Refusal],
) -> ProofFault | None:
    verdict = check_proof(secret, proof, now)
    if verdict.fault is not None:
        return verdict.fault
    if refusals:
        # Not used up: it is still good once the rest is mended.
        return None
    unused = spent_store(site).spend(verdict.nonce, verdict.expires)
    return None if unused else ProofFault.SPENT
