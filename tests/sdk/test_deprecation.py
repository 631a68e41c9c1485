"""What is on its way out works as before and says so: to its caller, to the author of a module, to staff."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import Annotated, Any

import pytest

from chinhquyen_sdk import Manifest, Record, hookimpl, hookspec
from chinhquyen_sdk.deprecation import ChinhquyenDeprecationWarning, Deprecated, deprecated, warn_of_fields
from chinhquyen_sdk.modules import Registry

GOING = Deprecated("0.2", "0.4", "village")


@deprecated("0.2", "0.4", "greet")
def hail(name: str) -> str:
    """Say hail."""
    return f"Hail, {name}"


class Wish(Record):
    place: Annotated[str, GOING] = ""
    village: str = ""


class OldHooks:
    @hookspec(since="0.1", deprecated=Deprecated("0.2", "0.4", "lamp_mended"))
    def lamp_lit(self, site: Any) -> None:
        """A lamp was lit."""


class Hooks:
    @hookimpl
    def lamp_lit(self, site: Any) -> None:
        pass


def test_a_function_works_and_warns_where_it_is_called() -> None:
    said = "hail is deprecated since 0.2 and goes with 0.4: use greet"
    with pytest.warns(ChinhquyenDeprecationWarning, match=said) as caught:
        assert hail("Hoa") == "Hail, Hoa"
    assert caught[0].filename == __file__


def test_a_field_warns_whoever_names_it_and_nobody_else() -> None:
    with pytest.warns(ChinhquyenDeprecationWarning, match="Wish.place is deprecated"):
        warn_of_fields(Wish(place="Tổ 3"))
    warn_of_fields(Wish(village="Tổ 3"))  # a warning would be an error here


def test_a_module_that_answers_an_old_hook_is_named_once_and_shown_to_staff() -> None:
    registry = Registry([])
    registry.plugin_manager.add_hookspecs(OldHooks)
    with pytest.warns(
        ChinhquyenDeprecationWarning, match="module lamps: hook lamp_lit is deprecated"
    ) as caught:
        assert registry.register_hooks("lamps", Hooks())
    assert len(caught) == 1
    assert registry.aging == [
        ("lamps", "Hook lamp_lit sẽ bị bỏ ở phiên bản 0.4, từ 0.2 đã có lamp_mended thay.")
    ]


class OldManifest(Manifest):
    colour: Annotated[str, GOING] = ""


manifest = OldManifest(
    slug="lamps", label="Đèn", summary="thử", version="0.1", requires_sdk=">=0.1", app=f"{__name__}.Config", colour="red"
)  # fmt: skip


def test_a_manifest_with_an_old_field_is_loaded_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint(name="lamps", value="lamps:manifest", group="chinhquyen.modules")
    monkeypatch.setattr(EntryPoint, "load", lambda self: manifest)
    with pytest.warns(ChinhquyenDeprecationWarning, match="module lamps: Manifest.colour is deprecated"):
        registry = Registry([point])
    assert [m.slug for m in registry.manifests] == ["lamps"]
    assert "Trường colour của manifest sẽ bị bỏ ở phiên bản 0.4" in registry.aging[0].reason
