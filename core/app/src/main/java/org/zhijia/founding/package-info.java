/** Founding: new sites from a template, one at a time or many from a workbook. */
package org.zhijia.founding;
