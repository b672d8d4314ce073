// What the tests ask of a page in one call; a page gets it before its own scripts.
"use strict";

globalThis.probe = {
  /** Whether an element can be seen: nothing that it stands in is hidden, closed or without a box. */
  shows: (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),

  /** What of an element's looks tells that it has the focus. */
  looks: (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { outlineStyle, outlineWidth, outlineColor, boxShadow };
  },

  isMarked: ({ outlineStyle, outlineWidth, boxShadow }) =>
    (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none",

  /** What a control is called, as far as these pages name them. */
  name: (control) =>
    control.getAttribute("aria-label") ??
    ([...(control.labels ?? [])].map((l) => l.textContent.trim()).join(" ") || control.textContent.trim()),

  select: (label) =>
    [...document.querySelectorAll(".site-tools select")].find((select) => probe.name(select).startsWith(label)),

  /** Chooses the option whose label begins with a version, or is the whole text. */
  choose: (select, label) => {
    const option = [...select.options].find((o) => o.label === label || o.label.split(/[\s,:]/)[0] === label);
    if (!option) throw new Error(`no option ${label}`);
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  },

  /** The place that a link leads to, without the query: what names it in the model. */
  target: (link) => {
    const url = new URL(link.getAttribute("href"), document.baseURI);
    return decodeURIComponent(url.pathname + url.hash);
  },
};

document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`violates the policy: ${event.violatedDirective} ${event.blockedURI}`),
);
