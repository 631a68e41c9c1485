"""How the API under /api/v1/ speaks. Views and records come from the modules' manifests."""

from __future__ import annotations

REST_FRAMEWORK: dict[str, object] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "rest_framework.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [
        "rest_framework.parsers.JSONParser",
        "rest_framework.parsers.MultiPartParser",
        "rest_framework.parsers.FormParser",
    ],
    "DEFAULT_SCHEMA_CLASS": "chinhquyen_sdk.host.api.operations.OperationSchema",
    "DEFAULT_PAGINATION_CLASS": None,
    "EXCEPTION_HANDLER": "chinhquyen_sdk.host.api.problem.handler",
    "UNICODE_JSON": True,
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
