"""The Chairman's decisions on rates (12): every one stays, each from its day on."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.date_labels import day_label
from ...base.dates import day_in
from ...base.dates import now_utc
from ...base.form_values import number_in
from ...base.number_labels import number_label
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import those_that_hold
from ...base.stores.site_store import SiteStore
from ...editorial.incoming.uploads.fields import taken
from ..act_kinds import ROYALTY_RATES
from ..paper import say
from ..paper import VIETNAMESE
from ..tasks import reasons as task_reasons
from ..tasks.offices import is_standing
from ..tasks.saying import clean
from . import reasons
from .genres import FEES
from .genres import Genre
from .law import regime_on
from .law import salary_on
from .reasons import beyond
from .reckoning import PERCENT
from .reckoning import Tariff
from .reckoning import TENTHS
from .reckoning import unit_value
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from persistent import Persistent
from persistent.list import PersistentList
from plone.namedfile.field import NamedBlobFile as FileField
from plone.namedfile.file import NamedBlobFile
from zope.i18nmessageid import Message


PAPER = FileField(__name__="file")
TEXTS = {
    "number": _("office_part_number", default="Number of the decision"),
    "signed": _("royalty_field_signed", default="Signed on"),
    "begins": _("royalty_field_begins", default="Holds from"),
}
UNIT = _("royalty_field_unit", default="One coefficient, percent of the base salary")
TRANSLATIONS = _(
    "royalty_field_translations", default="Translations, percent of the royalty"
)
OF_ONE = _("royalty_of_one", default="one coefficient ${amount} đồng")
FILE = _("royalty_field_file", default="The decision (PDF, Word, picture)")
ALL_FEES = _("royalty_sum_fees", default="Fees")
FEE = _("royalty_field_fee", default="Fee, percent of the royalty: ${role}")
PERCENTS: dict[str, Message] = {
    "unit": UNIT,
    "translation": TRANSLATIONS,
    **{one.value: Message(FEE, mapping={"role": one.title_message}) for one in FEES},
}
"""What a decision says, beside coefficients by genre: fields, and their titles."""


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


def tariff_on(day: date) -> Tariff | None:
    """What holds for what comes out on a day; None where decree, base salary or
    decision is missing. Of decisions from the same day on the one that came last.
    """
    regime, salary = regime_on(day), salary_on(day)
    begun = [one.rates for one in decision_store().all() if one.rates.begins <= day]
    rates = max(reversed(begun), key=lambda one: one.begins, default=None)
    if regime is None or salary is None or rates is None:
        return None
    most = {
        genre: min(high, regime.most.get(genre, 0))
        for genre, _low, high in rates.coefficients
    }
    low, high = regime.translation
    unit = unit_value(salary.value, min(rates.unit, regime.unit))
    # Kept with what was reckoned, as papers are: in Vietnamese.
    amount = {"amount": number_label(unit, VIETNAMESE)}
    of_one = say(Message(OF_ONE, mapping=amount))
    return Tariff(
        unit=unit,
        most=most,
        least={one: min(low, most[one]) for one, low, _high in rates.coefficients},
        translation=regime.translation,
        usual_translation=max(low, min(rates.translation, high)),
        extra=regime.extra,
        fees=regime.fees,
        usual_fees=dict(rates.fees),
        ground=f"{rates.number}; {regime.decree}; {salary.basis}; {of_one}",
    )


def put_on_file(said: Mapping[str, str], name: str, data: bytes) -> Decision:
    """Keep a decision: what it says by field, each genre's coefficients as "1-3" and
    percents of fees among it, and its file. Raises Refused with every reason.
    """
    if not is_standing():
        raise Refused(task_reasons.NOT_YOURS_TO_DO)
    number = clean(said["number"])
    signed, begins = day_in(said["signed"]), day_in(said["begins"])
    missing = task_reasons.PART_MISSING
    found = those_that_hold(
        {
            missing.at("number", name=TEXTS["number"]): (
                not 0 < len(number) <= reasons.MOST_NUMBER
            ),
            task_reasons.DAY_WRONG.at("signed"): signed is None,
            task_reasons.DAY_WRONG.at("begins"): begins is None,
            missing.at("file", name=FILE): not data,
        }
    )
    Refused.raise_for(*found)
    assert signed is not None and begins is not None
    percents = {
        one: percent_in(said.get(one, ""), one, title)
        for one, title in PERCENTS.items()
    }
    rates = Rates(
        number=number,
        signed=signed,
        begins=begins,
        unit=percents["unit"],
        coefficients=tuple(_coefficients(said)),
        translation=percents["translation"],
        fees=tuple((one.value, percents[one.value]) for one in FEES),
    )
    Refused.raise_for(*against(rates))
    kept = Decision(rates, taken(data, name, PAPER), current_actor(), now_utc())
    decision_store().add(kept)
    record_act(ROYALTY_RATES, unit="", details={"count": len(rates.coefficients)})
    return kept


def against(rates: Rates) -> Iterator[Refusal | None]:
    """Where rates go beyond the decree in force on their first day."""
    regime = regime_on(rates.begins)
    if regime is None:
        yield reasons.NO_TARIFF.at("begins", day=day_label(rates.begins))
        return
    yield beyond(reasons.UNIT_WRONG, UNIT, rates.unit, 1, regime.unit)
    for genre, low, high in rates.coefficients:
        most = regime.most.get(genre, 0)
        if not 0 < low <= high <= most:
            yield coefficient_wrong(genre, 1, most)
    of = reasons.TRANSLATION_WRONG, TRANSLATIONS
    yield beyond(*of, rates.translation, *regime.translation)
    fees = sum(percent for _role, percent in rates.fees)
    yield beyond(reasons.FEES_WRONG, ALL_FEES, fees, 0, regime.fees)


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


def _coefficients(said: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    for one in Genre:
        first, _dash, last = said.get(one.value, "").strip().partition("-")
        low, high = tenths(first), tenths(last or first)
        if low is not None and high is not None:
            yield one.value, low, high
        elif first or last:
            facts = {"name": one.title_message}
            raise Refused(reasons.COEFFICIENT_UNREAD.at(one.value, **facts))


def percent_in(text: str, name: str, title: Message) -> int:
    """Nothing is 0. Raises Refused."""
    found, wrong = number_in(text.strip() or "0", 3), reasons.PERCENT_WRONG.at(name)
    least = -1 if found is None else found
    Refused.raise_for(beyond(wrong, title, least, 0, PERCENT))
    return least
