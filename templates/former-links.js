// Leads a link to a place of the former single page, such as index.html#list-servers, to where it is now: the element
// of that name is, or begins with, a link. Without scripts the browser scrolls to the link.
function follow() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const link = place && (place.matches("a[href]") ? place : place.querySelector("a[href]"));
  if (link && place.closest("[data-former]")) location.replace(link.href);
}
addEventListener("hashchange", follow);
follow();
