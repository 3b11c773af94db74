"""The contract of the readers: whatever the format, a place in the report is that place in the file."""
from __future__ import annotations

import html as html_module
from collections.abc import Iterator

import pytest
from hypothesis import given, settings, strategies as st

from contentcheck import Document, ReadError
from contentcheck.readers import decode, format_of, read, read_text

MARKDOWN = """---
title: "Naps & dreams"
description: >-
  How to nap,
  and why.
tags: [rest, "deep sleep"]
author:
  name: Ruth Okafor
date: 2026-02-01
---

# Naps *and* dreams &amp; more 😴

A **short** nap, [well&nbsp;timed](https://example.org/a?utm_source=x&b=1 "T"), is `good` for you.
It lasts<br>ten minutes; see https://example.org/naps.

Setext heading
--------------

- first item
- second item with **bold** and 汉字

  a paragraph in it
  1. nested

> A quotation,
> over two lines.

| herb | use |
|------|-----|
| tea  | rest |

<div class="note"><p>HTML <em>inside</em> Markdown &lt;3.</p></div>

{% include cta.html %}
Liquid {{ site.name }} vanishes. {: .lead}

```python
code = "is no prose"
```

![A cat, asleep](cat.png) A note[^1].

[^1]: Okafor R. Naps. J Sleep 2020;1:2-3.
"""

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Naps &mdash; dreams</title>
<meta name="description" content="How to nap."><script type="application/ld+json">{"author": {"name": "Ruth Okafor"}}</script></head>
<body><nav><a href="/">Home</a></nav><main><h1>Naps &amp; <em>dreams</em></h1>
<p>A <b>sh&shy;ort</b> nap&nbsp;is   good
for you &#128564; <a href="https://www.google.com/url?q=https://example.org/x&amp;sa=D">see here</a>.</p>
<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>
<p style="display:none">hidden</p><!-- contentcheck: ignore typos -- why --><p>First.<br><br>Second paragraph.</p></main>
<footer><p>Copyright</p></footer></body></html>"""

TEXT = """The Art of the Nap

By Ruth Okafor, March 2, 2026

A nap is short. It is good
for all of us, they say.

Why We Nap

A nap helps

  • to rest
  • to dream
    and to wake

1. lie down
2. close your eyes

Underlined
==========

