"""The Chairman's decisions on rates (12): every one stays, each from its day on."""

from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.form_values import number_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import those_that_hold
from ...base.stores.site_store import SiteStore
from ...editorial.incoming.uploads.fields import judge
from ...editorial.incoming.uploads.fields import mark_inspected
from ..act_kinds import ROYALTY_RATES
from ..tasks import reasons as task_reasons
from ..tasks.offices import is_standing
from ..tasks.parts import Part as TaskPart
from ..tasks.saying import clean
from ..tasks.saying import day_in
from . import reasons
from .genres import FEES
from .genres import Genre
from .law import regime_on
from .law import salary_on
from .reckoning import PERCENT
from .reckoning import Tariff
from .reckoning import TENTHS
from .reckoning import unit_value
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from io import BytesIO
from persistent import Persistent
from persistent.list import PersistentList
from plone import api
from plone.namedfile.field import NamedBlobFile as FileField
from plone.namedfile.file import NamedBlobFile


PAPER = FileField(__name__="file")
NO_NUMBER = task_reasons.PART_MISSING.at("number", name=TaskPart.NUMBER.title_message)


@dataclass(frozen=True)
class Rates:
    """What a decision says: `unit` percent of the base salary for one coefficient;
    coefficients in tenths, from and to, by genre; percents of translations, and of the
    royalty by fee. `begins`: from which day on.
    """

    number: str
    signed: date
    begins: date
    unit: int
    coefficients: tuple[tuple[str, int, int], ...]
    translation: int
    fees: tuple[tuple[str, int], ...]


class Decision(Persistent):
    """A paper on file, and what it says."""

    def __init__(self, rates: Rates, file: NamedBlobFile, by: str, at: datetime):
        self.rates = rates
        self.file = file
        self.by = by
        self.at = at


class DecisionStore(Persistent):
    """In the order in which they came."""

    def __init__(self) -> None:
        self._kept: PersistentList = PersistentList()

    def all(self) -> tuple[Decision, ...]:
        return tuple(self._kept)

    def add(self, decision: Decision) -> None:
        self._kept.append(decision)


decision_store = SiteStore("bacgiang.policy.royalty_rates", DecisionStore)


@dataclass(frozen=True)
class SentRates:
    """As a form sends it. `coefficients`: "1-3" by genre; `fees`: "10" by role."""

    number: str
    signed: str
    begins: str
    unit: str
    translation: str
    coefficients: Mapping[str, str]
    fees: Mapping[str, str]
    name: str
    data: bytes = field(repr=False, default=b"")


def rates_on(day: date) -> Rates | None:
    """Of those that begin on the same day the one that came last."""
    begun = [one.rates for one in decision_store().all() if one.rates.begins <= day]
    return max(reversed(begun), key=lambda one: one.begins, default=None)


def tariff_on(day: date) -> Tariff | None:
    """What holds for what comes out on a day; None where decree, base salary or
    decision is missing.
    """
    regime, salary, rates = regime_on(day), salary_on(day), rates_on(day)
    if regime is None or salary is None or rates is None:
        return None
    most = {
        genre: min(high, regime.most.get(genre, 0))
        for genre, _low, high in rates.coefficients
    }
    low, high = regime.translation
    return Tariff(
        unit=unit_value(salary.value, min(rates.unit, regime.unit)),
        most=most,
        least={one: min(low, most[one]) for one, low, _high in rates.coefficients},
        translation=regime.translation,
        usual_translation=max(low, min(rates.translation, high)),
        extra=regime.extra,
        fees=regime.fees,
        usual_fees=dict(rates.fees),
        ground=f"{rates.number}; {regime.decree}; {salary.basis}",
    )


def put_on_file(sent: SentRates) -> Decision:
    """Keep a decision. Raises Refused with every reason."""
    if not is_standing():
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    signed, begins = day_in(sent.signed), day_in(sent.begins)
    verdict = judge(BytesIO(sent.data), sent.name, PAPER) if sent.data else None
    wrong = verdict.refusal if verdict is not None else reasons.FILE_MISSING
    number = clean(sent.number)
    found = those_that_hold(
        {
            NO_NUMBER: not 0 < len(number) <= reasons.MOST_NUMBER,
            task_reasons.DAY_WRONG.at("signed"): signed is None,
            task_reasons.DAY_WRONG.at("begins"): begins is None,
        }
    )
    Refused.raise_for(*found, wrong)
    assert signed is not None and begins is not None and verdict is not None
    rates = Rates(
        number=number,
        signed=signed,
        begins=begins,
        unit=_percent(sent.unit, "unit"),
        coefficients=tuple(_coefficients(sent.coefficients)),
        translation=_percent(sent.translation, "translation"),
        fees=tuple((one.value, _fee(sent.fees, one.value)) for one in FEES),
    )
    Refused.raise_for(*against(rates))
    file = NamedBlobFile(sent.data, verdict.media_type, sent.name)
    mark_inspected(file, verdict)
    by = api.user.get_current().getId() or ""
    kept = Decision(rates, file, by, now_utc())
    decision_store().add(kept)
    record_act(ROYALTY_RATES, unit="", details={"count": len(rates.coefficients)})
    return kept


def against(rates: Rates) -> Iterator[Refusal]:
    """Where rates go beyond the decree in force on their first day."""
    regime = regime_on(rates.begins)
    if regime is None:
        yield reasons.NO_REGIME
        return
    if not 0 < rates.unit <= regime.unit:
        yield reasons.UNIT_WRONG.at("unit", most=regime.unit)
    for genre, low, high in rates.coefficients:
        most = regime.most.get(genre, 0)
        if not 0 < low <= high <= most:
            yield coefficient_wrong(genre, 1, most)
    least, most = regime.translation
    if not least <= rates.translation <= most:
        yield reasons.TRANSLATION_WRONG.at("translation", least=least, most=most)
    if sum(percent for _role, percent in rates.fees) > regime.fees:
        yield reasons.FEES_WRONG.at(FEES[0].value, most=regime.fees)


def coefficient_wrong(genre: str, least: int, most: int) -> Refusal:
    """Both in tenths."""
    said = {"least": in_words(least), "most": in_words(most)}
    name = Genre(genre).title_message
    return reasons.COEFFICIENT_WRONG.at(genre, name=name, **said)


def tenths(text: str) -> int | None:
    """A coefficient as people write it, "2,5", in tenths; None for what is none."""
    whole, _dot, rest = text.strip().replace(",", ".").partition(".")
    number, tenth = number_in(whole, 3), number_in(rest or "0", 1)
    return None if number is None or tenth is None else number * TENTHS + tenth


def in_words(coefficient: int) -> str:
    """2,5 for 25."""
    whole, rest = divmod(coefficient, TENTHS)
    return f"{whole},{rest}" if rest else str(whole)


def _coefficients(sent: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    for one in Genre:
        text = sent.get(one.value, "").strip()
        if not text:
            continue
        first, _dash, last = text.partition("-")
        low, high = tenths(first), tenths(last or first)
        if low is None or high is None:
            facts = {"name": one.title_message}
            raise Refused(reasons.COEFFICIENT_UNREAD.at(one.value, **facts))
        yield one.value, low, high


def _percent(text: str, name: str) -> int:
    found = number_in(text.strip(), 3)
    if found is None or found > PERCENT:
        raise Refused(reasons.PERCENT_WRONG.at(name))
    return found


def _fee(sent: Mapping[str, str], role: str) -> int:
    return _percent(sent.get(role, "").strip() or "0", role)
