"use strict";
document.body.classList.remove("plain");
for (const article of document.querySelectorAll(".article")) {
  const all = (s) => Array.from(article.querySelectorAll(s));
  const cards = all(".card"), marks = all("mark"), views = all(".view"), links = all(".views a");
  const card = (n) => cards[n];
  let area = "";
  const shown = () => {
    const levels = new Set(all("input.severity").filter((i) => i.checked).map((i) => i.value));
    let any = false;
    for (const c of cards) {
      c.hidden = !levels.has(c.dataset.severity) || (area !== "" && c.dataset.area !== area);
      any = any || !c.hidden;
    }
    for (const m of marks) m.classList.toggle("off", m.dataset.on.split(" ").every((n) => card(+n).hidden));
    const none = article.querySelector(".none");
    if (none) none.hidden = any || cards.length === 0;
  };
  const view = (n) => {
    views.forEach((v, i) => { v.hidden = i !== n; });
    links.forEach((l, i) => { if (i === n) l.setAttribute("aria-current", "true"); else l.removeAttribute("aria-current"); });
  };
  const here = (element) => {
    for (const e of all(".here")) e.classList.remove("here");
    element.classList.add("here");
  };
  const go = (element) => {
    here(element);
    element.tabIndex = element.tagName === "MARK" ? 0 : -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };
  const toCard = (n) => {
    const c = card(n);
    if (c.hidden) { all("input.severity").find((i) => i.value === c.dataset.severity).checked = true; area = ""; all(".area").forEach((b) => b.setAttribute("aria-pressed", "false")); shown(); }
    view(0);
    go(c);
  };
  const toText = (n) => {
    view(0);
    const m = marks.find((x) => x.dataset.on.split(" ").includes(String(n)));
    if (m) go(m);
  };
  for (const m of marks) {
    const open = () => { const n = m.dataset.on.split(" ").map(Number).find((x) => !card(x).hidden); if (n !== undefined) toCard(n); };
    m.addEventListener("click", open);
    m.addEventListener("keydown", (e) => { if (e.key === "Enter") { e.preventDefault(); open(); } });
  }
  article.addEventListener("click", (e) => {
    const a = e.target.closest("a");
    if (!a) return;
    const n = Number((a.getAttribute("href").match(/[cm](\d+)$/) || [])[1]);
    if (a.classList.contains("to-text")) { e.preventDefault(); toText(n); }
    else if (a.classList.contains("to-card")) { e.preventDefault(); toCard(n); }
  });
  links.forEach((l, i) => l.addEventListener("click", (e) => { e.preventDefault(); view(i); }));
  all("input.severity").forEach((i) => i.addEventListener("change", shown));
  all(".area").forEach((b) => b.addEventListener("click", () => {
    area = area === b.dataset.area ? "" : b.dataset.area;
    all(".area").forEach((x) => x.setAttribute("aria-pressed", String(x.dataset.area === area)));
    shown();
  }));
  article.step = (by) => {
    const open = cards.filter((c) => !c.hidden);
    if (open.length === 0) return;
    const at = open.findIndex((c) => c.classList.contains("here"));
    view(0);
    go(open[(at + by + open.length + (at < 0 && by < 0 ? 1 : 0)) % open.length]);
  };
  view(0);
  shown();
}
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || (e.key !== "n" && e.key !== "p")) return;
  const near = e.target.closest && e.target.closest(".article");
  const article = near || Array.from(document.querySelectorAll(".article")).find((a) => a.getBoundingClientRect().bottom > 0);
  if (article) article.step(e.key === "n" ? 1 : -1);
});
const search = document.querySelector(".search"), table = document.querySelector(".index");
if (search && table) {
  const rows = Array.from(table.tBodies[0].rows);
  search.addEventListener("input", () => { const q = search.value.toLowerCase(); for (const r of rows) r.hidden = !r.cells[0].textContent.toLowerCase().includes(q); });
  let last = -1, down = false;
  for (const b of table.querySelectorAll(".sort")) b.addEventListener("click", () => {
    const n = Number(b.dataset.column);
    down = n === last ? !down : n > 1;
    last = n;
    const value = (r) => n > 1 ? Number(r.cells[n].textContent) : r.cells[n].textContent.trim().toLowerCase();
    rows.sort((x, y) => (value(x) < value(y) ? -1 : value(x) > value(y) ? 1 : 0) * (down ? -1 : 1));
    table.tBodies[0].append(...rows);
  });
}
