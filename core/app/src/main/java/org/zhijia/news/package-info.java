/** News: reports of what the union does. */
package org.zhijia.news;
