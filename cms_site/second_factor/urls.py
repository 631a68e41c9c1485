"""The addresses of the second step, under /admin/hai-buoc/. Each view says itself who may come."""

from __future__ import annotations

from django.urls import path
from django.views.decorators.cache import never_cache

from . import account, helping, views

app_name = "second_factor"
urlpatterns = [
    path("", never_cache(account.AccountView.as_view()), name="account"),
    path("ma/", never_cache(views.CodeView.as_view()), name="code"),
    path("cai-dat/", never_cache(views.EnrolView.as_view()), name="enrol"),
    path("roi-di/", never_cache(views.LeaveView.as_view()), name="leave"),
    path("ma-du-phong/", never_cache(account.ReserveView.as_view()), name="reserve"),
    path("tat/", never_cache(account.GiveUpView.as_view()), name="give_up"),
    path("tai-khoan/", never_cache(helping.AccountsView.as_view()), name="accounts"),
    path("tai-khoan/<int:pk>/dat-lai/", never_cache(helping.ResetView.as_view()), name="reset"),
    path("tai-khoan/<int:pk>/dang-xuat/", never_cache(helping.SignOutView.as_view()), name="sign_out"),
]
