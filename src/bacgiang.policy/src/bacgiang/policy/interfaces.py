"""Marker of the requests this package serves."""

from plone.app.contenttypes.interfaces import IPloneAppContenttypesLayer
from plone.app.multilingual.interfaces import IPloneAppMultilingualInstalled
from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IPolicyLayer(
    IPloneAppMultilingualInstalled, IPloneAppContenttypesLayer, IDefaultBrowserLayer
):
    """Requests to a site that carries the policy.

    It goes before the layers of plone.app.multilingual and plone.app.contenttypes:
    their profiles are installed first, and views made anew here are to be found.
    """
