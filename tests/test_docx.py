"""Word files: nothing of the text is lost, comments stand on their words, nothing else changes, and hostile files are refused."""
from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings, strategies as st
from lxml import etree

from contentcheck import Checker, ReadError
from contentcheck.formats.docx import AUTHOR, commented, fixed
from contentcheck.readers import read
from contentcheck.readers.word import Package, W
from contentcheck.rule import Edit

from .conftest import Run

BODY = """<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>What stones do</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">You will </w:t></w:r><w:ins w:id="90" w:author="Ann" w:date="2026-01-01T00:00:00Z"><w:r><w:t xml:space="preserve">soon </w:t></w:r></w:ins><w:del w:id="91" w:author="Ann" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>never </w:delText></w:r></w:del><w:smartTag w:uri="x" w:element="y"><w:r><w:rPr><w:b/></w:rPr><w:t>reci</w:t></w:r></w:smartTag><w:r><w:t>eve a towel.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Inside a content control.</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/study" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>A field link</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:tab/><w:t>after a tab</w:t><w:br/><w:t>and a break 😀</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>A nested item</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>Seen</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>In a text box.</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In a text box.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""
FOOTNOTES = f'<w:footnotes xmlns:w="{W[1:-1]}"><w:footnote w:id="2"><w:p><w:r><w:t>Li J, 2020. https://pubmed.ncbi.nlm.nih.gov/123456/</w:t></w:r></w:p></w:footnote></w:footnotes>'


def made(body: str = "", **parts: str) -> bytes:
    """A Word file of Word's own template with a body of ours."""
    out = io.BytesIO()
    docx.Document().save(out)
    changed = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml" and body:
                data = data.replace(b"<w:body>", b"<w:body>" + body.encode())
            for part in parts:
                data = data.replace(b"</Types>", f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml"/></Types>'.encode()) if name == "[Content_Types].xml" else data
                kind = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{part}"
                data = data.replace(b"</Relationships>", f'<Relationship Id="r{part}" Type="{kind}" Target="{part}.xml"/></Relationships>'.encode()) if name == "word/_rels/document.xml.rels" else data
            new.writestr(name, data)
        for name, text in parts.items():
            new.writestr(f"word/{name}.xml", text)
    return changed.getvalue()


def words_of_comments(data: bytes) -> list[tuple[str, str]]:
    """(first line of a comment, the words that it stands on) of our comments, in order."""
    package = Package(data)
    comments = package.part("word/comments.xml")
    about = {c.get(W + "id"): "".join(c.find(W + "p").itertext()) for c in comments.iterfind(W + "comment") if c.get(W + "author") == AUTHOR}
    open_now: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for element in package.body.iter():
        number = str(element.get(W + "id")) if isinstance(element.tag, str) else ""
        if element.tag == W + "commentRangeStart" and number in about:
            open_now[number] = []
        elif element.tag == W + "commentRangeEnd" and number in open_now:
            found[number] = "".join(open_now.pop(number))
        elif element.tag == W + "t":
            for words in open_now.values():
                words.append(element.text or "")
    return [(about[n], found[n]) for n in about]


def check(data: bytes) -> Any:
    return Checker().engine.check_bytes(data, "a.docx").results[0]


def test_nothing_of_the_text_is_lost() -> None:
    (document,) = read(made(BODY, footnotes=FOOTNOTES), "a.docx")
    assert [(b.kind, b.level, b.text) for b in document.blocks] == [
        ("heading", 1, "What stones do"),
        ("paragraph", 0, "You will soon recieve a towel."),
        ("paragraph", 0, "Inside a content control."),
        ("paragraph", 0, "A field link after a tab and a break 😀"),
        ("item", 2, "A nested item"),
        ("paragraph", 0, "Seen"),
        ("paragraph", 0, "In a text box."),
        ("paragraph", 0, "Li J, 2020. https://pubmed.ncbi.nlm.nih.gov/123456/"),
    ]
    assert [(x.target, x.text, x.kind) for x in document.links][:2] == [("2", "", "footnote"), ("https://example.org/study", "A field link", "inline")]
    assert document.source.split("\n")[1] == "You will soon recieve a towel."
    for block in document.blocks:
        assert document.source[slice(*block.span())].replace("\t", " ") == block.text


def test_a_footnote_supports_the_sentence_it_stands_at() -> None:
    body = '<w:p><w:r><w:t>Hot stones relieve arthritis pain.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    assert [c["support"] for c in check(made(body, footnotes=FOOTNOTES)).claims] == ["cited"]
    assert [c["support"] for c in check(made(body)).claims] == ["none"]


def test_headings_by_style_and_by_outline_level_and_lists_by_style() -> None:
    out = io.BytesIO()
    word = docx.Document()
    word.add_heading("Stones", 0)
    word.add_heading("Heat", 1)
    word.add_heading("Cold", 2)
    word.add_paragraph("warm the neck", style="List Bullet")
    word.add_paragraph("cool the neck", style="List Number 2")
    word.add_paragraph("Wise words", style="Quote")
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "left", "right"
    word.save(out)
    (document,) = read(out.getvalue(), "a.docx")
    assert [(b.kind, b.level) for b in document.blocks] == [("heading", 1), ("heading", 2), ("heading", 3), ("item", 1), ("item", 1), ("quote", 0), ("cell", 0), ("cell", 0)]
    assert [b.row for b in document.blocks[-2:]] == [(1, 0, 0), (1, 0, 1)]


def test_comments_stand_on_their_words_and_nothing_else_changes() -> None:
    data = made(BODY, footnotes=FOOTNOTES)
    result = check(data)
    after = commented(data, result.findings, "2026-11-24T00:00:00Z")
    words = dict(words_of_comments(after))
    assert words["Must fix: “recieve” is misspelt: receive"] == "recieve"
    assert check(after).to_dict() == result.to_dict()  # the text is the same
    before, new = (zipfile.ZipFile(io.BytesIO(d)) for d in (data, after))
    changed = {n for n in before.namelist() if before.read(n) != new.read(n)}
    assert changed <= {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"}
    docx.Document(io.BytesIO(after))  # python-docx opens it


def test_a_second_run_doubles_no_comment_and_keeps_those_of_people() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("You will recieve a towel.")
    word.add_comment(paragraph.runs, "Really?", author="Ann")
    out = io.BytesIO()
    word.save(out)
    once = commented(out.getvalue(), check(out.getvalue()).findings, "2026-11-24T00:00:00Z")
    twice = commented(once, check(once).findings, "2026-11-24T00:00:00Z")
    assert words_of_comments(once) == words_of_comments(twice)
    assert [c.text for c in docx.Document(io.BytesIO(twice)).comments if c.author == "Ann"] == ["Really?"]


def test_fixes_keep_the_formatting(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(made(BODY))
    run("check", "a.docx", "--fix", "--no-config")
    (paragraph,) = (p for p in docx.Document(str(path)).paragraphs if p.text.startswith("You will"))
    package = Package(path.read_bytes())
    texts = [p.text for p in package.paragraphs()]
    assert "You will soon receive a towel." in texts
    bold = [p for q in package.paragraphs() for p in q.pieces if p.bold]
    assert "".join(p.element.text or "" for p in bold).startswith("recei")
    assert b"never " in zipfile.ZipFile(path).read("word/document.xml")  # a tracked deletion stays one
    assert paragraph is not None


@given(st.lists(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["Cs"]), min_size=1, max_size=12), min_size=1, max_size=6), st.data())
def test_an_edit_changes_what_it_names_and_no_more(parts: list[str], data: st.DataObject) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph()
    for part in parts:
        paragraph.add_run(part.replace("\t", " "))
    out = io.BytesIO()
    word.save(out)
    text = Package(out.getvalue()).paragraphs()[0].text
    low = data.draw(st.integers(0, max(0, len(text) - 1)))
    high = data.draw(st.integers(low, len(text)))
    after, _ = fixed(out.getvalue(), [Edit(low, high, "x")])
    wanted = text[:low] + "x" + text[high:] if not any(c in "\t\n-" for c in text[low:high]) else None
    if wanted is not None and (high > low or low > 0):
        assert Package(after).paragraphs()[0].text == wanted


def hostile() -> Iterator[tuple[str, bytes, str]]:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made_:
        made_.writestr("word/document.xml", b" " * 80_000_000)
    yield "bomb", bomb.getvalue(), "too large"
    entity = io.BytesIO()
    with zipfile.ZipFile(entity, "w") as made_:
        made_.writestr("word/document.xml", f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W[1:-1]}"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>')
    yield "entity", entity.getvalue(), "declares entities"
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as made_:
        made_.writestr("word/document.xml", "<w:document><unclosed>")
    yield "broken", broken.getvalue(), "no valid XML"
    yield "old", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old .doc file or one with a password"
    yield "text", b"just text", "not a Word file"
    yield "cut", made(BODY)[:400], "damaged"
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as made_:
        made_.writestr("xl/workbook.xml", "<x/>")
    yield "sheet", other.getvalue(), "no Word document in it"


@pytest.mark.parametrize(("name", "data", "says"), list(hostile()), ids=lambda x: x if isinstance(x, str) and len(x) < 8 else "")
def test_a_hostile_or_broken_file_is_refused_in_clear_words(name: str, data: bytes, says: str, run: Run, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=says):
        list(read(data, "a.docx"))
    (tmp_path / "a.docx").write_bytes(data)
    done = run("check", "a.docx", "--format", "docx", "-o", "out.docx")
    assert done.returncode == 2 and says in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "out.docx").exists()


