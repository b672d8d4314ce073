// Leads a link to a place of the former single page to where that is now: the element of its name is, or holds, a link.
function follow() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const link = place?.closest("[data-former]") && (place.matches("a") ? place : place.querySelector("a"));
  if (link) location.replace(link.href);
}
addEventListener("hashchange", follow);
follow();
