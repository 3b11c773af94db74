"""Exports of WordPress: each published post a document in its place, with the meta data of Yoast and Rank Math."""
from __future__ import annotations

import json
from pathlib import Path

import pytest

from contentcheck import ReadError
from contentcheck.readers import read

from .conftest import Run

POST = """<item><title>{title}</title><link>https://example.org/{slug}/</link><dc:creator><![CDATA[ruth]]></dc:creator>
<content:encoded><![CDATA[{body}]]></content:encoded><wp:post_id>{id}</wp:post_id><wp:post_date><![CDATA[2026-01-02 10:00:00]]></wp:post_date>
<wp:post_name><![CDATA[{slug}]]></wp:post_name><wp:status><![CDATA[{status}]]></wp:status><wp:post_type><![CDATA[{type}]]></wp:post_type>
<wp:postmeta><wp:meta_key><![CDATA[_yoast_wpseo_focuskw]]></wp:meta_key><wp:meta_value><![CDATA[hot stones]]></wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key><![CDATA[_yoast_wpseo_title]]></wp:meta_key><wp:meta_value><![CDATA[%%title%% %%sep%%]]></wp:meta_value></wp:postmeta></item>"""
CLASSIC = 'You will recieve a <b>warm</b> towel.\n\n[caption id="1" width="3"]<img src="a.jpg" alt="A towel" /> A towel[/caption]\n\nIt relieves pain.\n<h2>Why</h2>\nBecause [sic] it is &amp; warm.'
BLOCKS = "<!-- wp:paragraph -->\n<p>The first.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list --><ul><li>an item</li></ul><!-- /wp:list -->"


def export(*posts: str) -> bytes:
    head = '<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Our page</title>'
    return (head + "".join(posts) + "</channel></rss>").encode()


def post(body: str, slug: str = "a", **more: str) -> str:
    return POST.format(**{"title": "Hot &amp; cold", "slug": slug, "body": body, "id": "7", "status": "publish", "type": "post", **more})


def test_a_classic_post_has_its_paragraphs_and_no_shortcodes() -> None:
    (document,) = read(export(post(CLASSIC)), "export.xml")
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("paragraph", "You will recieve a warm towel."),
        ("paragraph", "A towel"),
        ("paragraph", "It relieves pain."),
        ("heading", "Why"),
        ("paragraph", "Because [sic] it is & warm."),
    ]
    start, end = document.blocks[0].span(9, 16)
    assert document.source[start:end] == "recieve"
    assert document.images[0].alt == "A towel"


def test_the_block_editor_is_read_as_it_is() -> None:
    (document,) = read(export(post(BLOCKS)), "export.xml")
    assert [(b.kind, b.text) for b in document.blocks] == [("paragraph", "The first."), ("item", "an item")]


def test_a_post_brings_its_meta_data_but_no_templates() -> None:
    (document,) = read(export(post(BLOCKS)), "export.xml")
    assert document.part == "a"
    assert {k: v.text for k, v in document.meta.items()} == {"title": "Hot & cold", "author": "ruth", "date": "2026-01-02", "slug": "a", "canonical": "https://example.org/a/", "keyphrase": "hot stones"}


def test_published_posts_are_read_and_pages_and_drafts_where_they_are_asked_for() -> None:
    data = export(post("One. </item> <item> stays text.", "one"), post("Two.", "two", status="draft"), post("Three.", "three", type="page"), post("Four.", "four", type="attachment"))
    assert [d.part for d in read(data, "export.xml")] == ["one"]
    assert [d.part for d in read(data, "export.xml", wordpress=("post", "page", "draft"))] == ["one", "two", "three"]
    with pytest.raises(ReadError, match="no published post"):
        list(read(export(post("Two.", status="draft")), "export.xml"))
    with pytest.raises(ReadError, match="no export of WordPress"):
        list(read(b"<rss/>", "feed.xml"))


def test_findings_name_the_post_and_point_into_the_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "export.xml").write_bytes(export(post(CLASSIC, "one"), post("A warm room.", "two")))
    report = json.loads(run("check", ".", "--format", "json", "--no-config").stdout)
    assert [(d["path"], d["part"]) for d in report["documents"]] == [("export.xml", "one"), ("export.xml", "two")]
    source = (tmp_path / "export.xml").read_text("utf-8")
    for document in report["documents"]:
        for finding in document["findings"]:
            assert source[finding["start"]["offset"] : finding["end"]["offset"]] == finding["excerpt"]
    assert "recieve" in [f["excerpt"] for f in report["documents"][0]["findings"]]


def test_what_stands_before_the_end_of_a_cdata_is_not_lost() -> None:
    body = "<p>You will recieve a towel.</p><script>/* <![CDATA[ */ x /* ]]]]><![CDATA[> */</script><p>It is warm.</p>"
    (document,) = read(export(post(body)), "export.xml")
    assert [b.text for b in document.blocks] == ["You will recieve a towel.", "It is warm."]


def test_a_picture_makes_no_paragraphs_and_a_bare_address_is_a_source() -> None:
    (document,) = read(export(post("One is here.\n\n<pre>code</pre>\n\nTwo https://pubmed.ncbi.nlm.nih.gov/1/ is here.\n\nThree.")), "export.xml")
    assert [b.text for b in document.blocks] == ["One is here.", "Two https://pubmed.ncbi.nlm.nih.gov/1/ is here.", "Three."]
    assert [x.target for x in document.links] == ["https://pubmed.ncbi.nlm.nih.gov/1/"]


def test_other_commands_read_pages_too_where_the_configuration_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "contentcheck.toml").write_text('wordpress = ["page"]\n', "utf-8")
    (tmp_path / "export.xml").write_bytes(export(post("You will recieve tea.", type="page")))
    assert run("keywords", "export.xml").returncode == 0
    run("check", "export.xml", "--fix")
    assert "You will receive tea." in (tmp_path / "export.xml").read_text("utf-8")
