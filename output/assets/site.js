// Lets readers choose a version or compare two, copy, fold and search. Pages are complete without it.
{
  const { words, versions } = reference;
  const numbers = versions.map(([number]) => number);
  const root = new URL("../", document.currentScript.src).href;
  const isShape = "shape" in document.documentElement.dataset;
  const all = (selector, below = document) => [...below.querySelectorAll(selector)];
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function element(tag, properties, ...children) {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  }

  const button = (textContent, className, onclick) => element("button", { type: "button", textContent, className, onclick });

  // Storage may be switched off.
  function recall(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  }
  function remember(key, value) {
    try { localStorage.setItem(key, value); } catch { /* the choice holds for this page */ }
  }

  // Versions. Parts are compared as numbers, 2.9 < 2.12; both bounds are in the range.

  const parts = new Map();
  function order(left, right) {
    const [a, b] = [left, right].map((version) => {
      if (!parts.has(version)) parts.set(version, version.split(".").map(Number));
      return parts.get(version);
    });
    return a[0] - b[0] || a[1] - b[1];
  }
  const holds = ({ dataset: { min, max } }, version) =>
    (!min || order(min, version) <= 0) && (!max || order(version, max) <= 0);
  const number = (choice) => (choice === "latest" ? numbers.at(-1) : choice);

  function readChoice() {
    const query = new URLSearchParams(location.search);
    const read = (name) => {
      const choice = query.get(name) ?? "";
      const isKnown = numbers.length && (choice === "latest"
        || (/^\d+\.\d+$/.test(choice) && order(numbers[0], choice) <= 0 && order(choice, numbers.at(-1)) <= 0));
      return isKnown ? choice : "";
    };
    const version = read("version");
    return { version, compare: version && read("compare") };
  }

  const queryOf = ({ version, compare }) =>
    (version && `?version=${version}`) + (compare && `&compare=${compare}`);

  const ranged = isShape ? [] : all("[data-min], [data-max]");
  const groups = isShape ? [] : all("main .table-wrap, main .samples");
  const links = all("a[href]").filter(({ href }) => href.startsWith(root) && /\.html(#|$)/.test(href))
    .filter((link) => !link.getAttribute("href").startsWith("#")).map((link) => [link, ...link.href.split("#")]);
  const status = element("p", { className: "comparison", hidden: true });
  status.setAttribute("role", "status");
  if (numbers.length) document.querySelector(".page-body")?.prepend(status);

  function show(choice) {
    const [a, b] = [number(choice.version), number(choice.compare)];
    clearMarks();
    for (const node of ranged) {
      const isHere = !a || holds(node, a) || (b && holds(node, b));
      if (node.matches("li, .operation")) node.toggleAttribute("data-absent", !isHere);
      else node.hidden = !isHere;
    }
    for (const group of groups) {
      const entries = all("tbody tr, .sample", group);
      group.hidden = entries.length > 0 && entries.every((entry) => entry.hidden);
    }
    for (const section of all(".operation")) tellAbsence(section, a, b);
    for (const item of all(".shapes li")) {
      const isChosen = a && holds(item, a);
      item.firstChild.toggleAttribute("aria-current", isChosen);
      if (isChosen) item.firstChild.setAttribute("aria-current", "true");
    }
    if (!isShape) for (const section of all(".operation")) showSnippets(section, b || a);
    if (a && b) compare(a, b);
    const query = queryOf(choice);
    for (const [link, address, fragment] of links) link.href = address + query + (fragment ? `#${fragment}` : "");
  }

  function tellAbsence(section, a, b) {
    section.querySelector(":scope > .absence")?.remove();
    if (!("absent" in section.dataset)) return;
    const version = b ? `${a}, ${b}` : a;
    section.querySelector(".signature")
      .after(element("p", { className: "absence", textContent: fill(words.absent, { version }) }));
  }

  // Requests to copy follow the version: its number, and the body that it takes.

  const texts = new Map();
  function showSnippets(section, version) {
    const sample = !version ? null : all('.sample[data-direction="request"]', section).find((node) => holds(node, version));
    const code = sample?.querySelector("code.language-json")?.textContent;
    const body = code && !/'''|"""/.test(code) ? code : null;
    for (const place of all("[data-version], [data-body]", section)) {
      if (!texts.has(place)) texts.set(place, place.textContent);
      const now = "version" in place.dataset ? version : version && body;
      place.textContent = now || texts.get(place);
    }
  }

  // Comparison: what only the second version has is added, what only the first one has is removed; a row of each with
  // one name is changed.

  function clearMarks() {
    status.hidden = true;
    for (const node of all(".mark, .l.removed")) node.remove();
    for (const node of all(".added, .removed, .changed:not(.change), .before")) {
      if (!node.matches(".change, .badge, .notice")) node.classList.remove("added", "removed", "changed", "before");
    }
  }

  function mark(node, kind) {
    node.classList.add(kind);
    const place = node.querySelector("th, .heading, summary, .sample-file") ?? node;
    place.append(element("span", { className: "mark", textContent: words[kind] }));
  }

  function compare(a, b) {
    const counts = { added: 0, removed: 0, changed: 0 };
    const count = (node, kind) => { mark(node, kind); counts[kind] += 1; };
    const kindOf = (node) => (holds(node, a) ? (holds(node, b) ? "" : "removed") : holds(node, b) ? "added" : "");
    for (const section of all("main .operation")) {
      const kind = kindOf(section);
      if (kind) count(section, kind);
      if (kind || "absent" in section.dataset) continue;
      for (const table of all("tbody", section)) compareRows(all("tr", table), kindOf, count);
      compareSamples(section, a, b, count);
    }
    for (const row of all("table.operations tbody tr")) if (kindOf(row)) count(row, kindOf(row));
    const total = counts.added + counts.removed + counts.changed;
    status.textContent = fill(total ? words.comparing : words.noDifferences, { from: a, to: b, ...counts });
    status.hidden = false;
  }

  function compareRows(rows, kindOf, count) {
    const name = (row) => row.id.replace(/~\d+$/, "");
    const came = new Map(rows.filter((row) => kindOf(row) === "added").map((row) => [name(row), row]));
    for (const row of rows) {
      const kind = kindOf(row);
      if (kind === "removed" && came.has(name(row))) {
        row.classList.add("before");
        mark(row, "changed");
        count(came.get(name(row)), "changed");
        came.delete(name(row));
      } else if (kind === "removed") count(row, kind);
    }
    for (const row of came.values()) count(row, "added");
  }

  function compareSamples(section, a, b, count) {
    const families = Map.groupBy(all(".sample", section), ({ dataset }) => `${dataset.direction} ${dataset.name}`);
    for (const samples of families.values()) {
      const [before, after] = [a, b].map((version) => samples.find((sample) => holds(sample, version)));
      if (before === after) continue;
      if (before && after) {
        before.hidden = true;
        markLines(before, after);
        count(after, "changed");
      } else count(before ?? after, before ? "removed" : "added");
    }
  }

  // Marks the lines that only one of two samples has, after the longest sequence that both have.
  function markLines(before, after) {
    const [old, now] = [before, after].map((sample) => all(".l", sample));
    const [x, y] = [old, now].map((lines) => lines.map((line) => line.textContent.trimEnd()));
    const common = Array.from({ length: x.length + 1 }, () => new Uint16Array(y.length + 1));
    for (let i = x.length - 1; i >= 0; i -= 1) {
      for (let j = y.length - 1; j >= 0; j -= 1) {
        common[i][j] = x[i] === y[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    for (let i = 0, j = 0; i < x.length || j < y.length;) {
      if (i < x.length && j < y.length && x[i] === y[j]) [i, j] = [i + 1, j + 1];
      else if (j < y.length && (i === x.length || common[i][j + 1] >= common[i + 1][j])) now[j++].classList.add("added");
      else {
        const line = element("span", { className: "l removed", textContent: `${x[i]}\n` });
        if (j < y.length) now[j].before(line); else now.at(-1).after("\n", line);
        i += 1;
      }
    }
  }

  // The controls, in the header of every page.

  function select(label, options, onchange) {
    const control = element("select", { onchange });
    for (const [value, text] of options) control.append(new Option(text, value));
    return element("label", { className: "tool" }, element("span", { textContent: label }), " ", control);
  }

  function control(label) { return label.querySelector("select"); }

  function choose(label, choice) {
    const box = control(label);
    if (![...box.options].some(({ value }) => value === choice)) box.append(new Option(choice, choice));
    box.value = choice;
  }

  const tools = document.querySelector(".site-tools");
  const titles = versions.map(([number, release]) => [number, release ? `${number} (${release})` : number]).reverse();
  const versionBox = select(words.version, [["", words.allVersions], ["latest", fill(words.latest, { version: numbers.at(-1) })], ...titles], change);
  const compareBox = select(words.compareWith, [["", words.noComparison], ...titles], change);

  function change() {
    const choice = { version: control(versionBox).value, compare: control(compareBox).value };
    if (!choice.version) choice.compare = "";
    const operation = document.querySelector(".breadcrumbs .operation-link");
    if (isShape && operation) {
      const [address, fragment] = operation.href.split("#");
      location.href = address.split("?")[0] + queryOf(choice) + `#${fragment}`;
      return;
    }
    history.pushState(null, "", (queryOf(choice) || location.pathname) + location.hash);
    update();
  }

  function update() {
    const choice = readChoice();
    choose(versionBox, choice.version);
    choose(compareBox, choice.compare);
    compareBox.hidden = isShape || !choice.version;
    show(choice);
  }

  const schemes = ["", "light", "dark"];
  function nameTheme() {
    const theme = document.documentElement.dataset.theme ?? "";
    const name = { light: words.themeLight, dark: words.themeDark }[theme] ?? words.themeAuto;
    themeButton.title = `${words.theme}: ${name}`;
    themeButton.setAttribute("aria-label", themeButton.title);
    return theme;
  }
  const themeButton = button("\u25d0", "tool theme", () => {
    const next = schemes[(schemes.indexOf(nameTheme()) + 1) % schemes.length];
    if (next) document.documentElement.dataset.theme = next;
    else delete document.documentElement.dataset.theme;
    remember("theme", next);
    nameTheme();
  });
  nameTheme();

  // Search is loaded when it is first asked for.
  function openSearch() {
    if (window.searchReference) return window.searchReference();
    if (document.querySelector("script[data-search]")) return;
    const script = element("script", { src: `${root}assets/search.js`, onload: () => window.searchReference(root) });
    script.dataset.search = "";
    document.head.append(script);
  }
  const searchButton = button(words.search, "tool search", openSearch);
  searchButton.append(" ", element("kbd", { textContent: "/" }));
  addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
    const isShortcut = (event.key === "/" && !isTyping) || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (!isShortcut || event.altKey) return;
    event.preventDefault();
    openSearch();
  });

  if (numbers.length) tools.append(versionBox, compareBox);
  tools.append(searchButton, themeButton);

  // Copying: what is shown, without line numbers and without lines that a comparison put in.

  async function copy(text, from) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = element("textarea", { value: text });
      from.after(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      from.focus();
    }
    from.textContent = words.copied;
    setTimeout(() => { from.textContent = words.copy; }, 1500);
  }

  function copyButton(code) {
    return button(words.copy, "copy", ({ currentTarget }) => {
      const lines = all(".l:not(.removed)", code);
      copy(lines.length ? `${lines.map((line) => line.textContent.trimEnd()).join("\n")}\n` : code.textContent, currentTarget);
    });
  }

  // Folding: a line whose next line is indented more holds those below it.

  const indent = (line) => line.textContent.search(/\S/);
  function fold(lines, depth) {
    const unit = Math.max(1, indent(lines[1] ?? lines[0]));
    for (const line of lines) line.classList.toggle("folded", depth > 0 && indent(line) >= depth * unit);
    for (const [place, line] of lines.entries()) line.classList.toggle("holds-folded", !line.matches(".folded") && !!lines[place + 1]?.matches(".folded"));
  }
  function toggle(lines, place) {
    const isFolded = lines[place + 1].matches(".folded");
    for (let next = place + 1; next < lines.length && indent(lines[next]) > indent(lines[place]); next += 1) {
      lines[next].classList.toggle("folded", !isFolded);
      lines[next].classList.remove("holds-folded");
    }
    lines[place].classList.toggle("holds-folded", !isFolded);
  }

  function foldControls(code) {
    const lines = all(".l", code);
    for (const [place, line] of lines.entries()) {
      if (place + 1 < lines.length && indent(lines[place + 1]) > indent(line)) {
        const arrow = button("", "fold", () => toggle(lines, place));
        arrow.tabIndex = -1;
        arrow.setAttribute("aria-label", words.fold);
        line.prepend(arrow);
      }
    }
    if (lines.length < 12) return [];
    const depths = [["0", words.allDepths], ["1", "1"], ["2", "2"], ["3", "3"]];
    return [select(words.depth, depths, ({ currentTarget }) => fold(lines, Number(currentTarget.value)))];
  }

  for (const code of all(".sample pre > code, .snippet pre > code")) {
    const bar = element("div", { className: "code-tools" }, copyButton(code));
    if (code.matches(".language-json")) bar.prepend(...foldControls(code));
    code.closest("pre").before(bar);
  }

  // Requests to copy: one language at a time, the same everywhere.

  const boxes = all(".snippets").map((box) => {
    const snippets = all(".snippet", box);
    const bar = element("div", { className: "languages" });
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", words.language);
    const buttons = snippets.map((snippet) => {
      const { language } = snippet.dataset;
      return button(snippet.firstChild.textContent, "language", () => { remember("language", language); chooseLanguage(language); });
    });
    bar.append(...buttons);
    box.prepend(bar);
    return { snippets, buttons };
  });
  function chooseLanguage(language) {
    for (const { snippets, buttons } of boxes) {
      const chosen = Math.max(0, snippets.findIndex(({ dataset }) => dataset.language === language));
      for (const [place, snippet] of snippets.entries()) {
        snippet.open = place === chosen;
        snippet.hidden = place !== chosen;
        buttons[place].setAttribute("aria-pressed", place === chosen);
      }
    }
  }
  chooseLanguage(recall("language"));

  function openTarget() {
    let node = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const target = node;
    for (; node; node = node.parentElement) if (node.matches("details")) node.open = true;
    target?.scrollIntoView();
  }

  addEventListener("popstate", update);
  addEventListener("hashchange", openTarget);
  update();
  openTarget();
}
