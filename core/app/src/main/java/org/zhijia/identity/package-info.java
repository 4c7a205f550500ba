/** Accounts, their roles on sites, and the tokens with which programs act for them. */
package org.zhijia.identity;
