"""Names behind a service of plone.restapi: with more or fewer than it knows of there is
nothing at that address.

It raises errors of its own for them, which would be answered as faults of the portal.
Services of this package are `NamedBelow` (`base/named_below`).
"""

from plone.restapi.services.addons.post import AddonsPost
from plone.restapi.services.groups.delete import GroupsDelete
from plone.restapi.services.groups.get import GroupsGet
from plone.restapi.services.groups.update import GroupsPatch
from plone.restapi.services.registry.get import RegistryGet
from plone.restapi.services.types.get import TypesGet
from plone.restapi.services.users.add import UsersPost
from plone.restapi.services.users.delete import UsersDelete
from plone.restapi.services.users.get import PortraitGet
from plone.restapi.services.users.get import UsersGet
from plone.restapi.services.users.update import UsersPatch
from zExceptions import NotFound
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


NAMES: dict[type, tuple[int, ...]] = {
    AddonsPost: (2, 3),
    GroupsDelete: (1,),
    GroupsGet: (0, 1),
    GroupsPatch: (1,),
    PortraitGet: (0, 1),
    RegistryGet: (0, 1),
    TypesGet: (0, 1, 2),
    UsersDelete: (1,),
    UsersGet: (0, 1),
    UsersPatch: (1,),
    UsersPost: (0, 2),
}
"""How many each takes."""
ADDON_ACTS = ("install", "uninstall", "upgrade", "import")


def refuse_names(event: IPubAfterTraversal) -> None:
    """Raise NotFound."""
    request: HTTPRequest = event.request
    service = request.get("PUBLISHED")
    counts = (many for kind, many in NAMES.items() if isinstance(service, kind))
    many = next(counts, None)
    if many is None:
        return
    is_known = len(service.params) in many
    if is_known and isinstance(service, AddonsPost):
        is_known = service.params[1] in ADDON_ACTS
    if not is_known:
        raise NotFound(request["URL"])
