/**
 * What a plugin contributes. A contribution is an ordinary CDI bean that implements one of these interfaces; there is
 * no registry file. The core calls it only for sites where its plugin is switched on, inside a guard that logs plugin
 * and site and carries on. A bean belongs to the plugin whose {@link org.zhijia.spi.Plugin} class sits in the same
 * package or in one above.
 */
package org.zhijia.spi;
