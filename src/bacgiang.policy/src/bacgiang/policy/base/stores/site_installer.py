"""What a site needs besides stores: plug-ins, tools, indexes."""

from .interfaces import ISiteInstaller
from collections.abc import Callable
from typing import Any
from zope.interface import implementer


@implementer(ISiteInstaller)
class SiteInstaller:
    """Two functions of a room under a name; `install` may run again at any time."""

    def __init__(
        self,
        name: str,
        install: Callable[[Any], bool],
        uninstall: Callable[[Any], None],
    ) -> None:
        self.__component_name__ = name
        self.install = install
        self.uninstall = uninstall
