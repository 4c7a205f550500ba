/** What every page and endpoint shares and what knows no feature: refusals, problem bodies, paging, security headers. */
package org.zhijia.web;
