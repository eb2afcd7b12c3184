"""What a room registers for every site that carries the policy."""

from plone.dexterity.content import DexterityContent
from zope.interface import Attribute
from zope.interface import Interface


class ISiteInstaller(Interface):
    """Something a site needs that no profile's file can say; a named utility."""

    def install(site: DexterityContent) -> bool:  # noqa: N805  # an interface has no self
        """Put it in place where it is missing; whether it was. May run again."""

    def uninstall(site: DexterityContent) -> None:  # noqa: N805
        """Take it away again; records that must not be lost stay."""


class ISiteStore(ISiteInstaller):
    """A store of the site, created at set-up and by upgrades alone."""

    key = Attribute("Its name in the annotations of the site; never changed.")
