"""examples/existing_site with our wheels and nothing of cms_site: from a telephone to the letter on paper, in its own design."""

from __future__ import annotations

import io
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError

import pytest
from pypdf import PdfReader

from tests.rules.repository import ROOT
from tests.wheels.environments import Environment

if TYPE_CHECKING:
    from playwright.sync_api import Page

EXAMPLE = ROOT / "examples" / "existing_site"
PASSWORD = "thanthien2026"
WORDS = "Đèn đường ngõ 12 hỏng đã ba hôm, tối đi lại rất nguy hiểm."
# What an administrator does by hand in the admin: the front page, the commune's name, two accounts.
FILLED = f"""
from base.models import HomePage
from chinhquyen_sdk.host.models import CommuneProfile
from django.contrib.auth.models import Group
from django.core.management import call_command
from users.models import User
from wagtail.models import Page, Site
site = Site.objects.get()
site.root_page = Page.get_first_root_node().add_child(instance=HomePage(title="Hilltop", slug="hilltop"))
site.save()
CommuneProfile.objects.create(site=site, kind="xã", name="Đồi Chè", leader_name="Trần Văn Bình")
call_command("make_roles")
for email, first, last, job in (
    ("hoa@hilltop.example", "Hoa", "Lê Thị", "Cán bộ tiếp dân"), ("binh@hilltop.example", "Bình", "Trần Văn", "Chủ tịch"),
):
    user = User.objects.create_user(email, "{PASSWORD}", first_name=first, last_name=last)
    user.groups.add(Group.objects.get(name=job + " xã Đồi Chè"))
"""


