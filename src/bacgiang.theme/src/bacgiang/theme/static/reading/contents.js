// The contents of a document or draft follow the reader: they stay in sight, say which article is being
// read, and on a phone close when one was chosen.

const contents = document.querySelector(".legal-reading > .legal-contents");
const narrow = window.matchMedia("(max-width: 61.99rem)");

function fit() {
  contents.open = !narrow.matches;
}

function linksByTarget() {
  const links = new Map();
  for (const link of contents.querySelectorAll("li a[href^='#']")) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  return links;
}

function watch(links) {
  let current = null;
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          current?.removeAttribute("aria-current");
          current = links.get(entry.target.id);
          current.setAttribute("aria-current", "true");
          // Only the list itself is moved, never the page.
          if (contents.open) {
            contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
          }
        }
      }
    },
    { rootMargin: "0px 0px -75% 0px" },
  );
  for (const id of [...links.keys()]) {
    const heading = document.getElementById(id)?.querySelector("h2, h3");
    if (heading) {
      heading.id ||= `${id}-heading`;
      links.set(heading.id, links.get(id));
      seen.observe(heading);
    }
  }
}

if (contents) {
  fit();
  narrow.addEventListener("change", fit);
  contents.classList.add("follows");
  contents.addEventListener("click", (event) => {
    if (narrow.matches && event.target.closest("a")) {
      contents.open = false;
    }
  });
  watch(linksByTarget());
}
