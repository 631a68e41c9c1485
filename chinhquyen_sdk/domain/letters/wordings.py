"""Words of an office's own, laid over a template's: the province's over the SDK's, the commune's over both."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, Prose


class Layer(StrEnum):
    """Whose words they are; the later one lies on top."""

    SDK = "sdk"
    PROVINCE = "province"
    COMMUNE = "commune"

    @property
    def label(self) -> str:
        """The officers' word for this layer."""
        return {
            "sdk": "Lời gốc của phần mềm",
            "province": "Lời chung của tỉnh",
            "commune": "Lời của xã, phường",
        }[self.value]

    @property
    def rank(self) -> int:
        """Where it lies: the greater the higher."""
        return list(Layer).index(self)


class Wording(Record):
    """One layer's words for a template. ``version`` 0 is a draft; ``above`` names the text it was laid over ("sdk:1")."""

    template: str = Field(title="Mẫu thư", min_length=1, max_length=60)
    layer: Layer = Field(title="Lời của ai")
    subject: Line = Field(title="Trích yếu", min_length=1, max_length=300)
    body: Prose = Field(title="Lời thư", min_length=1, max_length=20_000)
    version: int = Field(default=0, title="Bản", ge=0)
    reason: Line = Field(default="", title="Vì sao sửa", max_length=300)
    above: str = Field(default="", title="Đặt trên lời nào", max_length=30)

    @property
    def mark(self) -> str:
        """Which words these are: "commune:3"."""
        return f"{self.layer.value}:{self.version}"


class Reword(Record):
    """An officer's wish: these words from now on. ``agreed``: the warnings of the check were read and do not hold here."""

    template: str = Field(title="Mẫu thư", min_length=1, max_length=60)
    layer: Layer = Field(default=Layer.COMMUNE, title="Lời của ai")
    subject: Line = Field(title="Trích yếu", min_length=1, max_length=300)
    body: Prose = Field(
        title="Lời thư",
        min_length=1,
        max_length=20_000,
        description="Mỗi đoạn cách nhau một dòng trống. Đoạn nào có chỗ điền để trống thì cả đoạn không in.",
    )
    reason: Line = Field(
        default="",
        title="Vì sao sửa",
        max_length=300,
        description="Một câu cho người sau đọc lại, không ghi tên người dân.",
    )
    agreed: bool = Field(default=False, title="Đã xem các điều nên xem lại và vẫn dùng lời này")


def label_of(mark: str) -> str:
    """Return what people read of a mark: "Lời của xã, phường, bản 3"; "" for letters from before there were layers."""
    layer, _, version = mark.partition(":")
    return f"{Layer(layer).label}, bản {version}" if version else ""
