"""Under which licence a commune gives its data away: chosen by the commune, said with every copy."""

from __future__ import annotations

from typing import NamedTuple

from .sites import DataLicence, SiteRef


class Licence(NamedTuple):
    """``code`` is SPDX's; ``words`` say to people what they may do; not ``confirmed``: the commune has not chosen yet."""

    code: str
    name: str
    url: str
    words: str
    confirmed: bool = True


_LICENCES = {
    "CC0-1.0": Licence(
        "CC0-1.0",
        "CC0 1.0",
        "https://creativecommons.org/publicdomain/zero/1.0/deed.vi",
        "ai cũng được dùng vào việc gì cũng được, không phải xin phép, không phải ghi nguồn",
    ),
    "CC-BY-4.0": Licence(
        "CC-BY-4.0",
        "CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/deed.vi",
        "ai cũng được dùng vào việc gì cũng được, không phải xin phép, nhưng phải ghi nguồn",
    ),
}
# No law names a licence for a commune's data. Until the commune says one, the freer of the two stands, and says that it does.
HOUSE = "CC0-1.0"


def licences() -> tuple[Licence, ...]:
    """Return the licences to choose from, the house's own first."""
    return tuple(_LICENCES.values())


def licence_of(site: SiteRef) -> Licence:
    """Return the licence of ``site``'s open data: the commune's choice, else the house's, marked as not confirmed."""
    chosen: DataLicence = site.data_licence
    return _LICENCES[chosen] if chosen else _LICENCES[HOUSE]._replace(confirmed=False)


def licence_facts(site: SiteRef) -> dict[str, str | bool]:
    """Return what a machine-readable copy says of its licence; ``attribution`` names whom to cite."""
    licence = licence_of(site)
    return {
        "licence": licence.code, "licence_url": licence.url, "licence_confirmed": licence.confirmed,
        "attribution": f"Ủy ban nhân dân {site.title}",
    }  # fmt: skip
