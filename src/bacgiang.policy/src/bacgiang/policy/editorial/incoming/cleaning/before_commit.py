"""The last look at what a request is about to write.

Some of Plone's views (tags, properties and uploads in folder contents, setters called
by address) write without an event that says so.
"""

from .subscribers import clean_stored_texts
from collections.abc import Iterator
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.uuid.interfaces import IUUID
from Products.CMFPlone.interfaces import IPloneSiteRoot
from zope.component.hooks import getSite
from ZPublisher.interfaces import IPubBeforeCommit


def clean_before_commit(event: IPubBeforeCommit) -> None:
    """Clean what the request wrote; nothing is looked at where nothing was written.

    Raises RefusedInput as `clean_stored_texts` does.
    """
    site = getSite()
    if not IPloneSiteRoot.providedBy(site) or site._p_jar is None:
        return
    for obj in _written_content(site):
        if clean_stored_texts(obj):
            obj.reindexObject()


def _written_content(site: DexterityContent) -> Iterator[IDexterityContent]:
    written = [
        one
        for one in site._p_jar._registered_objects
        if IDexterityContent.providedBy(one) and not IPloneSiteRoot.providedBy(one)
    ]
    for obj in written:
        # As registered, an object does not know the folder that it stands in.
        found = uuidToObject(IUUID(obj, None), unrestricted=True)
        if found is not None and found._p_oid == obj._p_oid:
            yield found
