"""Who follows something by e-mail: personal data, in stores of their own.

Addresses are encrypted as those of authors are (`base/erasable`).

An address is kept until its owner stops, or nothing is left to tell. It is shown
nowhere: pages and addresses know tokens only. Whoever asks or confirms meets no
conflict.
"""

from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import Erasable
from ...base.erasable.erasable import erase
from ...base.stores.value import stored_value
from ..pages.gathered import GatheredMapping
from ..submissions.store import YOUNG
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
import hmac
from persistent import Persistent
import secrets


# How long the address in the letter of confirmation works.
LASTING = timedelta(hours=48)
# Letters of confirmation that one address is sent in that time, whoever asks for them.
MOST_ASKED = 5
AGAIN_AFTER = timedelta(minutes=10)
# How long it is known what an address in a letter was for that was used to stop.
ENDED_KEPT = timedelta(days=400)
# What one address can follow, and what all can together.
MOST_FOLLOWED = 50
MOST_OF_ALL = 100_000
ABOUT = "follower"


@stored_value
class Follower:
    """An address and what it follows (`topics`); `since`: aware, when it was asked."""

    email: str
    topic: str
    language: str
    since: datetime


@stored_value
class KeptFollower:
    """A `Follower` as it is kept, and the digest of its address."""

    email: Erasable
    digest: str
    topic: str
    language: str
    since: datetime

    def read(self) -> Follower | None:
        """None once the address was erased."""
        email = decrypted(self.email, ABOUT)
        if email is None:
            return None
        return Follower(email, self.topic, self.language, self.since)


