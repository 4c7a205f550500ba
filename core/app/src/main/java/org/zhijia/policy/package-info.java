/** Policy documents (公文): what was decided, by whom, under which number, and whether it still holds. */
package org.zhijia.policy;
