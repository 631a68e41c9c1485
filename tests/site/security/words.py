"""What stands in an address and names no row: a step, a kind of paper, a year."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from chinhquyen_sdk.domain.disclosure.duties import duties
from chinhquyen_sdk.domain.reception.replies import shipped_replies
from chinhquyen_sdk.domain.website import sections

WORDS: dict[str, list[Any]] = {
    "format": ["json"],
    "kind": ["pdf", "docx"],
    "hue": [150],
    "path": ["gi-do"],
    "token": ["set-password"],
    "uidb64": ["MQ"],
    "filename": ["tep"],
    "signature": ["x" * 27],
    "filter_spec": ["width-100"],
    "mode": [""],
    "app_name": ["cms_home"],
    "model_name": ["siteframe"],
    "content_type_app_name": ["cms_news"],
    "content_type_model_name": ["newspage"],
    "kind_of": ["wedding"],
    "whose": ["xa"],
}
# The first word that every state of a row knows; whether the step may be taken now is asked after who takes it.
STEPS = {
    "admin/bao-cao/<uuid:id>/buoc/": "duyet",
    "admin/bao-tin-phan-mem/<uuid:id>/buoc/": "ngung",
    "admin/cong-khai/viec/<uuid:id>/buoc/": "mo-lai",
    "admin/doi-thoai/<str:code>/giay/": "thong-bao",
    "admin/doi-thoai/<str:code>/viec/": "thong-bao",
    "admin/don-thu/<str:code>/giay-to/": "giay-bien-nhan",
    "admin/don-thu/<str:code>/ho-so/": "giao-xac-minh",
    "admin/don-thu/<str:code>/viec/": "refuse",
    "admin/du-an/<str:code>/buoc/": "tam-dung",
    "admin/giai-trinh/<str:code>/viec/": "nhan",
    "admin/giam-sat/ban/<uuid:id>/buoc/": "cong-nhan",
    "admin/giam-sat/bao-cao/<uuid:id>/buoc/": "soan",
    "admin/giam-sat/bau/<uuid:id>/buoc/": "sua",
    "admin/giam-sat/di-xem/<uuid:id>/buoc/": "khong-di",
    "admin/giam-sat/ke-hoach/<uuid:id>/buoc/": "gui",
    "admin/giam-sat/phat-hien/<uuid:id>/buoc/": "kien-nghi",
    "admin/giam-sat/thanh-vien/<uuid:id>/buoc/": "vai-tro",
    "admin/giam-sat/thong-tin/<uuid:id>/buoc/": "can-cu",
    "admin/hoi-nghi-xom/<uuid:id>/buoc/": "ket-qua",
    "admin/kiem-tra-thuc-hien/<uuid:id>/buoc/": "ket-qua",
    "admin/loi-chuc/<uuid:id>/viec/": "duyet",
    "admin/phan-anh/<str:code>/viec/": "reopen",
    "admin/quy-che/ban/<uuid:id>/": "lay-y-kien",
    "admin/thu/<uuid:id>/viec/": "cancel",
    "admin/thu/mau-thu/<slug:kind_of>/<slug:whose>/viec/": "giu",
    "admin/thu/su-viec/<uuid:id>/": "thoi",
    "admin/tiep-cong-dan/lich/<uuid:id>/": "huy",
    "admin/tiep-cong-dan/luot/<str:code>/giay/": "bien-nhan",
    "admin/tiep-cong-dan/luot/<str:code>/hang/": "arrive",
    "admin/tiep-cong-dan/luot/<str:code>/viec/": "ket-luan",
    "admin/viec-dan-ban/<uuid:id>/buoc/": "ke-hoach",
    "admin/viec-dan-ban/bao-cao/<uuid:id>/buoc/": "giao",
    "admin/viec-dan-ban/hoi-nghi/<uuid:id>/buoc/": "bao-ho",
    "admin/xa-phuong/<str:code>/": "thu-hoi",
    "admin/xa-phuong/them/": "mot",
    "admin/yeu-cau-thong-tin/<str:code>/viec/": "nhan",
    "api/v1/community-conferences/<uuid:id>/steps/": "bao-ho",
    "api/v1/community-decisions/<uuid:id>/steps/": "ke-hoach",
    "api/v1/disclosure/dues/<uuid:id>/steps/": "mo-lai",
    "api/v1/greetings/<uuid:id>/steps/": "duyet",
    "api/v1/outreach/checks/<uuid:id>/steps/": "ket-qua",
    "api/v1/outreach/conferences/<uuid:id>/steps/": "ket-qua",
    "api/v1/projects/<str:code>/steps/": "tam-dung",
    "api/v1/reception-days/visits/<str:code>/turn/": "skip",
    "api/v1/reporting/reports/<uuid:id>/": "renew",
    "api/v1/supervision/boards/<uuid:id>/steps/": "cong-nhan",
    "api/v1/supervision/findings/<uuid:id>/steps/": "kien-nghi",
    "api/v1/supervision/members/<uuid:id>/steps/": "vai-tro",
    "api/v1/supervision/reports/<uuid:id>/steps/": "soan",
    "api/v1/supervision/tips/<uuid:id>/steps/": "can-cu",
}
STEP_NAMES = ("step", "move", "act", "deed", "paper", "way")
BY_ADDRESS: dict[str, dict[str, list[Any]]] = {
    "admin/api/main/^pages/<int:pk>/action/<str:action_name>/": {"action_name": ["publish"]},
    "admin/bulk/<str:app_label>/<str:model_name>/<str:action>/": {
        "app_label": ["wagtailcore"], "model_name": ["page"], "action": ["publish"],
    },
    "admin/cac-thu-tieng/<int:page_id>/<slug:language>/van-dung/": {"language": ["tay", "tyz", "en"]},
    "admin/don-thu/mau-tra-loi/<slug:key>/": {"key": [one.slug for one in shipped_replies()[:1]]},
    "admin/pages/create/<slug:app_label>/<slug:model_name>": {"app_label": ["cms_news"], "model_name": ["newspage"]},
    "admin/thu/<uuid:id>/dia-chi/<slug:channel>/": {"channel": ["email"]},
    "admin/thu/mau-thu/<slug:kind_of>/so-sanh/<slug:older>/<slug:newer>/": {
        "kind_of": ["birth"], "older": ["goc"], "newer": ["tinh"],
    },
    "admin/bao-cao/<uuid:id>/chi-tieu/<slug:name>/": {"name": ["model_running"]},
    "api/v1/indicators/<str:id>/rows/": {"id": ["office.model_running", "model_running", "P-01"]},
    "bang-cong-khai/viec-phai-cong-khai/<slug:code>/": {
        "code": [duty.code for duty in duties() if duty.verified][:1],
    },
    "admin/kiem-tra-trang/them/<slug:code>/": {"code": [section.code for section in sections()][:1]},
    "admin/tag-autocomplete/<slug:app_name>/<slug:model_name>/": {"app_name": ["taggit"], "model_name": ["tag"]},
    "admin/thu/in/<uuid:id>/<slug:name>.pdf": {"name": ["letters"]},
    "admin/workflows/tasks/add/<str:app_label>/<str:model_name>/": {
        "app_label": ["wagtailcore"], "model_name": ["groupapprovaltask"],
    },
    "admin/mo-dun/<slug:slug>/": {"slug": ["letters", "reception", "feedback"]},
    "quy-che/<slug:slug>/ban-<int:number>/": {"number": [1, 2]},
    "api/v1/outreach/regulations/<slug:slug>/<int:number>/": {"number": [1, 2]},
    "quy-che/<slug:slug>/so-sanh/<int:older>-<int:newer>/": {"older": [1], "newer": [2]},
    "admin/quy-che/<uuid:id>/so-sanh/<int:older>-<int:newer>/": {"older": [1], "newer": [2]},
    "thu-vien-van-ban/sitemap-<int:year>.xml": {"year": [timezone.now().year]},
}  # fmt: skip


def words_of(pattern: str) -> dict[str, list[Any]]:
    """Return what fills the parts of this address that name no row."""
    start = max((each for each in STEPS if pattern.startswith(f"{each}<")), key=len, default="")
    step = {name: [STEPS[start]] for name in STEP_NAMES} if start else {}
    return WORDS | step | BY_ADDRESS.get(pattern, {})
