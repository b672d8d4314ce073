// Search over everything in the reference; loaded, with its index, when it is first opened.
{
  const site = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  const element = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  const input = element("input", { type: "text", autocomplete: "off", spellcheck: false, role: "combobox", ariaExpanded: "true", ariaAutoComplete: "list" });
  const list = element("div", { id: "search:results", role: "listbox" });
  const note = element("p", { className: "search-note", role: "status" });
  const close = element("button", { type: "button", onclick: () => dialog.close() });
  const bar = element("div", { className: "search-bar" }, input, close);
  const dialog = element("dialog", { className: "search-dialog" }, bar, note, list);
  input.setAttribute("aria-controls", list.id);
  document.body.append(dialog);

  // What can be found: the word for its kind, its name, what stands below it, more text, its address.
  let words;
  let entries = [];
  window.loadSearchIndex = ({ words: own, pages, operations, texts, rows, codes, faults, versions }) => {
    words = own;
    input.placeholder = words.placeholder;
    close.textContent = words.close;
    for (const node of [input, list, dialog]) node.ariaLabel = words.search;
    const place = (operation, suffix) => {
      const [page, anchor] = operations[operation];
      return `${pages[page][0]}#${suffix || anchor}`;
    };
    const add = (kind, name, below, text, url) =>
      entries.push({ kind, name, below, text, url, lowName: name.toLowerCase(), low: `${name} ${below} ${text}`.toLowerCase() });
    for (const [url, title, text] of pages) add(words.page, title, "", text, url);
    operations.forEach(([, anchor, title, method, path, range, text], number) =>
      add(words.operation, title, `${method} ${path} ${range}`, text, place(number, anchor)));
    for (const [operation, direction, name, anchor, range, text] of rows) {
      const [, base, title] = operations[operation];
      const url = place(operation, anchor || `${base}:${direction ? "response" : "request"}:${name}`);
      add(direction ? words.field : words.parameter, name, `${title} ${range}`, texts[text] ?? "", url);
    }
    for (const [operation, code, fault, anchor, range] of codes) {
      const [, base, title] = operations[operation];
      add(words.status, `${code} ${fault}`.trim(), `${title} ${range}`, "", place(operation, anchor || `${base}:status:${code}`));
    }
    for (const [name, text] of faults) add(words.fault, name, "", text, `faults/index.html#${name}`);
    for (const [number, release, headline] of versions) add(words.version, number, release, headline, `index.html#version-${number}`);
    show();
  };

  // Smaller is better: the name itself, its last part, its beginning, a word in it, a part of it, any other text.
  function rank({ lowName, low }, query, terms) {
    if (!terms.every((term) => low.includes(term))) return 9;
    if (lowName === query) return 0;
    if (lowName.endsWith(`.${query}`)) return 1;
    if (lowName.startsWith(query)) return 2;
    if (terms.every((term) => lowName.includes(term))) return /[\s._:-]$/.test(lowName.slice(0, lowName.indexOf(terms[0]))) ? 3 : 4;
    return 5;
  }

  function marked(text, terms) {
    const low = text.toLowerCase();
    const found = terms.map((term) => [low.indexOf(term), term.length]).filter(([start]) => start >= 0).sort((a, b) => a[0] - b[0])[0];
    if (!found) return [text];
    const [start, length] = found;
    return [text.slice(0, start), element("mark", { textContent: text.slice(start, start + length) }), text.slice(start + length)];
  }

  let results = [];
  let chosen = 0;
  function show() {
    const query = input.value.trim().toLowerCase();
    const terms = query.split(/\s+/).filter(Boolean);
    results = terms.length ? entries.map((entry) => [rank(entry, query, terms), entry]).filter(([score]) => score < 9)
      .sort((a, b) => a[0] - b[0]) : [];
    list.replaceChildren(...results.slice(0, 40).map(([, entry], number) => option(entry, number, terms)));
    note.textContent = !terms.length ? words.help
      : (results.length ? words.results.replace("{count}", results.length) : words.noResults.replace("{query}", input.value));
    choose(0);
  }

  function option({ kind, name, below, text, url }, number, terms) {
    return element("a", { id: `search:${number}`, role: "option", href: address(url), tabIndex: -1, onclick: () => dialog.close() },
      element("span", { className: "kind" }, kind), element("code", {}, ...marked(name, terms)),
      element("span", { className: "below" }, ...marked(below, terms)), element("span", { className: "text" }, ...marked(text, terms)));
  }

  function address(url) {
    const [path, anchor] = url.split("#");
    return site + path + location.search + (anchor ? `#${encodeURIComponent(anchor).replaceAll("%3A", ":")}` : "");
  }

  function choose(number) {
    const items = list.children;
    if (!items.length) return input.removeAttribute("aria-activedescendant");
    items[chosen]?.removeAttribute("aria-selected");
    chosen = (number + items.length) % items.length;
    items[chosen].setAttribute("aria-selected", "true");
    items[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[chosen].id);
  }

  input.addEventListener("input", () => words && show());
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(chosen + step);
    else if (event.key === "Enter") list.children[chosen]?.click();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

  window.openSearch = () => {
    dialog.showModal();
    input.select();
  };
  document.head.append(element("script", { src: `${site}assets/search-index.js` }));
}
