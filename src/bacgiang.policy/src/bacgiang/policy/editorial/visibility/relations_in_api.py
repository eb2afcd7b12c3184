"""Related items over the API: only those whoever asks may see.

plone.restapi describes every item a relation leads to, drafts and withdrawn ones too,
and answers whoever relates one otherwise for what is hidden than for what is not there.
"""

from .named import nothing_at
from .named import seen_by_name
from .seen import may_see
from bacgiang.policy.interfaces import IPolicyLayer
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.serializer.relationfield import RelationChoiceFieldSerializer
from plone.restapi.serializer.relationfield import RelationListFieldSerializer
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice
from z3c.relationfield.interfaces import IRelationList
from zope.component import adapter
from zope.interface import implementer


@implementer(IFieldSerializer)
@adapter(IRelationList, IDexterityContent, IPolicyLayer)
class SeenRelations(RelationListFieldSerializer):
    """A list of relations."""

    def get_value(self, default: Any = None) -> Any:
        return [one for one in super().get_value(default) if may_see(one.to_object)]


@implementer(IFieldSerializer)
@adapter(IRelationChoice, IDexterityContent, IPolicyLayer)
class SeenRelation(RelationChoiceFieldSerializer):
    """One relation."""

    def get_value(self, default: Any = None) -> Any:
        value = super().get_value(default)
        target = getattr(value, "to_object", None)
        return value if target is not None and may_see(target) else None


@implementer(IFieldDeserializer)
@adapter(IRelationChoice, IDexterityContent, IPolicyLayer)
class SeenTarget(DefaultFieldDeserializer):
    """An address, path or UID, or what the API tells of a relation (`@id`)."""

    def __call__(self, value: Any) -> DexterityContent:
        """Raises ValueError; plone.restapi adds the field."""
        named = value.get("@id") if isinstance(value, dict) else value
        found = seen_by_name(named)
        if found is None:
            raise ValueError(nothing_at(named, "").in_words(self.request))
        self.field.validate(found)
        return found
