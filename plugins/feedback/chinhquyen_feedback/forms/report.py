"""A thing that needs mending: in a hurry, with a thumb, in the sun."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import ReportSource, SendReport, kinds
from chinhquyen_sdk.domain.feedback.kinds import OTHER, ReportKind
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.forms import FilesField, RecordForm
from chinhquyen_sdk.host.module_settings import settings_of
from chinhquyen_sdk.host.places import villages

from ..module import manifest

PICTURES = "image/jpeg,image/png,image/webp"


class PlaceSelect(forms.Select):
    """A village to choose; where it lies goes along, for the map."""

    known: dict[str, Village] = {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        village = self.known.get(str(value))
        if village and village.latitude is not None and village.longitude is not None:
            option["attrs"] |= {"data-lat": str(village.latitude), "data-lon": str(village.longitude)}
        return option


class SendForm(RecordForm):
    """The citizen's form. Only the kind and some sign of the place are needed."""

    record_class = SendReport
    record_fields = ("kind", "village", "place", "words", "phone", "latitude", "longitude")
    autocomplete = {"phone": "tel"}
    stand_ins = {"kind": OTHER}
    source = ReportSource.WEB

    photos = FilesField(label="Ảnh")
    kind = forms.ChoiceField(label="Việc gì?", widget=forms.RadioSelect)
    village = forms.CharField(label="Xóm, tổ dân phố", widget=PlaceSelect)
    place = forms.CharField(
        label="Chỗ nào", help_text="Ví dụ: trước cổng nhà văn hóa, đầu ngõ 12.", strip=False
    )
    words = forms.CharField(
        label="Nói thêm vài chữ",
        help_text="Ví dụ: hỏng từ hôm nào, có nguy hiểm không. Xin đừng ghi tên người khác.",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    phone = forms.CharField(
        label="Số điện thoại",
        help_text="Để chúng tôi hỏi lại khi không tìm ra chỗ. Chỉ cán bộ xem được, xóa sau khi xong việc 90 ngày.",
        strip=False,
    )
    latitude = forms.CharField(widget=forms.HiddenInput)
    longitude = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, site: Site, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = villages(site)
        self.fields["kind"].choices = [(kind.code, kind.label) for kind in self.kinds_asked(site)]
        select = self.fields["village"].widget
        select.known = {village.name: village for village in known}
        select.choices = [("", "Chưa rõ, để trống"), *((village.name, village.name) for village in known)]
        self.fields["photos"].widget.attrs.update({"accept": PICTURES, "class": "cq-input"})
        self.has_villages = bool(known)

    def kinds_asked(self, site: Site) -> list[ReportKind]:
        """The buttons: every kind but those the commune leaves to others."""
        hidden = settings_of(site, manifest.slug).hidden_kinds
        return [kind for kind in kinds() if kind.code not in hidden]

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "source": self.source}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "kind" in self.errors:
            self.errors["kind"] = self.error_class(["Mời ông/bà chọn một loại việc."])
        return cleaned

    def _field_for(self, name: str) -> str | None:
        """What is wrong with the place as a whole stands where the place is asked."""
        return super()._field_for(
            {"": "village", "latitude": "village", "longitude": "village"}.get(name, name)
        )


class TypedInForm(SendForm):
    """A call on the hotline, a card from the suggestion box: typed in by staff, one after the other."""

    record_fields = ("source", "kind", "village", "place", "words", "phone", "latitude", "longitude")

    source_choice = (ReportSource.HOTLINE, ReportSource.CARD, ReportSource.DESK)
    source = forms.ChoiceField(  # type: ignore[assignment]
        label="Đến từ đâu",
        choices=[(each.value, each.label) for each in source_choice],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].widget = forms.Select(
            choices=[("", "Chọn loại việc"), *self.fields["kind"].choices]
        )
        self.fields["source"].optional = False
        self.fields["words"].label, self.fields["words"].help_text = "Nói gì", ""
        self.fields["words"].widget.attrs["rows"] = 4
        self.fields["phone"].help_text = "Hỏi người gọi có muốn được báo lại không; không muốn thì để trống."
        self.fields["place"].help_text = ""

    def kinds_asked(self, site: Site) -> list[ReportKind]:
        return list(kinds())  # who calls about something else is written down all the same

    def record_data(self) -> dict[str, Any]:
        return RecordForm.record_data(self)
