/**
 * Files and pictures. The content lies once in the {@link org.zhijia.media.Vault}, named by its hash; a row per site
 * says under which name the site knows it. Pictures are never served as they came: {@link org.zhijia.media.Variants}
 * makes the sizes that pages need, upright and without the metadata that tells where they were taken.
 */
package org.zhijia.media;
