"""What our site is asked: the demo's first commune, as a citizen and as an officer."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import count

from chinhquyen_reception.rows import PetitionRow
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.cached_db import SessionStore
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.host import access
from tests.bench.requests import Application, Request
from tests.bench.scenarios_bare import PETITION


def start() -> Application:
    from cms_site.wsgi import application

    return application


@cache
def request(scenario: str) -> Request | Callable[[], object]:
    return SCENARIOS[scenario]()


def home() -> Request:
    """By somebody with a cookie, for whom every page is made anew."""
    return Request("/", headers={"HTTP_COOKIE": "seen=1"})


def kept() -> Request:
    """By one of many visitors without cookies."""
    return Request("/")


def timeline() -> Request:
    """A citizen who has given code and secret looks at the case again."""
    petition = (
        PetitionRow.objects.filter(site=_site()).exclude(kind="denunciation").order_by("filed_at").last()
    )
    asking = RequestFactory().get("/")
    asking.session = SessionStore()
    access.grant_case(asking, petition.id)
    asking.session.save()
    return Request(f"/don-thu/ho-so/{petition.code}/", headers=_cookie(str(asking.session.session_key)))


def inbox() -> Request:
    return _as_officer("/admin/don-thu/")


def deep() -> Request:
    """A page far down the list of closed petitions."""
    from chinhquyen_reception import queries

    row = PetitionRow.objects.filter(site=_site(), is_closed=True).order_by("-sort_day", "-id")[40]
    after = f"1_{row.sort_day.isoformat()}_{row.pk}"
    assert queries.is_key(after)
    return _as_officer(f"/admin/don-thu/?closed=true&after={after}")


def frequent() -> Request:
    """Words that stand in one of fifteen petitions."""
    return _as_officer("/admin/don-thu/?q=rac+chua+duoc+thu+gom")


def rare() -> Request:
    """A number that stands in one petition, beside a word that stands in all."""
    return _as_officer("/admin/don-thu/?q=777+nha+so")


def late() -> Request:
    """What is overdue among words of one in fifteen: no mark says "before today"."""
    return _as_officer("/admin/don-thu/?q=rac+chua+duoc+thu+gom&due=overdue")


def day() -> Request:
    return _as_officer(reverse("office_day") + "?ai=tat-ca")


def front() -> Request:
    """The admin's front page: the officer's morning."""
    return _as_officer("/admin/")


def figures() -> Request:
    return Request("/don-thu/giu-loi-hen/", headers={"HTTP_COOKIE": "seen=1"})


def listed() -> Request:
    """The public list of quick feedback."""
    return Request("/phan-anh/", headers={"HTTP_COOKIE": "seen=1"})


def heard() -> Request:
    """The same, found by words that stand in one of fifteen."""
    return Request("/phan-anh/?q=rac+chua+duoc+thu+gom", headers={"HTTP_COOKIE": "seen=1"})


def heard_rare() -> Request:
    """A number that stands in one report, beside words that stand in all."""
    return Request("/phan-anh/?q=777+nha+so", headers={"HTTP_COOKIE": "seen=1"})


def reported() -> Request:
    """The officers' list of quick feedback."""
    return _as_officer("/admin/phan-anh/")


def crowds() -> Request:
    """The public map, each time another view, so that no answer is kept."""
    from chinhquyen_feedback.rows import ReportRow

    own = ReportRow.objects.filter(site=_site(), cell__isnull=False).exclude(code__startswith="P")
    place = own.order_by("sent_at").first()  # the demo's own lie in the middle of what was added
    south, west, turn = float(place.latitude) - 0.05, float(place.longitude) - 0.05, count()

    def path() -> str:
        step = next(turn) * 0.001 % 0.05
        return f"/phan-anh/ban-do.geojson?bbox={west + step:.3f},{south:.3f},{west + step + 0.1:.3f},{south + 0.1:.3f}"

    return Request(path)


def register() -> Request:
    """The officers' register of this year."""
    return _as_officer("/admin/cong-khai/")


def board() -> Request:
    """The public list of what was made public."""
    return Request("/bang-cong-khai/", headers={"HTTP_COOKIE": "seen=1"})


def library() -> Request:
    """The public list of the library, the newest first."""
    return Request("/thu-vien-van-ban/", headers={"HTTP_COOKIE": "seen=1"})


def find() -> Callable[[], object]:
    """A page of found petitions as records, without any page around it."""
    from chinhquyen_reception import queries

    wanted, site = queries.InboxFilter(q=WORDS), _site()
    return lambda: queries.inbox(site, wanted, today=local_day(timezone.now()))


def find_keys() -> Callable[[], object]:
    """The keys of the same page from our index."""
    from chinhquyen_reception.rows import OPEN, WordsRow

    from chinhquyen_sdk.host import fulltext

    words, beginning = fulltext.typed(WORDS)
    every = (OPEN, fulltext.mark("s", _site().pk), *words)
    return lambda: fulltext.keys(WordsRow, fulltext.Wanted(every, (), beginning), before=None, size=26)


def find_raw() -> Callable[[], object]:
    """The bare full-text query for the same words."""
    asked = " AND ".join(f'"{word}"' for word in WORDS.split())
    index = "cq_reception_wordsrow_index"
    sql = f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC LIMIT 26"  # noqa: S608
    connection.ensure_connection()
    return lambda: connection.connection.execute(sql, [asked]).fetchall()


WORDS = "rac chua duoc thu gom"


def file() -> Request:
    """The same words as the bare row gets; by an officer's token, because the anonymous are throttled."""
    from rest_framework.authtoken.models import Token

    token, _ = Token.objects.get_or_create(user=_officer())
    wish = {
        "sender_name": PETITION["name"],
        "sender_phone": PETITION["phone"],
        "sender_address": PETITION["address"],
        "content": PETITION["content"],
        "consent": True,
    }
    headers = {"HTTP_AUTHORIZATION": f"Token {token.key}"}
    return Request("/api/v1/reception/petitions/", "POST", headers, lambda: wish, 201)


SCENARIOS: dict[str, Callable[[], Request | Callable[[], object]]] = {
    "register": register, "board": board, "library": library,
    "home": home, "kept": kept, "timeline": timeline, "inbox": inbox, "deep": deep, "file": file, "frequent": frequent,
    "rare": rare, "late": late, "day": day, "front": front, "figures": figures, "reported": reported, "listed": listed,
    "heard": heard, "heard-rare": heard_rare, "crowds": crowds, "find": find, "find-keys": find_keys, "find-raw": find_raw,
}  # fmt: skip


def _as_officer(path: str) -> Request:
    client = Client()
    client.force_login(_officer())
    return Request(path, headers=_cookie(client.cookies["sessionid"].value))


def _site() -> Site:
    return Site.objects.get(is_default_site=True)


def _officer() -> object:
    return get_user_model().objects.get(username="canbo@quyetthang")


def _cookie(session: str) -> dict[str, str]:
    return {"HTTP_COOKIE": f"sessionid={session}"}
