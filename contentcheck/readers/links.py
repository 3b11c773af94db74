"""Addresses: unwrapped before anything judges them."""
from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qs, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

_BARE = re.compile(r"https?://[^\s<>\"\ue000]+[^\s<>\"\ue000.,;:!?)\]'’”*_]")
_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga|igshid)$")
_PROXY = re.compile(r"^(?:[\w-]+\.)*?([\w-]+)\.(?:ezproxy|proxy|libproxy|idm\.oclc)\.[\w.-]+$")


def bare_links(text: str) -> list[tuple[int, int]]:
    """Ranges of the addresses that stand in running text."""
    return [m.span() for m in _BARE.finditer(text)]


@lru_cache(maxsize=4096)
def unwrap(address: str) -> str:
    """The address that a redirect, a proxy or tracking parameters hide; others come back unchanged."""
    if "//" not in address:
        return address
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return address
    if host.endswith(("google.com", "facebook.com", "l.instagram.com", "linkedin.com")) and parts.path in ("/url", "/l.php", "/", "/redir/redirect"):
        query = parse_qs(parts.query)
        for name in ("q", "url", "u"):
            if query.get(name, [""])[0].startswith("http"):
                return unwrap(query[name][0])
    if host in ("dx.doi.org", "doi.org", "www.doi.org"):
        return f"https://doi.org{unquote(parts.path)}"
    if match := _PROXY.match(host):
        host = match[1].replace("-", ".")
        return str(urlunsplit((parts.scheme, host, parts.path, parts.query, parts.fragment)))
    if "?" in address:
        query_pairs = parse_qsl(parts.query, keep_blank_values=True)
        kept = [(k, v) for k, v in query_pairs if not _TRACKING.match(k)]
        if len(kept) != len(query_pairs):
            return str(urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(kept), parts.fragment)))
    return address


@lru_cache(maxsize=4096)
def host(address: str) -> str:
    """The host without `www.`, in lower case; empty for a relative address."""
    try:
        return (urlsplit(address if "//" in address else f"//{address}" if address.startswith("www.") else "").hostname or "").lower().removeprefix("www.")
    except ValueError:
        return ""
