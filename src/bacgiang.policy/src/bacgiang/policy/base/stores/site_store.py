"""A store of the site, as a room registers and asks it."""

from .interfaces import ISiteStore
from .missing import StoreMissing
from .swallowed import note_missing
from collections.abc import Callable
import logging
from persistent import Persistent
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Generic
from typing import TypeVar
from zope.annotation.attribute import AttributeAnnotations
from zope.annotation.interfaces import IAnnotations
from zope.interface import implementer


logger = logging.getLogger(__name__)

Store = TypeVar("Store", bound=Persistent)
# Stores of before this attribute hold data of the first version.
VERSION = "data_version"


@implementer(ISiteStore)
class SiteStore(Generic[Store]):
    """The store under `key`, made by `factory`; calling it gives that of a site.

    `version` is that of its data, raised with an upgrade step that changes them.
    `is_derived`: made from other data, and wrong once the policy was away; it goes with
    the policy, while records stay.
    """

    def __init__(
        self,
        key: str,
        factory: Callable[[], Store],
        *,
        version: int = 1,
        is_derived: bool = False,
    ) -> None:
        self.key = self.__component_name__ = key
        self.version = version
        self._factory = factory
        self._is_derived = is_derived

    def __call__(self, site: DexterityContent | None = None) -> Store:
        """The store of `site`, without it of the current one. Raises StoreMissing."""
        portal = api.portal.get() if site is None else site
        # Not by way of the adapter: stores are asked ten times a request, and to look
        # the adapter up takes three times as long as the store itself.
        found: Store | None = AttributeAnnotations(portal).get(self.key)
        if found is None:
            where = "/".join(portal.getPhysicalPath())
            logger.error("Store %s is missing on %s: upgrade its data", self.key, where)
            note_missing(self.key)
            raise StoreMissing(self.key)
        return found

    def install(self, site: DexterityContent) -> bool:
        annotations = IAnnotations(site)
        if self.key in annotations:
            return False
        annotations[self.key] = self._factory()
        self.note_version(site)
        return True

    def uninstall(self, site: DexterityContent) -> None:
        annotations = IAnnotations(site)
        if self._is_derived and self.key in annotations:
            del annotations[self.key]

    def is_outdated(self, site: DexterityContent) -> bool:
        """Whether an upgrade step has yet to change the data."""
        return bool(getattr(self(site), VERSION, 1) < self.version)

    def note_version(self, site: DexterityContent) -> None:
        """The data have the code's version now; for the step that changed them."""
        if self.version > 1:
            setattr(self(site), VERSION, self.version)
