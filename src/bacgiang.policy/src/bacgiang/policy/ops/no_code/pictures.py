"""The logo and the icon of the portal are pictures: they answer from its own address.

Plone gives either out under the type that its name claims, and what is a script there
may run in everybody's name.
"""

from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refused
from ...base.uploads.inspection import inspect
from ...base.uploads.inspection import Upload
from ...base.uploads.inspection import Wanted
from ...base.uploads.limits import upload_limits
from ...base.uploads.reasons import PICTURE_WANTED
from io import BytesIO
from plone.formwidget.namedfile.converter import b64decode_file
from plone.registry.interfaces import IRecordModifiedEvent


NAMES = frozenset({"plone.site_logo", "plone.site_favicon"})


@on_policy_sites
def refuse_other_files(event: IRecordModifiedEvent) -> None:
    """Raise Refused where the new value is no picture by its content and its name."""
    name, value = event.record.__name__, event.newValue
    if name not in NAMES or not value or value == event.oldValue:
        return
    try:
        file_name, data = b64decode_file(value)
    except (ValueError, IndexError) as error:
        raise Refused(PICTURE_WANTED.at(name)) from error
    upload = Upload(BytesIO(data), file_name)
    refusal = inspect(upload, upload_limits(), Wanted.PICTURE).refusal
    if refusal is not None:
        raise Refused(refusal.at(name))
