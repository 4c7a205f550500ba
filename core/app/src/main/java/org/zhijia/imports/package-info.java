/**
 * Files become entries. A reader turns one file into a draft with a report of what was kept, mended and dropped; an
 * import job turns the drafts of a folder or a zip into entries of a section, and may be run again without harm.
 */
package org.zhijia.imports;
