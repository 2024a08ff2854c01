/** Characters that XML can't contain in any form (XML 1.0, section 2.2). */
export const NO_XML =
  /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/giu;
