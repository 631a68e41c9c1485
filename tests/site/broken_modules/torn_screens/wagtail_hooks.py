"""One hook is registered, then the fault: the hook must go too."""

from __future__ import annotations

from wagtail import hooks


@hooks.register("insert_global_admin_js")
def half():
    return "<script>left behind</script>"


raise RuntimeError("screens on fire")
