"""What letters say: one asks to confirm, the others tell what is new."""

from ..citizen.following.letters import letter_to_confirm
from ..citizen.letters.letter import Letter
from ..citizen.letters.letter import way_out
from ..citizen.letters.outbox import Waiting
from ..citizen.letters.words import page_url
from ..citizen.letters.words import said
from ..citizen.letters.writer import LetterWriter
from .questions.news import News
from .questions.news import news_of
from .store import alerts
from .told import told
from .wish import read_wish
from bacgiang.policy import _
from datetime import datetime
from plone.dexterity.content import DexterityContent


ALERT, CONFIRM_ALERT = "alert", "confirm-alert"
CONFIRM_SUBJECT = _(
    "alert_confirm_subject", default="Please confirm that you want to be told by e-mail"
)
SUBJECT = _("alert_subject", default="New: ${title} (${count})")
TEXT = _(
    "alert_text",
    default="""New on the portal:

${title}

${lines}

${more}""",
)
MORE = _("alert_more", default="There are ${count} in all: ${url}")
CLOSING = _(
    "alert_closing",
    default="""

--
You are told of: ${title}
${url}
To get no more of these letters, and to have your address erased:
${stop}""",
)


def confirm_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    """`who`: token of the wish, which stays until it is confirmed or too late.

    What whoever asked typed stands on the page that the letter leads to."""
    asked = alerts(site).asked(waiting.who, now)
    wish = read_wish(asked.topic) if asked is not None else None
    if asked is None or wish is None:
        return None
    topic = wish.question.known_title(asked.language)
    return letter_to_confirm(
        asked, waiting.who, CONFIRM_SUBJECT, topic, "confirm-alert"
    )


def alert_letter(
    site: DexterityContent, waiting: Waiting, now: datetime
) -> Letter | None:
    """`who`: token; `what`: up to when it tells. A round that was told already, by a
    later letter, is told no more."""
    reader, until = alerts(site).get(waiting.who), datetime.fromisoformat(waiting.what)
    wish = read_wish(reader.topic) if reader is not None else None
    if reader is None or wish is None:
        return None
    since = told(site).until(waiting.who) or reader.since
    news = news_of(wish.question, since, until, reader.language)
    if not news.lines:
        return None
    stop = page_url(reader.language, "stop-alert", token=waiting.who)
    facts = {
        "title": wish.question.title(reader.language),
        "url": wish.question.url,
        "count": news.total,
        "stop": stop,
    }
    is_more = news.total > len(news.lines)
    more = said(MORE, reader.language, facts) if is_more else ""
    lines = {"lines": _as_text(news), "more": more}
    return Letter(
        to=reader.email,
        subject=said(SUBJECT, reader.language, facts),
        text=said(TEXT, reader.language, facts | lines).rstrip()
        + said(CLOSING, reader.language, facts),
        headers=way_out(stop),
    )


def _as_text(news: News) -> str:
    blocks = ((one.title, one.facts, one.url) for one in news.lines)
    return "\n\n".join("\n".join(filter(None, block)) for block in blocks)


def _note_told(
    site: DexterityContent, waiting: Waiting, now: datetime, is_sent: bool
) -> None:
    """What was not sent is told in the next round."""
    if is_sent:
        told(site).note(waiting.who, datetime.fromisoformat(waiting.what))


confirm = LetterWriter(confirm_letter)
alert = LetterWriter(alert_letter, settled=_note_told)
