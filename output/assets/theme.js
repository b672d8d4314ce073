// Before anything shows: the colours that the reader chose.
try {
  document.documentElement.dataset.theme = localStorage.getItem("strata-theme") ?? "";
} catch { /* the system's colours hold */ }
