"""What a person is at the place of an item: the roles that count."""

from ...units.levels import BOARD_HEAD
from ...units.levels import PUBLISHER
from ...units.levels import REVIEWER
from ..acts.secret_reasons import MAY_SEE_CLOSED
from AccessControl import getSecurityManager
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from typing import Any


UPDATER = "Editor"


@dataclass(frozen=True)
class ItemRoles:
    """A person's roles on one item. `user_id` is None for a visitor."""

    user_id: str | None
    roles: frozenset[str]

    @property
    def updates(self) -> bool:
        return UPDATER in self.roles

    @property
    def reviews(self) -> bool:
        return REVIEWER in self.roles

    @property
    def publishes(self) -> bool:
        return PUBLISHER in self.roles

    @property
    def heads(self) -> bool:
        return BOARD_HEAD in self.roles

    @property
    def sees_closed(self) -> bool:
        """Whether what a secret or personal data closed there is shown."""
        return not self.roles.isdisjoint(MAY_SEE_CLOSED)

    @property
    def on_board(self) -> bool:
        """At any level; who only oversees or administers is not."""
        return self.updates or self.reviews or self.publishes or self.heads


def roles_on_item(item: DexterityContent, user: Any = None) -> ItemRoles:
    """ItemRoles of `user` (default: whoever acts) on `item`."""
    person = user if user is not None else getSecurityManager().getUser()
    roles = frozenset(person.getRolesInContext(item))
    return ItemRoles(user_id=person.getId(), roles=roles)
