"""Refusals are no errors: the site's log of errors passes them over.

So are answers 4xx, whoever gives them: a visitor who asks for what is over, or sends
what is no JSON, would fill the log and the disk with tracebacks, at any rate. The log
knows an exception by its name alone, not by what it is a kind of.
"""

from .refusal import Refused
from .stores.site_installer import SiteInstaller
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from zExceptions import Forbidden
from zExceptions import HTTPClientError
from zExceptions import MethodNotAllowed
from zExceptions import ResourceLockedError


KINDS = (Refused, HTTPClientError, Forbidden, MethodNotAllowed, ResourceLockedError)


def _names(*kinds: type[Exception]) -> Iterator[str]:
    for kind in kinds:
        yield kind.__name__
        yield from _names(*kind.__subclasses__())


def quieten(site: DexterityContent) -> bool:
    """Pass over what is a refusal; whether something was not passed over yet."""
    log = site.error_log
    ignored = tuple(log._ignored_exceptions)
    missing = sorted({*_names(*KINDS)} - {*ignored})
    if missing:
        log._ignored_exceptions = (*ignored, *missing)
    return bool(missing)


def unquieten(site: DexterityContent) -> None:
    log, names = site.error_log, {*_names(*KINDS)}
    log._ignored_exceptions = tuple(
        one for one in log._ignored_exceptions if one not in names
    )


quiet_log = SiteInstaller("quiet_log", quieten, unquieten)
