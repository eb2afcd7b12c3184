"""A container that takes the types it names and nothing else."""

from .interfaces import INamesItsTypes
from plone.dexterity.content import Container
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.interface import implementer


@implementer(INamesItsTypes)
class OwnTypesContainer(Container):
    """Subclasses say which types these are."""

    def own_types(self) -> tuple[str, ...]:
        raise NotImplementedError

    def allowedContentTypes(self, context: DexterityContent | None = None) -> list[Any]:  # noqa: N802
        """Type informations, as everywhere in Plone."""
        own = self.own_types()
        return [
            one for one in super().allowedContentTypes(context) if one.getId() in own
        ]
