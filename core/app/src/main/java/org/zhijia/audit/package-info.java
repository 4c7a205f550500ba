/** The log of who did what, from where and with which result: sealed by hashes, kept for at least half a year. */
package org.zhijia.audit;
