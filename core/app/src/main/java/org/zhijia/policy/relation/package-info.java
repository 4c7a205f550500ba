/** How documents stand to each other: which repeals, amends, rests on, forwards or explains which, and what therefore holds. */
package org.zhijia.policy.relation;
