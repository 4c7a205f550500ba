/**
 * Policy documents on paper, as GB/T 9704-2012 wants them: one sheet of markup, which a browser prints and from which a PDF
 * is made on the server with typefaces of our own.
 */
package org.zhijia.policy.print;
