"""`bacgiang erase-again`: erase what had been erased since a backup was made.

The journal of erased keys is not put back with the keys: it says which of them must be
gone, and whose words. What the database holds besides of those whose keys are gone
(files, addresses by digest) is erased, too.
"""

from .opened_data import ARGUMENTS
from .opened_data import open_data
from .opened_data import opened_site
from .subcommand import ExitCode
from .subcommand import Subcommand
from .words import say
from argparse import Namespace
from bacgiang.policy import _
from typing import Any


def run(options: Namespace) -> ExitCode:
    open_data(options)
    with opened_site(options) as site:
        erase_again(site)
    return ExitCode.FINE


def erase_again(site: Any) -> None:
    """In a site that is open; it is committed, and said."""
    from ...alerts.store import alerts
    from ...base.dates import now_utc
    from ...citizen.contacts.store import contact_store
    from ...citizen.mailbox.store import letter_store
    from ...consultation.following.followers import followers
    from ...thematic.proposals.store import proposers
    from ...upgrades.starting import ensure_keys
    import transaction

    ensure_keys(site)
    # Keys that the journal names were erased as their file was opened.
    contacts = contact_store(site).erase_unreadable(now_utc())
    stores = (followers, alerts, proposers)
    addresses = sum(one(site).erase_unreadable() for one in stores)
    letter_store(site).erase_unreadable()
    _erase_words(site)
    transaction.commit()
    say(
        _(
            "command_erased_again",
            default="Erased again: contacts ${contacts}, followers ${followers}.",
            mapping={"contacts": str(contacts), "followers": str(addresses)},
        )
    )


def _erase_words(site: Any) -> None:
    """Of what was sent, and was erased whole."""
    from ...base.dates import now_utc
    from ...base.erasable.erasable import were_erased
    from ...citizen.contacts.consenting import BY_AUTHOR
    from ...citizen.contacts.consenting import erase_all
    from ...citizen.submissions.submissions import submissions
    from ...dossiers.content import content as of_dossiers
    from ...dossiers.handling.entered import erase_whole as erase_dossier
    from ...petitions.content import content as of_petitions
    from ...petitions.handling.entered import erase_whole as erase_petition

    log = submissions(site)
    for code in [*were_erased(log.codes())]:
        found = log.require(code)
        if found.is_erased:
            continue
        # What is open is withdrawn with it.
        if found.kind == of_petitions.KIND:
            erase_petition(found, now_utc(), BY_AUTHOR)
        elif found.kind == of_dossiers.KIND:
            erase_dossier(found, now_utc(), BY_AUTHOR)
        else:
            erase_all(found, now_utc(), BY_AUTHOR)


ERASE_AGAIN = Subcommand(
    name="erase-again",
    summary=_(
        "command_erase_again",
        default="After a backup was put back: erase what had been erased since.",
    ),
    arguments=ARGUMENTS,
    run=run,
)
