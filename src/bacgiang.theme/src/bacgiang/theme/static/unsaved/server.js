// The portal's service for texts that are not saved yet. None of this is use of a session.

const SMALL = 60_000;

export function server(root) {
  const ask = (method, path = "", body = null, options = {}) =>
    fetch(`${root}/++api++/@unsaved${path}`, {
      method,
      headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json" }) },
      body: body && JSON.stringify(body),
      ...options,
    });
  return {
    open: (form) => ask("POST", "", { form }),
    left: () => ask("GET"),
    drop: (id) => ask("DELETE", `/${id}`),
    keep: (id, text) => ask("PUT", `/${id}`, text),
    // As a page goes: browsers send only so much then.
    keepLeaving(id, text) {
      const body = new TextEncoder().encode(JSON.stringify(text));
      if (body.length < SMALL) ask("PUT", `/${id}`, text, { keepalive: true }).catch(() => {});
    },
    // What somebody has clicked is use.
    stay: () => fetch(`${root}/++api++/@sessions`, { headers: { Accept: "application/json" } }),
  };
}
