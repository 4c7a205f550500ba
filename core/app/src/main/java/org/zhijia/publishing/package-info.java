/** How a revision goes live, when, by whom, and how it is taken back. */
package org.zhijia.publishing;
