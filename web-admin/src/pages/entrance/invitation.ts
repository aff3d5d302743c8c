/** The code stands behind the #, which a browser never sends to a server; once read it leaves the address and the history. */
export function takeInvitation(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get('invitation');
  if (code) history.replaceState(null, '', location.pathname);
  return code;
}
