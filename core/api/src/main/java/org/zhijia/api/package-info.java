/** What the core offers to plugins, as CDI beans to inject. Everything is scoped to the site of the current request. */
package org.zhijia.api;
