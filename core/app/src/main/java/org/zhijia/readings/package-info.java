/** How often pages are read: numbers by page and day, and nothing about who read them. */
package org.zhijia.readings;
