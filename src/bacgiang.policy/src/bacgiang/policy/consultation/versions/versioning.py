"""Publishing a draft keeps its text as a version, and its dates from the first time."""

from ...base.dates import in_utc
from ...base.policy_sites import on_policy_sites
from ...editorial.kept_versions import VersionsShut
from ...editorial.working_copy.rules import is_working_copy
from ..timing.consultation import Consultation
from ..timing.store import consultation_store
from .carrying import carry_identities
from .links import links_from_json
from .links import ProvisionLink
from .links import worth_keeping
from .questions import carry_questions
from .store import draft_versions
from .store import KeptVersion
from .version import DraftVersion
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from plone import api
from plone.app.iterate.interfaces import IAfterCheckinEvent
from plone.dexterity.content import DexterityContent
from Products.DCWorkflow.interfaces import IAfterTransitionEvent


def keep_published(draft: DexterityContent, event: IAfterTransitionEvent) -> None:
    """A first publication, or one after a withdrawal."""
    is_published = event.new_state.getId() == "published"
    if is_published and event.transition is not None and not is_working_copy(draft):
        keep(draft)


def keep_changed(draft: DexterityContent, event: IAfterCheckinEvent) -> None:
    """A working copy was merged by publishing it."""
    if api.content.get_state(draft) == "published":
        keep(draft)


def keep(draft: DexterityContent) -> DraftVersion:
    """Keep the draft as it is now as its newest version, and return that version.

    The same text and questions make no new version.
    """
    uid, store = draft.UID(), draft_versions()
    _keep_dates(uid, draft)
    last = store.last(uid)
    made = DraftVersion(
        number=last.version.number + 1 if last is not None else 1,
        published=datetime.now(UTC),
        title=draft.title,
        note=draft.version_note or "",
        digest=draft.structure.digest if draft.structure is not None else "",
        questions=carry_questions(
            last.own_questions if last is not None else (),
            draft.questions,
            {q.wid for one in store.of(uid) for q in one.questions},
        ),
        links=_links(draft, last),
    )
    told = (made.digest, made.questions)
    if last is not None and (last.version.digest, last.version.questions) == told:
        return last.version
    store.keep(uid, made, draft.structure)
    return made


def _links(
    draft: DexterityContent, last: KeptVersion | None
) -> tuple[ProvisionLink, ...]:
    """Those that were confirmed for this text; a text that goes on has none."""
    if last is None or draft.structure is None:
        return ()
    if draft.structure.digest in (last.version.digest, ""):
        return ()
    if draft.links_digest == draft.structure.digest:
        return worth_keeping(links_from_json(draft.provision_links))
    if last.own_text is None:
        return ()
    # A way past the rules: what is proposed is better than nothing.
    _text, links = carry_identities(last.own_text.tree, draft.structure.tree)
    return worth_keeping(links)


@on_policy_sites
def close_shut(event: VersionsShut) -> None:
    draft_versions().close(event.item.UID(), event.until)


def _keep_dates(uid: str, draft: DexterityContent) -> None:
    """Dates once announced are changed by an extension alone, and a working copy with
    others leaves nothing of them in the draft; before it opens they are the editor's.
    """
    store = consultation_store()
    known = store.get(uid)
    opens, closes = in_utc(draft.opens), draft.closes
    if known is None:
        store.put(uid, Consultation(opens, closes))
    elif datetime.now(UTC) < known.opens and known.outcome is None:
        store.put(uid, replace(known, opens=opens, closes=closes))
    elif (opens, closes) != (known.opens, known.closes):
        draft.opens, draft.closes = known.opens, known.closes
        draft.reindexObject()
