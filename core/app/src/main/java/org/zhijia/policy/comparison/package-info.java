/** Two documents clause by clause: what is the same, what changed, what is new, gone or elsewhere. */
package org.zhijia.policy.comparison;
