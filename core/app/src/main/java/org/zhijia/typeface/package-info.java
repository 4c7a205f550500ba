/** Typefaces of our own, for what the server draws and sets itself: a server may have none, and rarely has Chinese ones. */
package org.zhijia.typeface;
