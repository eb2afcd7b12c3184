"""Content was given the permissions of its state, or of its place, anew."""

from dataclasses import dataclass
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class PermissionsRenewed:
    """Told once for each: who limits them beyond the state does it again."""

    content: DexterityContent
