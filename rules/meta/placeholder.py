"""Text of a template that was never replaced."""
from __future__ import annotations

import re
from collections.abc import Iterator

from contentcheck import Bad, Document, Finding, Good, Rule, Severity

_IN_TEXT = (
    (re.compile(r"\blorem ipsum\b[^.]{0,60}", re.I), "filler text"),
    (re.compile(r"\[[a-z][a-z_]*_[a-z_]+\b[^\]\n]{0,80}\]|\[/?(?:caption|gallery|embed|audio|video|vc_row|contact-form)\b[^\]\n]{0,80}\]"), "a shortcode shows as text"),
    (re.compile(r"\{\{[^{}\n]{1,60}\}\}|\{%[^%\n]{1,60}%\}|<%[^%\n]{1,60}%>"), "a template's variable shows as text"),
    (re.compile(r"(?<![\w*])\*\*(?=\S)[^*\n]{1,60}\s\*\*|(?<![\w*])\*\*\s[^*\n]{1,60}\*\*"), "asterisks show as text: no space may stand inside them"),
    (re.compile(r"(?:^|\s)(?:Pin|Tweet|Share)\d*(?: ?\d+)?(?:\s+(?:Pin|Tweet|Share|Reddit|More|Email)\d*){1,}", re.I), "share buttons were copied into the text"),
    (re.compile(r"&(?:amp;)?(?:nbsp|amp|quot|lt|gt|rsquo|ldquo|#8217);"), "an entity shows as text"),
    (re.compile(r"^\d+ Shares?$|^Tweet(?:\d+)?$|^Pin\d+$|^No Comments$"), "a counter or button was copied into the text"),
    (re.compile(r"\[/?[a-z][\w-]* [\w-]+=[\"'“”‘’″][^\]\n]{0,120}\]"), "a shortcode shows as text"),
    (re.compile(r"^>+ (?=\w)"), "the mark of a quotation shows as text"),
    (re.compile(r"^[-_=*~.]{5,}$"), "a row of marks stands as text"),
    (re.compile(r"(?<=\w) , ,(?: ,)*(?= \w)"), "words are missing here: were they in angle brackets?"),
    (re.compile(r"</?(?:p|br|div|span|strong|em|b|i|a|ul|li|h[1-6]|img)(?: [^<>\n]{0,80})?/?>"), "a tag shows as text"),
    (re.compile(r"\$[—–-](?![\d\w])(?:/mo)?"), "an amount was never filled in"),
    (re.compile(r"click edit button to change this text|\bI am (?:a )?text block\b|your content goes here|add your (?:text|heading|title) (?:text )?here|edit or remove this text|this is (?:a|the) (?:heading|sample (?:text|page))\b|type your (?:text|title) here|write (?:your|a) (?:text|caption) here", re.I), "the text of a page builder was never replaced"),
    (
        re.compile(
            r"^(?:Share this:?|Like this:?|(?:Like )?Loading(?:\.\.\.|…)|Click to (?:share|email|print)\b.*|Posted in\b.*|Leave a (?:comment|reply)\b.*|Cancel reply|Skip to (?:main )?content|Edit this (?:page|post)|"
            r"Print this page|Pin it|Email this|\d+ (?:comments?|likes?|views?|min(?:ute)?s? read)|(?:No|Add) comments?|Save my name, email.*|Back to top|Table of contents \[?(?:hide|show).*|Previous (?:post|article).*|Next (?:post|article).*|Uncategorized)$",
            re.I,
        ),
        "a button or counter of the page stands in the text",
    ),
    (re.compile(r"^(?:Sample|Example) (?:Page|Post)$|^Hello world!$|^Just another WordPress site$", re.I), "a sample text"),
)
_SUSPECT = re.compile(r"(?i:text here|text block|this text|goes here|sample|heading)|[\[{&*$<%>]|[-_=~.]{5}|lorem|Lorem|Tweet|Pin|Share")
_LAST_RULE = re.compile(r"\n[ \t]*\r?\n([-*_](?:[ \t]*[-*_]){2,})\s*\Z")
_UNCLOSED = re.compile(r"(?<![\w_\\])_(?=[A-Za-z\"“])[^_]*$")
_SHORTCODE = re.compile(r"\[/?(?!(?:x|caption)\])[a-z]+_[a-z_]+(?:\s+\w+=[^\]\n]{0,60})?\s*/?\]")


