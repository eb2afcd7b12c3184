"""Where a reader is led who speaks none of a page's languages."""

from plone import api


X_DEFAULT = "x-default"


def with_default(addresses: dict[str, str]) -> list[tuple[str, str]]:
    """Language and address of each; the portal's own language once more, as default."""
    default = api.portal.get_default_language()
    found = sorted(addresses.items())
    if default in addresses:
        found.append((X_DEFAULT, addresses[default]))
    return found
