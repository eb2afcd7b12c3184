"""Marker of the requests this package serves."""

from plone.app.multilingual.interfaces import IPloneAppMultilingualInstalled
from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IPolicyLayer(IPloneAppMultilingualInstalled, IDefaultBrowserLayer):
    """Requests to a site that carries the policy.

    It goes before the layer of plone.app.multilingual, whose profile is installed
    first, so that views made anew here are found.
    """
