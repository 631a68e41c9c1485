"""The villages of each commune: one list for all modules."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.domain.places import Village

from ..rows import SiteRow, columns_of


class VillageRow(columns_of(Village), SiteRow):  # type: ignore[misc]
    """A village; its name is unique within the commune."""

    class Meta:
        verbose_name = "xóm, tổ dân phố"
        verbose_name_plural = "xóm, tổ dân phố"
        default_permissions = ()
        permissions = [("change_villages", "Sửa danh sách xóm, tổ dân phố")]
        constraints = [models.UniqueConstraint(fields=["site", "name"], name="chinhquyen_village")]

    def __str__(self) -> str:
        return str(self.name)
