// Versions, comparison, copying, folding. Pages are complete without it.
{
  const { words, releases } = reference;
  const versions = releases.flatMap(([, numbers]) => numbers);
  const root = new URL("../", document.currentScript.src).href;
  const page = document.documentElement.dataset;
  const isShape = "shape" in page;
  const all = (selector, below = document) => [...below.querySelectorAll(selector)];
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function element(tag, properties, ...children) {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  }

  const button = (text, className, onclick) => element("button", { type: "button", className, onclick }, text);
  function select(label, options, onchange) {
    const box = element("select", { onchange }, ...options);
    return [box, element("label", { className: "tool" }, element("span", {}, label), box)];
  }

  // Storage may be switched off.
  function stored(use) {
    try { return use(localStorage); } catch { return null; }
  }

  // 2.9 < 2.12; both bounds are in a range.
  const weight = (version) => version.split(".").reduce((sum, part) => sum * 1e9 + Number(part), 0);
  const holds = ({ dataset: { min, max } }, version) =>
    (!min || weight(min) <= weight(version)) && (!max || weight(version) <= weight(max));
  const number = (choice) => (choice === "latest" ? versions.at(-1) : choice);
  const whole = { dataset: { min: versions[0], max: versions.at(-1) } };

  function readChoice() {
    const query = new URLSearchParams(location.search);
    const [version, other] = ["version", "compare"].map((name) => {
      const choice = query.get(name) ?? "";
      return versions.length && /^\d+\.\d+$/.test(number(choice)) && holds(whole, number(choice)) ? choice : "";
    });
    return { version, other: version && other };
  }

  const queryOf = ({ version, other }) => (version && `?version=${version}`) + (other && `&compare=${other}`);

  // The page of a shape is one version's already.
  const [ranged, operations, groups] = ["[data-min], [data-max]", "main .operation", "main :is(.table-wrap, .samples)"]
    .map((selector) => (isShape ? [] : all(selector)));
  const links = all("a[href]:not([href^='#'])").filter(({ href }) => href.startsWith(root) && /\.html(#|$)/.test(href))
    .map((link) => [link, ...link.href.split("#")]);
  const status = element("p", { className: "comparison", role: "status" });
  document.querySelector(".page-body").prepend(status);

  function show(choice) {
    const [a, b] = [number(choice.version), number(choice.other)];
    clearMarks();
    for (const node of ranged) {
      const isHere = !a || holds(node, a) || (b && holds(node, b));
      if (node.matches("li, .operation")) node.toggleAttribute("data-absent", !isHere);
      else node.hidden = !isHere;
    }
    for (const note of all(".absence")) note.remove();
    const absence = fill(words.absent, { version: b ? `${a}, ${b}` : a });
    for (const place of all(".operation[data-absent] > .signature")) place.after(element("p", { className: "absence" }, absence));
    for (const group of groups) {
      const entries = all("tbody tr, .sample", group);
      group.hidden = entries.length > 0 && entries.every(({ hidden }) => hidden);
    }
    for (const item of all(".shapes li")) item.firstChild.ariaCurrent = a && holds(item, a) ? "true" : null;
    for (const operation of operations) showSnippets(operation, b || a);
    for (const [link, address, anchor] of links) link.href = address + queryOf(choice) + (anchor ? `#${anchor}` : "");
    const [first, last] = b ? [a, b].map(weight) : [0, Infinity];
    const isShown = ({ dataset: { at } }) => first < weight(at) && weight(at) <= last;
    for (const node of all("[data-at]")) node.hidden = !isShown(node);
    for (const part of all("[data-part]")) part.hidden = !all("[data-at]", part).some(isShown);
    if (a && b) compare(a, b);
  }

  // A version without a sample has no body of another one.
  const texts = new Map();
  function showSnippets(operation, version) {
    const sample = version && all(".sample[data-direction=request]", operation).find((node) => holds(node, version));
    const code = sample && sample.querySelector(".language-json")?.textContent;
    const body = code && !/'''|"""|\\#|\nBODY/.test(code) && code;
    for (const place of all("[data-version], [data-body]", operation)) {
      if (!texts.has(place)) texts.set(place, place.textContent);
      const now = "version" in place.dataset ? version : version && !sample ? "{}" : body;
      place.textContent = now || texts.get(place);
    }
  }

  // b alone: added; a alone: removed; both: changed.
  function clearMarks() {
    status.textContent = "";
    for (const node of all(".mark, .l.removed")) node.remove();
    for (const node of all(":is(tr, .sample, .operation, .l):is(.added, .removed, .changed)")) {
      node.classList.remove("added", "removed", "changed", "before");
    }
  }

  function mark(node, kind) {
    node.classList.add(kind);
    node.querySelector("th, .heading, summary, .sample-file").append(element("span", { className: "mark" }, words[kind]));
  }

  function compare(a, b) {
    const counts = { added: 0, removed: 0, changed: 0 };
    const kindOf = (node) => (holds(node, a) === holds(node, b) ? "" : holds(node, a) ? "removed" : "added");
    const count = (node, kind) => { mark(node, kind); counts[kind] += 1; };
    for (const node of [...operations, ...all(".operations tbody tr")]) if (kindOf(node)) count(node, kindOf(node));
    for (const operation of operations.filter((node) => holds(node, a) && holds(node, b))) {
      for (const table of all("tbody", operation)) compareRows(all("tr", table), kindOf, count);
      compareSamples(operation, a, b, count);
    }
    for (const { hidden } of all("[data-at]")) counts.changed += !hidden;
    const text = counts.added + counts.removed + counts.changed ? words.comparing : words.noDifferences;
    const guide = document.querySelector("a[href*='/guide/index.html']");
    status.append(fill(text, { from: a, to: b, ...counts }), " ", guide?.cloneNode(true) ?? "");
  }

  function compareRows(rows, kindOf, count) {
    const name = ({ id }) => id.replace(/~\d+$/, "");
    const added = rows.filter((row) => kindOf(row) === "added");
    for (const row of rows.filter((row) => kindOf(row) === "removed")) {
      const place = added.findIndex((other) => name(other) === name(row));
      if (place >= 0) {
        row.classList.add("before");
        mark(row, "changed");
        count(added.splice(place, 1)[0], "changed");
      } else count(row, "removed");
    }
    for (const row of added) count(row, "added");
  }

  function compareSamples(operation, a, b, count) {
    const families = Map.groupBy(all(".sample", operation), ({ dataset }) => dataset.direction + dataset.name);
    for (const samples of families.values()) {
      const [before, after] = [a, b].map((version) => samples.find((sample) => holds(sample, version)));
      if (before === after) continue;
      count(after ?? before, !before ? "added" : !after ? "removed" : "changed");
      if (!before || !after) continue;
      before.hidden = true;
      markLines(all(".l", before), all(".l", after));
    }
  }

  // Marks lines that are not in the longest common sequence.
  function markLines(old, now) {
    const [x, y] = [old, now].map((lines) => lines.map(({ textContent }) => textContent.replace(/,?\s*$/, "")));
    const common = Array.from({ length: x.length + 1 }, () => new Uint16Array(y.length + 1));
    for (let i = x.length; i--;) for (let j = y.length; j--;) {
      common[i][j] = x[i] === y[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
    for (let i = 0, j = 0; i < x.length || j < y.length;) {
      if (i < x.length && x[i] === y[j]) [i, j] = [i + 1, j + 1];
      else if (i === x.length || (j < y.length && common[i][j + 1] >= common[i + 1][j])) {
        now[j++].classList.add("added");
      // Both end with the same bracket.
      } else now[Math.min(j, y.length - 1)].before(element("span", { className: "l removed" }, `${x[i++]}\n`));
    }
  }

  // On the page of a shape a version leads to that of its operation.
  const options = () => releases.map(([label, numbers]) => {
    const entries = numbers.map((version) => new Option(version)).reverse();
    return label ? [element("optgroup", { label }, ...entries)] : entries;
  }).reverse().flat();
  const latest = new Option(fill(words.latest, { version: versions.at(-1) }), "latest");
  const [versionBox, versionTool] = select(words.version, [new Option(words.allVersions, ""), latest, ...options()], change);
  const [otherBox, otherTool] = select(words.compareWith, [new Option(words.noComparison, ""), ...options()], change);

  function change() {
    const query = queryOf({ version: versionBox.value, other: versionBox.value && otherBox.value });
    const [address, anchor] = (isShape ? document.querySelector(".operation-link") : location).href.split("#");
    const url = address.split("?")[0] + query + (anchor ? `#${anchor}` : "");
    if (isShape) return location.assign(url);
    history.pushState(null, "", url);
    update();
  }

  function update() {
    const choice = readChoice();
    for (const [box, value] of [[versionBox, choice.version], [otherBox, choice.other]]) {
      if (![...box.options].some((option) => option.value === value)) box.append(new Option(value));
      box.value = value;
    }
    otherTool.hidden = isShape || !choice.version;
    show(choice);
  }

  const themeButton = button("\u25d0", "tool", () => {
    page.theme = { light: "dark", dark: "" }[page.theme] ?? "light";
    stored((store) => store.setItem("strata-theme", page.theme));
    nameTheme();
  });
  function nameTheme() {
    const name = { light: words.themeLight, dark: words.themeDark }[page.theme] ?? words.themeAuto;
    themeButton.title = themeButton.ariaLabel = `${words.theme}: ${name}`;
  }
  nameTheme();

  let script;
  function search() {
    if (script) return window.openSearch?.();
    script = element("script", { src: `${root}assets/search.js`, onload: () => window.openSearch() });
    document.head.append(script);
  }
  const searchButton = button(words.search, "tool", search);
  searchButton.append(element("kbd", {}, "/"));
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.target.matches("input, select")) return;
    event.preventDefault();
    search();
  });
  document.querySelector(".site-tools").append(...(versions.length ? [versionTool, otherTool] : []), searchButton, themeButton);

  // Lines that a comparison put in are not copied.
  async function copy(code, from) {
    const text = all(".l:not(.removed)", code).map(({ textContent }) => textContent).join("") || code.textContent;
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

  // Folding: a line holds those below it that are indented more.
  const indent = ({ textContent }) => textContent.search(/\S/);

  function fold(lines, isFolded) {
    for (const line of lines) line.classList.toggle("folded", isFolded(line));
    lines.forEach((line, place) => line.classList.toggle("holds", !!lines[place + 1]?.matches(".folded")));
  }

  function foldControls(lines) {
    lines.forEach((line, place) => {
      const end = lines.findIndex((other, index) => index > place && indent(other) <= indent(line));
      if (end < place + 2) return;
      const arrow = button("", "fold", () => {
        const isFolded = lines[place + 1].matches(".folded");
        fold(lines.slice(place, end), (other) => other !== line && !isFolded);
      });
      line.prepend(Object.assign(arrow, { tabIndex: -1, ariaLabel: words.fold }));
    });
    const depths = [words.allDepths, 1, 2, 3].map((text, depth) => new Option(text, depth));
    const [box, tool] = select(words.depth, depths, () =>
      fold(lines, (line) => box.value > 0 && indent(line) >= box.value * indent(lines[1])));
    return tool;
  }

  for (const code of all(".sample pre > code, .snippet pre > code")) {
    const bar = element("div", { className: "code-tools" }, button(words.copy, "copy", ({ target }) => copy(code, target)));
    const lines = code.matches(".language-json") ? all(".l", code) : [];
    if (lines.length > 8) bar.prepend(foldControls(lines));
    code.parentElement.before(bar);
  }

  // One language at a time, the same on all pages.
  const boxes = all("div.snippets").map((box) => {
    const snippets = all(".snippet", box);
    const buttons = snippets.map((snippet) => button(snippet.firstChild.textContent, "language", () => {
      stored((store) => store.setItem("strata-language", snippet.dataset.language));
      chooseLanguage(snippet.dataset.language);
    }));
    box.prepend(element("div", { className: "languages", role: "group", ariaLabel: words.language }, ...buttons));
    return { snippets, buttons };
  });

  function chooseLanguage(language) {
    for (const { snippets, buttons } of boxes) {
      const chosen = snippets.find(({ dataset }) => dataset.language === language) ?? snippets[0];
      snippets.forEach((snippet, place) => {
        snippet.open = buttons[place].ariaPressed = snippet === chosen;
        snippet.hidden = snippet !== chosen;
      });
    }
  }

  function decode(text) {
    try { return decodeURIComponent(text); } catch { return text; }
  }

  function openTarget() {
    const target = document.getElementById(decode(location.hash.slice(1)));
    // A place of a former single page leads on.
    if (target?.closest("[data-former]")) return location.replace((target.href ? target : target.querySelector("a")).href);
    const details = target?.closest("details");
    if (details) details.open = true;
    (target?.closest("[hidden]") ? target.closest(".operation") : target)?.scrollIntoView();
  }

  addEventListener("popstate", update);
  addEventListener("hashchange", openTarget);
  chooseLanguage(stored((store) => store.getItem("strata-language")));
  update();
  openTarget();
}
