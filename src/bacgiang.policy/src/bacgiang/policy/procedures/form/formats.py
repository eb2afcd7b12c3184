"""The formats a form comes in; told by the content of the file, not by its name."""

from ...base.refusal import Refusal
from bacgiang.policy import _
from typing import Any
from z3c.form.interfaces import NOT_CHANGED


FORMATS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
}
"""Media types by the name of the field. Uploads are judged by their content, and the
stored file bears the type that was found (``base/uploads``)."""

NO_FILE = Refusal(
    "form_without_file",
    _(
        "refusal_form_without_file",
        default="A form needs a file. Add it as DOCX, ODT or PDF.",
    ),
    "docx",
)


def wrong_formats(form: Any) -> Refusal | None:
    """What is wrong with the files of a form, its data or content.

    A file that is kept as it is was judged when it came.
    """
    found = {name: getattr(form, name, None) for name in FORMATS}
    if not any(found.values()):
        return NO_FILE
    for name, file in found.items():
        if file is NOT_CHANGED or file is None:
            continue
        if file.contentType != FORMATS[name]:
            return wrong_format(name)
    return None


def wrong_format(name: str) -> Refusal:
    return Refusal(
        "form_of_wrong_format",
        _(
            "refusal_form_of_wrong_format",
            default="The file in the field for ${format} is of another kind. Save the "
            "form as ${format} and add it again.",
            mapping={"format": name.upper()},
        ),
        name,
    )
