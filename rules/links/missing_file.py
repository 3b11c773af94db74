"""A link to a file that is not there."""
from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from contentcheck import Bad, Document, Finding, Good, Rule


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
        Good("Read [on](https://example.org/other-nap.md)."),
        Good("Read [on](/other-nap.md) and [more](naps)."),
    )
    folder: str = ""
    """Where to look; empty: beside the article."""

    def check(self, document: Document) -> Iterator[Finding]:
        folder = self.folder or document.folder
        if folder is None:
            return
        missing: list[tuple[int, int, str]] = []
        found = bool(self.folder)
        for link in document.links:
            if link.kind != "inline" or (link.block is not None and link.block.zone != "main"):
                continue
            try:
                parts = urlsplit(link.target)
            except ValueError:
                continue
            path = unquote(parts.path)
            if parts.scheme or parts.netloc or not path or path.startswith(("/", "{", "<")) or Path(path).suffix.lower() not in (".md", ".markdown", ".mdx", ".html", ".htm"):
                continue
            target = Path(os.path.normpath(Path(folder) / path))
            if target.exists():
                found = True
            elif target.parent.is_dir():
                missing.append((link.start, link.end, path))
        for start, end, path in missing if found else ():
            yield self.at(start, end, values={"name": path})
