// Before anything shows: the colours that the reader chose. Storage may be switched off.
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch { /* the system's colours hold */ }
