"""What a token may ask for, by method and service; whatever is not named, none may."""

from ....base.titled_enum import TitledEnum
from bacgiang.policy import _


class Scope(TitledEnum):
    """Each allows what those before it do."""

    READ = "read", _("token_scope_read", default="Read")
    IMPORT = "import", _("token_scope_import", default="Read, and take records in")
    WRITE = "write", _("token_scope_write", default="Read and write")


SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
FILES = frozenset(
    {
        "acts.csv",
        "acts.jsonl",
        "archive-package",
        "display-file",
        "dossier-file",
        "download",
        "office-tasks.ics",
        "office-tasks.xlsx",
        "regulation-standing.xlsx",
        "report.docx",
    }
)
"""Pages that answer with a file; no other page is for programs."""
ACCOUNT = frozenset(
    {"@login", "@login-renew", "@logout", "@sessions", "@tokens", "@unsaved"}
)
"""Services that no token is for, not even to read: what somebody has typed and not
saved is for the forms of that person."""

IMPORTING = frozenset(
    {
        "@directives",
        "@legal-documents",
        "@procedure-forms",
        "@procedures",
        "@records",
    }
)
ASKING = frozenset({"@querystring-search"})
"""Questions that are too long for an address."""
WRITING = {
    "POST": frozenset(
        {
            "",
            "@alerts",
            "@archive",
            "@bodies-asked",
            "@confirm-emergency",
            "@copy",
            "@corrections",
            "@deleted",
            "@dossiers",
            "@draft-links",
            "@draft-text",
            "@encoding",
            "@extension",
            "@follow",
            "@lock",
            "@move",
            "@must-be-public",
            "@offer",
            "@offers",
            "@office-tasks",
            "@opinion-cases",
            "@opinions",
            "@outcome",
            "@petition",
            "@petitions",
            "@question",
            "@receipts",
            "@relations",
            "@replies",
            "@reports",
            "@responses",
            "@site-look",
            "@translations",
            "@tus-replace",
            "@tus-upload",
            "@undecided-relations",
            "@urgent-notices",
            "@webhooks",
            "@workflow",
            "@workflow-bulk",
            "@workingcopy",
        }
    ),
    "PATCH": frozenset(
        {
            "",
            "@bodies-asked",
            "@history",
            "@home-sections",
            "@lock",
            "@office-tasks",
            "@pin",
            "@relations",
            "@replies",
            "@reports",
            "@review-day",
            "@search-words",
            "@site-look",
            "@tasks",
            "@tus-upload",
            "@urgent-notices",
            "@webhooks",
            "@workingcopy",
        }
    ),
    "DELETE": frozenset(
        {
            "",
            "@bodies-asked",
            "@lock",
            "@relations",
            "@translations",
            "@webhooks",
            "@workingcopy",
        }
    ),
}
"""What changes content. Boards, units, sharing, accounts, settings are missing here:
they say who may do what, and are for people."""


def allows(scope: Scope, method: str, service: str) -> bool:
    """Whether a token may ask a service of the API; `service` as `@workflow`, "" for
    that of the content itself.
    """
    if service in ACCOUNT:
        return False
    if method in SAFE or (method == "POST" and service in ASKING):
        return True
    if method == "POST" and service in IMPORTING:
        return scope in (Scope.IMPORT, Scope.WRITE)
    return scope is Scope.WRITE and service in WRITING.get(method, ())
