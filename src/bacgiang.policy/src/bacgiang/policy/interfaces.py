"""Marker of the requests this package serves."""

from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IPolicyLayer(IDefaultBrowserLayer):
    """Requests to a site that carries the policy."""
