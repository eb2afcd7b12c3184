"""Why a procedure or form is not taken in."""

from ...base.refusal import Refusal
from bacgiang.policy import _


NOT_CHANGED_THIS_WAY = Refusal(
    "not_changed_this_way",
    _(
        "refusal_procedure_not_changed_this_way",
        default="The register holds another text of this record, and it is being "
        "reviewed or you may not change it. Ask the board of the unit in charge.",
    ),
    "code",
)
WRONG_FILES = Refusal(
    "wrong_files",
    _(
        "refusal_wrong_form_files",
        default="“files” is a list of at most 3 files, each with “filename” and "
        "“data” (Base64, not empty).",
    ),
    "files",
)


def unknown_doer(code: str) -> Refusal:
    return Refusal(
        "unknown_doer",
        _(
            "refusal_unknown_doer",
            default="There is no unit with the code ${code}. Correct “doers”.",
            mapping={"code": code},
        ),
        "doers",
    )


NOT_A_TEXT = Refusal(
    "not_a_text",
    _(
        "refusal_not_a_text",
        default="This is no text of at most 2,000 characters. Write it so, or leave it "
        "out.",
    ),
)
