"""Below the form of an item that is being added: files that come into it with it.

Until then they are drafts beside it, as the pictures of its text are. The form carries
their UIDs, so that nothing is lost where it is refused or taken up again later.
"""

from ..items import IContentHolder
from ..items import IShowsItsPictures
from .dropping import DropViewlet
from .gathering import own_drafts
from .sent_along import attached_now
from collections.abc import Iterable
from functools import cached_property
from plone.dexterity.utils import resolveDottedName
from typing import Any


class DropBeforeViewlet(DropViewlet):
    """Where the type that is added holds files, and the place takes them meanwhile."""

    is_new = True

    @cached_property
    def _class(self) -> Any:
        """Of the type that is added; None for none."""
        name = getattr(getattr(self.view, "ti", None), "klass", "")
        return resolveDottedName(name) if name else None

    @cached_property
    def available(self) -> bool:
        made = self._class
        holds = made is not None and IContentHolder.implementedBy(made)
        return holds and super().available

    @property
    def asks_captions(self) -> bool:
        return bool(IShowsItsPictures.implementedBy(self._class))

    def held(self) -> Iterable[Any]:
        """What was uploaded before the form came back."""
        return own_drafts(attached_now(), self.context)
