"""What this room needs at set-up: stores, mail host, password rule."""

from .handing_over_store import install_hand_over_store
from .invitation_store import install_invitation_store
from .mail_host import install_mail_host
from .mail_host import remove_mail_host
from .password_policy import install_password_policy
from .password_policy import remove_password_policy
from Products.CMFPlone.Portal import PloneSite


def install_people(site: PloneSite) -> None:
    """May run again; leaves alone what is there."""
    install_invitation_store(site)
    install_hand_over_store(site)
    install_mail_host(site)
    install_password_policy(site)


def remove_people(site: PloneSite) -> None:
    """Plone's own mail host and password rule again. Records stay."""
    remove_mail_host(site)
    remove_password_policy(site)
