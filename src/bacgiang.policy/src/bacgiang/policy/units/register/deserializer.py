"""PATCH on a unit's page: what cannot be changed there is refused, not passed over.

plone.restapi leaves out fields that whoever asks may not write, and names that are no
fields, and answers as if it had kept them.
"""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from .unit import IUnit
from bacgiang.policy import _
from bacgiang.policy.interfaces import IPolicyLayer
from plone.autoform.interfaces import WRITE_PERMISSIONS_KEY
from plone.dexterity.utils import iterSchemata
from plone.restapi.deserializer import json_body
from plone.restapi.deserializer.dxcontent import DeserializeFromJson
from plone.restapi.interfaces import IDeserializeFromJson
from plone.restapi.interfaces import ISerializeToJson
from plone.supermodel.utils import mergedTaggedValueDict
from typing import Any
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.schema import getFields


# Names of the API itself; what it does with them, it answers for.
OF_THE_API = frozenset({"id", "layout", "ordering"})
NOT_YOURS = _(
    "refusal_unit_field_not_yours",
    default="Only the administrator of the register changes this. Leave it out.",
)
KEPT_BY_ACTS = _(
    "refusal_unit_field_by_acts",
    default="This is written by the acts of the unit's life alone. Leave it out.",
)
BY_COPY = _(
    "refusal_unit_field_by_copy",
    default="What the unit says of itself changes in a working copy that a second "
    "person approves. Make one: POST @workingcopy.",
)
NO_FIELD = _(
    "refusal_unit_no_such_field",
    default="A unit has no fact of this name. Leave it out, or correct the name.",
)


@implementer(IDeserializeFromJson)
@adapter(IUnit, IPolicyLayer)
class UnitFromJson(DeserializeFromJson):
    """Raises Refused with every name it would have passed over, and why."""

    def __call__(
        self,
        validate_all: bool = False,
        data: dict[str, Any] | None = None,
        create: bool = False,
        mask_validation_errors: bool = True,
    ) -> Any:
        stated = json_body(self.request) if data is None else data
        if not create:
            RefusedInput.raise_for(*self._passed_over(stated))
        return super().__call__(validate_all, stated, create, mask_validation_errors)

    def _passed_over(self, stated: dict[str, Any]) -> list[Refusal]:
        """Names with the reason; what is sent back as it was read changes nothing."""
        reasons = self._reasons()
        suspects = {
            name: reasons.get(name, NO_FIELD)
            for name in stated
            if not name.startswith("@") and name not in OF_THE_API
        }
        if not any(suspects.values()):
            return []
        serialize = getMultiAdapter((self.context, self.request), ISerializeToJson)
        current = serialize()
        return [
            Refusal("wrong_value", why, name)
            for name, why in suspects.items()
            if why is not None
            and not (name in current and _is_same(current[name], stated[name]))
        ]

    def _reasons(self) -> dict[str, Message | None]:
        """Why each field of the unit cannot be written, None where it can."""
        reasons: dict[str, Message | None] = {}
        for schema in iterSchemata(self.context):
            permissions = mergedTaggedValueDict(schema, WRITE_PERMISSIONS_KEY)
            for name, field in getFields(schema).items():
                if field.readonly:
                    reasons[name] = KEPT_BY_ACTS
                elif name in self.context.words:
                    reasons[name] = BY_COPY
                elif self.check_permission(permissions.get(name)):
                    reasons[name] = None
                else:
                    reasons[name] = NOT_YOURS
        return reasons


def _is_same(current: Any, sent: Any) -> bool:
    """A term is read as its token and title, and written as its token."""
    token = current.get("token") if isinstance(current, dict) else None
    return sent == current or (token is not None and sent == token)
