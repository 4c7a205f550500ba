/** Plugins: the catalogue, their switches per site, and what they contribute. */
package org.zhijia.plugin;
