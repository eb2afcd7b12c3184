"""Procedures and forms over plone.restapi: everything on the page (clause 17)."""

from ...editorial.public.accounts.internals import WithoutInternals
from ...editorial.public.data_licence import licence_as_json
from ...legal.effect.day_query import asked_day
from ..form.form import IProcedureForm
from ..procedure.schema import IProcedure
from ..versions.beside import beside_in
from ..versions.held import shown
from .form_data import form_data
from .procedure_data import procedure_data
from datetime import date
from plone import api
from plone.dexterity.content import DexterityContent
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from typing import Any


def _told(
    said: dict[str, Any], item: DexterityContent, schema: Any, title: str, day: date
) -> dict[str, Any]:
    """Leave out of a published item the fields that editors fill in.

    They are those of its newest version, which may hold from a later day only, and
    nobody changes them before there is a working copy. What was published beside the
    record is told as it was with the version of the day.
    """
    if api.content.get_state(item, default="") == "published":
        said = {name: value for name, value in said.items() if name not in schema}
        said["title"] = title
        found = shown(item, day)
        version = found.version if found is not None else None
        for name, value in beside_in(version, item).items():
            if name in said:
                said[name] = value or None
    return said | {"license": licence_as_json()}


class SerializedProcedure(WithoutInternals, SerializeFolderToJson):
    """The stock answer with `procedure`; `?on=` asks for the version of a day."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        day = asked_day(self.request.form)
        data = procedure_data(self.context, day)
        said = super().__call__(*args, **kwargs) | {"procedure": data}
        return _told(said, self.context, IProcedure, data["record"]["title"], day)


class SerializedForm(WithoutInternals, SerializeToJson):
    """The stock answer with `form`."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        day = asked_day(self.request.form)
        data = form_data(self.context, day)
        said = super().__call__(*args, **kwargs) | {"form": data}
        return _told(said, self.context, IProcedureForm, data["title"], day)
