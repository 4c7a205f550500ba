/** 教工之家: what a school's union has made of its home, and the gallery of all of them. */
package org.zhijia.plugins.showcase;
