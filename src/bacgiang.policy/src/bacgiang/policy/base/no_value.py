"""What has no value of a name that only some types have in the catalog."""

from plone.dexterity.interfaces import IDexterityContent
from plone.indexer.decorator import indexer
from typing import NoReturn


@indexer(IDexterityContent)
def no_value(item: IDexterityContent) -> NoReturn:
    """Registered by the name beside the types' own indexers.

    Without it the catalog takes what the item's attribute of that name says: a folder's
    item that is called so. Where there is none, every schema and behavior of the item
    and of all it stands in is asked for a default first.
    """
    raise AttributeError
