"""Follow a provision from the version an opinion was given on to where it is now.

Nothing here reads a text of a draft: places and links are kept beside the versions.
"""

from ...editorial.visibility.seen import may_see
from ...law.provision_titles import provision_title
from ...law.tree import all_provisions
from ...legal.documents.by_uid import record_with
from ...legal.documents.structured_text import StructuredText
from ..timing.store import consultation_store
from .adoptions import Adoption
from .adoptions import adoption_store
from .links import followed
from .place import Place
from .steps import dropped
from .steps import moved_on
from .steps import Step
from .steps import steps_of
from .store import draft_versions
from collections.abc import Mapping
from functools import cached_property
from typing import Any


class Following:
    """Follows the provisions of one draft (UID), for whoever acts."""

    def __init__(self, uid: str) -> None:
        self._uid = uid
        self._versions = {one.version.number: one for one in draft_versions().kept(uid)}
        self._adoption = adoption_store().get(uid)
        self._found: dict[tuple[str, int], tuple[Place, ...]] = {}

    def where_now(self, wid: str, version: int) -> tuple[Place, ...]:
        """Places of a provision or question of a version; "" is the whole draft.

        Nothing for what that version does not have.
        """
        key = (wid, version)
        if key not in self._found:
            self._found[key] = tuple(self._where(wid, version))
        return self._found[key]

    def first_seen(self) -> Mapping[str, int]:
        """Number of the first version of every identity there has been."""
        found: dict[str, int] = {}
        for number, kept in self._versions.items():
            for wid in (*kept.places.eids, *kept.questions):
                found.setdefault(wid, number)
        return found

    def eid_in(self, wid: str, version: int) -> str:
        """Where a provision stands in a version; "" for a question."""
        kept = self._versions.get(version)
        return kept.places.eids.get(wid, "") if kept is not None else ""

    def _where(self, wid: str, version: int) -> list[Place]:
        start = self._versions.get(version)
        if start is None or (wid and not start.holds(wid)):
            return []
        later = [one for number, one in self._versions.items() if number >= version]
        steps = steps_of(wid, later)
        if self._adoption is None:
            return [self._place(one) for one in steps]
        return [new for one in steps for new in self._adopted(one, self._adoption)]

    def _place(self, step: Step) -> Place:
        """In the newest version, or where it was last."""
        kept, eid = step.kept, step.kept.places.eids.get(step.wid, "")
        url = self._url
        if url and step.gone is not None:
            url = f"{url}/@@draft-version/{kept.version.number}"
        title = provision_title(eid) if eid else kept.questions.get(step.wid, "")
        return Place(
            version=kept.version.number if step.gone is None else step.gone,
            document="",
            wid=step.wid,
            eid=eid,
            title=title or kept.version.title,
            url=f"{url}#{eid or step.wid}" if url and step.wid else url,
            kinds=step.kinds,
            is_edited=step.is_edited,
        )

    def _adopted(self, step: Step, adoption: Adoption) -> list[Place]:
        if step.gone is not None:
            return [self._place(step)]
        eids = self._eids_of_document
        if step.wid not in step.kept.places.eids or not eids:
            return [self._in_document("", "", step)]
        named = adoption.links_by_old.get(step.wid, ())
        new = [wid for wid in followed(step.wid, named) if wid in eids]
        if not new:
            return [self._place(dropped(step, 0))]
        return [
            self._in_document(wid, eids[wid], moved_on(step, wid, named)) for wid in new
        ]

    def _in_document(self, wid: str, eid: str, step: Step) -> Place:
        """Nothing is told of a document that the reader may not see yet."""
        name, url = self._document_name, self._document_url
        if not url:
            eid = ""
        title = ", ".join(
            one for one in (provision_title(eid) if eid else "", name) if one
        )
        return Place(
            version=0,
            document=self._adoption.document if self._adoption is not None else "",
            wid=wid,
            eid=eid,
            title=title,
            url=f"{url}#{eid}" if eid else url,
            kinds=step.kinds,
            is_edited=step.is_edited,
        )

    @cached_property
    def _url(self) -> str:
        draft = record_with(self._uid)
        return draft.absolute_url() if draft is not None and may_see(draft) else ""

    @cached_property
    def _document(self) -> Any | None:
        if self._adoption is None:
            return None
        return record_with(self._adoption.document)

    @cached_property
    def _document_url(self) -> str:
        found = self._document
        return found.absolute_url() if found is not None and may_see(found) else ""

    @cached_property
    def _document_name(self) -> str:
        """What the board called it, as long as the reader may not see it."""
        found = self._document if self._document_url else None
        if found is not None:
            return str(found.number or found.title)
        consultation = consultation_store().get(self._uid)
        outcome = consultation.outcome if consultation is not None else None
        return outcome.told_name if outcome is not None else ""

    @cached_property
    def _eids_of_document(self) -> Mapping[str, str]:
        """Where the identities of the adoption stand now.

        A text that was entered anew since has other identities: then it is where it
        stood when the draft was adopted, as long as there is such a place.
        """
        structure = getattr(self._document, "structure", None)
        if structure is None or self._adoption is None:
            return {}
        known = eids_by_wid(structure)
        places = set(structure.eids)
        then = self._adoption.eids.items()
        return {wid: eid for wid, eid in then if eid in places} | known


def eids_by_wid(structure: StructuredText) -> dict[str, str]:
    """Where each provision of a text stands, by who it is; its tree is read once."""
    found = getattr(structure, "_v_eids_by_wid", None)
    if found is None:
        found = {one.wid: one.eid for one in all_provisions(structure.tree)}
        structure._v_eids_by_wid = found
    return found
