"""The table of contents: what one does first, how something is done, what there is, why it is so, the manual."""

from __future__ import annotations

from pathlib import Path

_PARTS = (
    ("Tutorial", ("tutorial",)),
    (
        "How-to",
        (
            "integrators",
            "existing-site",
            "client",
            "webhooks",
            "running",
            "security",
            "letters",
            "disclosure",
            "classify",
            "privacy",
            "repo/examples/README",
        ),
    ),
    ("Reference", ("hooks", "versions", "house/answers", "law/index", "law/duties", "law/plan")),
    ("Explanation", ("architecture", "house/layers", "house/petition", "law", "decisions/*")),
    ("Sổ tay (tiếng Việt)", ("huong-dan/*",)),
    ("The repository", ("repo/**",)),
)


def of(folder: Path) -> str:
    """Return the tree for the front page; each page stands in the first part that names it."""
    told: set[str] = {"index"}
    parts = []
    for title, patterns in _PARTS:
        names = [name for pattern in patterns for name in _names(folder, pattern) if name not in told]
        told.update(names)
        parts.append(
            "\n".join(
                ["", "```{toctree}", ":hidden:", f":caption: {title}", "", *dict.fromkeys(names), "```", ""]
            )
        )
    return "\n".join(parts)


def _names(folder: Path, pattern: str) -> list[str]:
    if "*" not in pattern:
        return [pattern]
    inside = "**/*.md" if pattern.endswith("**") else "*.md"
    return sorted(
        str(page.relative_to(folder).with_suffix(""))
        for page in (folder / pattern.split("*")[0]).glob(inside)
    )
