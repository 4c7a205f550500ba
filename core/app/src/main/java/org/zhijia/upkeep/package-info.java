/** Whether sites are kept up as the yearly check asks, and when they will not be. */
package org.zhijia.upkeep;
