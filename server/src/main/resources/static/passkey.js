// Asks the device for a passkey and puts its answer into the form. It sends nothing by itself: the form goes as any form.
(() => {
  const form = document.querySelector('form[data-passkey]');
  if (!form || !window.PublicKeyCredential) return;
  const asked = JSON.parse(form.dataset.asked);
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

  const made = async () => {
    const key = await navigator.credentials.create({ publicKey: {
      ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: known(asked.excludeCredentials), extensions: {} } });
    const of = key.response;
    return { attestationObject: text(of.attestationObject), clientDataJSON: text(of.clientDataJSON),
      transports: of.getTransports ? of.getTransports() : [], key };
  };
  const shown = async () => {
    const key = await navigator.credentials.get({ publicKey: {
      ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials), extensions: {} } });
    const of = key.response;
    return { authenticatorData: text(of.authenticatorData), clientDataJSON: text(of.clientDataJSON),
      signature: text(of.signature), userHandle: of.userHandle ? text(of.userHandle) : undefined, key };
  };

  let answered = false;
  form.addEventListener('submit', async event => {
    if (answered) return;
    event.preventDefault();
    try {
      const { key, ...response } = form.dataset.passkey === 'make' ? await made() : await shown();
      form.elements.answer.value = JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response,
        clientExtensionResults: {}, authenticatorAttachment: key.authenticatorAttachment || undefined });
    } catch (refused) {
      form.elements.answer.value = '';
    }
    answered = true;
    form.requestSubmit();
  });
})();
