/**
 * Themes: how they are read, kept, inspected, chosen and rendered. A theme is a stranger's upload: its templates see view
 * records only, use the listed parts of Pebble only, and stop when their budget is spent.
 */
package org.zhijia.theme;
