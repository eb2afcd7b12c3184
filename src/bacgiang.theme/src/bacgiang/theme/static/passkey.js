// Passkeys: asks the browser for what the form names (WebAuthn), puts the answer into
// the form and sends it. The server judges it.

const form = document.querySelector("form:has([data-passkey-begin])");
const place = form.closest("[data-passkey]") ?? form.querySelector("[data-passkey]");
const button = form.querySelector("[data-passkey-begin]");
const failed = form.querySelector("[data-passkey-failed]");

function bytes(text) {
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

function text(buffer) {
  const signs = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function described(list) {
  return (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
}

async function made(options) {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: described(options.excludeCredentials),
    },
  });
  const { response } = credential;
  return answer(credential, {
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

async function proven(options) {
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: described(options.allowCredentials),
    },
  });
  const { response } = credential;
  return answer(credential, {
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: response.userHandle ? text(response.userHandle) : null,
  });
}

function answer(credential, more) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: { clientDataJSON: text(credential.response.clientDataJSON), ...more },
    clientExtensionResults: {},
  };
}

const ask = { create: made, get: proven }[place.dataset.passkey];

button.addEventListener("click", async () => {
  const create = place.dataset.passkey === "create";
  if (create && !form.reportValidity()) {
    return;
  }
  failed.hidden = true;
  button.disabled = true;
  try {
    const sent = await ask(JSON.parse(place.dataset.options));
    form.elements.passkey.value = JSON.stringify(sent);
    form.submit();
  } catch {
    failed.hidden = false;
    button.disabled = false;
  }
});
