"""Wagtail's settings: Vietnamese, quiet towards the outside, strict about what is uploaded."""

from __future__ import annotations

WAGTAIL_SITE_NAME = "Chính quyền thân thiện"
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
WAGTAILADMIN_USER_LOGIN_FORM = "cms_site.sign_in.SignInForm"
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
WAGTAIL_USER_TIME_ZONES = ["Asia/Ho_Chi_Minh"]
WAGTAIL_CONTENT_LANGUAGES = [("vi", "Tiếng Việt")]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_ALLOW_UNICODE_SLUGS = True

# No page of the admin may call another host.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILAPI_DOCS_ENABLED = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []

WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "svg"]
# Every picture is shown in AVIF or WebP where the browser knows them; small before sharp, for telephones on 3G.
WAGTAILIMAGES_AVIF_QUALITY = 55
WAGTAILIMAGES_WEBP_QUALITY = 72
WAGTAILIMAGES_JPEG_QUALITY = 76
# Every picture is described when it is uploaded.
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms_site.images.DescribedImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = [
    "doc",
    "docx",
    "ods",
    "odt",
    "pdf",
    "pptx",
    "rtf",
    "txt",
    "xls",
    "xlsx",
    "csv",
    "mp3",
    "ogg",
    "m4a",
]
# A workflow's end asks too whether somebody has looked for personal data.
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms_site.privacy.swapping.LookedDocumentForm"
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms_site.privacy.finishing.publish_after_workflow"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
TAGGIT_CASE_INSENSITIVE = True

# "simple": PostgreSQL knows no Vietnamese and must not stem or drop words; what is indexed is folded by us.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"}
}
WAGTAILSEARCH_HITS_MAX_AGE = 0
