"""`@@draft_view`: the page of a draft (4.1e, 11.1)."""

from ...base.english.days import shown_day
from ...base.english.days import shown_moment
from ...base.english.heading import heading
from ...citizen.submissions.balance import Balance
from ...citizen.submissions.submissions import submissions
from ...editorial.visibility.seen import may_view
from ...legal.document_page.permalink import permalink_label
from ...legal.documents.structured_text import StructuredText
from ...legal.vocabularies.tables import table
from ..cases.reasons import reason_title
from ..draft import kinds
from ..draft.paper_upload import papers_kept
from ..draft.paper_upload import papers_of
from ..draft.phases import Phase
from ..draft.phases import phases_of
from ..opinions.tools import OpinionTools
from ..published.published_opinions import PublishedOpinions
from ..timing.acceptance import why_not_taken
from ..timing.consultation import Consultation
from ..timing.consultation import ConsultationState
from ..timing.interruptions import Interruption
from ..timing.interruptions import interruptions_of
from ..timing.showing import shows_opinions
from ..timing.states import STATE_TITLES
from ..timing.store import consultation_of
from ..versions import version
from ..versions.store import draft_versions
from ..versions.store import KeptVersion
from .controls import provision_controls
from .counting import counts_at
from .kept_html import kept_texts
from .kept_html import MadeText
from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any


class DraftView(BrowserView):
    """Facts, text and ways to answer; everything stands in the page without scripts.

    The public reads the newest version that was published; who works on a draft that
    was not published yet reads the draft.
    """

    @cached_property
    def now(self) -> datetime:
        return datetime.now(UTC)

    @cached_property
    def consultation(self) -> Consultation | None:
        return consultation_of(self.context)

    @cached_property
    def state(self) -> ConsultationState | None:
        return self.consultation.state(self.now) if self.consultation else None

    @property
    def heading(self) -> str:
        return heading(self.context, self.request, self.context.Title())

    def interruptions(self) -> tuple[Interruption, ...]:
        return interruptions_of(self.context)

    @property
    def state_title(self) -> Any:
        return STATE_TITLES[self.state] if self.state else ""

    @property
    def takes_opinions(self) -> bool:
        """Whether one can be given here now."""
        return why_not_taken(self.context, self.now) is None

    @property
    def shows_opinions(self) -> bool:
        """Whether opinions and their numbers may be seen."""
        return shows_opinions(self.context, self.now)

    @cached_property
    def kept(self) -> KeptVersion | None:
        """The last that was public, unless nobody reads it any more."""
        found = draft_versions().last(self.context.UID())
        return None if found is None or found.version.is_closed else found

    @property
    def structure(self) -> StructuredText | None:
        return self.kept.text if self.kept is not None else self.context.structure

    def versions(self) -> list[version.DraftVersion]:
        """The newest first."""
        return list(reversed(draft_versions().of(self.context.UID())))

    @cached_property
    def balance(self) -> Balance:
        return submissions().balance(self.context.UID())

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Published opinions by provision and question, those below included."""
        if not self.shows_opinions:
            return {}
        parents = dict(self.made.parents) if self.made is not None else {}
        parents |= {one.wid: "" for one in self.questions()}
        counts = PublishedOpinions(self.context.UID()).counts()
        return counts_at(counts, parents, draft_versions().of(self.context.UID()))

    def withheld(self) -> list[tuple[Any, int]]:
        """Why opinions were withheld, in words, and how many for each reason."""
        counted = self.balance.withheld.items()
        return [(reason_title(reason), count) for reason, count in counted]

    def opinion_tools(self) -> str:
        """What gathers opinions in the browser, on a version that was public."""
        if self.kept is None or not self.takes_opinions:
            return ""
        tools = OpinionTools(self.context, self.request)
        return tools.shown(self.kept.version.number)

    def questions(self) -> tuple[version.Question, ...]:
        if self.kept is not None:
            return self.kept.version.questions
        return version.questions_of(self.context.questions)

    @cached_property
    def made(self) -> MadeText | None:
        """The text as it was made once; None where there is none."""
        if self.structure is None:
            return None
        label = permalink_label(self.context)
        return kept_texts.of(self.structure, label)

    def text(self) -> str:
        """The text as HTML; "" where there is none."""
        if self.made is None:
            return ""
        url = self.context.absolute_url()
        takes, counted = self.takes_opinions, self.made.counted
        counts = {wid: n for wid, n in self.counts.items() if wid in counted}
        return self.made.with_controls(
            provision_controls(url, counts, takes, self.made.titles, self.request)
        )

    def papers(self) -> list[dict[str, Any]]:
        return [
            {
                "title": one.title,
                "kind": kinds.PaperKind.titles().get(one.kind, ""),
                "url": f"{one.absolute_url()}/@@download/file",
                "filename": one.file.filename or one.getId(),
                "size": one.file.getSize(),
            }
            for one in (*papers_kept(self.context), *papers_of(self.context))
            if one.file is not None and may_view(one)
        ]

    def kind_title(self) -> Any:
        return kinds.DraftKind.titles().get(self.context.draft_kind, "")

    def becomes(self) -> tuple[str, str]:
        """Its kind, and who will issue it, in Vietnamese; ("", "") where neither is
        said."""
        entry = table("bacgiang.document_types").get(self.context.becomes_type or "")
        language = str(api.portal.get_current_language())
        kind = entry.title(language) if entry else ""
        return kind, self.context.becomes_issuer or ""

    def way_titles(self) -> list[Any]:
        titles = kinds.Way.titles()
        return [titles[one] for one in self.context.ways or () if one in titles]

    def phases(self) -> tuple[Phase, ...]:
        return phases_of(self.context.phases)

    def phase_days(self, phase: Phase) -> str:
        """Its first and last day, or the one there is."""
        days = [one for one in (phase.begins, phase.ends) if one is not None]
        return " – ".join(dict.fromkeys(self.day(one) for one in days))

    day = staticmethod(shown_day)

    moment = staticmethod(shown_moment)
