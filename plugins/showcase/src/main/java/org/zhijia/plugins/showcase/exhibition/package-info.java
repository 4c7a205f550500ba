/** Exhibitions (专题展示): homes that officers collect under a theme, for a time. */
package org.zhijia.plugins.showcase.exhibition;