def test_what_is_no_word_file_gets_no_comments(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Naps\n\nA warm room.\n", "utf-8")
    done = run("check", "a.md", "--format", "docx", "-o", "out.docx")
    assert done.returncode == 2 and "no Word file" in done.stderr
    done = run("check", "a.md", "--format", "docx")
    assert done.returncode == 2 and "-o draft.checked.docx" in done.stderr


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice")
def test_libreoffice_reads_the_same_text_and_opens_what_we_write(tmp_path: Path) -> None:
    data = made(BODY, footnotes=FOOTNOTES)
    (tmp_path / "a.docx").write_bytes(commented(data, check(data).findings, "2026-11-24T00:00:00Z"))
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "a.docx")], check=True, capture_output=True, timeout=180)
    theirs = (tmp_path / "a.txt").read_text("utf-8-sig")
    for line in ("What stones do", "recieve a towel.", "Inside a content control.", "A field link\tafter a tab", "A nested item", "Seen"):
        assert line in theirs  # LibreOffice writes deleted and hidden words too, which we leave out, and items with their numbers


def test_the_body_is_valid_xml_after_all() -> None:
    data = made(BODY)
    etree.fromstring(zipfile.ZipFile(io.BytesIO(commented(data, check(data).findings, "2026-11-24T00:00:00Z"))).read("word/document.xml"))


