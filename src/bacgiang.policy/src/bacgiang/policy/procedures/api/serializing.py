"""Procedures and forms over plone.restapi: everything on the page (clause 17)."""

from ...editorial.public.data_licence import licence_as_json
from ...legal.effect.day_query import asked_day
from ..form.form import IProcedureForm
from ..procedure.schema import IProcedure
from .form_data import form_data
from .procedure_data import procedure_data
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


def _one_version(said: dict[str, Any], item: Any, schema: Any, title: str) -> None:
    """Leave out of a published item the fields that editors fill in.

    They are those of its newest version, which may hold from a later day only, and
    nobody changes them before there is a working copy.
    """
    if api.content.get_state(item, default="") != "published":
        return
    for name in schema:
        said.pop(name, None)
    said["title"] = title


@implementer(ISerializeToJson)
@adapter(IProcedure, IPolicyLayer)
class SerializedProcedure(SerializeFolderToJson):
    """The stock answer with `procedure`; `?on=` asks for the version of a day."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        said = super().__call__(*args, **kwargs)
        said["procedure"] = procedure_data(self.context, asked_day(self.request.form))
        title = said["procedure"]["record"]["title"]
        _one_version(said, self.context, IProcedure, title)
        said["license"] = licence_as_json()
        return said


@implementer(ISerializeToJson)
@adapter(IProcedureForm, IPolicyLayer)
class SerializedForm(SerializeToJson):
    """The stock answer with `form`."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        said = super().__call__(*args, **kwargs)
        said["form"] = form_data(self.context, asked_day(self.request.form))
        title = said["form"]["title"]
        _one_version(said, self.context, IProcedureForm, title)
        said["license"] = licence_as_json()
        return said
