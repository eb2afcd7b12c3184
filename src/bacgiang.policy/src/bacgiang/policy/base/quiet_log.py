"""Refusals are no errors: the site's log of errors passes them over.

It knows an exception by its name alone, not by what it is a kind of.
"""

from .refusal import Refused
from .stores.site_installer import SiteInstaller
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent


def _names(kind: type[Exception] = Refused) -> Iterator[str]:
    yield kind.__name__
    for one in kind.__subclasses__():
        yield from _names(one)


def quieten(site: DexterityContent) -> bool:
    """Pass over what is a refusal; whether something was not passed over yet."""
    log = site.error_log
    ignored = tuple(log._ignored_exceptions)
    missing = sorted({*_names()} - {*ignored})
    if missing:
        log._ignored_exceptions = (*ignored, *missing)
    return bool(missing)


def unquieten(site: DexterityContent) -> None:
    log, names = site.error_log, {*_names()}
    log._ignored_exceptions = tuple(
        one for one in log._ignored_exceptions if one not in names
    )


quiet_log = SiteInstaller("quiet_log", quieten, unquieten)