def test_the_same_article_is_judged_alike_as_markdown_and_as_a_word_file() -> None:
    word = docx.Document()
    lines = ["# Stones", "", "## Conditions we treat", "", "Hot stone massage treats:", "", "- Arthritis", "- Sciatica", "- Depression", "", "## Benefits", "", "- Lower blood pressure", "- Fewer migraines"]
    for line in filter(None, lines):
        if line.startswith("#"):
            word.add_heading(line.lstrip("# "), line.count("#"))
        else:
            word.add_paragraph(line.removeprefix("- "), style="List Bullet" if line.startswith("- ") else None)
    out = io.BytesIO()
    word.save(out)

    def claims(result: Any) -> list[tuple[str, str, str]]:
        return [(f.rule, f.severity, f.excerpt) for f in result.findings if f.rule.startswith("claims.")]

    marked_down = Checker().check_text("\n".join(lines)).documents[0]
    assert claims(check(out.getvalue())) == claims(marked_down) != []


def test_an_endnote_supports_and_a_nested_field_says_nothing() -> None:
    endnotes = FOOTNOTES.replace("footnote", "endnote")
    body = '<w:p><w:r><w:t>Hot stones relieve arthritis pain.</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
    assert [c["support"] for c in check(made(body, endnotes=endnotes)).claims] == ["cited"]
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    nested = f'<w:p><w:r><w:t>Dear </w:t></w:r>{field.format("begin")}<w:r><w:instrText> IF </w:instrText></w:r>{field.format("begin")}<w:r><w:instrText> MERGEFIELD x </w:instrText></w:r>{field.format("separate")}<w:r><w:t>male</w:t></w:r>{field.format("end")}{field.format("separate")}<w:r><w:t>Sir</w:t></w:r>{field.format("end")}</w:p>'
    (document,) = read(made(nested), "a.docx")
    assert document.blocks[0].text == "Dear Sir"


