/** What every feature stands on and what knows no feature: the data folder, the clock, migrations, the order of starting. */
package org.zhijia.platform;
