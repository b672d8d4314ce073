// What the tests ask of a page in one call; a page gets it before its own scripts.
"use strict";

globalThis.probe = {
  /** Whether an element can be seen: nothing it stands in is hidden, closed or without a box. */
  shows: (element) =>
    element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),

  /** Rows, status codes and samples, each with its id in the model. */
  parts: () =>
    [...document.querySelectorAll("section.operation tr[id], section.operation .sample")].map(
      (element) => [element.id || element.querySelector(".sample-body").id, element],
    ),

  shownParts: () => probe.parts().filter(([, element]) => probe.shows(element)).map(([id]) => id),

  anchor: (operation) => operation.querySelector(".heading [id]").id,

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
    ([...(control.labels ?? [])].map((label) => label.textContent.trim()).join(" ") ||
      control.textContent.trim()),

  select: (name) =>
    [...document.querySelectorAll(".site-tools select")].find((select) =>
      probe.name(select).startsWith(name),
    ),

  /** Chooses the option whose label is a text, or begins with it where it is a version. */
  choose: (select, text) => {
    const option = [...select.options].find(
      ({ label }) => label === text || label.split(/[\s,:]/)[0] === text,
    );
    if (!option) throw new Error(`no option ${text}`);
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
