"""Whether whoever acts is a Manager: administrators of the site have less."""

from plone import api


def manages_portal() -> bool:
    return bool(api.user.has_permission("Manage portal", obj=api.portal.get()))
