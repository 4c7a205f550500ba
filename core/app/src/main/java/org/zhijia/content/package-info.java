/**
 * Entries, their immutable revisions and typed fields, and the log of committed changes.
 *
 * <p>An entry points at its live revision; a newer revision changes nothing for visitors until it goes live itself.
 */
package org.zhijia.content;
