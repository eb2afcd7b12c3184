"""Files that a form which is being saved names: they were uploaded from it before."""

from ...base.form_values import listed_texts
from zope.globalrequest import getRequest


FIELD = "attached_files"
"""Of the form: UIDs, as often as there are files."""
MOST = 100


def attached_now() -> frozenset[str]:
    """UIDs; whose they are and where they stand is still to be seen."""
    request = getRequest()
    form = request.form if request is not None else {}
    return frozenset(uid.lower() for uid in listed_texts(form, FIELD)[:MOST])