class Hilltop:
    """The example in a folder of its own, run by an environment that holds only what it names."""

    def __init__(self, environment: Environment, folder: Path) -> None:
        self.environment, self.folder = environment, folder
        shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("__pycache__", "data"))
        (folder / "data").mkdir()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://localhost:{self.port}"

    def manage(self, *command: str) -> str:
        return self.environment.run(self.environment.python, "manage.py", *command, at=self.folder)

    def serve(self) -> subprocess.Popen[bytes]:
        command = [
            str(self.environment.python),
            "manage.py",
            "runserver",
            "--noreload",
            f"127.0.0.1:{self.port}",
        ]
        env = self.environment.clean(self.folder)
        running = subprocess.Popen(command, cwd=self.folder, env=env, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{self.address}/don-thu/gui/", timeout=30).close()  # noqa: S310 - our own server
            except URLError:
                time.sleep(0.2)
            else:
                break
        return running


@pytest.fixture(scope="module")
def hilltop(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hilltop]:
    folder = tmp_path_factory.mktemp("existing")
    ours = ("chinhquyen-reception", "chinhquyen-letters", "wagtail-vi")
    site = Hilltop(Environment(folder / "env", built, *ours), folder / "site")
    site.manage("migrate", "-v", "0")
    site.manage("shell", "-v", "0", "-c", FILLED)
    running = site.serve()
    try:
        yield site
    finally:
        running.terminate()
        running.wait()


def test_nothing_of_the_reference_site_is_there(hilltop: Hilltop) -> None:
    sought = "import importlib.util as u; print(u.find_spec('cms_site'), u.find_spec('chinhquyen_feedback'), u.find_spec('axes'))"
    assert (
        hilltop.environment.run(hilltop.environment.python, "-c", sought, at=hilltop.folder)
        == "None None None\n"
    )


def test_the_checks_find_nothing_to_say(hilltop: Hilltop) -> None:
    assert "no issues" in hilltop.manage("check", "--fail-level", "WARNING")
    assert "No changes detected" in hilltop.manage("makemigrations", "--check")


@pytest.mark.journey
def test_from_the_telephone_to_the_letter_on_paper(
    hilltop: Hilltop, phone: Page, desk: Page, accessible: Callable[[Page], None]
) -> None:
    code, secret = file(phone, hilltop.address, accessible)
    take_up(desk, hilltop.address, code)
    hilltop.manage("run_worker", "--once")
    approve(desk, hilltop.address, code)
    read_the_answer(phone, hilltop.address, code, secret, accessible)


def file(page: Page, address: str, accessible: Callable[[Page], None]) -> tuple[str, str]:
    """A citizen files a petition, in the design of the site around."""
    page.goto(f"{address}/don-thu/gui/")
    in_its_design(page)
    accessible(page)
    page.get_by_label("Ông/bà muốn nói gì?").fill(WORDS)
    onward(page)
    accessible(page)
    onward(page)
    page.get_by_label("Họ và tên").fill("Nguyễn Thị Hoa")
    page.get_by_label("Số điện thoại").fill("0912 000 123")
    accessible(page)
    onward(page)
    page.get_by_label("Tôi đồng ý").check()
    page.get_by_role("button", name="Gửi đơn").click()
    page.get_by_role("heading", name="Chúng tôi đã nhận đơn").wait_for()
    in_its_design(page)
    accessible(page)
    code, secret = page.locator(".cq-code").all_inner_texts()[:2]
    assert re.fullmatch(r"\d\d-\d{4}-\d{4}", code)
    return code, secret


def onward(page: Page) -> None:
    page.get_by_role("button", name="Tiếp tục").click()


def in_its_design(page: Page) -> None:
    """Its head, its foot, its ink; Vietnamese is said to be Vietnamese; nothing wider than the telephone."""
    assert page.locator("header.bar").inner_text().startswith("Hilltop")
    assert "1 Đồi Chè" in page.locator("footer.bar").inner_text()
    assert page.locator("html").get_attribute("lang") == "vi"
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Georgia")
    button = page.locator(".cq-button").first
    if button.count():
        colours = button.evaluate("b => getComputedStyle(b).backgroundColor + getComputedStyle(b).color")
        assert "138, 58, 18" in colours, "the buttons have the site's own colour"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def sign_in(page: Page, address: str, who: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{address}/admin/login/")
    page.locator("[name=username]").fill(f"{who}@hilltop.example")
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/admin/")


def take_up(page: Page, address: str, code: str) -> None:
    """The officer finds the case in Wagtail's admin and takes it up, which drafts a letter."""
    sign_in(page, address, "hoa")
    page.goto(f"{address}/admin/don-thu/{code}/")
    page.locator(".cqa-moves summary").get_by_text("Nhận giải quyết", exact=True).click()
    page.get_by_role("button", name="Ghi: Nhận giải quyết").click()
    page.get_by_text("Đơn đang ở bước “Đang giải quyết”").wait_for()


def approve(page: Page, address: str, code: str) -> None:
    """The chair approves the letter and has it as PDF."""
    sign_in(page, address, "binh")
    page.goto(f"{address}/admin/don-thu/{code}/")
    page.locator("[data-module=letters] a").first.click()
    page.get_by_role("button", name="Duyệt và lấy số").click()
    page.get_by_text("Đã duyệt.").wait_for()


def read_the_answer(
    page: Page, address: str, code: str, secret: str, accessible: Callable[[Page], None]
) -> None:
    """The citizen opens the case with code and secret, and takes the letter home."""
    page.context.clear_cookies()
    page.goto(f"{address}/don-thu/tra-cuu/")
    accessible(page)
    page.get_by_label("Mã đơn").fill(code)
    page.get_by_label("Mã bí mật").fill(secret)
    page.get_by_role("button", name="Xem đơn").click()
    page.locator("[data-module=letters] a").first.click()
    page.get_by_role("heading", name="Thư gửi ông/bà").wait_for()
    in_its_design(page)
    accessible(page)
    link = page.get_by_role("link", name="Tải: Bản PDF").get_attribute("href") or ""
    printed = page.context.request.get(f"{address}{link}").body()
    words = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(printed)).pages)
    assert code in words and "Nguyễn Thị Hoa" in words and "DỰ THẢO" not in words
