"""How the API under /api/v1/ describes itself. How it speaks stands in ``host.api.views.RecordAPIView``."""

from __future__ import annotations

# Of all views, also Wagtail's own: the describer looks at each before it leaves out what is not ours.
REST_FRAMEWORK: dict[str, object] = {
    "DEFAULT_SCHEMA_CLASS": "chinhquyen_sdk.host.api.operations.OperationSchema"
}

SPECTACULAR_SETTINGS: dict[str, object] = {
    "TITLE": "API chính quyền thân thiện",
    "DESCRIPTION": "Gửi đơn, tra cứu và xử lý đơn của công dân ở xã, phường.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    # Records are described by pydantic, which speaks OpenAPI 3.1.
    "OAS_VERSION": "3.1.1",
    "PREPROCESSING_HOOKS": ["chinhquyen_sdk.host.api.schema.only_ours"],
    "POSTPROCESSING_HOOKS": ["chinhquyen_sdk.host.api.operations.declare_problems"],
    # Served from our own static files: no page of ours calls another host.
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}
