"""Addresses that lead to nothing whatever one fills in here, and why; every other address must lead to a row."""

from __future__ import annotations

_KEPT_HASHED = (
    "the secret is kept as a hash alone; a wrong one is 404 for everybody, and the module's own tests open it"
)
_IN_THE_QUERY = "asks for what it shows behind the question mark"
_IN_THE_BODY = "asks for the row in what is posted; a post without it finds nothing"

NOWHERE = {
    r"^((?:[\w\-]+/)*)$": "Wagtail's catch-all: every page of the site, asked as pages",
    "admin/^.*/$": "Wagtail's catch-all of the admin: 404 behind the sign-in",
    "admin/api/main/^documents/find/": _IN_THE_QUERY,
    "admin/api/main/^images/find/": _IN_THE_QUERY,
    "admin/api/main/^pages/find/": _IN_THE_QUERY,
    "admin/bao-cao-xa-phuong/<str:code>/<str:period>/": "open only at the province's own site, which the demo is not",
    "admin/block-preview/": _IN_THE_QUERY,
    "admin/bulk/<str:app_label>/<str:model_name>/<str:action>/": _IN_THE_QUERY,
    "admin/images/<int:image_id>/generate_url/": "addresses of pictures made on demand are switched off",
    "admin/images/<int:image_id>/generate_url/output/": "addresses of pictures made on demand are switched off",
    "admin/loi-chuc/dip/chon/": _IN_THE_BODY,
    "admin/settings/<slug:app_name>/<slug:model_name>/<int:pk>/preview/": "no setting of ours has a preview",
    "admin/thu/duyet/": _IN_THE_BODY,
    "api/v1/^(?P<path>.*)$": "the catch-all of the API: a problem in words",
    "bang-cong-khai/xac-nhan/<str:token>/": "a signed link for one head of a hamlet; a wrong one is 404 for everybody",
    "don-thu/q/<str:token>/": _KEPT_HASHED,
    "giai-trinh/q/<str:token>/": _KEPT_HASHED,
    "metrics": "only with the server's own token; tests/site/operated",
    "nghe/<int:page_id>/": "a voice the worker makes, where the machine has one",
    "thu/<uuid:id>/<slug:name>.<slug:kind>": "a letter's file for the browser that opened its case; plugins/letters/tests",
    "tiep-can-thong-tin/q/<str:token>/": _KEPT_HASHED,
    "tiep-cong-dan/q/<str:token>/": _KEPT_HASHED,
}
