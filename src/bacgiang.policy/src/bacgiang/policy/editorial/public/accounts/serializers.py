"""Content over the API: public facts added, what is internal taken out."""

from ...items import IContentHolder
from ...items import IEditorialItem
from ..attachments.attached import attachments_of
from ..facts import as_json
from ..facts import facts_of
from .internals import ToldToVisitors
from .internals import WithoutInternals
from .whole_results import is_in_list
from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.units.sites.section import ISection
from plone.app.contenttypes.behaviors.collection import ICollection as ICollecting
from plone.app.contenttypes.interfaces import ICollection
from plone.base.interfaces import IPloneSiteRoot
from plone.dexterity.interfaces import IDexterityContainer
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.batching import HypermediaBatch
from plone.restapi.bbb import boolean_value
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.interfaces import ISerializeToJsonSummary
from plone.restapi.serializer.collection import SerializeCollectionToJson
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from plone.restapi.serializer.site import SerializeSiteRootToJson
from typing import Any
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.interface import implementer


Result = dict[str, Any]


class _PublicForm(WithoutInternals):
    """The elements `editorial` and `attachments` added."""

    def __call__(self, *args: Any, **options: Any) -> Result:
        result = super().__call__(*args, **options)
        if IEditorialItem.providedBy(self.context):
            result["editorial"] = as_json(facts_of(self.context))
        if IContentHolder.providedBy(self.context):
            held = attachments_of(self.context)
            result["attachments"] = [one.as_json() for one in held]
        return result


@implementer(ISerializeToJson)
@adapter(IDexterityContent, IPolicyLayer)
class ItemToJson(_PublicForm, ToldToVisitors):
    """An item that holds nothing."""


@implementer(ISerializeToJson)
@adapter(IDexterityContainer, IPolicyLayer)
class FolderToJson(_PublicForm, SerializeFolderToJson, ToldToVisitors):
    """A folder, and every item that may hold its own pictures and files; of one that
    holds nothing, nothing is asked.
    """

    def __call__(self, version: str | None = None, **options: Any) -> Result:
        if self.context.objectCount() or not self._lists_items(options):
            return super().__call__(version=version, **options)
        return self._without_items(version, options) | {"items_total": 0, "items": []}

    def _lists_items(self, options: dict[str, Any]) -> bool:
        said = options.get("include_items", True)
        if is_in_list(self.request):
            return bool(said)
        return bool(boolean_value(self.request.form.get("include_items", said)))

    def _without_items(self, version: str | None, options: dict[str, Any]) -> Result:
        form = self.request.form
        kept = form.get("include_items")
        form["include_items"] = "0"
        result: Result = super().__call__(version=version, **options)
        del form["include_items"]
        if kept is not None:
            form["include_items"] = kept
        return result


@implementer(ISerializeToJson)
@adapter(ICollection, IPolicyLayer)
class CollectionToJson(_PublicForm, SerializeCollectionToJson, ToldToVisitors):
    """A collection."""


@implementer(ISerializeToJson)
@adapter(IPloneSiteRoot, IPolicyLayer)
class SiteRootToJson(_PublicForm, SerializeSiteRootToJson):
    """The portal, whose own serializer is none of an item's."""


@implementer(ISerializeToJson)
@adapter(ISection, IPolicyLayer)
class SectionToJson(FolderToJson):
    """A section lists what its page lists: reference news stays apart (9.1)."""

    def __call__(self, version: str | None = None, **options: Any) -> Result:
        if not (self._lists_items(options) and ICollecting(self.context).query):
            return super().__call__(version=version, **options)
        return self._without_items(version, options) | self._listed()

    def _listed(self) -> Result:
        brains = ICollecting(self.context).results(batch=False, brains=True)
        batch = HypermediaBatch(self.request, brains)
        result: Result = {"items_total": batch.items_total}
        if batch.links:
            result["batching"] = batch.links
        if "fullobjects" in self.request.form:
            serialize = getMultiAdapter((brains, self.request), ISerializeToJson)
            result["items"] = serialize(fullobjects=True)["items"]
        else:
            result["items"] = [
                getMultiAdapter((brain, self.request), ISerializeToJsonSummary)()
                for brain in batch
            ]
        return result
