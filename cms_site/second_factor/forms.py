"""What is typed on the way in, and by whoever helps somebody back in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from chinhquyen_sdk.host.throttle import hit

from . import codes

SAID = {
    codes.Answer.WRONG: "Mã chưa đúng. Mã đổi sau mỗi 30 giây: mời nhìn lại điện thoại rồi gõ mã đang hiện.",
    codes.Answer.USED: "Mã này vừa được dùng rồi. Mời chờ mã tiếp theo hiện trên điện thoại rồi gõ lại.",
    codes.Answer.LOCKED: "Mã sai nhiều lần liền nên bước này tạm khóa 15 phút. Hết 15 phút, mời thử lại.",
}
PASSWORD_TRIES, PASSWORD_SECONDS = 5, 15 * 60


class CodeField(forms.CharField):
    """Six digits of the telephone; a keyboard of digits comes up, and the telephone may fill it in."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=40,
            error_messages={"required": "Mời gõ mã."},
            widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autofocus": True}),
            **kwargs,
        )


class CodeForm(forms.Form):
    """The second step: a code of the hour, or one of reserve."""

    code = CodeField(
        label="Mã đăng nhập",
        help_text="6 chữ số đang hiện trong ứng dụng tạo mã. Không có điện thoại bên mình: gõ một mã dự phòng.",
    )

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_code(self) -> str:
        typed: str = self.cleaned_data["code"]
        answer = codes.check(self.user, typed)
        if answer is not codes.Answer.RIGHT:
            raise ValidationError(SAID[answer], code=answer.value)
        return typed


class PasswordForm(forms.Form):
    """An open session at an empty desk must not be enough to change how its owner signs in."""

    password = forms.CharField(
        label="Mật khẩu của anh/chị",
        strip=False,
        error_messages={"required": "Mời gõ mật khẩu."},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        typed: str = self.cleaned_data["password"]
        if not hit("second_factor.password", str(self.user.pk), PASSWORD_TRIES, PASSWORD_SECONDS):
            raise ValidationError("Mật khẩu sai nhiều lần liền. Mời thử lại sau 15 phút.", code="locked")
        if not self.user.check_password(typed):
            raise ValidationError("Mật khẩu chưa đúng. Mời gõ lại.", code="wrong")
        return typed


class FirstCodeForm(forms.Form):
    """Proof that the app was set up right, before it is ever asked for."""

    code = CodeField(label="Mã đang hiện trong ứng dụng", help_text="6 chữ số, đổi sau mỗi 30 giây.")


class FirstCodeAndPasswordForm(FirstCodeForm, PasswordForm):
    """The same in a session that has been open for a while."""

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        self.order_fields(["password", "code"])
        self.fields["password"].widget.attrs["autofocus"] = self.fields["code"].widget.attrs.pop("autofocus")


class ResetForm(forms.Form):
    """Why somebody's second step is taken away; it stays in the log."""

    reason = forms.CharField(
        label="Lý do",
        max_length=500,
        help_text="Ví dụ: mất điện thoại, đã gặp trực tiếp người giữ tài khoản.",
        error_messages={"required": "Mời ghi lý do: lý do được lưu trong nhật ký."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SignOutForm(ResetForm):
    """Why somebody is signed out everywhere; it stays in the log."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[
            "reason"
        ].help_text = "Ví dụ: quên đăng xuất ở máy dùng chung, nghi có người biết mật khẩu."