def test_a_fix_over_a_line_break_is_done_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(made("<w:p><w:r><w:t>Warm the</w:t><w:br/><w:t>the room.</w:t></w:r></w:p>"))
    done = run("check", "a.docx", "--fix", "--no-config")
    assert "1 fixed" in done.stderr
    assert Package((tmp_path / "a.docx").read_bytes()).paragraphs()[0].text == "Warm the room."


def test_several_word_files_go_to_a_folder_and_piped_ones_nowhere(run: Run, tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.docx").write_bytes(made("<w:p><w:r><w:t>You will recieve tea.</w:t></w:r></w:p>"))
    run("check", "x", "y", "--format", "docx", "-o", "out/", "--no-config")
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["a-2.checked.docx", "a.checked.docx"]
    done = run("check", "-", "--stdin-name", "z.docx", "--format", "docx", "-o", "z.checked.docx", input=(tmp_path / "x/a.docx").read_bytes())
    assert done.returncode == 2 and "piped in" in done.stderr


_SENTENCES = st.sampled_from(["You will recieve a towel.", "Hot stone massage cures arthritis.", "The the room is warm 😀.", "Definately rest.", "A warm room", "It relieves back pain\tand stress."])


@given(st.lists(st.tuples(st.sampled_from(["Normal", "Heading 1", "Heading 2", "List Bullet", "List Number", "Quote", "table"]), st.lists(_SENTENCES, min_size=1, max_size=3), st.integers(1, 9)), min_size=1, max_size=8))
@settings(max_examples=40)
def test_in_any_file_comments_stand_on_their_words(parts: list[tuple[str, list[str], int]]) -> None:
    word = docx.Document()
    for style, sentences, cut in parts:
        text = " ".join(sentences)
        paragraph = word.add_table(1, 1).cell(0, 0).paragraphs[0] if style == "table" else word.add_paragraph(style=style)
        for n, start in enumerate(range(0, len(text), cut)):  # Word cuts runs wherever it likes
            paragraph.add_run(text[start : start + cut]).bold = n % 2 == 0
    out = io.BytesIO()
    word.save(out)
    data = out.getvalue()
    result = check(data)
    after = commented(data, result.findings, "2026-11-24T00:00:00Z")
    stand = sorted(words.replace("\t", "") for _, words in words_of_comments(after))
    wanted = sorted(f.excerpt.replace("\t", "") for f in result.findings if not f.data.get("whole") and f.excerpt)
    assert [w for w in wanted if w not in stand] == []
    assert [p.text for p in Package(after).paragraphs()] == [p.text for p in Package(data).paragraphs()]
    before, new = (zipfile.ZipFile(io.BytesIO(d)) for d in (data, after))
    assert {n for n in before.namelist() if before.read(n) != new.read(n)} <= {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"}


def test_a_file_of_another_kind_stops_neither_the_word_files_nor_the_other_formats(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Naps\n\nA warm room.\n", "utf-8")
    (tmp_path / "b.docx").write_bytes(made("<w:p><w:r><w:t>You will recieve tea.</w:t></w:r></w:p>"))
    done = run("check", "a.md", "b.docx", "--format", "docx", "-o", "out/", "--format", "json=r.json", "--no-config")
    assert done.returncode == 2 and "a.md: no Word file" in done.stderr
    assert (tmp_path / "out/b.checked.docx").exists()
    report = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert [d["path"] for d in report["documents"]] == ["a.md", "b.docx"] and report["summary"]["exit_code"] == 2
