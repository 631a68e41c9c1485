"""The projects module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class ProjectsConfig(ModuleConfig):
    name = "chinhquyen_projects"
    label = "cq_projects"
    verbose_name = "Chương trình, dự án"
