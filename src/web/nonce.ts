/**
 * The nonce of this page's content security policy, for the styles that libraries add while the page lives.
 * Browsers hide the attribute from style sheets' reach but leave the property readable to scripts.
 */
export const styleNonce: string =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Under this name the library behind dialogs and drawers looks for it, to hold the page still while one is open.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
