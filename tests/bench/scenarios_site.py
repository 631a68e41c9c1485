"""What our site is asked: the demo's first commune, as a citizen and as an officer."""

from __future__ import annotations

from functools import cache

from chinhquyen_reception.rows import PetitionRow
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.cached_db import SessionStore
from django.test import Client, RequestFactory
from wagtail.models import Site

from chinhquyen_sdk.host import access
from tests.bench.requests import Application, Request
from tests.bench.scenarios_bare import PETITION


def start() -> Application:
    from cms_site.wsgi import application

    return application


@cache
def request(scenario: str) -> Request:
    return {"home": home, "kept": kept, "timeline": timeline, "inbox": inbox, "file": file}[scenario]()


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
    client = Client()
    client.force_login(_officer())
    return Request("/admin/don-thu/", headers=_cookie(client.cookies["sessionid"].value))


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


def _site() -> Site:
    return Site.objects.get(is_default_site=True)


def _officer() -> object:
    return get_user_model().objects.get(username="canbo@quyetthang")


def _cookie(session: str) -> dict[str, str]:
    return {"HTTP_COOKIE": f"sessionid={session}"}
