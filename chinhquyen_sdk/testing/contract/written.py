"""What is read from the module's own code: refusals have a basis, commands leave an event."""

from __future__ import annotations

from ..commands import silent_commands
from ..refusals import baseless
from .frame import ModuleFrame


class Written(ModuleFrame):
    """Promises that are kept line by line."""

    def test_every_refusal_names_its_basis(self) -> None:
        found = [str(path.relative_to(self.package)) for path in self.package.rglob("*.py") if baseless(path)]
        assert found == []

    def test_every_command_leaves_an_event(self) -> None:
        host_calls = {
            dotted.rpartition(":")[2] for dotted in (self.manifest.demo, self.manifest.recount) if dotted
        }
        silent = silent_commands(self.package) - host_calls
        unsaid = silent - set(self.quiet)
        assert not unsaid, f"{sorted(unsaid)}: call journal.record, or say in `quiet` why nobody need know"
        assert not set(self.quiet) - silent, "`quiet` names commands that are not silent (any more)"
        assert all(reason.strip() for reason in self.quiet.values())
