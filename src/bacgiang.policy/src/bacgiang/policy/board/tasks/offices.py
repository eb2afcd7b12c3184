"""Offices, and who acts for one: members of boards, and of the standing office."""

from ...base.page_url import page_url
from ...editorial.queues.seats import seats_of
from ...units.levels import ADMINISTRATORS
from ...units.levels import INFORMATICS_CENTRE
from ...units.levels import Level
from ...units.levels import OVERSEER
from ...units.levels import STANDING_OFFICE
from ...units.levels import STANDING_OFFICE_GROUP
from ...units.levels import WITHOUT_BOARD
from ...units.register.directory import directory
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ...units.sites.finding import desk_of
from ...units.sites.working import has_place_of_work
from .parts import Side
from .record import OfficeTask
from AccessControl import getSecurityManager
from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.dexterity.content import DexterityContent


STANDING = STANDING_OFFICE_GROUP
READERS = ADMINISTRATORS | {OVERSEER}
PAGE = "office-task"


def task_url(office: str, identifier: str, language: str = "vi") -> str:
    """Where a task is shown: at the desk of the office that is led there; the standing
    office and the Informatics Centre work on the main site.
    """
    code = main_unit_code() if office in WITHOUT_BOARD else office
    return page_url(desk_of(code, language), PAGE, task=identifier)


def is_standing() -> bool:
    """Whether whoever acts is of the standing office, which administrators are not."""
    return STANDING_OFFICE in getSecurityManager().getUser().getRoles()


def acts_for(office: str, level: Level) -> bool:
    """Whether whoever acts does so for an office, at a level of its board."""
    if office == STANDING:
        return is_standing()
    if office == INFORMATICS_CENTRE:
        # What the Centre tells by word of mouth the standing office enters.
        roles = getSecurityManager().getUser().getRoles()
        return is_standing() or not ADMINISTRATORS.isdisjoint(roles)
    seats = seats_of(getSecurityManager().getUser().getId())
    return any(one.code == office and one.holds(level) for one in seats)


def sits_at(office: str) -> bool:
    """Whether whoever acts is on the board of an office, at whatever level."""
    seats = seats_of(getSecurityManager().getUser().getId())
    return any(one.code == office for one in seats)


def office_of(task: OfficeTask, side: Side | None) -> str:
    """Code of the office on a side; "" for none."""
    match side:
        case Side.ASKER:
            return task.asker
        case Side.OWNER:
            return task.owner
        case Side.AUTHORITY:
            return task.authority
        case Side.STANDING:
            return STANDING
        case Side.CENTRE:
            return INFORMATICS_CENTRE
        case Side.BOARD if task.owner != STANDING:
            return task.owner
        case Side.ABOVE if task.owner != STANDING:
            return STANDING
        case Side.OWN if task.owner == STANDING:
            return STANDING
    return ""


def sees_all(place: DexterityContent) -> bool:
    """The standing office sees the tasks of everybody, on the main site (5.1)."""
    return is_standing() and ILanguageRootFolder.providedBy(place)


def reads_all(place: DexterityContent) -> bool:
    """The Chairman, who supervises and who administers the system do, too, and change
    nothing (14.3, 15.1, 15.2).
    """
    roles = getSecurityManager().getUser().getRoles()
    is_main = ILanguageRootFolder.providedBy(place)
    return sees_all(place) or (is_main and not READERS.isdisjoint(roles))


def is_seen_at(place: DexterityContent, task: OfficeTask) -> bool:
    """By whoever may see the work of a place."""
    return unit_code_of(place) in task.offices or reads_all(place)


def askable_units() -> list[tuple[str, str]]:
    """Code and name of units with a board's place of work, but the main board."""
    main, known = main_unit_code(), units_of_register()
    return [one for one in known if one[0] != main and has_place_of_work(one[0])]


def units_of_register() -> list[tuple[str, str]]:
    """Code and name of all that exist."""
    language = str(api.portal.get_current_language())
    return [(one.code, one.name_in(language)) for one in directory() if one.exists]
