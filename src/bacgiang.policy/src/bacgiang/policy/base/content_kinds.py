"""What types of content are called."""

from zope.component.hooks import getSite
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def kind_title(name: str, request: HTTPRequest) -> str:
    """The type's title in the language of the request; its name where it is gone."""
    info = getSite().portal_types.getTypeInfo(name)
    return str(translate(info.Title(), context=request)) if info is not None else name