The end of it all, or so it seems to us.
"""

SAMPLES = [("markdown", MARKDOWN), ("html", PAGE), ("text", TEXT), ("mdx", "import X from './x'\n\n# Naps {1 + 1}\n\n<Card title=\"x\">\n\nA nap **is** good.\n\n</Card>\n\n{/* contentcheck: off */}\n")]


def check_places(document: Document) -> None:
    source = document.source
    for block in document.blocks:
        previous = -1
        for run in block.runs:
            piece = source[run.start : run.end]
            assert previous <= run.start <= run.end <= len(source)
            previous = run.end
            assert _reads_as(piece, run.text), (piece, run.text)
        assert block.text == "".join(run.text for run in block.runs)
        for token in block.tokens:
            assert block.text[token.start : token.end] == token.text
            start, end = block.span(token.start, token.end)
            if block.verbatim(token.start, token.end):
                assert source[start:end].replace("’", "'") == token.text.replace("’", "'")
        covered = [c for s in block.sentences for c in range(s.start, s.end)]
        assert covered == sorted(set(covered))
    for link in document.links:
        assert 0 <= link.start <= link.end <= len(source)
    for value in document.meta.values():
        assert 0 <= value.start <= value.end <= len(source)


def _reads_as(piece: str, text: str) -> bool:
    def plain(s: str) -> str:
        return "".join(s.replace("\u00ad", "").split())

    return plain(piece) == plain(text) or plain(html_module.unescape(piece)) == plain(text) or ((text == " " and not piece.strip(" \t\r\n>")) or (text == " " and piece.startswith("<br")))


@pytest.mark.parametrize(("format", "source"), SAMPLES)
def test_every_run_is_what_stands_in_the_source(format: str, source: str) -> None:
    for document in read_text(source, format=format):
        check_places(document)


@pytest.mark.parametrize(("format", "source"), SAMPLES)
def test_line_ends_change_no_text(format: str, source: str) -> None:
    for ending in ("\r\n", "\r"):
        plain, other = (next(read_text(s, format=format)) for s in (source, source.replace("\n", ending)))
        assert [(b.kind, b.text, b.level) for b in plain.blocks] == [(b.kind, b.text, b.level) for b in other.blocks]
        check_places(other)


def test_markdown_is_read_as_its_outline() -> None:
    document = next(read_text(MARKDOWN, format="markdown"))
    assert [(b.level, b.text) for b in document.headings] == [(1, "Naps and dreams & more 😴"), (2, "Setext heading")]
    assert document.meta["title"].text == "Naps & dreams"
    assert document.meta["author"].text == "Ruth Okafor"
    assert document.meta["description"].text == "How to nap, and why."
    for key in ("title", "author", "date"):
        value = document.meta[key]
        assert document.source[value.start : value.end] == value.text
    texts = [b.text for b in document.main]
    assert "HTML inside Markdown <3." in texts
    assert not any("code =" in t or "include" in t or "site.name" in t for t in texts)
    items = [b for b in document.main if b.kind == "item"]
    assert [i.text for i in items] == ["first item", "second item with bold and 汉字", "nested"]
    assert "first item" in [s.text for s in items[1].siblings]
    assert [link.target for link in document.links] == ["https://example.org/a?b=1", "https://example.org/naps", "1"]
    assert document.images[0].alt == "A cat, asleep"
    assert document.footnotes["1"].zone == "references"
    assert [b.kind for b in document.main if b.quoted] == ["quote"]


def test_a_page_is_read_without_its_furniture() -> None:
    document = next(read_text(PAGE, format="html"))
    assert [b.text for b in document.main if b.kind != "cell"] == ["Naps & dreams", "A short nap is good for you 😴 see here.", "one", "inner", "two", "First.", "Second paragraph."]
    assert document.meta["title"].text == "Naps — dreams"
    assert document.meta["author"].text == "Ruth Okafor"
    assert document.language == "en"
    assert next(x.target for x in document.links if x.block and x.block.zone == "main") == "https://example.org/x"
    assert [b.row for b in document.main if b.kind == "cell"] == [(1, 0, 0), (1, 0, 1), (1, 1, 0), (1, 1, 1)]
    assert any("contentcheck" in c.text for c in document.comments)


def test_a_pasted_text_gets_its_outline() -> None:
    document = next(read_text(TEXT, format="text"))
    assert [b.text for b in document.headings] == ["The Art of the Nap", "Why We Nap", "Underlined"]
    items = [b for b in document.main if b.kind == "item"]
    assert [i.text for i in items] == ["to rest", "to dream and to wake", "lie down", "close your eyes"]
    assert items[0].lead_in is not None
    assert items[0].lead_in.text == "A nap helps"
    assert document.meta["author"].text == "Ruth Okafor"
    assert document.meta["date"].text == "March 2, 2026"


def test_a_bom_is_not_counted() -> None:
    document = next(read(b"\xef\xbb\xbf# Naps\n", "a.md"))
    assert document.headings[0].span() == (2, 6)


def test_windows_1252_is_read_and_noted() -> None:
    text, notes = decode("Café – naps’ end".encode("cp1252"))
    assert text == "Café – naps’ end"
    assert notes[0].code == "encoding-guessed"


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("---\ntitle: Naps\n---\n", "Naps"),
        ("---\ntitle: 'It''s late'\n---\n", "It's late"),
        ("+++\ntitle = \"Naps\"\n+++\n", "Naps"),
        ("---\ntitle: Naps: the art\nbroken: [\n---\n", "Naps: the art"),
        ("---\r\ntitle: Naps\r\n---\r\n", "Naps"),
    ],
)
def test_front_matter_in_its_variants(front: str, title: str) -> None:
    document = next(read_text(front + "\nA nap is good.\n", format="markdown"))
    assert document.meta["title"].text == title
    assert [b.text for b in document.main] == ["A nap is good."]


def test_a_rule_between_paragraphs_is_no_front_matter() -> None:
    document = next(read_text("A nap.\n\n---\n\ntitle: no\n\n---\n", format="markdown"))
    assert document.meta == {}


def test_another_language_is_noted() -> None:
    text = "# Dormir\n\n" + "Una siesta corta es buena para el cuerpo y la mente, y no cuesta nada. " * 3
    document = next(read_text(text, format="markdown"))
    assert document.language == "und"
    assert document.notes[0].code == "language-guessed"


@pytest.mark.parametrize(("name", "words"), [("a.doc", "Word"), ("a.pdf", "PDF"), ("a.xyz", "not an article")])
def test_what_is_no_article_is_refused_with_a_reason(name: str, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        format_of(name)


def test_binary_data_is_refused() -> None:
    with pytest.raises(ReadError, match="binary"):
        list(read(b"\x00\x01\x02" * 50, "a.md"))


_PIECES = st.sampled_from(
    ["nap ", "**rest** ", "*x* ", "&amp; ", "&nbsp;", "\u00a0", "\u00ad", "😴 ", "汉字 ", "[a](b) ", "![c](d.png) ", "`e` ", "\n", "\n\n", "- ", "1. ", "# ", "> ", "| a | b |\n|---|---|\n| c | d |\n",
     "<b>f</b> ", "<p>g ", "</p>", "<br>", "{{ h }} ", "{% i %}", "<!-- j -->", "\t", "  ", "\\*", "https://k.org ", "~~l~~ ", "[^1] ", "\n[^1]: m\n", "---\n", "title: n\n", "é", "&#128564;", "<", ">", "\x0b", "\u2028", "•", "\r\n"]
)  # fmt: skip


def _documents(source: str) -> Iterator[Document]:
    for format in ("markdown", "mdx", "html", "text"):
        yield from read_text(source, format=format)


@settings(max_examples=250, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_mixture_of_markup_keeps_its_places(source: str) -> None:
    for document in _documents(source):
        check_places(document)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_a_crash(source: str) -> None:
    for document in _documents(source):
        check_places(document)


def test_hostile_nesting_is_read() -> None:
    document = next(read_text("<div>" * 1500 + "<p>deep</p>" + "</div>" * 1500, format="html"))
    assert [b.text for b in document.blocks] == ["deep"]


def test_what_google_docs_puts_on_the_clipboard() -> None:
    text = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1><span style="font-weight:400">Stones</span></h1>
    <p><span style="font-weight:400">Warm </span><span style="font-weight:700">towels</span> and <a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D"><span>a page</span></a></p>
    <ul><li><p><span>eases the neck</span></p></li><li><p><span>calms</span></p></li></ul></b>"""
    (document,) = read_text(text, format="html")
    assert [(b.kind, b.level, b.text) for b in document.blocks] == [("heading", 1, "Stones"), ("paragraph", 0, "Warm towels and a page"), ("item", 1, "eases the neck"), ("item", 1, "calms")]
    assert [document.blocks[1].text[a:b] for a, b in document.blocks[1].bold] == ["towels"]
    assert document.blocks[0].bold == ()
    assert document.links[0].target == "https://example.org/a"
    assert document.blocks[2].list_id == document.blocks[3].list_id != 0


def test_what_word_puts_on_the_clipboard() -> None:
    item = "<p class=MsoListParagraph style='mso-list:l0 level{} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{}<span>&nbsp;&nbsp; </span></span><![endif]>{}<o:p></o:p></p>"
    text = "<html><body><p class=MsoTitle>Stones<o:p></o:p></p><h2>Heat</h2><p class=MsoNormal>Warm towels.<o:p></o:p></p>" + item.format(1, "·", "eases the neck") + item.format(2, "1.", "calms") + "</body></html>"
    (document,) = read_text(text, format="html")
    assert [(b.kind, b.level, b.text) for b in document.blocks] == [("heading", 1, "Stones"), ("heading", 2, "Heat"), ("paragraph", 0, "Warm towels."), ("item", 1, "eases the neck"), ("item", 2, "calms")]