class Followers(Persistent):
    """Followers by token; those who have not confirmed yet apart.

    `is_full`: there were as many as there may be when the job looked last.
    """

    is_full = False
    _ended: GatheredMapping | None = None

    def __init__(self) -> None:
        self._asked = GatheredMapping()
        self._asked_by = GatheredMapping()
        self._following = GatheredMapping()
        self._by_topic = GatheredMapping()
        self._by_email = GatheredMapping()
        self._secret = secrets.token_bytes(32)

    def ask(self, follower: Follower) -> str:
        """Keep a wish until it is confirmed; its token, "" where the address was sent
        letters enough.
        """
        digest = self.digest(follower.email)
        before = [self._asked.get(key[1]) for key in self._asked_by.keys_of(digest)]
        fresh = [one for one in before if one and not _is_over(one, follower.since)]
        is_enough = (
            len(fresh) >= MOST_ASKED
            or len(self._by_email.keys_of(digest)) >= MOST_FOLLOWED
        )
        if is_enough or any(_is_again(one, follower) for one in fresh):
            return ""
        token = secrets.token_hex(20)
        self._asked.add(token, self._encrypted(follower), follower.since)
        self._asked_by.add((digest, token), True, follower.since)
        return token

    def asked(self, token: str, now: datetime) -> Follower | None:
        """A wish that can be confirmed."""
        found = self._asked.get(token)
        return None if found is None or _is_over(found, now) else found.read()

    def confirm(self, token: str, now: datetime) -> Follower | None:
        """Follow from now on; None for an unknown token and one whose time is over.

        Whoever confirms twice, or follows the same already, is answered alike.
        """
        found = self.asked(token, now)
        if found is None:
            return self.get(token)
        kept = self._asked.get(token)
        self._drop_asked(token, kept)
        self._follow(token, kept, now)
        return found

    def get(self, token: str) -> Follower | None:
        found = self._following.get(token)
        return None if found is None else found.read()

    def ended(self, token: str) -> str:
        """The topic that somebody stopped to follow by this token, "" for none known:
        no address is kept with it.
        """
        found = None if self._ended is None else self._ended.get(token)
        return found[0] if found is not None else ""

    def end(self, token: str, now: datetime) -> None:
        """As `stop`, by its owner, who may come again by the same letter."""
        known = self._following.get(token) or self._asked.get(token)
        if self.stop(token):
            if self._ended is None:
                self._ended = GatheredMapping()
            self._ended.add(token, (known.topic, now), now)

    def stop(self, token: str) -> bool:
        """Forget a follower, or a wish; whether there was one."""
        asked, found = self._asked.get(token), self._following.get(token)
        if asked is not None:
            self._drop_asked(token, asked)
            erase(asked.email)
        if found is not None:
            self._drop_following(token, found)
            erase(found.email)
        return asked is not None or found is not None

    def of_topics(self, topics: Iterable[str]) -> Iterator[str]:
        """Tokens of followers, each address once, by the first topic it follows."""
        seen: set[str] = set()
        for topic in topics:
            for token in self.tokens_of(topic):
                digest = self._following.get(token).digest
                if digest not in seen:
                    seen.add(digest)
                    yield token

    def tokens_of(self, topic: str) -> list[str]:
        return [key[1] for key in self._by_topic.keys_of(topic)]

    def by_topic(self) -> dict[str, list[str]]:
        """Tokens by what they follow."""
        found: dict[str, list[str]] = {}
        for (topic, token), _there in self._by_topic.items():
            found.setdefault(topic, []).append(token)
        return found

    def since(self, token: str) -> datetime:
        """When a follower asked."""
        since: datetime = self._following.get(token).since
        return since

    def tidy(self, now: datetime) -> None:
        """Erase wishes that nobody confirmed in time, and gather; for one job."""
        for token in self.over(now):
            self.stop(token)
        ended = self._ended.items() if self._ended is not None else ()
        for token, (_topic, at) in list(ended):
            if self._ended is not None and now - at >= ENDED_KEPT:
                self._ended.drop(token)
        self.gather(now)
        is_full = len(self._following) >= MOST_OF_ALL
        if is_full != self.is_full:
            self.is_full = is_full

    def over(self, now: datetime) -> list[str]:
        """Tokens of wishes that nobody confirmed in time."""
        return [token for token, one in self._asked.items() if _is_over(one, now)]

    def gather(self, now: datetime) -> int:
        """As the log of submissions is gathered; for one job."""
        wishes, follows = (
            (self._asked, self._asked_by),
            (self._by_topic, self._by_email),
        )
        ended = () if self._ended is None else (self._ended,)
        mappings = (*wishes, self._following, *follows, *ended)
        return sum(one.gather(now - YOUNG) for one in mappings)

    def digest(self, email: str) -> str:
        """Of an address, whatever its capitals; says nothing without the store."""
        data = email.strip().lower().encode("utf-8", "surrogatepass")
        return hmac.digest(self._secret, data, "sha256").hex()

    def erase_unreadable(self) -> int:
        """Drop followers whose keys were erased after the copy was made that these data
        come from; how many.
        """
        kept = [*self._asked.items(), *self._following.items()]
        return sum(self.stop(token) for token, one in kept if one.read() is None)

    def encrypt_plain(self) -> None:
        """Encrypt what release 1.1.0 kept as it was; for the upgrade."""
        for mapping in (self._asked, self._following):
            for token, one in list(mapping.items()):
                if isinstance(one, Follower):
                    mapping.drop(token)
                    mapping.add(token, self._encrypted(one), one.since)

    def _encrypted(self, one: Follower) -> KeptFollower:
        email, digest = encrypted(one.email, ABOUT), self.digest(one.email)
        return KeptFollower(email, digest, one.topic, one.language, one.since)

    def _follow(self, token: str, one: KeptFollower, now: datetime) -> None:
        """Nothing where the address follows the topic already."""
        key = (one.digest, one.topic)
        if key in self._by_email:
            erase(one.email)
        else:
            self._following.add(token, one, now)
            self._by_topic.add((one.topic, token), True, now)
            self._by_email.add(key, token, now)

    def _drop_asked(self, token: str, asked: KeptFollower) -> None:
        self._asked.drop(token)
        self._asked_by.drop((asked.digest, token))

    def _drop_following(self, token: str, one: KeptFollower) -> None:
        self._following.drop(token)
        self._by_topic.drop((one.topic, token))
        self._by_email.drop((one.digest, one.topic))


def _is_over(asked: KeptFollower, now: datetime) -> bool:
    return now - asked.since >= LASTING


def _is_again(before: KeptFollower, now: Follower) -> bool:
    """Whether the letter for the same wish is on its way."""
    return before.topic == now.topic and now.since - before.since < AGAIN_AFTER
