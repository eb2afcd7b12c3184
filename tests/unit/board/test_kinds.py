"""What the files of kinds declare holds together."""

from bacgiang.policy.board.kinds import boards
from bacgiang.policy.board.kinds import collecting
from bacgiang.policy.board.kinds import correcting
from bacgiang.policy.board.kinds import plan
from bacgiang.policy.board.kinds import sites
from bacgiang.policy.board.kinds import technique
from bacgiang.policy.board.reports import kind as report
from bacgiang.policy.board.royalties import kind as royalties
from bacgiang.policy.board.tasks.declared import kinds_in
from bacgiang.policy.board.tasks.parts import Kind
from bacgiang.policy.board.tasks.parts import Part
from of_all import of_all
from operator import attrgetter
from pathlib import Path
from tests.unit.ops.test_catalogues import entries


VIETNAMESE = (
    Path(__file__).parents[3]
    / "src/bacgiang.policy/src/bacgiang/policy/locales/vi/LC_MESSAGES/bacgiang.po"
)
MODULES = (
    boards,
    collecting,
    correcting,
    plan,
    sites,
    technique,
    report,
    royalties,
)
KINDS = {
    code: one
    for module in MODULES
    for code, one in kinds_in(str(module.__file__)).items()
}


@of_all("kind", KINDS.values(), ids=attrgetter("code"))
def test_acts_lead_from_known_states_to_known_ones(kind: Kind) -> None:
    named = {one for act in kind.acts for one in (*act.before, act.after)} - {""}
    assert named <= {*kind.states}
    assert {*kind.states} - {kind.first} <= {act.after for act in kind.acts} | {
        # What follows from an act on the whole of which it is a part.
        *(("doing",) if kind.part_of else ()),
        *(("paid",) if kind.code == royalties.CODE else ()),
    }


@of_all("kind", KINDS.values(), ids=attrgetter("code"))
def test_what_a_kind_names_is_there(kind: Kind) -> None:
    codes = [act.code for act in kind.acts]
    assert len(codes) == len({*codes})
    assert {one for act in kind.acts for one in act.unlike} <= {"ask", *codes}
    assert kind.part_of in ("", *KINDS)
    asks = {part for act in kind.acts for part in act.needs}
    assert bool(kind.grounds) == (Part.GROUND in asks or kind.asks_ground)


def test_usual_words_are_those_of_the_name_behind_the_slash() -> None:
    (cancel,) = (one for one in KINDS["report"].acts if one.code == "cancel")
    assert (cancel.title, cancel.is_warning) == ("office_do_take_back", True)
    (put_off,) = (one for one in KINDS["plan-item"].acts if one.code == "put_off")
    assert (put_off.needs, put_off.sets_due) == ((Part.DAY, Part.WORDS), True)


@of_all("kind", KINDS.values(), ids=attrgetter("code"))
def test_the_record_of_acts_names_each_act_and_state(
    kind: Kind,
) -> None:
    named = {one.msgid for one in entries(VIETNAMESE)}
    acts = {f"act_value_office_act_{act.code}" for act in kind.acts}
    states = {f"act_value_office_state_{code}" for code in kind.states}
    assert (acts | states) - named == set()
