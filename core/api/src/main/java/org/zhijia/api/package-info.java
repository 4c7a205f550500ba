/**
 * What the core offers to plugins, as CDI beans to inject. Everything is scoped to the site of the current
 * request, but for {@link org.zhijia.api.LiveTexts}, which followers read.
 */
package org.zhijia.api;
