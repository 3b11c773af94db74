"""A link to a file that is not there."""
from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from contentcheck import Bad, Document, Finding, Good, Rule

_NO_SCHEME = re.compile(r"(?:www\.[\w-]+\.|[\w-]+\.(?:com|org|net|co\.uk|com\.au|ca|edu|gov)(?:/|$))", re.I)
_BROKEN = re.compile(r"^(?:https?:/?[^/]|https?//|htt?ps?:/{0,2}https?:|http?s?:///|https?:[/]{2}https?[:/]|h?tt?ps?;|ttps?:|htp:|htps:|hhttp)", re.I)


class MissingFile(Rule):
    """A relative link to a Markdown or HTML file beside the article, where there is no such file.

    Sites build their addresses in many ways: so only files with an ending are looked for, only in folders that exist,
    and only where another link of the article does lead to a file here.
    """

    title = "A link leads to a file that is not there"
    message = "there is no file “{name}” beside this one"
    languages = None
    examples = (
        Bad("Read ⟦[on](other-nap.md)⟧.", options={"folder": "."}),
        Bad("Read ⟦[on](./more/../other-nap.md#x)⟧.", options={"folder": "."}),
        Bad("Read ⟦[on](www.example.org/nap)⟧ and ⟦[more](https:/example.org)⟧."),
        Good("Read [on](https://www.example.org) and [more](mailto:a@example.com)."),
        Good("Read [on](https://example.org/other-nap.md)."),
        Good("Read [on](/other-nap.md) and [more](naps)."),
    )
    folder: str = ""
    """Where to look; empty: beside the article."""

    def check(self, document: Document) -> Iterator[Finding]:
        folder = self.folder or document.folder
        missing: list[tuple[int, int, str]] = []
        found = bool(self.folder)
        for link in document.links:
            if link.kind != "inline" or (link.block is not None and link.block.zone != "main"):
                continue
            if _NO_SCHEME.match(link.target):
                yield self.at(link.start, link.end, message="the address is no address: browsers look for a file “{name}” beside this page; write https:// before it", values={"name": link.target[:40].replace("{", "(").replace("}", ")")})
                continue
            if _BROKEN.search(link.target):
                yield self.at(link.start, link.end, message="the address is misspelt: it begins with “{name}”", values={"name": link.target[:16].replace("{", "(").replace("}", ")")})
                continue
            try:
                parts = urlsplit(link.target)
            except ValueError:
                continue
            path = unquote(parts.path)
            if parts.scheme or parts.netloc or not path or path.startswith(("/", "{", "<")) or Path(path).suffix.lower() not in (".md", ".markdown", ".mdx", ".html", ".htm"):
                continue
            if folder is None:
                continue
            target = Path(os.path.normpath(Path(folder) / path))
            if target.exists():
                found = True
            elif target.parent.is_dir():
                missing.append((link.start, link.end, path))
        for start, end, path in missing if found else ():
            yield self.at(start, end, values={"name": path})
