"""The demo's web server: gunicorn on this machine only, sharing the Django that is already loaded."""

from __future__ import annotations

import os
import socket

from gunicorn.app.base import BaseApplication


class Web(BaseApplication):
    """Two processes with four threads each: enough for a room of people trying the demo."""

    def load_config(self) -> None:
        options = {
            "bind": addresses(),
            "workers": 2,
            "threads": 4,
            "worker_class": "gthread",
            "preload_app": True,
            "graceful_timeout": 3,
            "loglevel": "warning",
            "control_socket_disable": True,
            "proc_name": "chinhquyen-demo",
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self) -> object:
        from cms_site.wsgi import application

        return application


def addresses() -> list[str]:
    """Loopback only, in both families: browsers ask for localhost at ::1 first."""
    port = os.environ.get("PORT") or "8000"
    found = [f"127.0.0.1:{port}"]
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", int(port)))
        found.append(f"[::1]:{port}")
    except OSError:
        pass
    return found


def run() -> None:
    Web().run()
