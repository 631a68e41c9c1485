"""A mail server of our own for a test: Debian's dovecot as a private process on a free port, gone afterwards."""

from __future__ import annotations

import getpass
import grp
import imaplib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path

from tests import services

PASSWORD = "mat-khau-thu"
_CONF = """
base_dir = {top}/run
state_dir = {top}/state
log_path = {top}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:{top}/mail/%u
default_internal_user = {inner}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 1
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={top}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


class Server:
    """A running server; every user of it has the same password and an empty mailbox of its own."""

    def __init__(self, port: int) -> None:
        self.port = port

    def put(self, user: str, message: EmailMessage | bytes) -> None:
        """Let a message arrive."""
        with self.open(user) as box:
            raw = message if isinstance(message, bytes) else message.as_bytes()
            assert box.append("INBOX", None, imaplib.Time2Internaldate(time.time()), raw)[0] == "OK"

    def count(self, user: str, folder: str) -> int:
        with self.open(user) as box:
            status, found = box.select(f'"{folder}"', readonly=True)
            return int(found[0] or 0) if status == "OK" else 0

    def open(self, user: str) -> imaplib.IMAP4:
        box = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        box.login(user, PASSWORD)
        return box


@contextmanager
def running() -> Iterator[Server]:
    """Start a server, wait until it answers, and end it."""
    top = Path(tempfile.mkdtemp(prefix="dovecot-"))
    me = "nobody" if os.geteuid() == 0 else getpass.getuser()
    user = pwd.getpwnam(me)
    (top / "mail").mkdir()
    if os.geteuid() == 0:
        top.chmod(0o755)
        os.chown(top / "mail", user.pw_uid, user.pw_gid)
    inner, login = ("dovecot", "dovenull") if os.geteuid() == 0 else (me, me)
    port = _free_port()
    group = grp.getgrgid(pwd.getpwnam(inner).pw_gid).gr_name
    conf = _CONF.format(
        top=top,
        port=port,
        password=PASSWORD,
        uid=user.pw_uid,
        gid=user.pw_gid,
        inner=inner,
        login=login,
        group=group,
    )
    (top / "dovecot.conf").write_text(conf)
    process = subprocess.Popen([services.dovecot() or "", "-F", "-c", str(top / "dovecot.conf")])  # noqa: S603 - a fixed program on a file of ours
    try:
        _wait(port, process, top / "log")
        yield Server(port)
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(top, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(100):
        if process.poll() is not None:
            break
        try:
            imaplib.IMAP4("127.0.0.1", port, timeout=5).logout()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"dovecot did not start: {log.read_text() if log.exists() else ''}"[-2000:])