class Placeholder(Rule):
    """Lorem ipsum, shortcodes and template variables, asterisks that did not become bold, share buttons copied along."""

    title = "Markup or filler shows in the text"
    severity = Severity.ERROR
    message = "{what}"
    examples = (
        Bad("# Naps\n\n⟦Lorem ipsum dolor sit amet⟧."),
        Bad("# Naps\n\n⟦[the_ad id='2596']⟧\n\nRest."),
        Bad("# Naps\n\n⟦**Lie down **⟧\nRest for ten minutes."),
        Bad("<p>Rest is good. ⟦{{ nap.price }}⟧ is due.</p>", format="html"),
        Bad("---\ntitle: Naps\nslug: ⟦my-new-post-url⟧\n---\nRest well."),
        Bad("# Naps\n\nThe price is ⟦$—/mo⟧ here."),
        Bad('<html><head><title>Naps</title></head><body><p>Rest well, all of you.⟦</b>⟧</p><p>Then rise, and be glad of it.</p></body></html>', format="html"),
        Bad('<h2>Save on ⟦<span data-bind="brand"></span>⟧</h2><p>Rest well.</p>', format="html"),
        Bad("# Naps\n\nRest for ⟦_⟧ten minutes after lunch.\n\n⟦---⟧"),
        Good('<div><p>Rest well.</p></div><p>Rise, <span data-bind="x">Jane</span>.</p>', format="html"),
        Good("# Naps\n\nRest for _ten minutes_ at a nap_time.\n\n---\n\nRise."),
        Good("# Naps\n\n**Lie down**\n\nRest [for ten minutes](x.md)."),
        Good("# Naps\n\nShare the bed. Pin the sheet & rest; 2 * 3 ** 2 is fine."),
        Good("# Naps\n\n`[the_ad id='2596']` and `{{ x }}` are code."),
    )

    def _meta(self, document: Document) -> Iterator[Finding]:
        for key in ("title", "description", "slug", "author"):
            value = document.meta.get(key)
            if value is not None and value.end > value.start and _META.search(value.text):
                yield self.at(value.start, value.end, values={"what": f"the {key} is still that of a template"})

    def check(self, document: Document) -> Iterator[Finding]:
        seen: set[tuple[int, int]] = set()
        for block in document.blocks:
            if block.zone == "boilerplate":
                continue
            text = block.text
            if len(text) > 60 and not _SUSPECT.search(text):
                continue
            for pattern, what in _IN_TEXT:
                for match in pattern.finditer(text):
                    start, end = match.span()
                    while start < end and text[start].isspace():
                        start += 1
                    if any(a < end and start < b for a, b in block.code):
                        continue
                    span = block.span(start, end)
                    if span not in seen:
                        seen.add(span)
                        counter = "button" in what or "mark of a quotation" in what
                        yield self.at(*span, values={"what": what}, severity=Severity.WARNING if counter else self.severity)
        yield from self._meta(document)
        for leftover in document.leftovers:
            yield self.at(leftover.start, leftover.end, values={"what": leftover.what}, severity=Severity.WARNING)
        if document.format in ("markdown", "mdx"):
            yield from self._markdown(document, seen)

    def _markdown(self, document: Document, seen: set[tuple[int, int]]) -> Iterator[Finding]:
        """What only the source of a Markdown text shows."""
        source = document.source
        if match := _LAST_RULE.search(source, max(0, len(source) - 200)):
            yield self.at(*match.span(1), severity=Severity.INFO, values={"what": "a line across the page ends the article: nothing follows it"})
        for block in document.main:
            if "_" in block.text and (match := _UNCLOSED.search(block.text)) and not any(a <= match.start() < b for a, b in block.code):
                yield self.at(*block.span(match.start(), match.start() + 1), severity=Severity.WARNING, values={"what": "an underscore shows as text: emphasis is opened here and never closed"})
        if "&nbsp;" in source:
            for block in document.main:
                at = source.find("&nbsp;", block.start, block.end)
                if at >= 0 and block.code == ():
                    yield self.at(at, at + 6, severity=Severity.INFO, values={"what": "an entity stands in the source: write a space"})
        for match in _SHORTCODE.finditer(source) if "[" in source else ():  # the reader hides shortcodes from the prose
            if source[match.start() - 1 : match.start()] in "`!" or source[match.end() : match.end() + 1] in "(`[":
                continue
            inside_code = any(b.start <= match.start() < b.end and any(b.span(x, y).start <= match.start() < b.span(x, y).end for x, y in b.code) for b in document.blocks)
            if match.span() not in seen and not inside_code and _outside_fences(source, match.start()):
                yield self.at(*match.span(), values={"what": "a shortcode shows as text"})


_META = re.compile(r"\blorem ipsum\b|\b(?:my[- ]new|sample|test|example|dummy)[- ](?:post|page|article|title|url)\b|\byour[- ](?:title|name|url|description)(?:[- ]here)?\b|\b(?:title|description) goes here\b|\bchange ?me\b|\bfor testing purposes\b|\bstyle test\b|^untitled", re.I)


def _outside_fences(source: str, at: int) -> bool:
    return source.count("```", 0, at) % 2 == 0
