"""An upgrade has given content the permissions of its state anew."""

from dataclasses import dataclass
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class PermissionsRenewed:
    """Told once for each: who limits them beyond the state does it again."""

    content: DexterityContent
